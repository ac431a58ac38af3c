"""What two figures have in common: whether they may speak of one thing, and how many words say so."""

from __future__ import annotations

from newslint.checks.numbers._derivation import dimension
from newslint.checks.numbers._rounding import slipped
from newslint.core.facts import Quantity
from newslint.language.stems import stem

_KIN = {
    "count": ("rank", "age", "label", "count", "duration"),
    "rank": ("count", "rank", "duration"),
    "age": ("count", "age", "duration"),
    "duration": ("rank", "count"),
    "label": ("label",),
    "money": ("count",),
    "measure": ("count", "measure"),
}
_PARTS = frozenset("another further additional extra other".split())
_IN_A_ROW = frozenset("straight consecutive successive".split())
_LISTED = 12  # what is counted to here is often another thing
_LEAD = 3  # sentences


def akin(said: Quantity, given: Quantity) -> bool:
    """Kinds that news writes for each other: "at 91" and "91, ", "2 dead" and "a second death"."""
    return given.kind in _KIN.get(said.kind, ())


def comparable(said: Quantity, given: Quantity) -> bool:
    """Whether `given` may be what `said`, from above the body, should have been."""
    if given.value == 1 and given.kind == "count" and given.text[:1].isalpha():
        return False  # "one crash" may be one of the two
    shared = slipped(said, given) and bool(set(said.about) & set(given.about[:6]))
    if said.kind == given.kind == "label":
        return stem(said.noun or "") == stem(given.noun or "")
    if {stem(said.noun or ""), stem(given.noun or "")} == {"die", "hurt"}:
        return False
    if said.kind == given.kind == "rank" and bool(_IN_A_ROW & {*said.modifiers}) != bool(
        _IN_A_ROW & {*given.modifiers}
    ):
        return False  # "third straight title" and "14th title"
    if said.kind == given.kind == "rank":
        return same_noun(said, given) or shared or (said.value > 3 and slipped(said, given))
    if said.kind != given.kind and akin(said, given):
        if shared and said.value > _LISTED:
            return "rank" not in (said.kind, given.kind) or abs(said.value - given.value) > 1  # the 19th after 18
        return not said.noun and said.kind not in ("rank", "label") and slipped(said, given)
    if dimension(said) != dimension(given):
        return False
    if said.kind in ("age", "duration"):
        if said.kind != given.kind:
            return shared
        return said.unit == given.unit or slipped(said, given)
    if (given.modifiers[:1] and given.modifiers[0] in _PARTS) or given.noun in ("others", "more"):
        return False
    if any(word.lower() == "more" for word in said.modifiers[:1]):
        return "more" in given.modifiers[:1] or slipped(said, given)
    return said.kind != "money" or None in (said.per, given.per) or said.per == given.per


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same thing."""
    return bool(one.noun and other.noun) and stem(one.noun or "") == stem(other.noun or "")


def unlike_nouns(one: Quantity, other: Quantity) -> bool:
    """Whether the two count different things, as far as their nouns say."""
    first, second = stem(one.noun or ""), stem(other.noun or "")
    if one.kind != "count" or other.kind != "count" or not first or not second or first == second:
        return False
    return first not in other.about[:6] and second not in one.about


def kinship(said: Quantity, words: set[str], given: Quantity) -> float:
    """How many words the two places share; the noun weighs most."""
    one, other = stem(said.noun or ""), stem(given.noun or "")
    score = 0.0
    if same_noun(said, given):
        score += 3
    elif one and one in given.about[:3]:
        score += 2
    elif other and other in words:
        score += 1.5
    elif unlike_nouns(said, given):
        score -= 1.5  # two nouns that have nothing to do with each other
    score += len(words & set(given.about[:6])) + 0.5 * len(words & set(given.about[6:16]))
    return score + (given.kind == said.kind) + 0.5 * (given.sentence <= _LEAD)
