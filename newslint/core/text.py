"""Places in text: half-open spans, the map from article to source offsets, and lines.

All offsets are code points, as Python's `str` counts them. Other units (UTF-8 bytes, UTF-16) are a face's business.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Piece(NamedTuple):
    """Article text `[start, end)` that stands at `[source_start, source_end)` of the source.

    Where both have the same length the text is copied and offsets inside map one to one; otherwise the whole piece was
    replaced (an entity, a line end) and only its two ends have a place.
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Maps article offsets to source offsets. `pieces` are in article order and don't overlap.

    Article text that no piece covers (a line break that a reader put between two blocks) maps to the end of the piece
    before it, or to the start of the next where there is none before.
    """

    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text of `length` code points onto itself."""
        return cls((Piece(0, length, 0, length),))

    def to_source(self, span: Span) -> Span:
        """The source span that `span` of the article was read from."""
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end)) if span.end > span.start else start)

    def then(self, outer: SourceMap) -> SourceMap:
        """This map followed by `outer`: for a text that was read out of a text that was itself read out of another."""
        pieces: list[Piece] = []
        for piece in self.pieces:
            if piece.end - piece.start != piece.source_end - piece.source_start:
                at = outer.to_source(Span(piece.source_start, piece.source_end))
                pieces.append(Piece(piece.start, piece.end, at.start, at.end))
                continue
            shift = piece.start - piece.source_start
            for at_piece in range(outer._first(piece.source_start), len(outer.pieces)):
                under = outer.pieces[at_piece]
                if under.start >= piece.source_end:
                    break
                start, end = max(under.start, piece.source_start), min(under.end, piece.source_end)
                if start >= end:
                    continue
                at = outer.to_source(Span(start, end))
                pieces.append(Piece(start + shift, end + shift, at.start, at.end))
        return SourceMap(tuple(pieces))

    def _first(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _start(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self.pieces[self._first(offset)]
        if offset >= piece.end:  # between two pieces: the next text is what begins here
            following = self._first(offset) + 1
            return self.pieces[following].source_start if following < len(self.pieces) else piece.source_end
        if piece.end - piece.start == piece.source_end - piece.source_start:
            return piece.source_start + max(0, offset - piece.start)
        return piece.source_start

    def _end(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self.pieces[self._first(max(0, offset - 1))]
        if offset >= piece.end:
            return piece.source_end
        if piece.end - piece.start == piece.source_end - piece.source_start:
            return piece.source_start + max(0, offset - piece.start)
        return piece.source_end


def visible(text: str) -> str:
    """`text` with a sign in place of what a terminal would obey or hide, letter for letter."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


class HasSpan(Protocol):
    """Any record with a place in the text."""

    @property
    def span(self) -> Span: ...


Record = TypeVar("Record", bound=HasSpan)


class Placed(Generic[Record]):
    """Records by place, so that asking what stands at a span costs little however long the text is."""

    def __init__(self, records: Iterable[Record]):
        self._records = sorted(records, key=lambda record: record.span)
        self._starts = [record.span.start for record in self._records]
        self._reach = list(accumulate((record.span.end for record in self._records), max))

    def overlapping(self, span: Span) -> list[Record]:
        """The records that share at least one code point with `span`, in order."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        return [record for record in self._records[first:last] if record.span.overlaps(span)]

    def inside(self, span: Span) -> list[Record]:
        """The records that lie wholly inside `span`, in order."""
        return [record for record in self.overlapping(span) if span.contains(record.span)]


class Position(NamedTuple):
    """A line and a column, both counted from 1; the column counts code points."""

    line: int
    column: int


class LineIndex:
    """Lines of a text. Breaks are `\\n`, `\\r\\n` and `\\r`, as editors count them."""

    def __init__(self, text: str):
        self.text = text
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]

    def position(self, offset: int) -> Position:
        """The line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> Span:
        """The span of line `number` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def __len__(self) -> int:
        return len(self._starts)
