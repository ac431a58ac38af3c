"""Vale's actions: what a rule does to the words that it found, as edits for an editor to take or leave.

newslint adds two ways to `edit`: `normalize` (letters for a ligature's glyph, Unicode's NFKC) and `decode` (the
character that was meant where UTF-8 was read as Windows-1252, or Windows-1252 as Latin-1).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

_LAYERS = 3
"""So often is a text taken for another encoding on its way through systems, at most."""
_GARBLED = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2[\u0080-\u00bf\u20ac]|[\u0080-\u009f]")


class Action(BaseModel):
    """`replace` by each of `params`, `remove`, `edit` by the operation that the first of `params` names, `suggest`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: Literal["suggest", "replace", "remove", "edit", "convert"]
    params: tuple[str, ...] = Field(())

    @field_validator("params", mode="before")
    @classmethod
    def _words(cls, value: object) -> object:
        return [str(item) for item in value] if isinstance(value, list) else value


def outcomes(action: Action, found: str) -> tuple[str, ...]:
    """What `found` may be replaced by. Empty where the action leaves that to the kind."""
    if action.name == "replace":
        return action.params
    if action.name == "remove":
        return ("",)
    if action.name == "convert":
        return (found.lower(),)
    if action.name == "edit" and action.params:
        edited = _edit(found, *action.params)
        return () if edited is None else (edited.strip() or edited,)  # a space that is all there is stays
    return ()


def _edit(found: str, way: str, *values: str) -> str | None:
    match way, values:
        case "regex", (pattern, replacement):
            return re.sub(pattern, re.sub(r"\$(\d)", r"\\\1", replacement), found)
        case "remove", (letters,):
            return "".join(letter for letter in found if letter not in letters)
        case "trim", (letters,):
            return found.strip(letters)
        case "trim_left", (letters,):
            return found.lstrip(letters)
        case "trim_right", (letters,):
            return found.rstrip(letters)
        case "truncate", (mark,):
            return found.split(mark)[0]
        case "normalize", ():
            return unicodedata.normalize("NFKC", found)
        case "decode", ():
            return _decoded(found)
        case "split", (mark, number):
            parts = found.split(mark)
            return parts[int(number)] if int(number) < len(parts) else None
    return None


def _decoded(found: str) -> str | None:
    """What `found` was before it was read in the wrong encoding, once or more; None where that isn't sure.

    All of it or nothing: what would still be garbled is left alone.
    """
    if len(found) == 1:
        return _as_windows(found)
    meant = found
    for _ in range(_LAYERS):
        try:
            meant = b"".join(map(_byte, meant)).decode("utf-8")
        except UnicodeError:
            break
    plain = all(letter.isprintable() or letter.isspace() for letter in meant)
    return meant if len(meant) < len(found) and plain and not _GARBLED.search(meant) else None


def _as_windows(letter: str) -> str | None:
    """A control character of Latin-1 as the letter that Windows has in its place."""
    try:
        meant = _byte(letter).decode("cp1252")
    except UnicodeError:
        return None
    return meant if meant != letter and (meant.isprintable() or meant.isspace()) else None


def _byte(letter: str) -> bytes:
    """The byte that was read as `letter`. Raises UnicodeError where no single byte can have been."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
