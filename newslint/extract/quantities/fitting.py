"""What quantities a phrase's figures must be: the inputs in order, then the result.

In: the quantities that a sentence puts where a phrase has its signs. Out: whether the phrase can mean what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newslint.core.facts import Quantity
from newslint.language.measures import MEASURES, PACES
from newslint.language.stems import stem

Test = Callable[[Sequence[Quantity]], bool]


def kinds(*wanted: str) -> Test:
    return lambda figures: (
        len(figures) == len(wanted) and all(q.kind in kind.split("|") for q, kind in zip(figures, wanted, strict=True))
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and one.unit == other.unit and one.per == other.per


def percent_of(figures: Sequence[Quantity]) -> bool:
    share, whole, part = figures
    return (
        _rated(share)
        and whole.kind in ("money", "count")
        and whole.kind == part.kind
        and whole.unit == part.unit
        and not whole.per
        and not part.per
    )


def _rated(share: Quantity) -> bool:
    """A percentage, or a fraction that nothing bounds: "more than half" may be two thirds."""
    return share.kind == "percent" or (share.kind == "fraction" and share.low == share.high)


def share(figures: Sequence[Quantity]) -> bool:
    part, whole, share = figures
    if part.kind == "age" and part.text.isdigit():  # "in the year, 12, or 25%"
        return _rated(share) and whole.kind == "count" and part.value <= whole.value
    alike = part.kind == whole.kind in ("count", "money") and part.unit == whole.unit and part.per == whole.per
    return _rated(share) and alike and part.value <= whole.value


def _bare(q: Quantity) -> bool:
    """ "to 1.8 million barrels a day from 2.4 million": a number that takes its unit from the one beside it."""
    return q.kind == "count" and not q.noun and not q.per


def change(figures: Sequence[Quantity]) -> bool:
    before, after, change = figures
    return (
        (
            _alike(before, after)
            or _alike(before, replace(after, per=before.per))
            or (_bare(before) and before.step == after.step)
        )
        and after.kind in ("money", "count", "measure")
        and _rated(change)
        and not change.per  # "20% a year" is no change from first to last
    )


def points(figures: Sequence[Quantity]) -> bool:
    before, after, change = figures
    return before.kind == after.kind == "percent" and (change.kind in ("percent", "points") or _in_points(change))


def _in_points(q: Quantity) -> bool:
    return q.kind == "count" and stem(q.noun or "") == "point"


def rise(figures: Sequence[Quantity]) -> bool:
    return change(figures) and figures[0].value < figures[1].value


def fall(figures: Sequence[Quantity]) -> bool:
    return change(figures) and figures[0].value > figures[1].value


def multiple(figures: Sequence[Quantity]) -> bool:
    before, after, factor = figures
    return (
        _alike(before, after) and before.kind in ("money", "count", "percent", "measure") and factor.kind == "multiple"
    )


_HEADS = frozenset("person head ticket each seat share pupil student employee worker family child household".split())
_FAMILIES = (
    frozenset("man woman child".split()),
    frozenset("boy girl".split()),
    frozenset("male female".split()),
    frozenset("adult child".split()),
    frozenset("republican democrat independent".split()),
    frozenset("son daughter".split()),
    frozenset("brother sister".split()),
    frozenset("soldier civilian".split()),
)
_WHOLES = frozenset(
    "person child victim suspect student pupil juror passenger teenager lawmaker senator member patient sibling worker "
    "other civilian adult defendant justice survivor hostage migrant die hurt arrest".split()
)


def sum(figures: Sequence[Quantity]) -> bool:
    *parts, total = figures
    if any(q.kind != "count" or not q.noun or q.modifiers[:1] in (("other",), ("another",)) for q in figures):
        return False
    nouns = {stem(q.noun or "") for q in parts}
    return (
        len(nouns) == len(parts)
        and any(nouns <= family for family in _FAMILIES)
        and stem(total.noun or "") in _WHOLES
        and stem(total.noun or "") not in nouns
    )


def tally(figures: Sequence[Quantity]) -> bool:
    """ "won 12, drew five and lost four of its 21 matches"."""
    return all(q.kind == "count" and not q.per for q in figures)


def addends(figures: Sequence[Quantity]) -> bool:
    """Parts and total of one kind, for a sentence that names them all and calls the last a total."""
    first = figures[0]
    return first.kind in ("money", "count", "measure") and all(_alike(first, q) and not q.per for q in figures)


def score(figures: Sequence[Quantity]) -> bool:
    score, margin = figures
    return score.kind == "score" and margin.kind == "count"


def game(figures: Sequence[Quantity]) -> bool:
    """ "won 34-20 … a 14-point victory"."""
    score, margin = figures
    return score.kind == "score" and (margin.kind == "points" or stem(margin.noun or "") in ("point", "goal", "run"))


def more(figures: Sequence[Quantity]) -> bool:
    one, other, more = figures
    return one.kind in ("count", "money") and _alike(one, other) and _alike(one, more)


def adds_up(parts: Sequence[Quantity], total: Quantity) -> bool:
    """Whether "all seven" may take up "three adults and four children"."""
    nouns = {stem(q.noun or "") for q in parts}
    return (
        len(nouns) == len(parts) > 1
        and any(nouns <= family for family in _FAMILIES)
        and (total.noun is None or stem(total.noun) in _WHOLES or not total.noun.endswith("s"))  # "all seven went"
    )


def margin(figures: Sequence[Quantity]) -> bool:
    one, other, margin = figures
    if one.kind == "percent":
        return other.kind == "percent" and margin.kind in ("points", "percent", "count")
    return one.kind == other.kind == "count" and margin.kind in ("count", "points")


def rate(figures: Sequence[Quantity]) -> bool:
    total, units, each = figures
    return (
        total.kind in ("money", "count")
        and total.kind == each.kind
        and total.unit == each.unit
        and not total.per
        and units.kind == "duration"
        and each.per == units.unit
    )


def each(figures: Sequence[Quantity]) -> bool:
    total, units, each = figures
    return (
        total.kind == each.kind == "money"
        and total.unit == each.unit
        and not total.per
        and units.kind == "count"
        and units.value > 1
        and each.per in _HEADS
    )


def apiece(figures: Sequence[Quantity]) -> bool:
    """ "£12m on 1,000 houses, which comes to £12,000 for each"."""
    total, units, each = figures
    money = total.kind == each.kind == "money" and total.unit == each.unit and not total.per and not each.per
    return money and units.kind == "count" and units.value > 1


def pace(figures: Sequence[Quantity]) -> bool:
    one, other = figures
    return one.kind == other.kind == "count" and (one.per, other.per) in PACES  # a year's subscription is cheaper


def conversion(figures: Sequence[Quantity]) -> bool:
    one, other = figures
    if one.kind != "measure" or other.kind != "measure" or one.unit == other.unit or one.per or other.per:
        return False
    if one.unit not in MEASURES or other.unit not in MEASURES:
        return False
    first, second = MEASURES[one.unit], MEASURES[other.unit]
    return first.dimension == second.dimension and (
        bool(first.factor and second.factor) or first.dimension == "temperature"
    )


_COMPOUNDS = (("foot", "inch"), ("stone", "lb"), ("lb", "ounce"), ("mile", "yard"), ("m", "cm"), ("kg", "g"))
_METRIC = frozenset("km m cm mm kg g mg tonne hectare sq-km sq-m litre ml km/h m/s celsius".split())


def compound(figures: Sequence[Quantity]) -> bool:
    """ "6ft 2in (1.88m)": two units that make one measure, and the same in another."""
    one, other, stated = figures
    return (one.unit, other.unit) in _COMPOUNDS and conversion([one, stated]) and other.unit != stated.unit


def translation(figures: Sequence[Quantity]) -> bool:
    """ "5 miles, 8 km, away": the two systems, for "6 feet, 3 inches, tall" is one height."""
    return conversion(figures) and len({q.unit in _METRIC for q in figures}) == 2


def whole(figures: Sequence[Quantity]) -> bool:
    if all(q.kind == "fraction" and q.low == q.high and not q.per for q in figures):
        return len(figures) > 2
    return all(q.kind == "percent" and not q.per and 0 < q.value <= 100 for q in figures)


def parts(figures: Sequence[Quantity]) -> bool:
    """Parts and the total that the words call one: of one kind, and people or the parts' own things where counted."""
    *parts, total = figures
    if any(q.per or q.approximate or q.low != q.high for q in figures) or len(parts) < 2:
        return False
    if total.kind == "money":
        return all(_alike(total, q) for q in parts)
    if total.kind != "count" or any(q.kind != "count" or q.modifiers[:1] in (("other",), ("another",)) for q in parts):
        return False
    nouns = {stem(q.noun) for q in parts if q.noun}
    wanted = stem(total.noun or "")
    return not wanted or wanted in nouns or wanted in _WHOLES or len(nouns) <= 1


