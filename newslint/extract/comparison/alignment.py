"""Words beside words: the cheapest way to turn a few words into some stretch of many others.

A semi-global alignment (Sellers 1980): the few words are used up, of the many any stretch may be taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.language.said import is_filler

_SWAP = 1.0
_SKIP = 1.0
_FILLER = 0.0
"""What a word costs that is put in the place of another, left out or put in; what a pause left out costs."""


class Step(NamedTuple):
    """Words `[first, last)` of the few stand for words `[start, end)` of the many."""

    first: int
    last: int
    start: int
    end: int


class Aligned(NamedTuple):
    """What it costs, how many words are the same, the stretch that was taken, and what differs in it."""

    cost: float
    matched: int
    start: int
    end: int
    changes: tuple[Step, ...]


def align(few: Sequence[str], many: Sequence[str], start: int, end: int) -> Aligned | None:
    """`few` beside the best stretch of `many[start:end]`; None where they have no word in common."""
    stretch = many[start:end]
    if not set(few).intersection(stretch):
        return None
    table = [[0.0] * (len(stretch) + 1)]
    skips = [_FILLER if is_filler(word) else _SKIP for word in stretch]
    for word in few:
        above = table[-1]
        row = [above[0] + _SKIP]
        for column, other in enumerate(stretch, 1):
            swap = above[column - 1] + (0.0 if word == other else _SWAP)
            row.append(min(swap, above[column] + _SKIP, row[-1] + skips[column - 1]))
        table.append(row)
    last = table[-1]
    best = min(range(len(last)), key=lambda column: (last[column], -column))
    pairs = list(_back(table, few, stretch, skips, best))[::-1]
    return _told(pairs, few, stretch, start, last[best])


def _back(
    table: list[list[float]], few: Sequence[str], stretch: Sequence[str], skips: Sequence[float], column: int
) -> Iterator[tuple[int | None, int | None]]:
    """The pairs of words from the last to the first; None beside one that has no partner."""
    row = len(few)
    while row:
        here = table[row][column]
        same = column and few[row - 1] == stretch[column - 1]
        if column and here == table[row - 1][column - 1] + (0.0 if same else _SWAP):
            row, column = row - 1, column - 1
            yield row, column
        elif here == table[row - 1][column] + _SKIP:
            row -= 1
            yield row, None
        else:
            column -= 1
            yield None, column


def _told(
    pairs: Sequence[tuple[int | None, int | None]], few: Sequence[str], stretch: Sequence[str], start: int, cost: float
) -> Aligned:
    changes: list[Step] = []
    mine = theirs = 0
    mine_from = theirs_from = matched = 0
    first = next((there for _, there in pairs if there is not None), 0)
    mine_from, theirs_from, mine, theirs = 0, first, 0, first
    for here, there in [*pairs, (len(few), None)]:
        same = here is not None and there is not None and few[here] == stretch[there]
        if same or here == len(few):
            gone = [word for word in stretch[theirs_from:theirs] if not is_filler(word)]
            if mine > mine_from or gone:
                changes.append(Step(mine_from, mine, start + theirs_from, start + theirs))
            if here == len(few) or there is None or here is None:
                break
            matched += 1
            mine_from, theirs_from, mine, theirs = here + 1, there + 1, here + 1, there + 1
        else:
            mine = mine if here is None else here + 1
            theirs = theirs if there is None else there + 1
    return Aligned(cost, matched, start + first, start + theirs, tuple(changes))
