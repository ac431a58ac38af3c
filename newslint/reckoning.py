"""How one figure can come from others: a sum, a difference, a share, a span of years, another unit.

Before a headline's figure is held against the body, everything that a headline writer does with figures is tried here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, combinations_with_replacement

from newslint.facts import Quantity
from newslint.figures import agree, restates, rounds_to
from newslint.measures import MEASURES
from newslint.stems import stem

_NEAR = 1  # parts of a sum stand in one sentence or two neighbours
_MOST = 40  # figures that are tried with each other; a table of results explains everything and so nothing


def dimension(q: Quantity) -> str:
    """What kind of thing `q` measures: figures of two dimensions are never compared."""
    if q.kind in ("percent", "fraction"):
        return "share"
    if q.kind in ("duration", "age"):
        return "time"
    if q.kind == "money":
        return f"money {q.unit}"
    if q.kind == "measure":
        return MEASURES[q.unit].dimension if q.unit in MEASURES else str(q.unit)
    return q.kind


def in_base(q: Quantity) -> Quantity:
    """`q` in the base unit of its dimension: shares in percent, times in seconds, lengths in metres."""
    if q.kind == "fraction":
        return _times(q, 100.0)
    if q.unit in MEASURES and MEASURES[q.unit].factor:
        return _times(q, MEASURES[q.unit].factor)
    return q


def says_again(said: Quantity, given: Quantity) -> bool:
    """Whether `said` repeats `given`, in the same unit or another of the same dimension."""
    if dimension(said) != dimension(given):
        return False
    if said.unit == given.unit or said.kind == "fraction":
        return restates(in_base(said), in_base(given))
    return agree(in_base(said), in_base(given))


def reckoned(said: Quantity, given: Sequence[Quantity], years: Iterable[int]) -> str | None:
    """How `said` can be worked out from `given` and from the years that the article names, or None."""
    base = in_base(said)
    if dimension(said) == "time" and said.unit in ("year", "decade", None) and _between(said, years):
        return "years"
    alike = [
        in_base(q)
        for q in given
        if dimension(q) == dimension(said) and q.kind not in ("multiple", "label", "score", "rank")
    ][:_MOST]
    for one, other in combinations_with_replacement(alike, 2):
        if not _together(one, other):
            continue
        if rounds_to(one.value + other.value, base):
            return "sum"
        if one.value != other.value and rounds_to(abs(one.value - other.value), base):
            return "difference"
    for three in combinations(alike, 3):
        if (
            _together(three[0], three[2])
            and _together(three[0], three[1])
            and rounds_to(sum(q.value for q in three), base)
        ):
            return "sum"
    if dimension(said) == "share" and _share(said, given, alike):
        return "share"
    if said.kind in ("count", "money") and _part(base, given, alike):
        return "part"
    if said.kind in ("count", "rank") and _numbered(said, given):
        return "rank"
    return None


def _between(said: Quantity, years: Iterable[int]) -> bool:
    """A span of years between two that the article names; 1 less or more for the months."""
    wanted = said.value * (10 if said.unit == "decade" else 1)
    return any(abs(abs(a - b) - wanted) <= 1 for a, b in combinations(sorted(set(years)), 2))


def _together(one: Quantity, other: Quantity) -> bool:
    if abs(one.sentence - other.sentence) > _NEAR:
        return False
    if one.kind != "count" or not one.noun or not other.noun or stem(one.noun) == stem(other.noun):
        return True
    return bool(
        {stem(one.noun), stem(other.noun)} & {"person", "man", "woman", "child", "other", "more", "die", "hurt"}
    )


def _share(said: Quantity, given: Sequence[Quantity], alike: Sequence[Quantity]) -> bool:
    if any(rounds_to(100 - q.value, said) for q in alike):
        return True
    counts = [q for q in given if q.kind in ("count", "money") and q.value > 0][:_MOST]
    for one, other in combinations(counts, 2):
        if one.kind != other.kind or one.unit != other.unit or abs(one.sentence - other.sentence) > _NEAR:
            continue
        small, large = sorted((one.value, other.value))
        if any(rounds_to(x, said) for x in (100 * small / large, 100 * (1 - small / large), 100 * (large / small - 1))):
            return True
    return False


def _part(said: Quantity, given: Sequence[Quantity], alike: Sequence[Quantity]) -> bool:
    for share in given:
        for whole in alike:
            if abs(share.sentence - whole.sentence) > _NEAR or share.span == whole.span:
                continue
            if dimension(share) == "share" and rounds_to(in_base(share).value * whole.value / 100, said):
                return True
            if share.kind in ("multiple", "count", "duration") and share.value > 1:
                if rounds_to(share.value * whole.value, said) and share.sentence == whole.sentence:
                    return True
    return False


def _numbered(said: Quantity, given: Sequence[Quantity]) -> bool:
    """The third victim makes three, and after 18 comes the 19th."""
    for q in given:
        if q.kind in ("rank", "count") and q.kind != said.kind:
            if q.value == said.value or (said.kind == "rank" and q.value + 1 == said.value):
                return True
        if q.kind == said.kind == "rank" and q.value + 1 == said.value:
            return True
    return False


def _times(q: Quantity, factor: float) -> Quantity:
    low = None if q.low is None else q.low * factor
    high = None if q.high is None else q.high * factor
    return replace(q, value=q.value * factor, low=low, high=high, step=q.step * factor or 1.0)
