"""Excerpts: the lines that hold a finding's places, as much of each as fits, with the exact words underlined.

All widths are terminal cells. Places on one line share an excerpt where they fit into it together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from newslint.core.text import LineIndex, Span

_LONGEST = 4
"""Code points a cell may take: a letter with three accents."""


class Place(NamedTuple):
    """Words to underline: where, what to say of them, in which style, with which sign."""

    span: Span
    note: str
    style: str
    sign: str


def draw(lines: LineIndex, places: Sequence[Place], width: int, *, plain: bool) -> Iterator[Text]:
    """The excerpts for `places` in lines of at most `width` cells. `plain` keeps to ASCII for the frame."""
    bar, dots = ("|", "...") if plain else ("│", "…")
    gutter = max(len(str(lines.position(place.span.start).line)) for place in places)
    room = max(30, width - gutter - 3)
    for group in _groups(lines, places, room - 2 * len(dots)):
        number = lines.position(group[0].span.start).line
        rows = _rows(lines, lines.line(number), group, room, dots)
        for at, row in enumerate(rows):
            yield Text.assemble(f"{number if at == 0 else '':>{gutter}} ", (bar, "dim"), " ", row)


def _groups(lines: LineIndex, places: Sequence[Place], room: int) -> Iterator[list[Place]]:
    """The places in order, those that share a line, don't overlap and fit together as one group."""
    group: list[Place] = []
    for place in places:
        joined = sorted([*group, place])
        same = len({lines.position(one.span.start).line for one in joined}) == 1
        apart = all(one.span.end <= other.span.start for one, other in pairwise(joined))
        whole = Span(joined[0].span.start, joined[-1].span.end)
        near = whole.end - whole.start <= _LONGEST * room  # most of a very long line is never measured
        if group and not (same and apart and near and cell_len(whole.of(lines.text)) <= room):
            yield group
            group = []
        group = sorted([*group, place])
    yield group


def _rows(lines: LineIndex, line: Span, group: list[Place], room: int, dots: str) -> Iterator[Text]:
    """The line's text, its underlines with the last note behind them, then the notes that had no room there."""
    whole = Span(group[0].span.start, min(group[-1].span.end, line.end))
    before, words, after = _window(lines.text, line, whole, room, dots)
    row, under = Text(before), Text(" " * cell_len(before))
    at = 0
    starts: list[int] = []
    for place in group:
        start, end = place.span.start - whole.start, min(place.span.end, line.end) - whole.start
        end = len(words) if len(group) == 1 else end
        row.append(words[at:start])
        row.append(words[start:end], place.style)
        under.append(" " * cell_len(words[at:start]))
        starts.append(under.cell_len)
        under.append(place.sign * max(1, cell_len(words[start:end])), place.style)
        at = end
    row.append(words[at:] + after)
    last = {place.note: place for place in group}  # a note that several places share is written once
    notes = [
        (start, place) for start, place in zip(starts, group, strict=True) if place.note and last[place.note] is place
    ]
    if notes and notes[-1][1] is group[-1] and under.cell_len + 1 + cell_len(group[-1].note) <= room:
        under.append(f" {group[-1].note}", group[-1].style)
        notes.pop()
    yield row
    yield under
    for start, place in reversed(notes):
        yield Text.assemble(" " * min(start, max(0, room - cell_len(place.note))), (place.note, place.style))


def _window(text: str, line: Span, span: Span, room: int, dots: str) -> tuple[str, str, str]:
    """What stands before, at and after `span` on its line, cut at words so that all three fit into `room` cells."""
    near = 4 * room  # a line may be megabytes long; more than this never fits
    words = _clean(text[span.start : min(span.end, span.start + near)])
    if cell_len(words) > room - 2 * len(dots):
        lead = dots if span.start > line.start else ""
        return lead, _cut(words, room - 2 * len(dots), dots), ""
    before = _clean(text[max(line.start, span.start - near) : span.start])
    after = _clean(text[span.end : min(line.end, span.end + near)])
    spare = room - cell_len(words)
    left = min(cell_len(before), max(spare * 2 // 3, spare - cell_len(after)))
    if cell_len(before) > left:
        before = dots + _cut(before[::-1], left - len(dots), "")[::-1]
    if cell_len(after) > spare - cell_len(before):
        after = _cut(after, spare - cell_len(before) - len(dots), dots)
    return before, words, after


def _cut(text: str, room: int, dots: str) -> str:
    """The beginning of `text` that fits into `room` cells, whole words where it can be."""
    kept = text
    while kept and cell_len(kept) > room:
        kept = kept[: max(0, len(kept) - max(1, (cell_len(kept) - room) // 2))]
    space = kept.rfind(" ")
    if len(kept) < len(text) and not text[len(kept)].isspace() and space >= 0:
        kept = kept[: space + 1]
    return kept.rstrip() + dots if dots and len(kept) < len(text) else kept


def _clean(text: str) -> str:
    """`text` with every control or invisible character as a space or a visible sign, one for one."""
    return "".join(
        " " if character in "\t\n\r" else character if character.isprintable() else "�" for character in text
    )
