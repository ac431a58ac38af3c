"""Holidays and fixed events that news dates things by: "Thanksgiving", "Labor Day weekend", "9/11"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newslint.core.facts import DatePart
from newslint.core.text import Span
from newslint.extract.dates.relative import BACK, FORWARD, GRANULARITY, value_at
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.weekdays import weekday_beside
from newslint.language.calendar import WEEKDAYS, add_days, easter, nth_weekday

_FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14),
    "halloween": (10, 31), "independence day": (7, 4), "fourth of july": (7, 4), "bastille day": (7, 14),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "st patrick's day": (3, 17),
    "st . patrick's day": (3, 17), "may day": (5, 1), "juneteenth": (6, 19), "groundhog day": (2, 2),
    "anzac day": (4, 25), "canada day": (7, 1), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5), "all saints' day": (11, 1), "cinco de mayo": (5, 5),
    "international women's day": (3, 8), "world aids day": (12, 1), "pearl harbor day": (12, 7),
}  # fmt: skip
_EASTER: dict[str, int] = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
    "shrove tuesday": -47, "maundy thursday": -3, "whit monday": 50, "ascension day": 39, "pentecost": 49,
}  # fmt: skip
_NTH: dict[str, tuple[int, int, int]] = {
    # month, weekday, n: in the United States unless the name is another country's
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3), "martin luther king jr . day": (1, 0, 3),
    "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "columbus day": (10, 0, 2), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}  # fmt: skip
_BY_COUNTRY: frozenset[str] = frozenset({
    "independence day", "mother's day", "father's day", "labor day", "memorial day", "thanksgiving",
    "thanksgiving day", "election day", "may day", "columbus day",
})  # fmt: skip
"""Names that other countries give to other days: the value is a guess, and no rule may hold the text to it."""
_RITES = frozenset("orthodox coptic ethiopian armenian julian eastern".split())
NAMES: frozenset[str] = (
    frozenset(_FIXED) | frozenset(_EASTER) | frozenset(_NTH) | {"black friday", "cyber monday", "election day"}
)


def holiday_date(name: str, year: int) -> date | None:
    """The day of holiday `name` (lower case) in `year`, None where the name isn't known."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + timedelta(_EASTER[name])
    if name in _NTH:
        return nth_weekday(year, *_NTH[name])
    if name in ("black friday", "cyber monday"):
        return nth_weekday(year, 11, 3, 4) + timedelta(1 if name == "black friday" else 4)
    if name == "election day":  # United States: the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 0, 1) + timedelta(1)
    return None


def attack(hit: Hit, ctx: Context) -> Readings:
    """ "9/11": the one day that everybody writes so."""
    return None if hit.after() in ("/", "-") else [Reading("DATE", "2001-09-11", "day")]


def holiday(hit: Hit, ctx: Context) -> Readings:
    """ "Thanksgiving", "Christmas Eve 2019", "last Easter"."""
    if hit.after() in ("-", "‑") and not hit.has("v"):  # "Christmas-themed"
        return None
    name = " ".join(token.text.lower() for token in hit.tokens[hit.match.start("h") : hit.match.end("h")])
    name = name.replace(" 's", "'s").replace(" ’s", "'s")
    stated = hit.part("y", "year")
    weekday = () if hit.has("v") else weekday_beside(hit, ctx.text) or _weekday_before(hit, name)
    if stated or hit.has("b"):
        found = holiday_date(name, (stated or hit.part("b", "year"))[0].value)
        stated = weekday + stated
        return [_around(found, name, hit, Reading("DATE", found.isoformat(), "day", stated))] if found else None
    if ctx.published is None:
        return [Reading("DATE", "XXXX-XX-XX", "day", relative=True)]
    here, rel = ctx.published, hit.low("rel")
    around = [day for year in (here.year - 1, here.year, here.year + 1) if (day := holiday_date(name, year))]
    if not around:
        return None
    if rel == "this":
        day = around[1]
    elif rel in BACK:
        day = max((day for day in around if day < here), default=around[0])
    elif rel in FORWARD:
        day = min((day for day in around if day >= here), default=around[-1])
    else:  # the nearest; against the clause's tense it must be much nearer
        against = {True: -1, False: 1}.get(ctx.ahead, 0) if ctx.ahead is not None else 0
        day = min(around, key=lambda day: abs((day - here).days) * (3 if (day - here).days * against > 0 else 1))
    weekday = weekday if abs((day - here).days) <= _SURE else ()
    return [_around(day, name, hit, Reading("DATE", day.isoformat(), "day", weekday, relative=True))]


def _weekday_before(hit: Hit, name: str) -> tuple[DatePart, ...]:
    """ "Wednesday, Christmas Day": the weekday right before the holiday's name."""
    at = hit.match.start() - 2
    if name in _EASTER or at < 0 or hit.before() != "," or hit.before(2).lower() not in _WEEKDAYS:
        return ()
    token = hit.tokens[at]
    return (DatePart("weekday", _WEEKDAYS[token.text.lower()], Span(token.start, token.end)),)


_WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_SURE = 60
"""Days from the article's own within which a holiday without a year is the nearest one."""


def _around(day: date, name: str, hit: Hit, reading: Reading) -> Reading:
    """The week or the weekend of holiday `day` where the words name it: "Easter week", "Labor Day weekend".

    A holiday whose day depends on the country or the rite can be any day of its year.
    """
    if hit.has("v"):
        unit = hit.low("v")
        near = add_days(day, -3) if unit == "weekend" and day.weekday() < 2 else day
        reading = Reading("DATE", value_at(near, unit), GRANULARITY[unit], relative=reading.relative)
    if name in _BY_COUNTRY or hit.before().lower() in _RITES:
        year = (date(day.year, 1, 1), date(day.year, 12, 31))
        return replace(reading, granularity="vague", bounds=year)
    return reading
