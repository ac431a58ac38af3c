"""How one figure can come from others: a sum, a difference, a share, a span of years, another unit.

Before a headline's figure is held against the body, everything that a headline writer does with figures is tried here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, combinations_with_replacement

from newslint.checks.numbers._rounding import agree, magnitude, restates, rounds_to
from newslint.core.facts import Quantity
from newslint.language.measures import MEASURES
from newslint.language.stems import stem

_PEOPLE = frozenset("person man woman child boy girl adult other more die hurt victim student police".split())
_NEAR = 1  # parts of a sum stand in one sentence or two neighbours
_ROUGHLY = 0.02
_FEW = 12  # what is counted to here is often a sum by chance
_LONGEST_LIST = 6
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
    if said.unit == given.unit or said.kind == "fraction" or {said.unit, given.unit} == {"year", "decade"}:
        return restates(in_base(said), in_base(given))
    if {said.unit, given.unit} == {"celsius", "fahrenheit"}:
        degrees = given.value * 1.8 + 32 if given.unit == "celsius" else (given.value - 32) / 1.8
        return abs(degrees - said.value) <= 1
    return agree(in_base(said), in_base(given))


def reckoned(said: Quantity, given: Sequence[Quantity], years: Iterable[int]) -> str | None:
    """How `said` can be worked out from `given` and from the years that the article names, or None."""
    base = in_base(said)
    if base.step < magnitude(base.value) < base.value:  # "$300m" for 298
        base = replace(base, step=max(base.step, min(magnitude(base.value), _ROUGHLY * base.value)))
    if dimension(said) == "time" and said.unit in ("year", "decade", None) and _between(said, years):
        return "years"
    alike = [
        in_base(q)
        for q in given
        if dimension(q) == dimension(said) and q.kind not in ("multiple", "label", "score", "rank")
    ][:_MOST]
    if any(_scored(said, q) for q in given):
        return "score"
    if _levelled(said, given) or _listed(base, alike) or _rated(said, given):
        return "told"
    way = _share(said, given, alike) if dimension(said) == "share" else None
    way = way or (_part(base, given, alike) if said.kind in ("count", "money") else None)
    way = way if way in ("remainder", "part") else _sum(said, base, alike) or way
    if way is not None:
        return way
    if said.kind in ("age", "count") and any(
        q.kind == "rank" and stem(q.noun or "") == "birthday" and q.value - said.value in (0, 1) for q in given
    ):
        return "birthday"
    if said.kind in ("count", "rank") and _numbered(said, given):
        return "rank"
    return None


def _scored(said: Quantity, score: Quantity) -> bool:
    """The margin of a score, or all its goals: "by 28" for 131-103, "a five-goal thriller" for 3-2."""
    if score.kind != "score" or said.kind not in ("count", "points") or score.low is None or score.high is None:
        return False
    return said.value > 1 and said.value in (abs(score.low - score.high), score.low + score.high)


def _levelled(said: Quantity, given: Sequence[Quantity]) -> bool:
    """A rate before or after its change: 4.75% for "by 50 basis points from 4.25 percent"."""
    if said.kind != "percent":
        return False
    return any(
        abs(change.sentence - rate.sentence) <= _NEAR and rounds_to(rate.value + way * change.value, said)
        for change in given
        if change.kind == "points"
        for rate in given
        if rate.kind == "percent"
        for way in (1, -1)
    )


def _listed(said: Quantity, alike: Sequence[Quantity]) -> bool:
    """All of a list in one sentence, or of its last or first few: "14 golds, 13 silvers and 14 bronzes" are 41."""
    if said.kind not in ("count", "money", "duration") or said.value <= _FEW:
        return False
    for first in range(len(alike)):
        total = alike[first].value
        for last in range(first + 1, min(first + _LONGEST_LIST, len(alike))):
            if alike[last].sentence != alike[first].sentence or alike[last].kind != said.kind:
                break
            total += alike[last].value
            close = alike[last].span.start - alike[last - 1].span.end <= len(" and ")
            if (close or last > first + 1) and rounds_to(total, said):
                return True
    return False


def _rated(said: Quantity, given: Sequence[Quantity]) -> bool:
    """So much a day of what so many days cost: "€5m a day" for nine days and 45 million."""
    if said.kind != "money" or said.per is None:
        return False
    return any(
        abs(whole.sentence - time.sentence) <= _NEAR and time.value > 1 and rounds_to(whole.value / time.value, said)
        for whole in given
        if whole.kind == "money" and whole.unit == said.unit
        for time in given
        if time.kind == "duration" and time.unit == said.per
    )


def _sum(said: Quantity, base: Quantity, alike: Sequence[Quantity]) -> str | None:
    for one, other in combinations_with_replacement(alike, 2):
        if not _together(one, other, said):
            continue
        if rounds_to(one.value + other.value, base):
            return "twice" if one.value == other.value else "parts" if _parts(one, other, said) else "sum"
        if min(one.value, other.value) > 1 and rounds_to(abs(one.value - other.value), base):
            return "rest" if _parts(one, other, said) else "difference"
    for three in combinations(alike, 3):
        if (
            _together(three[0], three[2], said)
            and _together(three[0], three[1], said)
            and rounds_to(sum(q.value for q in three), base)
        ):
            return "three"
    return None


def _between(said: Quantity, years: Iterable[int]) -> bool:
    """A span of years between two that the article names; 1 less or more for the months."""
    wanted = said.value * (10 if said.unit == "decade" else 1)
    return any(0 <= abs(a - b) - wanted <= 1 for a, b in combinations(sorted(set(years)), 2))


def _together(one: Quantity, other: Quantity, said: Quantity) -> bool:
    """Whether two figures may be parts of one sum: close by, and counting the same thing or parts of it."""
    if abs(one.sentence - other.sentence) > (_NEAR if one.kind != "percent" else 0):
        return False
    if one.kind == "percent" and one.value == other.value:
        return False
    first, second = stem(one.noun or ""), stem(other.noun or "")
    if one.kind == "count" and first and second and first != second:
        wanted = {stem(said.noun or ""), *said.about}
        return bool({first, second} <= _PEOPLE | wanted)
    words = set(one.about[:8])
    return bool(words & set(other.about[:8]) or (words | set(other.about[:8])) & set(said.about))


def _parts(one: Quantity, other: Quantity, said: Quantity) -> bool:
    """Whether both figures count what `said` counts; "one" is too common to be a part."""
    noun = stem(said.noun or "")
    return bool(noun) and min(one.value, other.value) > 1 and {stem(one.noun or ""), stem(other.noun or "")} == {noun}


def _share(said: Quantity, given: Sequence[Quantity], alike: Sequence[Quantity]) -> str | None:
    """The rest of the whole, or the ratio of two counts that stand together."""
    if any(rounds_to(100 - q.value, said) for q in alike):
        return "remainder"
    counts = [q for q in given if q.kind in ("count", "money") and q.value > 0][:_MOST]
    for one, other in combinations(counts, 2):
        if one.kind != other.kind or one.unit != other.unit or abs(one.sentence - other.sentence) > _NEAR:
            continue
        small, large = sorted((one.value, other.value))
        if any(rounds_to(x, said) for x in (100 * small / large, 100 * (1 - small / large), 100 * (large / small - 1))):
            return "share"
    return None


def _part(said: Quantity, given: Sequence[Quantity], alike: Sequence[Quantity]) -> str | None:
    """A share of a whole, or one figure taken as often as another says: "five for $40 each" make $200."""
    product = None
    for share in given:
        for whole in alike:
            if abs(share.sentence - whole.sentence) > _NEAR or share.span == whole.span:
                continue
            if dimension(share) == "share" and rounds_to(in_base(share).value * whole.value / 100, said):
                return "part"
            times = share.kind in ("multiple", "count", "duration") and share.value > 1
            if times and share.sentence == whole.sentence and rounds_to(share.value * whole.value, said):
                product = "product"
    return product


def _numbered(said: Quantity, given: Sequence[Quantity]) -> bool:
    """The third victim makes three, and after 18 comes the 19th."""
    words = {stem(said.noun or ""), *said.about}
    for q in given:
        if not (words & {stem(q.noun or ""), *q.about[:6]}):
            continue
        if q.kind in ("rank", "count") and (q.kind, said.kind) != ("count", "count"):
            if q.value == said.value and q.kind != said.kind:
                return True
            if said.kind == "rank" and q.value + 1 == said.value:
                return True
    return False


def _times(q: Quantity, factor: float) -> Quantity:
    low = None if q.low is None else q.low * factor
    high = None if q.high is None else q.high * factor
    return replace(q, value=q.value * factor, low=low, high=high, step=q.step * factor or 1.0)
