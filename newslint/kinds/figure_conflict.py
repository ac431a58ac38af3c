"""One quantity with two values in the body.

Two ways of telling that both places mean one quantity (`way`):

- magnitude: the same digits, two of them at least, with another magnitude ("$2.3 million" and "$2.3 billion"), in
  sentences that share most of their words;
- recalled: a count that a later sentence takes up again ("28 projects… the 26 projects", "all nine miners"), where the
  article counts that noun nowhere else and the later figure may be a slip for the earlier.

Figures of two dates, with two sources' bounds, or that other figures add up to are no conflict.

    extends: figure-conflict
    message: "{figure} here, {other} before: one quantity or two?"
    way: magnitude
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.fact import Facts, Quantity
from newslint.finding import Match, Related
from newslint.knowledge.figures import agree, slip
from newslint.knowledge.reckoning import reckoned
from newslint.knowledge.stems import stem

VALUES: tuple[str, ...] = ("figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities"})

_LEAST_SHARED = 3
_LEAST_COUNT = 10


class Options(BaseModel):
    """How the two places are known for one quantity."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    way: Literal["magnitude", "recalled"] = Field(description="how the two places are known for one quantity")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The later of two figures for one quantity, each with the earlier."""
    body = [q for q in facts.quantities if q.zone == "body"]
    test = _magnitudes if options.way == "magnitude" else _recalled
    for later, earlier in test(body):
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
        if earlier.per == later.per and len(set(earlier.about[:10]) & set(later.about[:10])) >= _LEAST_SHARED:
            yield later, earlier


def _recalled(body: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for place, later in enumerate(body):
        if later.kind != "count" or not later.recalls or not later.noun or later.value < _LEAST_COUNT:
            continue
        same = [q for q in body if q is not later and q.kind == "count" and stem(q.noun or "") == stem(later.noun)]
        before = [q for q in body[:place] if q in same]
        if not before or len({q.value for q in same}) != 1 or not slip(before[0].value, later.value):
            continue
        earlier = before[-1]
        others = [q for q in body if q is not later]
        if earlier.approximate or later.approximate or agree(earlier, later):
            continue
        if set(earlier.modifiers) ^ set(later.modifiers) or reckoned(later, others, ()):
            continue
        yield later, earlier
