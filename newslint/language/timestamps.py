"""When an article was published, as front matter, bylines and datelines write it.

Only whole dates with a year are read: what is relative or partial belongs to the extraction of dates, which needs the
answer from here first.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january,feb february,mar march,apr april,may,jun june,jul july,aug august,sep sept september,"
        "oct october,nov november,dec december".split(","),
        start=1,
    )
    for name in names.split()
}
# Hours east of Greenwich. IST is read as India's: Israel's and Ireland's papers seldom print theirs.
_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "PKT": 5,
    "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AWST": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "PT": -8,
}  # fmt: skip
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_TIME = (
    r"(?:,?\s*(?:T|at\s+|-\s*|\|\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>[A-Z]{2,4}\b|Z|[+-]\d{2}:?\d{2})?)?"
)
_FORMS = tuple(
    re.compile(r"(?<![\w/.-])" + form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        _WEEKDAY + _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b",
        _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+" + _MONTH + r",?\s+(?P<year>\d{4})\b",
    )
)


class Timestamp:
    """A moment found in a text: `when` (a date, or a datetime where a time is given) at `[start, end)`."""

    __slots__ = ("end", "start", "when")

    def __init__(self, when: date | datetime, start: int, end: int):
        self.when = when
        self.start = start
        self.end = end


def find_timestamp(text: str) -> Timestamp | None:
    """The first whole date of `text`, or None. A date that the calendar doesn't have is passed over."""
    found = [stamp for form in _FORMS for match in form.finditer(text) if (stamp := _read(match))]
    return min(found, key=lambda stamp: stamp.start, default=None)


_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<half>)(?P<zone>Z|[+-]\d{2}:?\d{2})?|[+-]\d{4}|Z)?"
)
_NUMBERS = re.compile(r"(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})" + _TIME)


def read_timestamp(value: str) -> date | datetime | None:
    """The date that a field of metadata holds, or None where it holds none that can be read in one way only.

    Besides what people write, the forms of machines: 20250227T101500Z, seconds since 1970, 27.02.2025. Of 27/02/2025
    and 02/27/2025 each can only be one day; 02/03/2025 could be two.
    """
    value = value.strip()
    if _EPOCH.fullmatch(value):
        return datetime.fromtimestamp(int(value[:10]), tz=UTC)
    compact = _COMPACT.fullmatch(value)
    stamp = _read(compact) if compact else find_timestamp(value)
    if stamp is not None:
        return stamp.when
    numbers = _NUMBERS.fullmatch(value)
    if numbers is None:
        return None
    first, second = int(numbers["day"]), int(numbers["month"])
    try:
        if numbers["sign"] == "." or first > 12 or first == second:
            return date(int(numbers["year"]), second, first)
        return date(int(numbers["year"]), first, second) if second > 12 else None
    except ValueError:
        return None


def _read(match: re.Match[str]) -> Timestamp | None:
    word = match["month"].lower()
    month = int(word) if word.isdigit() else _MONTHS.get(word, 0)
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    when: date | datetime = day
    if match["hour"] is not None:
        hour = int(match["hour"])
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
        try:
            when = datetime(
                day.year, day.month, day.day, hour, int(match["minute"]), int(match["second"] or 0),
                tzinfo=_zone(match["zone"]),
            )  # fmt: skip
        except ValueError:
            return Timestamp(day, match.start(), match.start("hour"))
    return Timestamp(when, match.start(), match.end())


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        return timezone((1 if name[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
    offset = _ZONES.get(name.upper())
    return None if offset is None else timezone(timedelta(hours=offset), name.upper())
