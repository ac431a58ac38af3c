"""Days of months, and months: "Friday, February 27, 2025", "3-5 March", "27/02/2025", "early January", "last May".

Every handler takes a Hit and the Context and gives Readings, or None where the words only look like a date.
"""

from __future__ import annotations

import re
from datetime import date

from newslint.core.facts import DatePart, DatePartName, Granularity
from newslint.core.text import Span
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.weekdays import weekday_beside, weekday_of
from newslint.extract.dates.words import COUNTED, DETERMINERS, FUNCTION, MONTH_NUMBER, WEEKDAY_NUMBER
from newslint.language.calendar import make_date, nth_weekday


def day(hit: Hit, ctx: Context) -> Readings:
    """ "Friday, February 27, 2025", "the 27th of February": month `m`, day `d`, perhaps weekday `w` and year `y`."""
    if _counts(hit) or _is_name_may(hit):
        return None
    weekday = weekday_of(hit) or weekday_beside(hit, ctx.text)
    parts = weekday + hit.part("d", "day") + hit.part("m", "month") + hit.year()
    if [part.value for part in parts] in ([9, 11], [11, 9]) and hit.after().lower() in _ATTACKS:
        return [Reading("DATE", "2001-09-11", "day", parts)]
    year = _year_ahead(hit)
    if hit.has("r") and ctx.published:
        words = [token.text.lower() for token in hit.tokens[hit.match.start("r") : hit.match.end("r")]]
        year = ctx.published.year + (-1 if "last" in words else "next" in words)
    return [_day_reading(parts, ctx, year)]


def _year_ahead(hit: Hit) -> int | None:
    """The year that a list or a range ends with: "Nov. 6 through Nov. 9, 1989", "May and June 1989"."""
    words = [token.text.lower() for token in hit.tokens[hit.match.end() : hit.match.end() + 9]]
    if not words or words[0] not in _JOINED:
        return None
    at = 1
    if at < len(words) and words[at] in WEEKDAY_NUMBER:
        at += 2 if words[at + 1 : at + 2] == [","] else 1
    if at >= len(words) or words[at] not in MONTH_NUMBER:
        return None
    rest = [word for word in words[at + 1 :] if word not in (".", ",")]
    if rest and rest[0].isdecimal() and len(rest[0]) < 3:
        rest = rest[1:]
    return int(rest[0]) if rest and re.fullmatch(r"(?:19|20)\d\d", rest[0]) else None


_JOINED = frozenset("to through until till and or - – — & ,".split())
_ON_DAY = frozenset("the on of since by until before after from his her its their".split())
_ATTACKS = frozenset("attack attacks terror terrorist terrorists hijackings hijackers".split())


def week_of(hit: Hit, ctx: Context) -> Readings:
    """ "the week of March 4"."""
    dated = day(hit, ctx)
    days = dated[0].days() if dated else None
    if not dated or days is None:
        return None
    year, week, _ = days[0].isocalendar()
    return [Reading("DATE", f"{year:04}-W{week:02}", "week", relative=dated[0].relative)]


def nth(hit: Hit, ctx: Context) -> Readings:
    """ "the first Monday in May", "the last weekend of July 2019": the weekend is counted by its Saturdays."""
    month, stated = hit.part("m", "month"), hit.year()
    year = stated[0].value if stated else ctx.nearest_year(month[0].value)
    number, weekday = int(hit.number("n") or -1), hit.part("w", "weekday")
    if year is None or number > 5:
        return None
    found = nth_weekday(year, month[0].value, weekday[0].value if weekday else 5, number)
    if found.month != month[0].value:
        return None
    if weekday:
        return [Reading("DATE", found.isoformat(), "day", month + stated, relative=not stated)]
    week = found.isocalendar()
    return [Reading("DATE", f"{week.year:04}-W{week.week:02}-WE", "weekend", month + stated, relative=not stated)]


def day_span(hit: Hit, ctx: Context) -> Readings:
    """ "March 3-5", "April 24 and 25", "3-5 March 2025": day `d`, second day `e`, of the same month."""
    if _counts(hit):
        return None
    month, year = hit.part("m", "month"), hit.year()
    first, second = weekday_of(hit), hit.part("v", "weekday")
    one = _day_reading((first or second) + hit.part("d", "day") + month + year, ctx)
    two = _day_reading((second if first else ()) + hit.part("e", "day") + month + year, ctx)
    return [one.at(hit.match.start(), hit.match.end("d")), two.at(hit.match.start("e"), hit.match.end())]


