"""Places as other programs count and write them: columns in bytes or UTF-16 units, paths from the working folder."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from itertools import accumulate
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from newslint.core.text import LineIndex, Position

_WIDE = {"utf-8": re.compile(r"[^\x00-\x7f]"), "utf-16": re.compile(r"[\U00010000-\U0010ffff]")}


class EncodedLines(LineIndex):
    """Lines of a text whose columns count UTF-8 bytes or UTF-16 units, from 1.

    Made once a file, so that a place costs little however long its line is (an export may be one line).
    """

    def __init__(self, text: str, encoding: Literal["utf-8", "utf-16"]):
        super().__init__(text)
        wide = [] if text.isascii() else list(_WIDE[encoding].finditer(text))
        self._wide = [match.start() for match in wide]
        self._more = [0, *accumulate(_extra_units(match[0], encoding) for match in wide)]

    def position(self, offset: int) -> Position:
        line, column = super().position(offset)
        return Position(line, column + self._extra(offset) - self._extra(offset - column + 1))

    def _extra(self, offset: int) -> int:
        return self._more[bisect_left(self._wide, offset)]


def _extra_units(letter: str, encoding: str) -> int:
    """What `letter` takes past one unit."""
    return 1 if encoding == "utf-16" else len(letter.encode("utf-8", "surrogatepass")) - 1


def portable(path: str) -> str:
    """`path` from the working folder where it lies inside it, else as it stands; with slashes and without `./`."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        relative = os.pardir
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return (os.path.abspath(path) if outside else relative).replace(os.sep, "/")


def uri(path: str) -> str:
    """`path` as a URI reference: relative inside the working folder, `file://` elsewhere; all percent-encoded."""
    place = portable(path)
    return Path(place).as_uri() if os.path.isabs(place) else quote(os.fsencode(place))
