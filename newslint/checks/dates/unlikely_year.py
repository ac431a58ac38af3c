"""A year that a slip of one key explains better: "in March 2913" in an article of 2013.

Flags years from `years` past the article's own date on (three times as far without a month), where changing or
swapping figures gives a year near that date. Round years (2100, 2150) are forecasts, and a year named twice is meant.
Without the article's date the years named elsewhere in it serve.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match

VALUES = ("found", "likely")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    years: int = Field(80, ge=10, description="Years past the article's date from which on a year is unlikely.")
    near: int = Field(30, ge=1, description="Years around the article's date that a slip may have been meant to hit.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a far-off year that is one slip from a near one."""
    stated = [part.value for found in facts.dates if (part := found.part("year"))]
    published = facts.article.published
    nearer = sorted(year for year in stated if year <= 2100)
    if published is None and len(nearer) < 2:
        return
    now = published.year if published else nearer[-1]
    for found in facts.dates:
        year = found.part("year")
        if year is None or year.value <= now + options.years * (1 if found.part("month") else 3):
            continue
        if year.value % 50 == 0 or stated.count(year.value) > 1:  # a forecast; meant
            continue
        likely = [near for near in _slips(str(year.value)) if now - options.near <= near <= now + 5]
        if likely:
            best = min(likely, key=lambda near: abs(near - now))
            yield Match(
                year.span,
                {"found": str(year.value), "likely": str(best)},
                edits=(Edit(year.span, str(best)),),
                confidence=0.9,
            )


def _slips(word: str) -> Iterator[int]:
    """The numbers that one changed figure or two swapped neighbours give."""
    for at in range(len(word)):
        for figure in "0123456789":
            yield int(word[:at] + figure + word[at + 1 :])
        if at + 1 < len(word):
            yield int(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