def written(hit: Hit, ctx: Context) -> Readings:
    """ "2025-02-27", "27/02/2025": one token `n` with everything in it."""
    start, _ = hit.span("n")
    text = hit.low("n")
    found = re.match(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})", text)
    if found is None:
        return None
    a, b, c = (int(found[number]) for number in (1, 3, 4))
    at: dict[str, Span] = {
        name: Span(start + found.start(n), start + found.end(n)) for name, n in (("a", 1), ("b", 3), ("c", 4))
    }
    order: tuple[DatePartName, DatePartName, DatePartName]
    if len(found[1]) == 4:
        order = ("year", "month", "day")
    elif len(found[4]) not in (2, 4):
        return None
    elif found[2] == "." or a > 12:
        order = ("day", "month", "year")
    elif b > 12:
        order = ("month", "day", "year")
    else:  # either order: no rule may build on it, and its value is unknown
        year = c if c > 99 else c + (2000 if c < 40 else 1900)
        stated = (*weekday_of(hit), DatePart("year", year, at["c"]))
        return [Reading("DATE", _nearer(a, b, year, ctx), "year", stated, bounds=_either(a, b, year))]
    numbers = dict(zip(order, (a, b, c), strict=True))
    if numbers["month"] > 12 or (found[2] == "." and len(found[4]) == 2):
        return None
    if numbers["year"] < 100:
        numbers["year"] += 2000 if numbers["year"] < 40 else 1900
    places: tuple[tuple[DatePartName, str], ...] = tuple(zip(order, ("a", "b", "c"), strict=True))
    parts = weekday_of(hit) + tuple(DatePart(name, numbers[name], at[key]) for name, key in places)
    return [_day_reading(parts, ctx)]


def _nearer(a: int, b: int, year: int, ctx: Context) -> str:
    """The value of 03/04/2025: only an article of one of the two days says which is meant."""
    for month_number, day_number in ((a, b), (b, a)):
        one = make_date(year, month_number, day_number)
        if one and ctx.published and abs((one - ctx.published).days) < 4:
            return one.isoformat()
    return f"{year:04}-XX-XX"


def _either(a: int, b: int, year: int) -> tuple[date, date] | None:
    one, two = make_date(year, a, b), make_date(year, b, a)
    return (min(one, two), max(one, two)) if one and two else None


def overflow(hit: Hit, ctx: Context) -> Readings:
    """ "March 36", "36 March 2025": a number that no month reaches, where only a day can stand."""
    if int(hit.low("d").rstrip("stndrh")) < 32:
        return None
    if not (hit.has("y") or hit.has("w")) and not _is_overflow(hit):
        return None
    return [_day_reading(weekday_of(hit) + hit.part("d", "day") + hit.part("m", "month") + hit.year(), ctx)]


def _is_overflow(hit: Hit) -> bool:
    """Whether the number can only be a day: not "In January 32 people", "March 68-65", "some 40 May weddings"."""
    before, after = hit.before().lower(), hit.after()
    if re.match(r"\d|%|[$£€]|['’]s$", after) or after.lower() in COUNTED or _is_name_may(hit):
        return False
    if hit.kind(-1) in tuple("$£€¥") or (after[:1] in "-–—" and hit.after(2).isdecimal() and int(hit.after(2)) > 31):
        return False
    noun = after[:1].isalpha() and after.islower() and after not in FUNCTION
    many = noun and after.endswith("s")
    if hit.match.start("d") < hit.match.start("m"):
        return (before in _DAY_BEFORE or before in DETERMINERS) and not (many and before != "the")
    if noun:
        short = hit.match.string[hit.match.end("m")] == "."
        return (
            before == "the"
            or (before in DETERMINERS and not many)
            or before in ("on", "dated")
            or (short and before != "in")
        )
    return not (before == "in" and after.isalpha())


_DAY_BEFORE = frozenset(
    "on the until till from by since to ending ended beginning of before after and or between through around be not "
    "about post - – — / , ( dated for".split()
)