_PEOPLE = frozenset(
    "person people man woman child voter member senator lawmaker pupil student driver patient "
    "resident case death infection "
    "seat vote councillor player worker soldier passenger house home school bus car ship".split()
)
_CASES = frozenset("case death infection birth murder homicide suicide victim patient voter".split())


def part(figures: Sequence[Quantity]) -> bool:
    """ "46 of 44 senators": counts of one thing, exact, the part with no noun of its own."""
    whole, part = figures
    exact = all(q.kind == "count" and q.low == q.high and not q.per for q in figures) and not whole.approximate
    if part.approximate and part.value < 1.1 * whole.value:
        return False
    if not exact or part.noun or not whole.noun or "-" in whole.text or part.value <= 1:
        return False
    return part.value > whole.value and stem(whole.noun) in _PEOPLE and whole.modifiers[:1] != ("other",)


def part_of(figures: Sequence[Quantity]) -> bool:
    """ "Of the 320 people who were asked, 410 said yes": counts, the part with no noun, or with the whole's."""
    whole, part = figures
    exact = all(q.kind == "count" and q.low == q.high and not q.per for q in figures)
    if not exact or not whole.noun or part.value <= 1:
        return False
    said = part.noun is None or part.noun.lower() in (
        "said",
        "voted",
        "agreed",
        "were",
        "backed",
        "answered",
        "had",
        "have",
    )
    return (
        part.value > whole.value and stem(whole.noun) in _PEOPLE and (said or stem(part.noun or "") == stem(whole.noun))
    )


def per(figures: Sequence[Quantity]) -> bool:
    """ "174,000 cases per 100,000 people": what happens to one person once."""
    whole, part = figures
    counts = all(q.kind == "count" for q in figures) and part.value > whole.value
    return counts and stem(part.noun or "") in _CASES and stem(whole.noun or "") in ("person", "people", "resident", "")
