"""Figures that some read as day and month, some as month and day: 03/04/2025.

Where an article writes one date that can only be day first (27/02/2025) and another that can only be month first
(02/28/2025), the rarer order is flagged, or the later one where both are as frequent. Dates that can be either are
flagged as ambiguous where the option asks for it and the article doesn't settle the matter: by a date in figures that
can only be read in one order, by its own date, or by the same day in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, Facts
from newslint.core.finding import Match, Related

VALUES = ("found", "fault", "other")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mixed: bool = Field(True, description="Flag dates whose order of day and month isn't the article's.")
    either: bool = Field(False, description="Flag dates that can be read in both orders.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a date in figures whose order is unlike the others' or unclear."""
    figures = [found for found in facts.dates if "/" in found.text and found.part("year")]
    day_first = [found for found in figures if _order(found) == "day"]
    month_first = [found for found in figures if _order(found) == "month"]
    if options.mixed and day_first and month_first:
        late = max(figures, key=lambda found: found.span.start if _order(found) else -1)
        rarer = day_first if len(day_first) < len(month_first) else month_first
        if len(day_first) == len(month_first):
            rarer = day_first if late in day_first else month_first
        usual = month_first if rarer is day_first else day_first
        fault = f"puts the {'day' if rarer is day_first else 'month'} first, unlike {usual[0].text}"
        for found in rarer:
            yield Match(
                found.span,
                {"found": found.text, "fault": fault, "other": usual[0].text},
                (Related(usual[0].span, "the other order"),),
            )
    if options.either and not (day_first or month_first):
        for found in figures:
            if _order(found) is None and found.earliest != found.latest and not _settled(facts, found):
                fault = "can be read as day and month or as month and day"
                yield Match(found.span, {"found": found.text, "fault": fault, "other": ""})


def _settled(facts: Facts, found: Date) -> bool:
    """Whether the article says which is meant: by its own day or a date in words. 9/11 everybody knows."""
    if _ATTACK.match(found.text):
        return True
    days = {day for day in (found.earliest, found.latest) if day}
    published = facts.article.published
    if published and any(abs((day - published).days) <= _NEAR for day in days):
        return True
    return any(other.granularity == "day" and other.earliest in days and other.part("month") for other in facts.dates)


_NEAR = 7  # days: an article's own date in a stamp or a correction
_ATTACK = re.compile(r"0?9/11\b")


def _order(found: Date) -> str | None:
    """ "day" or "month" where the figures can only be read with that first, None where both can."""
    day, month = found.part("day"), found.part("month")
    if day is None or month is None:
        return None
    return "day" if day.span < month.span else "month"
