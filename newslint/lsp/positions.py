"""Places as the protocol counts them: lines from 0, columns in the units that editor and server agreed on."""

from __future__ import annotations

from typing import Literal

from lsprotocol import types

from newslint.core.positions import EncodedLines
from newslint.core.text import LineIndex, Span

Encoding = Literal["utf-8", "utf-16", "utf-32"]


class Places:
    """Leads from offsets in `text` (code points) to the protocol's positions and back."""

    def __init__(self, text: str, encoding: Encoding):
        self.text = text
        self.encoding = encoding
        self._lines = LineIndex(text) if encoding == "utf-32" or text.isascii() else EncodedLines(text, encoding)

    def position(self, offset: int) -> types.Position:
        """The position of `offset`."""
        line, column = self._lines.position(offset)
        return types.Position(line - 1, column - 1)

    def range(self, span: Span) -> types.Range:
        """The range of `span`."""
        return types.Range(self.position(span.start), self.position(span.end))

    def line(self, offset: int) -> int:
        """The number, from 1, of the line that holds `offset`."""
        return self._lines.position(offset).line

    def offset(self, position: types.Position) -> int:
        """The offset of `position`; past a line's end it is the line's end, past the last line the text's."""
        if position.line >= len(self._lines):
            return len(self.text)
        span = self._lines.line(position.line + 1)
        line = span.of(self.text)
        if self.encoding == "utf-32" or line.isascii():
            return min(span.end, span.start + position.character)
        left = position.character
        for number, letter in enumerate(line):
            if left <= 0:
                return span.start + number
            left -= _units(letter, self.encoding)
        return span.end

    def span(self, place: types.Range) -> Span:
        """The span of `place`."""
        return Span(self.offset(place.start), self.offset(place.end))


def _units(letter: str, encoding: Encoding) -> int:
    if encoding == "utf-16":
        return 2 if ord(letter) > 0xFFFF else 1
    return len(letter.encode("utf-8", "surrogatepass"))
