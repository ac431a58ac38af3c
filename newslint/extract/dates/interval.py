"""The days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newslint.language.calendar import make_date, month_length

_VALUE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T.*)?$")
_SEASON = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
_MODS = {"early": (0.0, 0.34), "mid": (0.3, 0.7), "late": (0.66, 1.0), "start": (0.0, 0.34), "end": (0.66, 1.0)}


def interval(value: str, mod: str | None = None) -> tuple[date, date] | None:
    """First and last day of `value`, narrowed by `mod` (early, mid, late, start, end); None where it names none."""
    found = _VALUE.match(value)
    bounds = _calendar(found) if found else _years(value)
    if bounds is None or mod not in _MODS:
        return bounds
    first, last = bounds
    low, high = _MODS[mod]
    days = (last - first).days
    return first + timedelta(int(days * low)), first + timedelta(int(days * high + 0.999))


def _calendar(found: re.Match[str]) -> tuple[date, date] | None:
    year = int(found[1])
    if not 1 <= year <= 9998:
        return None
    if found[3]:
        day = make_date(year, int(found[2]), int(found[3]))
        return (day, day) if day else None
    if found[2]:
        return _months(year, int(found[2]), int(found[2])) if 1 <= int(found[2]) <= 12 else None
    if found[4]:
        try:
            monday = date.fromisocalendar(year, int(found[4]), 1)
        except ValueError:
            return None
        return (monday + timedelta(5 if found[5] else 0), monday + timedelta(6))
    if found[6]:
        return _months(year, 3 * int(found[6]) - 2, 3 * int(found[6]))
    if found[7]:
        return _months(year, 6 * int(found[7]) - 5, 6 * int(found[7]))
    if found[8] == "WI":  # of two years: the winter that ends in it, or the one that begins in it
        return date(max(1, year - 1), 12, 1), date(year + 1, 2, month_length(2, year + 1))
    if found[8]:
        return _months(year, *_SEASON[found[8]])
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, month_length(last, year))


def _years(value: str) -> tuple[date, date] | None:
    if re.fullmatch(r"\d{2,3}", value):
        span = 10 ** (4 - len(value))
        first = int(value) * span
        return (date(max(1, first), 1, 1), date(first + span - 1, 12, 31)) if first + span < 9999 else None
    return None
