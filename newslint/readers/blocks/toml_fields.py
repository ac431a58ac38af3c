"""TOML to fields. The standard library's parser gives the values; where each stands is read off the lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime

from newslint.core.errors import ReadError
from newslint.core.text import LineIndex, Span
from newslint.readers.blocks.align import align
from newslint.readers.blocks.fields import Field, dotted

_LONG_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"""|' + r"'''.*?'''", re.DOTALL)
_LINE = re.compile(r"^[ \t]*(?:\[\[?[ \t]*(?P<table>[^\]\n]+?)[ \t]*\]\]?|(?P<key>[\w.\"'-]+)[ \t]*=)", re.MULTILINE)
_FAULT = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)")


def toml_fields(text: str, start: int, end: int) -> Iterator[Field]:
    """The fields of the TOML at `[start, end)` of `text`. Raises ReadError, with its line, where it isn't valid."""
    try:
        root = tomllib.loads(text[start:end])
    except tomllib.TOMLDecodeError as error:
        found = _FAULT.match(str(error))
        before = LineIndex(text[:start]).position(start).line - 1
        raise ReadError(
            f"the front matter isn't valid TOML: {(found[1] if found else str(error)).lower()}. Mend it there.",
            line=before + int(found[2] if found and found[2] else 1),
            column=int(found[3]) if found and found[3] else None,
        ) from None
    places = list(_places(text, start, end))
    reached: dict[Span, int] = {}
    for key, value in _scalars(root, ""):
        under = [place for name, place in places if key == name or key.startswith(name + ".")]
        place = next((place for place in under if reached.get(place, 0) < place.end), Span(start, end))
        at = max(place.start, reached.get(place, 0))
        runs = align(value, text, at, place.end)
        if runs and len([name for name, _ in places if name == key]) > 1:
            reached[place] = place.end  # a key of a list of tables: its next value stands in the next table
        elif runs:
            reached[place] = runs[-1].end
        yield Field(key, value, runs, runs[0].start if runs else at)


def _places(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Each key with the place of its value, in order."""
    plain = _LONG_STRING.sub(lambda long: re.sub(r"[^\n]", "x", long[0]).replace("\n", "x"), text[start:end])
    lines = list(_LINE.finditer(plain))
    table = ""
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if line["table"]:
            table = _name("", line["table"])
        else:
            stop = following.start() if following else len(plain)
            yield _name(table, line["key"]), Span(start + line.end(), start + stop)


def _name(table: str, key: str) -> str:
    for part in re.findall(r"[\w-]+", key):
        table = dotted(table, part)
    return table


def _scalars(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _scalars(inner, dotted(path, key))
    elif isinstance(value, list):
        for item in value:
            yield from _scalars(item, path)
    elif isinstance(value, datetime | date):
        yield path, value.isoformat()
    elif not isinstance(value, bool):
        yield path, str(value)
