"""One quantity with two values in the body.

Two ways of telling that both places mean one quantity (`way`):

- magnitude: the same digits, two of them at least, with another magnitude ("$2.3 million" and "$2.3 billion"), in
  sentences that share most of their words;
- recalled: a figure that a later sentence takes up again ("28 projects… the 26 projects", "all nine miners", "the $3m
  bridge"), where the article has no other for that noun and the later one may be a slip for the earlier.

Figures of two dates, with two sources' bounds, or that other figures add up to are no conflict.

    extends: figure-conflict
    message: "{figure} here, {other} before: one quantity or two?"
    way: magnitude
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.numbers._derivation import reckoned
from newslint.checks.numbers._rounding import agree, slip
from newslint.core.facts import Facts, Quantity
from newslint.core.finding import Match, Related
from newslint.language.stems import stem

VALUES: tuple[str, ...] = ("figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities"})

_LEAST_SHARED = 3
_LEAST = {"count": 10, "money": 0.0, "measure": 2, "duration": 2}
_KINDS = frozenset(_LEAST)
_AT_ONCE = 2  # sentences
_CHANGING = ("count", "rank", "fraction", "percent")
_CHANGED = re.compile(
    r"\b(?:another|others?|more|joined|plus|besides|also|later|remaining|left|rest|former|latter|including|except|one|first|last"
    r"|die[ds]?|died|death|freed|escaped|withdrew|quit|each|either|both|between|of the|among|new|different|separate"
    r"|no longer)\b",
    re.IGNORECASE,
)
"""Words that change a number from one sentence to the next, or tell of another one."""
_CLOSE = 4  # words beside an amount that say what it is for: "the bridge, which cost $3m", "the $3m bridge"
_AROUND = 8
_PICKED_OUT = 2  # words that "17 people were killed in the fire" and "the 71 people killed in the fire" share


class Options(BaseModel):
    """How the two places are known for one quantity."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    way: Literal["magnitude", "recalled"] = Field(description="how the two places are known for one quantity")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The later of two figures for one quantity, each with the earlier."""
    body = [q for q in facts.quantities if q.zone == "body"]
    pairs = _magnitudes(body) if options.way == "magnitude" else [*_recalled(body), *_taken_up_at_once(facts, body)]
    for later, earlier in pairs:
        yield Match(
            later.span,
            {"figure": later.text, "other": earlier.text},
            (Related(earlier.span, "the figure there"),),
        )


def _magnitudes(body: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    same_digits: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in body:
        digits = f"{quantity.value:.9e}".partition("e")[0].rstrip("0")
        if len(digits) > 2:  # a lone digit, as in 3,000 and 3 million, is shared by chance
            same_digits[digits].append(quantity)
    pairs = (pair for quantities in same_digits.values() for pair in combinations(quantities, 2))
    for earlier, later in pairs:
        if later.kind not in ("money", "count") or (earlier.kind, earlier.unit) != (later.kind, later.unit):
            continue
        high, low = max(earlier.value, later.value), min(earlier.value, later.value)
        if low < 1000 or round(high / low) not in (1000, 1000000) or abs(high / low - round(high / low)) > 1e-6:
            continue
        if earlier.as_of != later.as_of and earlier.as_of and later.as_of:
            continue
        near = later.sentence - earlier.sentence
        if near == 0 and not later.definite:
            continue  # "earned €7.4m on revenue of €7.4bn"
        needed = _LEAST_SHARED - later.definite
        if later.noun and stem(later.noun) == stem(earlier.noun or "") and (later.definite or near == 1):
            needed = 1 if later.kind == "money" else 0
        if earlier.per == later.per and len(set(earlier.about[:10]) & set(later.about[:10])) >= needed:
            yield later, earlier


def _recalled(body: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    by_noun: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for place, quantity in enumerate(body):
        about = () if quantity.kind == "count" else quantity.about[:_CLOSE]
        for noun in {stem(quantity.noun or ""), *about}:
            by_noun[_sort(quantity, noun)].append(place)
    for place, later in enumerate(body):
        if later.definite and later.noun and later.kind in _KINDS and later.value >= _LEAST[later.kind]:
            alike = by_noun[_sort(later, stem(later.noun))]
            earlier = _taken_up(
                later, [body[at] for at in alike if at < place], [body[at] for at in alike if at > place]
            )
            if earlier is not None and not reckoned(later, [q for q in body if q is not later], ()):
                yield later, earlier


def _taken_up_at_once(facts: Facts, body: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Small counts that the next sentences take up: "Five men were held. The four men were freed."

    Silent where any word from there to here may have changed the number, or another figure stands there.
    """
    for place, later in enumerate(body):
        if later.kind != "count" or not later.recalls or not 2 <= later.value < _LEAST["count"]:
            continue
        earlier = next((q for q in reversed(body[:place]) if _kin(q, later)), None)
        if earlier is None or not 0 < later.sentence - earlier.sentence <= _AT_ONCE or earlier.value == later.value:
            continue
        between = [q for q in body if earlier.span.end <= q.span.start < later.span.start and q.kind in _CHANGING]
        words = facts.article.text[
            facts.sentences[earlier.sentence].span.start : facts.sentences[later.sentence].span.end
        ]
        plain = earlier.low == earlier.high and later.low == later.high and earlier.value >= 2
        if plain and abs(earlier.value - later.value) <= 1 and not between and not _CHANGED.search(words):
            yield later, earlier


def _kin(earlier: Quantity, later: Quantity) -> bool:
    """Whether both count one thing, as far as the words say; "all seven" counts what was counted last."""
    if earlier.kind != "count" or earlier.recalls or not earlier.noun:
        return False
    noun = stem(later.noun or "")
    return noun == stem(earlier.noun) and set(later.modifiers) <= set(earlier.modifiers)


def _sort(quantity: Quantity, noun: str) -> tuple[str | None, ...]:
    """What two figures for one quantity have in common."""
    if quantity.kind == "count":
        return ("count", noun)
    return (quantity.kind, quantity.unit, quantity.per, noun)


def _taken_up(later: Quantity, above: list[Quantity], below: list[Quantity]) -> Quantity | None:
    """The earlier figure that the words of `later` take up: the only one for its noun, and a slip away.

    `above` and `below` are the figures before and behind it that may be for the same.
    """
    noun = stem(later.noun or "")
    same = [*above, *below]
    before = [q for q in above if later.kind == "count" or q.sentence < later.sentence]
    if not before or len({q.value for q in same}) != 1:
        return None
    earlier = before[-1]
    if not slip(earlier.value, later.value) or agree(earlier, later) or earlier.approximate or later.approximate:
        return None
    if later.kind != "count":
        if not later.recalls or (later.noun or "").endswith("s"):
            return None  # "the £399 models" are others, and so is "the $3m bill that the other house passed"
        return earlier
    if later.recalls:
        return earlier if set(earlier.modifiers) == set(later.modifiers) else None
    if sorted(f"{earlier.value:.0f}") == sorted(f"{later.value:.0f}") and earlier.value > 9:
        return earlier  # 23 and 32
    shared = (set(earlier.about[:_AROUND]) & set(later.about[:_AROUND])) - {noun}
    return earlier if len(shared) >= _PICKED_OUT else None
