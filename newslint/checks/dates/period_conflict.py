"""A stretch of time that can't be: it ends before it begins, or it isn't as long as the text says.

"From 2023 to 2019", "April 9, 2024 - March 3, 2024"; "from 2010 to 2013, a five-year term". Judges only ends whose year
stands in the text. A stated length may be one unit off either way, because some count both ends and some neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, DateLink, Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.calendar import make_date

VALUES = ("first", "last", "stated", "actual", "unit", "fault")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reversed: bool = Field(True, description="Flag stretches that end before they begin.")
    length: bool = Field(True, description="Flag stretches that aren't as long as the text says.")
    moving: tuple[str, ...] = Field(
        tuple(
            "mov brought bring advanc chang revis reschedul shift cut lower fell fall drop reduc compar postpon delay "
            "push back countdown improv slip down declin revers".split()
        ),
        description="Beginnings of words that make 'from 2030 to 2028' a change and no stretch.",
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a stretch that runs backwards or has another length than stated."""
    for link in facts.date_links:
        if link.tie == "range" and options.reversed and _backwards(facts, link, options.moving):
            first, last = link.dates
            yield Match(
                last.span,
                {"first": first.text, "last": last.text, "fault": "ends before it begins"},
                (Related(first.span, "where it begins"),),
                (Edit(link.span, last.text + facts.article.text[first.span.end : last.span.start] + first.text),),
                confidence=0.9,
            )
        elif link.tie == "lasts" and options.length and link.figure and (actual := _length(link)) is not None:
            first, last = link.dates
            yield Match(
                link.figure,
                {
                    "first": first.text,
                    "last": last.text,
                    "stated": facts.text(link.figure),
                    "actual": str(actual),
                    "unit": link.unit,
                    "fault": f"is {actual} {link.unit}s long, not {link.amount:g}",
                },
                (Related(first.span, "where it begins"), Related(last.span, "where it ends")),
                _repairs(facts, link, actual),
                confidence=0.85,
            )


def _repairs(facts: Facts, link: DateLink, actual: int) -> tuple[Edit, ...]:
    """The length that the ends make, and the last year that the length makes."""
    edits = []
    figure, year, first = link.figure, link.dates[1].part("year"), link.dates[0].part("year")
    digits = re.match(r"\d+", facts.text(figure)) if figure else None
    if figure and digits:
        edits.append(Edit(Span(figure.start, figure.start + digits.end()), str(actual)))
    if link.unit == "year" and link.amount is not None and first and year and len(facts.text(year.span)) == 4:
        edits.append(Edit(year.span, str(int(first.value + link.amount))))
    return tuple(edits)


def _stated(found: Date) -> bool:
    return found.type == "DATE" and found.part("year") is not None and not found.value.startswith("BC")


def _backwards(facts: Facts, link: DateLink, moving: tuple[str, ...]) -> bool:
    first, last = link.dates
    if _stated(first) and _stated(last):
        backwards = first.earliest is not None and last.latest is not None and last.latest < first.earliest
    else:
        backwards = _same_month_backwards(first, last)
    if not backwards:
        return False
    sentence = facts.text(facts.sentences[link.sentence].span).lower()
    return not any(word.startswith(moving) for word in sentence.split())


def _same_month_backwards(first: Date, last: Date) -> bool:
    """ "March 12 to March 5, 2024": the year stands once, and serves both."""
    days, months = [found.part("day") for found in (first, last)], [found.part("month") for found in (first, last)]
    if not (_stated(last) and days[0] and days[1] and months[0] and months[1]) or first.type != "DATE":
        return False
    return months[0].value == months[1].value and days[0].value > days[1].value


def _within_a_year(link: DateLink, first: Date, last: Date) -> int | None:
    """The length from one day of a year to a later one, where no year stands: "from 3 to 7 June"."""
    if link.unit == "day" and link.amount is not None and _weekday_alone(first) and _weekday_alone(last):
        return _from_weekday(first, last, link.amount)
    days = [_day_of_year(found) for found in (first, last)]
    unit = {"week": 7.0, "day": 1.0}.get(link.unit)
    if unit is None or link.amount is None or days[0] is None or days[1] is None or days[1] <= days[0]:
        return None
    apart = days[1] - days[0]
    if apart / unit - 1 <= link.amount <= (apart + 1) / unit + 1:
        return None
    return round(apart / unit) if link.unit == "week" else apart + 1


def _weekday_alone(found: Date) -> bool:
    return found.type == "DATE" and [part.name for part in found.parts] == ["weekday"]


def _from_weekday(first: Date, last: Date, amount: float) -> int | None:
    """The days from one weekday to another of the same week, where no week more explains `amount`."""
    length = (last.parts[0].value - first.parts[0].value) % 7 + 1
    return None if any(abs(amount - length - weeks) <= 1 for weeks in (0, 7, 14)) else length


def _day_of_year(found: Date) -> int | None:
    """The day of a date without a year, counted from January 1 of a common year."""
    day, month = found.part("day"), found.part("month")
    if day is None or month is None or found.part("year") or found.type != "DATE":
        return None
    at = make_date(2001, month.value, day.value)
    return at.toordinal() if at else None


def _length(link: DateLink) -> int | None:
    """The stretch's length in the stated unit, where it is more than one unit from what is stated."""
    first, last = link.dates
    if link.amount is None:
        return None
    if not (_stated(first) and _stated(last)):
        return _within_a_year(link, first, last)
    if first.earliest is None or last.latest is None or first.latest is None or last.earliest is None:
        return None
    if first.earliest > last.latest:
        return None
    years = last.earliest.year - first.earliest.year
    if link.unit == "year" and first.granularity == last.granularity == "year":
        return None if abs(link.amount - years) <= 1 else years
    days = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}.get(link.unit)
    if days is None:
        return None
    least, most = (last.earliest - first.latest).days, (last.latest - first.earliest).days + 1
    if least / days - 1 <= link.amount <= most / days + 1:
        return None
    return round((least + most) / 2 / days)
