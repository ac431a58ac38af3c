"""Calendar arithmetic that extractors and kinds share: names of days and months, how long a month is, moveable feasts.

Everything but `julian_weekday` is the proleptic Gregorian calendar of `datetime.date`. Nothing here reads text or the
clock.
"""

from __future__ import annotations

from datetime import date, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def is_leap(year: int) -> bool:
    """Whether `year` has a February 29."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int | None = None) -> int:
    """Days in `month` (1 to 12); without a year February has 29, the most it can have."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_length(month, year)):
        return None
    return date(year, month, day)


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday (0 Monday) of a day of the Julian calendar, from its Julian day number."""
    before = (14 - month) // 12
    years = year + 4800 - before
    return (day + (153 * (month + 12 * before - 3) + 2) // 5 + 365 * years + years // 4 - 32083) % 7


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later (or earlier), or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, month_length(month + 1, year)))


def add_days(day: date, days: int) -> date:
    """`day` plus `days`, kept inside what `date` can hold."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The `n`th `weekday` (0 Monday) of a month; `n` is -1 for the last."""
    if n < 0:
        last = date(year, month, month_length(month, year))
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher, "Astronomical Algorithms", 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def say(day: date) -> str:
    """`day` in words, the same in every locale: "February 27, 2025"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
