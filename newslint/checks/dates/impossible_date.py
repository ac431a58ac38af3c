"""A day or a time that doesn't exist: "April 31", "February 29, 2025", "25:30".

Looks at every date and clock time as it is written. "February 29" without a year is let pass, since some year has it.
Where the day is one past the month's end, the month's last day and the next month's first are offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Date, DatePart, Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.calendar import MONTHS, month_length

VALUES = ("found", "reason")
NEEDS = frozenset({"dates"})


_NEAR = 120
"""Letters on either side that may tell of such a day."""
_BEFORE = 16
_NO_SUCH = re.compile(
    r"\b(?:no such|(?:do|does|did)(?: not|n['’]t) exist|non-?existent|(?:is|was|['’]s) no\b|fake|forged|bogus|joke[sd]?"
    r"|leap day|calendars?|impossible|imaginary|fictional|invent\w*|made[- ]up|hoax\w*|riddle|trick|typos?|misprint\w*"
    r"|clerical|mistakes?|mistaken(?:ly)?|in error|meaning \d)(?!\w)",
    re.IGNORECASE,
)
"""Words of a text that tells of a day or an hour that no calendar or clock has."""
_NO_DATE = re.compile(r"['’”\"]|\.[a-z]{2,4}\b|\s+(?:Street|St\.?|Avenue|Ave\.?|Road|Precinct|Regiment|Infantry)(?!\w)")
"""What follows words that only look like a date: alone in quotation marks, a file's name, a street."""
_JULIAN = 1752
"""Until then Britain had the Julian calendar, with a February 29 every four years."""
_FROM_ZERO = re.compile(
    r"\s+(?:(?:of|in|into|during)\s+(?:the|an?|his|her|their|its|this|that|part|round|act)\b|mark\b|left\b|remaining\b"
    r"|on (?:the|his|her|their|its) (?:tape|recording|video|clip|film|disc|stopwatch|counter|timer)\b)"
)
"""What follows a time that a match or a recording counts from its beginning: "at 31:15 of the second half"."""
_TOOK = re.compile(r"\b(?:in|time of|clock(?:ed|ing)|lasts?|lasted|runs? to|ran)\s+(?:a\s+|an\s+)?\Z", re.IGNORECASE)
"""What stands before a time that something took: "won in 31:07"."""


class Options(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a date or time that no calendar or clock shows."""
    for found in facts.dates:
        match = _day(facts, found) or _time(facts, found)
        if match:
            yield match


def _day(facts: Facts, found: Date) -> Match | None:
    day, month, year = found.part("day"), found.part("month"), found.part("year")
    if day is None or month is None:
        return None
    if not 1 <= month.value <= 12:
        return Match(month.span, {"found": facts.text(found.span), "reason": "a year has 12 months"})
    length = month_length(month.value, year.value if year and year.value > _JULIAN else None)
    if 1 <= day.value <= length:
        return None
    if _NO_SUCH.search(facts.text(_around(facts, found))) or _NO_DATE.match(facts.article.text, found.span.end):
        return None
    name = MONTHS[month.value - 1]
    reason = f"{name} has {length} days"
    if month.value == 2 and year:
        reason = f"{year.value} {'is' if length == 29 else 'is not'} a leap year, so its February has {length} days"
    return Match(
        day.span,
        {"found": facts.text(found.span), "reason": reason},
        (Related(month.span, "the month"),),
        _repairs(facts, day, month, length),
    )


def _around(facts: Facts, found: Date) -> Span:
    zone = facts.article.zone_at(found.span.start)
    low, high = (zone.span.start, zone.span.end) if zone else found.span
    return Span(max(low, found.span.start - _NEAR), min(high, found.span.end + _NEAR))


def _repairs(facts: Facts, day: DatePart, month: DatePart, length: int) -> tuple[Edit, ...]:
    if day.value != length + 1 or not facts.text(day.span).isdigit():
        return ()
    edits = [Edit(day.span, str(length))]
    if facts.text(month.span) == MONTHS[month.value - 1] and month.value < 12 and month.span.end < day.span.start:
        between = facts.article.text[month.span.end : day.span.start]
        whole = type(day.span)(month.span.start, day.span.end)
        edits.append(Edit(whole, f"{MONTHS[month.value]}{between}1"))
    return tuple(edits)


def _time(facts: Facts, found: Date) -> Match | None:
    hour, minute = found.part("hour"), found.part("minute")
    if hour is None:
        return None
    text, end = facts.article.text, minute.span.end if minute else hour.span.end
    counted = _FROM_ZERO.match(text, end) or _TOOK.search(text[max(0, found.span.start - _BEFORE) : found.span.start])
    if counted and not (minute and minute.value > 59):
        return None
    if hour.value > 24 and _NO_SUCH.search(facts.text(_around(facts, found))):
        return None
    values = {"found": facts.text(found.span)}
    if minute and minute.value > 59:
        return Match(minute.span, values | {"reason": "an hour has 60 minutes"}, (Related(hour.span, "the hour"),))
    if found.part("half") and hour.value > 12:
        return Match(hour.span, values | {"reason": "a clock with a.m. and p.m. stops at 12"})
    if hour.value > 24 or (hour.value == 24 and minute and minute.value):
        return Match(hour.span, values | {"reason": "a day has 24 hours"})
    return None
