"""One day named twice in a breath, and the names mean different days: "yesterday (March 3)" in an article of March 5.

Looks at dates that stand in apposition: "last year (2023)", "tomorrow, March 4,", "today (Friday)". At least
one of the two leans on the article's own date, so without one nothing is said, unless it is a holiday or the nth
weekday of a month in a year that is named: the calendar gives those. A day's difference is let pass by default: it is
usually the clock of another time zone or an edition's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, Facts
from newslint.core.finding import Edit, Match, Related
from newslint.language.calendar import WEEKDAYS, add_days, say

VALUES = ("found", "meant", "other", "published")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slack: int = Field(1, ge=0, description="Days that two names of a day may lie apart.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a pair of dates in apposition that share no day."""
    published = facts.article.published
    slack = timedelta(options.slack)
    for link in facts.date_links:
        if link.tie != "same":
            continue
        one, other = link.dates
        counted = _by_calendar(one, other)
        if not counted and (published is None or not _leans(one)):
            continue
        if not (_stands(other) or _names_day(one, other)) or _agree(one, other, timedelta(0) if counted else slack):
            continue
        yield Match(
            other.span,
            {
                "found": one.text,
                "meant": _in_words(one),
                "other": other.text,
                "published": say(published) if published else "no known date",
            },
            (Related(one.span, "the same day in other words"),),
            _repairs(one, other),
            confidence=0.85,
        )


def _repairs(one: Date, other: Date) -> tuple[Edit, ...]:
    """The figure that would make the written date agree. The other repair, to drop the first word, is the editor's."""
    year, month, day, weekday = (other.part(name) for name in ("year", "month", "day", "weekday"))
    if one.earliest is None:
        return ()
    if weekday is not None and month is None:
        return (Edit(weekday.span, WEEKDAYS[one.earliest.weekday()]),)
    if day is not None and month is not None and one.granularity == "day" and month.value == one.earliest.month:
        return (Edit(day.span, str(one.earliest.day)),)
    if year is not None and month is None:
        return (Edit(year.span, str(one.earliest.year)),)
    return ()


def _agree(one: Date, other: Date, slack: timedelta) -> bool:
    """Whether the two can mean one day (or year), or nobody can tell."""
    if one.earliest is None or one.latest is None:
        return True
    room = slack if one.granularity == "day" else timedelta(0)
    weekday = other.part("weekday")
    if weekday is not None and not _stands(other):
        near = range(-room.days, room.days + 1)
        return any(add_days(one.earliest, by).weekday() == weekday.value for by in near)
    if other.earliest is None or other.latest is None:
        return True
    return other.earliest <= add_days(one.latest, room.days) and one.earliest <= add_days(other.latest, room.days)


def _by_calendar(found: Date, other: Date) -> bool:
    """Whether the calendar alone gives the day: "Easter Sunday 2025", "the second Monday of March 2025"."""
    if found.type != "DATE" or found.granularity != "day" or found.part("day"):
        return False
    year = other.part("year")
    same_year = year is not None and found.earliest is not None and found.earliest.year == year.value
    if found.relative and not (same_year and found.part("month")):
        return False
    return found.part("weekday") is None and not re.search(r"\d/\d|\d-\d", found.text)


def _leans(found: Date) -> bool:
    """Whether the date is a word like "yesterday" or "last year", not a figure."""
    counted = _FROM_ANOTHER.search(found.text) is not None
    return (
        found.type == "DATE" and found.relative and not counted and all(part.name == "weekday" for part in found.parts)
    )


_FROM_ANOTHER = re.compile(
    r"\b(?:later|earlier|before|after|following|previous|preceding|prior|same|that)\b", re.IGNORECASE
)
"""Words of a day that is counted from another one of the text, not from the article's own."""


def _stands(found: Date) -> bool:
    """Whether the date is written out: a year, or a month with or without its day."""
    return found.type == "DATE" and any(part.name in ("month", "year") for part in found.parts)


def _names_day(one: Date, other: Date) -> bool:
    """Whether a weekday stands beside "today", "yesterday" or "tomorrow"."""
    return one.granularity == other.granularity == "day" and not one.parts and other.part("weekday") is not None


def _in_words(found: Date) -> str:
    if found.earliest == found.latest or found.latest is None or found.earliest is None:
        return f"{WEEKDAYS[found.earliest.weekday()]}, {say(found.earliest)}" if found.earliest else found.value
    return f"{found.earliest.year}" if found.granularity == "year" else f"{say(found.earliest)} to {say(found.latest)}"
