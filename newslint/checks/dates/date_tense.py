"""A date on the wrong side of the article's own: reported as past but lying ahead, or announced though it is past.

"The bridge was opened on March 3, 2026" in an article of 2025; "the vote will be held on May 4, 2023" in one of 2024.
Judges only dates whose year stands in the text, outside quotations and reported speech of another time, and outside
galleries, whose captions are in the present. Usually it is the year that is wrong, in January above all; what is told
as to come of a time more than `years` back is history told in the present ("on this day").
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match
from newslint.language.calendar import add_days, say
from newslint.language.galleries import in_gallery

VALUES = ("found", "tense", "side", "published")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slack: int = Field(7, ge=0, description="Days on the wrong side that are let pass: editions, time zones, updates.")
    years: int = Field(
        2, ge=1, description="Years back in which an announced date is a slip; what is told of further back is history."
    )
    past: bool = Field(True, description="Flag dates that lie ahead but are reported as past.")
    ahead: bool = Field(True, description="Flag dates that are past but announced as coming.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a date on the wrong side."""
    published = facts.article.published
    if published is None:
        return
    for found in facts.dates:
        year = found.part("year")
        if (
            found.type != "DATE"
            or year is None
            or found.ahead is None
            or found.earliest is None
            or found.latest is None
        ):
            continue
        if in_gallery(facts.article.text, found.span):
            continue
        if found.granularity not in ("day", "month"):  # a year by itself is a benchmark as often as a date
            continue
        lies_ahead = _day(found.earliest) > add_days(published, options.slack)
        lies_behind = _day(found.latest) < add_days(published, -options.slack)
        if lies_behind and published.year - year.value > options.years:
            continue
        if not (options.past and not found.ahead and lies_ahead) and not (
            options.ahead and found.ahead and lies_behind
        ):
            continue
        nearby = published.year
        yield Match(
            found.span,
            {
                "found": found.text,
                "tense": "as past" if lies_ahead else "as still to come",
                "side": "after" if lies_ahead else "before",
                "published": say(published),
            },
            edits=(Edit(year.span, str(nearby)),) if year.value != nearby else (),
            confidence=0.8,
        )


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