def month(hit: Hit, ctx: Context) -> Readings:
    """ "February 2025", "January this year", "early March", "last May", "December"."""
    number = MONTH_NUMBER[hit.low("m")]
    parts = hit.part("m", "month")
    mod = hit.low("mod") or None
    if hit.has("y"):
        year = hit.year()
        value = year[0].value
        return [Reading("DATE", f"{value:04}-{number:02}", "month", parts + year, mod)]
    if hit.has("r"):
        shift = {"last": -1, "next": 1, "this": 0, "of": 0, "the": 0}.get(hit.low("r"), 0)
        if hit.low("r") == "of":
            shift = {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r") + 1].text.lower(), 0)
        return [_yearless(ctx.published.year + shift if ctx.published else None, number, parts, mod)]
    if hit.has("rel"):
        return [_yearless(_relative_month(hit.low("rel"), number, ctx), number, parts, mod)]
    if not mod and not _is_month(hit):
        return None
    ahead = _year_ahead(hit)
    if ahead:
        return [_yearless(ahead, number, parts, mod)]
    if hit.before().lower() in ("to", "through", "-", "–") and ctx.anchor and hit.before(2).lower() in MONTH_NUMBER:
        return [_yearless(ctx.anchor.year + (number < ctx.anchor.month), number, parts, mod)]  # "from March to May"
    if ctx.published and ctx.published.month == number and hit.before().lower() != "since":
        return [_yearless(ctx.published.year, number, parts, mod)]
    leading = hit.before().lower() == "in" and hit.before(2) in ("", ".", "”", '"')
    return [_yearless(ctx.nearest_year(number, leading=leading), number, parts, mod)]


def _relative_month(word: str, number: int, ctx: Context) -> int | None:
    if ctx.published is None:
        return None
    here = ctx.published
    if word in ("last", "past", "previous"):
        return here.year if number < here.month else here.year - 1
    if word in ("next", "coming", "following"):
        return here.year if number > here.month else here.year + 1
    return here.year


def _is_month(hit: Hit) -> bool:
    """Whether a lone month word is the month: not "May said", "March for Life", "April Jones"."""
    word, before, after = hit.low("m"), hit.before().lower(), hit.after()
    if word in ("january", "february", "july", "september", "october", "november", "december"):
        return after != "Jones"
    led = before in (
        "in", "since", "until", "till", "by", "of", "from", "to", "through", "between", "before", "after", "during",
        "and", "for", "or", "late", "early", "mid", "this", "into", "–", "-",
    )  # fmt: skip
    if word == "may" and before in ("to", "and", "of", "for", "by", "from", "or", "after"):
        return led and not after[:1].isupper() and before in ("by", "from", "of", "to", "after") and not after.islower()
    named = after[:1].isupper() and not after.isupper()
    if word in ("may", "march") and (after in ("'s", "’s") or (before in DETERMINERS and after not in FUNCTION)):
        return after.islower() or after in ("'s", "’s")  # "the March vote", "March's rise"
    if word in ("april", "june", "august"):
        return (led or not hit.before()[:1].isupper()) and not named
    if word in ("may", "march"):
        return led and not named
    # short forms, some of which are forenames
    return led and before not in ("and", "or", "for", "of", "to", "–", "-") and hit.before().islower() and not named


def _is_name_may(hit: Hit) -> bool:
    return hit.low("m") == "may" and hit.before().lower() in ("mrs", "theresa", "ms")


def _day_reading(parts: tuple[DatePart, ...], ctx: Context, year: int | None = None) -> Reading:
    numbers = {part.name: part.value for part in parts}
    stated = numbers.get("year")
    value = stated or year or ctx.nearest_year(numbers["month"], numbers["day"])
    year_text = f"{value:04}" if value else "XXXX"
    granularity: Granularity = "day"
    return Reading(
        "DATE", f"{year_text}-{numbers['month']:02}-{numbers['day']:02}", granularity, parts, relative=stated is None
    )


def _yearless(value: int | None, number: int, parts: tuple[DatePart, ...], mod: str | None) -> Reading:
    return Reading(
        "DATE", f"{value:04}-{number:02}" if value else f"XXXX-{number:02}", "month", parts, mod, relative=True
    )


def _counts(hit: Hit) -> bool:
    """Whether the number after the month is a count: "In January 25 people died", "March 5 percent"."""
    if hit.has("y") or hit.has("w"):
        return False
    if hit.match.start("d") < hit.match.start("m"):  # "27 May": a count can't stand before a month, a price can
        return hit.kind(-1) in tuple("$£€¥") or (
            hit.low("m") in ("may", "march")
            and hit.after().islower()
            and hit.after() not in FUNCTION
            and hit.before().lower() not in _ON_DAY
        )
    after = hit.after()
    if after == "%" or after.lower() in COUNTED:
        return True
    return hit.before().lower() == "in" and after.islower() and after not in FUNCTION and hit.kind(0) != "\ue023"
