"""Whether a figure of a draft is one of the sources': written otherwise, rounded, cut off, bounded, or reckoned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from newslint.checks.against._told import Told
from newslint.core.facts import Facts, Quantity

_CLOSE = 0.06
"""How far a figure in round words ("about 300") may be from the one that it stands for."""
_MANY = 40
"""Figures of one unit among which sums and differences are sought; of more nearly every figure is one."""


def may_be(said: Quantity, given: Quantity) -> bool:
    """Whether `said` may be `given`, rounded or bounded."""
    if "score" in (said.kind, given.kind):
        digits = [sorted(re.findall(r"\d+", one.text)) for one in (said, given)]
        return digits[0] == digits[1]
    if (said.unit or "") != (given.unit or "") and "" not in (said.unit or "", given.unit or ""):
        return False
    return _near(said, given.value) or _near(given, said.value)


def is_told(facts: Facts, told: Told, figure: Quantity, given: Sequence[Quantity]) -> bool:
    """Whether the sources have the figure, in digits or words, or two figures of theirs make it."""
    if any(may_be(figure, one) for one in given):
        return True
    number = re.sub(r"[^\w.,]", "", facts.text(figure.number)).lower()
    if told.knows(facts.text(figure.number)) and number:
        return True
    alike = [one.value for one in given if one.unit == figure.unit and one.kind == figure.kind][:_MANY]
    return any(_near(figure, one + two) or _near(figure, abs(one - two)) for one, two in combinations(alike, 2))


def _near(figure: Quantity, value: float) -> bool:
    low, high = figure.value - figure.step / 2, figure.value + figure.step / 2
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        low, high = figure.low, figure.high
    elif figure.high is None and figure.low is not None:  # "more than 100"
        low, high = figure.low, figure.low * 1.25
    elif figure.low is None and figure.high is not None:  # "nearly 100"
        low, high = figure.high * 0.8, figure.high
    elif figure.approximate:
        low, high = figure.value * (1 - _CLOSE), figure.value * (1 + _CLOSE)
    slack = 1e-9 * max(1.0, abs(value))
    return low - slack <= value <= high + slack
