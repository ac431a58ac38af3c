"""JSON with places: every value knows where it stands, so that a finding inside a string leads back to the file.

The standard library's parser forgets places. This one gives them, reads one value at a time out of a longer text (an
array's elements, a file's lines), and takes time linear in what it reads. Keys are given in lower case, for formats and
exports can't agree on `versioncreated` or `versionCreated`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.core.text import Span
from newslint.readers.assembly import Run
from newslint.readers.blocks.excerpt import Excerpt, excerpt_of

_BLANK = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"')
_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])")
_LONE = re.compile(r"[\ud800-\udfff]")
_DEEP = 100
"""An article's JSON is not nested further; a text of 20,000 brackets is no article."""


class JsonError(Exception):
    """The text is not JSON at `offset`; `message` says how."""

    def __init__(self, message: str, offset: int):
        super().__init__(message)
        self.message = message
        self.offset = offset


class Value(NamedTuple):
    """A JSON value at `[start, end)` of the text; a string's place has its quotation marks."""

    value: str | float | bool | dict[str, Value] | list[Value] | None
    start: int
    end: int

    def get(self, *keys: str) -> Value | None:
        """The first of an object's members `keys` that is there and not null; None for what is no object."""
        for key in keys:
            found = self.members().get(key)
            if found is not None and found.value is not None:
                return found
        return None

    def members(self) -> dict[str, Value]:
        """An object's members; nothing for what is no object."""
        return self.value if isinstance(self.value, dict) else {}

    def items(self) -> list[Value]:
        """A list's elements; an object or a scalar is a list of one; null is an empty one."""
        if isinstance(self.value, list):
            return self.value
        return [] if self.value is None else [self]

    @property
    def place(self) -> Span:
        """Where the words of a string stand, without its quotation marks."""
        return Span(self.start + 1, self.end - 1) if isinstance(self.value, str) else Span(self.start, self.end)

    def words(self) -> str:
        """A string or number as text; nothing for the rest."""
        if isinstance(self.value, str):
            return self.value
        return str(self.value) if isinstance(self.value, int | float) and not isinstance(self.value, bool) else ""


def parse(text: str, at: int = 0) -> Value:
    """The value at `at`, white space before it skipped. Raises JsonError where there is none or it is broken."""
    return _parse(text, skip(text, at), 0)


def parse_all(text: str) -> Value:
    """The one value that `text` is. Raises JsonError where it is broken or something follows it."""
    value = parse(text)
    end = skip(text, value.end)
    if end < len(text):
        raise JsonError("something follows the end of the JSON", end)
    return value


def elements(text: str, at: int = 0) -> Iterator[Value]:
    """The elements of the array at `at`, one by one, so that a long array is never held whole."""
    at = skip(text, skip(text, at) + 1)
    if text[at : at + 1] == "]":
        return
    while True:
        value = _parse(text, at, 1)
        yield value
        at = skip(text, value.end)
        if text[at : at + 1] == "]":
            return
        at = skip(text, _expect(text, at, ",", "a comma or ] is missing"))


def members(text: str, at: int = 0) -> Iterator[tuple[str, Value]]:
    """The members of the object at `at`, one by one."""
    at = skip(text, skip(text, at) + 1)
    if text[at : at + 1] == "}":
        return
    while True:
        key, value = _member(text, at, 1)
        yield key, value
        at = skip(text, value.end)
        if text[at : at + 1] == "}":
            return
        at = skip(text, _expect(text, at, ",", "a comma or } is missing"))


def excerpt(text: str, value: Value) -> Excerpt:
    """What the string `value` says, with the way back through its escapes. Lone surrogates become U+FFFD."""
    return excerpt_of(string_runs(text, value))


def string_runs(text: str, value: Value) -> Iterator[Run]:
    """The runs of the string (or number) `value` in `text`."""
    if not isinstance(value.value, str):
        yield Run(text[value.start : value.end], value.start, value.end)
        return
    at, end = value.start + 1, value.end - 1
    if "\\" in text[at:end]:
        for escape in _ESCAPE.finditer(text, at, end):
            if escape.start() > at:
                yield Run(text[at : escape.start()], at, escape.start())
            yield Run(_LONE.sub("\ufffd", json.loads(f'"{escape[0]}"')), *escape.span())
            at = escape.end()
    if end > at:
        yield Run(text[at:end], at, end)


def skip(text: str, at: int) -> int:
    """The offset of what follows the white space at `at`."""
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _parse(text: str, at: int, depth: int) -> Value:
    first = text[at : at + 1]
    if first == '"':
        return _string(text, at)
    if first in ("{", "["):
        return _nested(text, at, depth + 1)
    plain = _PLAIN.match(text, at)
    if plain is None:
        raise JsonError("a value is missing" if first else "the text ends too early", at)
    return Value(json.loads(plain[0]) if len(plain[0]) < 400 else 0, *plain.span())


def _nested(text: str, at: int, depth: int) -> Value:
    if depth > _DEEP:
        raise JsonError("is nested too deeply to be an article", at)
    start, first = at, text[at]
    pairs: dict[str, Value] = {}
    values: list[Value] = []
    close = "}" if first == "{" else "]"
    at = skip(text, at + 1)
    while text[at : at + 1] != close:
        if pairs or values:
            at = skip(text, _expect(text, at, ",", f"a comma or {close} is missing"))
        if first == "{":
            key, value = _member(text, at, depth)
            pairs[key] = value
        else:
            value = _parse(text, at, depth)
            values.append(value)
        at = skip(text, value.end)
    return Value(pairs if first == "{" else values, start, at + 1)


def _member(text: str, at: int, depth: int) -> tuple[str, Value]:
    if text[at : at + 1] != '"':
        missing = "a key in double quotation marks is missing"
        raise JsonError(missing if at < len(text) else "the text ends too early", at)
    key = _string(text, at)
    at = skip(text, _expect(text, skip(text, key.end), ":", "a colon is missing after the key"))
    return str(key.value).lower(), _parse(text, at, depth)


def _string(text: str, at: int) -> Value:
    found = _STRING.match(text, at)
    if found is None:
        raise JsonError("a string is never closed, or holds a raw line break or tab (write \\n or \\t)", at)
    if "\\" not in found[0]:
        return Value(found[0][1:-1], *found.span())
    try:
        return Value(_LONE.sub("\ufffd", json.loads(found[0])), *found.span())
    except json.JSONDecodeError as error:
        raise JsonError("a string holds an escape that JSON doesn't know", at + error.pos) from None


def _expect(text: str, at: int, sign: str, message: str) -> int:
    if text[at : at + 1] != sign:
        raise JsonError(message if at < len(text) else "the text ends too early", at)
    return at + 1
