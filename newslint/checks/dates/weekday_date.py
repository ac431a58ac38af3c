"""A weekday that the calendar denies: "Friday, February 27, 2025" was a Thursday.

Looks at every date that states a weekday, a day and a month. Where the year stands in the text too, the calendar alone
decides, or until 1923 either calendar. Without a year the date is read as the one nearest to the article's own date,
and only in the report's own sentences: a caption, a gallery or a photo credit may be years old, and so may a date in a
quotation or in a paragraph that names another year. Such a reading is dropped when the weekday fits any of those years,
or where other dates of the article don't fit it either and one other year explains them all: it tells of that year.
`names` are those that hold a weekday ("Sheffield Wednesday").

With no year and no day of publication nothing is said. Both repairs are offered, neither as the truth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, DatePart, Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.calendar import WEEKDAYS, add_days, julian_weekday, make_date, month_length, ordinal, say
from newslint.language.galleries import in_gallery

_REACH = 400
"""How far back (in characters) a year is still what the text is telling of."""
_NEWS, _STALE = 45, 45
_SEVERAL = 2
"""So many days that don't fit are no slips, where one other year explains them all."""
_YEARS_BACK, _YEARS_ON = 12, 4
_GREGORIAN = 1583
_JULIAN = 1924
"""Until then some country had the Julian calendar: Russia to 1918, Greece to 1923, Britain to 1752."""
VALUES = ("weekday", "date", "actual", "was", "assumed")
NEEDS = frozenset({"dates", "quotes"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    yearless: bool = Field(
        True, description="Judge dates without a year by the year nearest to the article's own date."
    )
    nearness: int = Field(
        120,
        ge=1,
        le=183,
        description="Days from the article's date within which a date without a year is that nearest one beyond doubt; "
        "further off, the year on the other side is allowed for too.",
    )
    names: tuple[str, ...] = Field((), description="Names that hold a weekday: 'Sheffield Wednesday'.")


class _Misfit(NamedTuple):
    """A date whose weekday fits no day that it can be; `days` are those days, the likeliest first."""

    found: Date
    weekday: DatePart
    day: DatePart
    month: int
    year: DatePart | None
    days: tuple[date, ...]


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a date whose weekday fits none of the years that it can be of."""
    misfits = list(_misfits(facts, options))
    of_another_year = _told_of_another_year(facts, [misfit for misfit in misfits if misfit.year is None])
    for found, weekday, day, _, year, days in misfits:
        if year is None and of_another_year:
            continue
        actual = days[0]
        published = facts.article.published
        yield Match(
            weekday.span,
            {
                "weekday": WEEKDAYS[weekday.value],
                "date": say(actual),
                "actual": WEEKDAYS[actual.weekday()],
                "was": "is" if published and actual > published else "was",
                "assumed": "" if year else f" (taking the year to be {actual.year})",
            },
            (Related(_date_span(found), "the date"),),
            _repairs(facts, weekday.span, weekday.value, day.span if found.part("day") else None, actual),
            confidence=0.99 if year else 0.9,
        )


def _misfits(facts: Facts, options: Options) -> Iterator[_Misfit]:
    """The dates whose weekday fits none of the years that each can be of."""
    for found in facts.dates:
        weekday, day, month, year = (found.part(name) for name in ("weekday", "day", "month", "year"))
        if weekday is None or _is_name(facts, weekday.span, options.names):
            continue
        if day is None or month is None:
            yield from _figures(found, weekday)
            continue
        if year is not None:
            years = [year.value]
        elif options.yearless:
            years = _years(facts, found, month.value, day.value, options.nearness)
        else:
            years = []
        days = [at for number in years if (at := make_date(number, month.value, day.value))]
        if not days or len(days) < len(years) or any(at.weekday() == weekday.value for at in days):
            continue
        actual = days[0]
        past = (at.year for at in days if at.year < _JULIAN)
        if any(julian_weekday(number, month.value, day.value) == weekday.value for number in past):
            continue
        if actual.year < _GREGORIAN:
            continue
        yield _Misfit(found, weekday, day, month.value, year, tuple(days))


def _figures(found: Date, weekday: DatePart) -> Iterator[_Misfit]:
    """A holiday, or a date in figures that fits in neither order: "Christmas 2025, a Friday", "Monday 04/03/2025"."""
    days = [day for day in (found.earliest, found.latest) if day is not None]
    figures = "/" in found.text and found.part("year") is not None
    holiday = found.granularity == "day" and not weekday.span.overlaps(found.span)
    if days and (figures or holiday) and all(day.weekday() != weekday.value for day in days):
        place = Span(found.span.start, found.span.end)
        year = found.part("year") or DatePart("year", days[0].year, place)
        yield _Misfit(found, weekday, DatePart("day", days[0].day, place), days[0].month, year, tuple(days))


def _is_name(facts: Facts, weekday: Span, names: tuple[str, ...]) -> bool:
    """Whether the weekday belongs to one of `names`."""
    return any(
        facts.article.text[max(0, weekday.start - len(name)) : weekday.end + len(name)].find(name) >= 0
        and facts.text(weekday) in name
        for name in names
    )


def _told_of_another_year(facts: Facts, misfits: Sequence[_Misfit]) -> bool:
    """Whether one year near by explains all of several dates that don't fit the article's own."""
    published = facts.article.published
    stated = {(misfit.month, misfit.day.value) for misfit in misfits}
    if published is None or len(stated) < _SEVERAL:
        return False
    return any(
        all(
            (day := make_date(year, misfit.month, misfit.day.value)) and day.weekday() == misfit.weekday.value
            for misfit in misfits
        )
        for year in range(published.year - _YEARS_BACK, published.year + _YEARS_ON)
    )


def _date_span(found: Date) -> Span:
    """From the first to the last of the stated day, month and year."""
    if found.part("day") is None:
        return found.span
    spans = [part.span for part in found.parts if part.name in ("day", "month", "year")]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _years(facts: Facts, found: Date, month: int, day: int, nearness: int) -> list[int]:
    """The years that a date without one can be of, the likeliest first; none where that can't be told."""
    published, zone = facts.article.published, facts.article.zone_at(found.span.start)
    if published is None or zone is None or zone.name not in ("headline", "standfirst", "dateline", "byline", "body"):
        return []
    if in_gallery(facts.article.text, found.span) or any(q.span.contains(found.span) for q in facts.quotes):
        return []
    readings = [at for year in range(published.year - 1, published.year + 2) if (at := make_date(year, month, day))]
    readings.sort(key=lambda at: abs(at - published))
    if not readings:
        return []
    if _outdated(facts, published):
        return []
    years = [readings[0].year]
    away = abs(readings[0] - published).days
    if away > nearness and len(readings) > 1:
        years.append(readings[1].year)
    # The text may be telling of another year that it names: in the news of these weeks one named just before, and
    # further off any.
    reach = Span(max(zone.span.start, found.span.start - _REACH), min(zone.span.end, found.span.end + _REACH // 4))
    for other in facts.dates:
        year = _year(other)
        if year and year not in years and (away > _NEWS or reach.contains(other.span)):
            years.append(year)
    return years


def _year(other: Date) -> int | None:
    """The year that the text names or points to: "2024", "last year"."""
    stated = other.part("year")
    if stated:
        return stated.value
    return (
        int(other.value) if other.granularity == "year" and other.value.isdecimal() and len(other.value) == 4 else None
    )


def _outdated(facts: Facts, published: date) -> bool:
    """Whether the text reports days long after its own date: that is then the date of an older version."""
    late = add_days(published, _STALE)
    return any(
        found.ahead is False and found.earliest is not None and found.part("month") and found.earliest > late
        for found in facts.dates
        if found.type == "DATE"
    )


def _repairs(facts: Facts, weekday_span: Span, weekday: int, day_span: Span | None, actual: date) -> tuple[Edit, ...]:
    """The calendar's weekday for the date, and the nearest day of that month which is the weekday."""
    edits = [Edit(weekday_span, _in_form(facts.text(weekday_span), WEEKDAYS[actual.weekday()]))]
    shift = (weekday - actual.weekday() + 3) % 7 - 3
    length = month_length(actual.month, actual.year)
    nearest = next((actual.day + by for by in (shift, shift - 7, shift + 7) if 1 <= actual.day + by <= length), None)
    if nearest is not None and day_span is not None:
        written = facts.text(day_span)
        edits.append(Edit(day_span, ordinal(nearest) if not written.isdigit() else str(nearest).zfill(len(written))))
    return tuple(edits)


def _in_form(written: str, name: str) -> str:
    """`name` shortened and capitalised as `written` is."""
    if len(written) <= 5 and not written.lower().endswith("day"):
        name = name[:4] if len(written) >= 4 and name in ("Tuesday", "Thursday") else name[:3]
    return name.upper() if written.isupper() else name
