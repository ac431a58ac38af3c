"""A day of a month in a headline that the body doesn't know, where the body has another of that month.

Settled are all days that the body names or that its words mean ("on Friday"), each with the day before and behind where
only a weekday tells it, and the days of a stretch ("from June 3 to 6").

    extends: headline-day
    message: "The {zone} says {figure}, the body {other}."
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel, ConfigDict

from newslint.checks.numbers._rounding import slip
from newslint.core.facts import Date, Facts
from newslint.core.finding import Match, Related

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"dates"})

_LONGEST = 45  # days of a stretch that names each of them


class Options(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The days above the body that it doesn't know, each with the body's day of the same month."""
    zones = [(found, facts.article.zone_at(found.span.start)) for found in facts.dates]
    body = [found for found, zone in zones if zone is not None and zone.name == "body"]
    known = {day for found in body for day in _days(found.earliest, found.latest, 0 if _day(found) else 1)}
    known |= {day for found in body if (day := _day(found))}
    for link in facts.date_links:
        if link.tie == "range":
            known |= set(_days(link.dates[0].earliest, link.dates[1].latest, 0))
    above = {_day(found) for found, zone in zones if zone is not None and zone.name == "headline"}
    for said, zone in zones:
        day = _day(said)
        if zone is None or zone.name != "headline" or day is None or day in known:
            continue
        others = {other for found in body if (other := _day(found)) and other[0] == day[0]}
        if len(others) > 1:
            continue  # a story with a day for each of several things tells which is which
        rivals = [
            found
            for found in body
            if (other := _day(found)) and other not in above and other[0] == day[0] and slip(other[1], day[1])
        ]
        if rivals:
            values = {"zone": zone.name, "figure": said.text, "other": rivals[0].text}
            yield Match(said.span, values, (Related(rivals[0].span, "the day in the body"),))


def _day(found: Date) -> tuple[int, int] | None:
    """The month and the day that the words state."""
    month, day = found.part("month"), found.part("day")
    return (month.value, day.value) if found.type in ("DATE", "TIME") and month and day else None


def _days(first: date | None, last: date | None, room: int) -> Iterator[tuple[int, int]]:
    """The months and days from `first` to `last`, with as many days of `room` at both ends; none of a long time."""
    if first is None or last is None or last.toordinal() - first.toordinal() > _LONGEST:
        return
    for number in range(first.toordinal() - room, last.toordinal() + room + 1):
        day = date.fromordinal(number)
        yield day.month, day.day
