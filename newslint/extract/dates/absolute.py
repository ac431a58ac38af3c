"""Dates that stand by themselves: days, months, years, decades, centuries, quarters, seasons.

Every handler takes a Hit and the Context and gives Readings, or None where the words only look like a date.
"""

from __future__ import annotations

import re
from datetime import date

from newslint.days import make_date
from newslint.extract.dates.reading import Context, Hit, Reading
from newslint.extract.dates.words import DECADE_NAME, MONTH_NUMBER, ORDINAL, SEASON
from newslint.facts import DatePart, DatePartName, Granularity
from newslint.text import Span

Readings = list[Reading] | None

# Words that may follow a date. A small noun elsewhere makes "In January 25 people died" a count.
_FUNCTION = frozenset(
    "a an the at in on to of and or as for from by with when where while after before until till through that which who "
    "but if so than then is was were are be been has have had will would may could should did does it he she they we "
    "i his her their its this these last next since during following over under against about amid near also not because "
    "after, local ended ending is—".split()
)
_COUNTED = frozenset(
    "people men women children percent per million billion trillion thousand times degrees points miles km metres meters "
    "feet homes houses jobs troops soldiers students workers members dollars euros pounds cases deaths others votes seats "
    "words copies units tonnes tons acres hectares runs goals rupees yen pages cars families residents".split()
)
_DETERMINERS = frozenset("the a an his her its their our my this that these those each every 's ’s".split())
_NUMBERED = frozenset("room flight boeing highway route section article bill windows no number page channel".split())
_YEAR_BEFORE = frozenset(
    "in since of by from until till before after between during for around about to and through throughout circa early "
    "late mid end year or than back into spring summer autumn fall winter class ( , — – - / as fiscal calendar season "
    "on only both was is".split()
)


def day(hit: Hit, ctx: Context) -> Readings:
    """ "Friday, February 27, 2025", "the 27th of February": month `m`, day `d`, perhaps weekday `w` and year `y`."""
    if _counts(hit) or _is_name_may(hit):
        return None
    parts = _weekday(hit) + hit.part("d", "day") + hit.part("m", "month") + _year_part(hit)
    return [_day_reading(parts, ctx)]


def day_span(hit: Hit, ctx: Context) -> Readings:
    """ "March 3-5", "April 24 and 25", "3-5 March 2025": day `d`, second day `e`, of the same month."""
    if _counts(hit):
        return None
    month, year = hit.part("m", "month"), _year_part(hit)
    first, last = hit.match.span("e")
    front = hit.match.start("d") < hit.match.start("m")  # "3 and 5 March"
    weekdays = hit.part("w", "weekday")
    second = hit.part("v", "weekday")
    if second and not weekdays:
        weekdays, second = second, ()
    one = _day_reading(weekdays + hit.part("d", "day") + month + year, ctx)
    two = _day_reading(second + hit.part("e", "day") + month + year, ctx)
    start, end = hit.match.span()
    if front:
        return [one.at(start, hit.match.end("d")), two.at(first, end)]
    return [one.at(start, hit.match.end("d")), two.at(first, end)]


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
        year = c if c > 99 else 2000 + c
        return [
            Reading("DATE", f"{year:04}-XX-XX", "year", (DatePart("year", year, at["c"]),), bounds=_either(a, b, year))
        ]
    numbers = dict(zip(order, (a, b, c), strict=True))
    if numbers["month"] > 12 or (found[2] == "." and len(found[4]) == 2):
        return None
    if numbers["year"] < 100:
        numbers["year"] += 2000 if numbers["year"] < 70 else 1900
    parts = _weekday(hit) + tuple(
        DatePart(name, numbers[name], at[key]) for name, key in zip(order, ("a", "b", "c"), strict=True)
    )
    return [_day_reading(parts, ctx)]


def _either(a: int, b: int, year: int) -> tuple[date, date] | None:
    one, two = make_date(year, a, b), make_date(year, b, a)
    return (min(one, two), max(one, two)) if one and two else None


def overflow(hit: Hit, ctx: Context) -> Readings:
    """"March 36", "36 March 2025": a number that no month reaches, where only a day can stand."""
    if int(hit.low("d").rstrip("stndrh")) < 32:
        return None
    if not (hit.has("y") or hit.has("w")) and not _is_overflow(hit):
        return None
    return [_day_reading(_weekday(hit) + hit.part("d", "day") + hit.part("m", "month") + _year_part(hit), ctx)]


