"""Spans, source maps and lines."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.core.facts import Quote
from newslint.core.text import LineIndex, Piece, Placed, Position, SourceMap, Span


def test_a_copied_piece_maps_offset_by_offset() -> None:
    source_map = SourceMap((Piece(0, 5, 10, 15), Piece(7, 9, 20, 22)))
    assert source_map.to_source(Span(1, 4)) == Span(11, 14)
    assert source_map.to_source(Span(3, 8)) == Span(13, 21)


def test_a_replaced_piece_maps_as_a_whole() -> None:
    source_map = SourceMap((Piece(0, 2, 0, 2), Piece(2, 3, 2, 8), Piece(3, 6, 8, 11)))
    assert source_map.to_source(Span(2, 3)) == Span(2, 8)
    assert source_map.to_source(Span(1, 4)) == Span(1, 9)


def test_maps_compose() -> None:
    inner = SourceMap((Piece(0, 4, 2, 6),))
    outer = SourceMap((Piece(0, 3, 0, 3), Piece(3, 4, 3, 5), Piece(4, 9, 5, 10)))
    both = inner.then(outer)
    assert both.to_source(Span(0, 4)) == Span(2, 7)
    assert both.to_source(Span(1, 2)) == Span(3, 5)


def test_an_empty_span_stays_empty() -> None:
    assert SourceMap.identity(5).to_source(Span(2, 2)) == Span(2, 2)


@given(st.text(alphabet="ab\r\n😀", max_size=40))
def test_lines_are_counted_as_editors_do(text: str) -> None:
    index = LineIndex(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(index) == len(lines)
    assert [index.line(number + 1).of(text) for number in range(len(lines))] == lines


def test_positions_count_from_one() -> None:
    assert LineIndex("ab\ncd").position(3) == Position(2, 1)


SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1])), max_size=12
)


@given(SPANS, st.integers(0, 20), st.integers(1, 9))
def test_placed_records_are_found_by_span(spans: list[Span], start: int, length: int) -> None:
    asked = Span(start, start + length)
    placed = Placed([Quote(span, "") for span in spans])
    assert [record.span for record in placed.overlapping(asked)] == sorted(
        span for span in spans if span.overlaps(asked)
    )
    assert [record.span for record in placed.inside(asked)] == sorted(span for span in spans if asked.contains(span))