def _is_overflow(hit: Hit) -> bool:
    """Whether the number can only be a day: not "In January 32 people joined", "March 68-65", "some 40 May weddings"."""
    before, after = hit.before().lower(), hit.after()
    if re.match(r"\d|%|[$£€]|['’]s$", after) or after.lower() in _COUNTED or _is_name_may(hit):
        return False
    if hit.kind(-1) in tuple("$£€¥") or (after[:1] in "-–—" and hit.after(2).isdecimal() and int(hit.after(2)) > 31):
        return False
    noun = after[:1].isalpha() and after.islower() and after not in _FUNCTION
    many = noun and after.endswith("s")
    if hit.match.start("d") < hit.match.start("m"):
        return (before in _DAY_BEFORE or before in _DETERMINERS) and not (many and before != "the")
    if noun:
        short = hit.match.string[hit.match.end("m")] == "."
        return before == "the" or (before in _DETERMINERS and not many) or before in ("on", "dated") or (short and before != "in")
    return not (before == "in" and after.isalpha())


_DAY_BEFORE = frozenset(
    "on the until till from by since to ending ended beginning of before after and or between through around be not about post - – — / , ( dated for".split()
)


def month(hit: Hit, ctx: Context) -> Readings:
    """ "February 2025", "January this year", "early March", "last May", "December"."""
    number = MONTH_NUMBER[hit.low("m")]
    parts = hit.part("m", "month")
    mod = hit.low("mod") or None
    if hit.has("y"):
        year = _year_part(hit)
        value = year[0].value
        return [Reading("DATE", f"{value:04}-{number:02}", "month", parts + year, mod)]
    if hit.has("r"):
        shift = {"last": -1, "next": 1, "this": 0, "of": 0, "the": 0}.get(hit.low("r"), 0)
        if hit.low("r") == "of":
            shift = {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r") + 1].text.lower(), 0)
        return [_yearless(ctx.published and ctx.published.year + shift, number, parts, mod)]
    if hit.has("rel"):
        return [_yearless(_relative_month(hit.low("rel"), number, ctx), number, parts, mod)]
    if not mod and not _is_month(hit):
        return None
    if ctx.published and ctx.published.month == number and hit.before().lower() != "since":
        return [_yearless(ctx.published.year, number, parts, mod)]
    return [_yearless(ctx.nearest_year(number), number, parts, mod)]


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
        return not (after == "Jones")
    led = before in (
        "in", "since", "until", "till", "by", "of", "from", "to", "through", "between", "before", "after", "during", "and",
        "for", "or", "late", "early", "mid", "this", "into", "–", "-",
    )  # fmt: skip
    if word == "may" and before in ("to", "and", "of", "for", "by", "from", "or", "after"):
        return led and not after[:1].isupper() and before in ("by", "from", "of", "to", "after") and not after.islower()
    named = after[:1].isupper() and not after.isupper()
    if word in ("april", "june", "august"):
        return (led or not hit.before()[:1].isupper()) and not named
    if word in ("may", "march"):
        return led and not named
    return led and hit.before().islower() and not named  # short forms


def _is_name_may(hit: Hit) -> bool:
    return hit.low("m") == "may" and hit.before().lower() in ("mrs", "theresa", "ms")


def year(hit: Hit, ctx: Context) -> Readings:
    """ "2025", "early 1990", "the end of 1994": a year `y` by itself."""
    value = int(hit.number("y") or 0)
    before, after = hit.before().lower(), hit.after()
    mod = {"beginning": "start", "middle": "mid"}.get(hit.low("mod"), hit.low("mod")) or None
    low = after.lower()
    if hit.kind(-1) in tuple("$£€¥") or after in ("%", "°") or low in ("a.m.", "p.m.", "hours", "gmt", "utc"):
        return None
    counts = low in _COUNTED or (after.islower() and after.endswith("s") and low not in _FUNCTION and value % 50 == 0)
    led = before in _YEAR_BEFORE or before in _DETERMINERS or mod is not None
    if counts and before not in _DETERMINERS and mod is None:
        return None
    if not 1900 <= value <= 2100:
        if before not in (
            "in",
            "since",
            "until",
            "by",
            "circa",
            "from",
            "before",
            "after",
            "of",
            "the",
            "year",
            "between",
        ):
            return None
        if after.islower() and after not in _FUNCTION and before not in ("since", "circa", "the"):
            return None
        if value > 2100 and before not in ("in", "since", "until", "by", "year"):
            return None
    elif not led and not (after and not after[0].isalnum()) and not after.islower() and hit.match.start() > 0:
        return None
    if before in _NUMBERED:
        return None
    if hit.kind(-1) in ("/", ".") and hit.before(2)[:1].isdecimal():
        return None
    return [Reading("DATE", f"{value:04}", "year", hit.part("y", "year"), mod)]


def year_span(hit: Hit, ctx: Context) -> Readings:
    """ "1989-91", "2010–2013": year `y` and the year or its last two figures `z`."""
    value, end = int(hit.low("y")), int(hit.low("z"))
    if end < 100:
        end += value - value % 100
        if end <= value:
            return None
    if not 1000 <= value <= 2100 or end > 2200:
        return None
    first = Reading("DATE", f"{value:04}", "year", hit.part("y", "year"))
    second = Reading("DATE", f"{end:04}", "year", (DatePart("year", end, hit.span("z")),))
    return [first.at(hit.match.start(), hit.match.end("y")), second.at(hit.match.start("z"), hit.match.end())]


def spoken_year(hit: Hit, ctx: Context) -> Readings:
    """ "nineteen ninety-eight", "two thousand" after "the year"; `y` the words, `m` a month before them."""
    value = hit.number("y")
    if value is None or not 1500 <= value <= 2100:
        return None
    if hit.has("m"):
        return [Reading("DATE", f"{int(value):04}-{MONTH_NUMBER[hit.low('m')]:02}", "month", hit.part("m", "month"))]
    return [Reading("DATE", f"{int(value):04}", "year")]


def ad_year(hit: Hit, ctx: Context) -> Readings:
    """ "AD 70", "70 AD", "44 BC", "1200 CE": `y` with an era `era`."""
    value = int(hit.number("y") or 0)
    if hit.low("era") in ("bc", "bce"):
        return [Reading("DATE", f"BC{value:04}", "year")]
    return [Reading("DATE", f"{value:04}", "year", hit.part("y", "year"))]


def decade(hit: Hit, ctx: Context) -> Readings:
    """ "the late 1970s", "the '90s", "the eighties"."""
    word = hit.low("y").rstrip("s").rstrip("'’").lstrip("'’")
    mod = hit.low("mod") or None
    if word.isdecimal():
        number = int(word)
        if number > 99:
            if not 1000 <= number <= 2100:
                return None
            if number % 100 == 0 and number < 2000:  # "the 1800s"
                return [Reading("DATE", str(number // 100), "century", mod=mod)]
            return [Reading("DATE", str(number // 10), "decade", mod=mod)]
        if (
            number % 10
            or hit.before().lower() in ("his", "her", "their", "my", "in")
            and not hit.low("y").startswith(("'", "’"))
        ):
            return None
        return [Reading("DATE", f"{190 + number // 10 if number > 20 else 200 + number // 10}", "decade", mod=mod)]
    if hit.low("y") not in DECADE_NAME or hit.before().lower() in ("his", "her", "their", "my", "our"):
        return None
    return [Reading("DATE", f"19{DECADE_NAME[hit.low('y')]}", "decade", mod=mod)]


def century(hit: Hit, ctx: Context) -> Readings:
    """ "the 20th century"."""
    number = hit.number("n")
    if number is None or not 1 <= number <= 30:
        return None
    return [Reading("DATE", f"{int(number) - 1:02}", "century", mod=hit.low("mod") or None)]


def quarter(hit: Hit, ctx: Context) -> Readings:
    """ "the third quarter of 1984", "Q1 2024", "fourth-quarter": quarter `q`, perhaps a year or "last year"."""
    word = hit.low("q")
    number = int(word[1]) if word[0] == "q" else ORDINAL.get(word) or int(hit.number("q") or 0)
    if not 1 <= number <= 4 or (
        hit.after().lower() in ("of", "final", "touchdown", "lead") and not hit.has("y") and ctx.published is None
    ):
        return None
    stated = _year_part(hit)
    if stated:
        value = stated[0].value
        return [Reading("DATE", f"{value:04}-Q{number}", "quarter", stated)]
    here = ctx.published
    if here is None:
        return [Reading("DATE", f"XXXX-Q{number}", "quarter", relative=True)]
    year = here.year
    if hit.has("r"):
        year += {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r")].text.lower(), 0)
        if hit.low("r") == "of":
            year += {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r") + 1].text.lower(), 0)
    elif hit.has("ago"):
        year -= 1
    elif number > (here.month + 2) // 3 + (1 if ctx.ahead is not False else 0):
        year -= 1
    ctx.quarter = (year, number)
    return [Reading("DATE", f"{year:04}-Q{number}", "quarter", relative=True)]


def half(hit: Hit, ctx: Context) -> Readings:
    """ "the first half of 2024", "the second half of this year"."""
    number = {"first": 1, "second": 2}[hit.low("h")]
    stated = _year_part(hit)
    if stated:
        return [Reading("DATE", f"{stated[0].value:04}-H{number}", "half", stated)]
    if ctx.published is None:
        return None
    words = [token.text.lower() for token in hit.tokens[hit.match.start() : hit.match.end()]]
    shift = -1 if "last" in words else 1 if "next" in words else 0
    return [Reading("DATE", f"{ctx.published.year + shift:04}-H{number}", "half", relative=True)]


def season(hit: Hit, ctx: Context) -> Readings:
    """ "spring 2019", "last fall", "this summer", "the summer of 1999"."""
    code, mod = SEASON[hit.low("s")], hit.low("mod") or None
    stated = _year_part(hit)
    if stated:
        return [Reading("DATE", f"{stated[0].value:04}-{code}", "season", stated, mod)]
    here = ctx.published
    if here is None:
        return [Reading("DATE", f"XXXX-{code}", "season", mod=mod, relative=True)]
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    rel = hit.low("rel")
    year = here.year
    if rel in ("last", "past", "previous"):
        year -= here.month < start + 3 if code != "WI" else 1
    elif rel in ("next", "coming", "following"):
        year += here.month >= start
    elif ctx.ahead is False and here.month < start and not rel.startswith("this"):
        year -= 1
    return [Reading("DATE", f"{year:04}-{code}", "season", mod=mod, relative=True)]


def fiscal(hit: Hit, ctx: Context) -> Readings:
    """ "fiscal 1989", "fiscal year 2024", "FY2024"."""
    stated = _year_part(hit)
    value = stated[0].value
    # A fiscal year may begin in any month of the year before, so no rule may take it for the calendar year.
    bounds = (date(value - 1, 1, 1), date(value, 12, 31))
    return [Reading("DATE", f"{value:04}", "year", stated, bounds=bounds)]


def _day_reading(parts: tuple[DatePart, ...], ctx: Context) -> Reading:
    numbers = {part.name: part.value for part in parts}
    stated = numbers.get("year")
    value = stated or ctx.nearest_year(numbers["month"], numbers["day"])
    year_text = f"{value:04}" if value else "XXXX"
    granularity: Granularity = "day"
    return Reading(
        "DATE", f"{year_text}-{numbers['month']:02}-{numbers['day']:02}", granularity, parts, relative=stated is None
    )


def _yearless(value: int | None, number: int, parts: tuple[DatePart, ...], mod: str | None) -> Reading:
    return Reading(
        "DATE", f"{value:04}-{number:02}" if value else f"XXXX-{number:02}", "month", parts, mod, relative=True
    )


def _year_part(hit: Hit) -> tuple[DatePart, ...]:
    """The year group; two figures ("'98") are read as the nearest such year before 2070."""
    if not hit.has("y"):
        return ()
    word = hit.low("y").lstrip("'’")
    if not word.isdecimal():
        spoken = hit.number("y")
        return (DatePart("year", int(spoken), hit.span("y")),) if spoken and 1500 < spoken < 2100 else ()
    value = int(word)
    if len(word) == 2:
        value += 2000 if value < 70 else 1900
    return (DatePart("year", value, hit.span("y")),)


def _weekday(hit: Hit) -> tuple[DatePart, ...]:
    """The weekday beside the date, unless it ends a list ("Saturday and Sunday, March 1") or names many ("Fridays")."""
    if not hit.has("w") or hit.low("w").endswith("days"):
        return ()
    at = hit.match.start("w")
    before = [token.text.lower() for token in hit.tokens[max(0, at - 3) : at]]
    joined = bool(before) and before[-1] in (
        "and",
        "or",
        "to",
        "through",
        "until",
        "&",
        "-",
        "–",
        "—",
        ",",
        "/",
        "--",
        "thru",
    )
    if joined and any(word.rstrip("s").endswith("day") or word[:3] in _SHORT_DAYS for word in before[:-1]):
        return ()
    if "every" in before or "each" in before:
        return ()
    return hit.part("w", "weekday")


_SHORT_DAYS = frozenset(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


def _counts(hit: Hit) -> bool:
    """Whether the number after the month is a count: "In January 25 people died", "March 5 percent"."""
    if hit.has("y") or hit.has("w"):
        return False
    if hit.match.start("d") < hit.match.start("m"):  # "27 May": a count can't stand before a month, a price can
        return hit.kind(-1) in tuple("$£€¥") or (
            hit.low("m") in ("may", "march") and hit.after().islower() and hit.after() not in _FUNCTION
        )
    after = hit.after()
    if after == "%" or after.lower() in _COUNTED:
        return True
    return hit.before().lower() == "in" and after.islower() and after not in _FUNCTION and hit.kind(0) != "\ue023"
