"""Years and what they are counted in: years, decades, centuries, quarters, halves, seasons, business years.

Every handler takes a Hit and the Context and gives Readings, or None where the words only look like a date.
"""

from __future__ import annotations

import re
from datetime import date

from newslint.core.facts import DatePart
from newslint.extract.dates.relative import without_article
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.words import COUNTED, DECADE_NAME, DETERMINERS, FUNCTION, MONTH_NUMBER, ORDINAL, SEASON

_NUMBERED = frozenset(
    "room flight boeing highway route section article bill windows no number page channel disease".split()
)
_YEAR_BEFORE = frozenset(
    "in since of by from until till before after between during for around about to and through throughout circa "
    "early late mid end year or than back into spring summer autumn fall winter class ( , — – - / as fiscal "
    "calendar season on only both was is".split()
)


def year(hit: Hit, ctx: Context) -> Readings:
    """ "2025", "early 1990", "the end of 1994": a year `y` by itself."""
    value = int(hit.number("y") or 0)
    before, after = hit.before().lower(), hit.after()
    mod = {"beginning": "start", "middle": "mid"}.get(hit.low("mod"), hit.low("mod")) or None
    low = after.lower()
    if hit.kind(-1) in tuple("$£€¥") or after in ("%", "°") or low in ("a.m.", "p.m.", "hours", "gmt", "utc"):
        return None
    counts = low in COUNTED or (after.islower() and after.endswith("s") and low not in FUNCTION and value % 50 == 0)
    led = before in _YEAR_BEFORE or before in DETERMINERS or mod is not None
    if counts and before not in DETERMINERS and mod is None:
        return None
    if not 1900 <= value <= 2100:
        paired = before == "and" and hit.before(3).lower() == "between" and ctx.anchor_granularity == "year"
        if not paired and before not in (
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
        if after.islower() and after not in FUNCTION and before not in ("since", "circa", "the"):
            return None
        if value > 2100 and before not in ("in", "since", "until", "by", "year"):
            return None
    elif not led and not (after and not after[0].isalnum()) and not after.islower() and hit.match.start() > 0:
        named = before.isalpha() and hit.before().islower() and before not in FUNCTION and not after.endswith("s")
        if not (named and value % 50 and after.isalpha()):  # "the virtual 2020 Green Party convention"
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
        ahead = hit.kind(0) and hit.after() in ("and", "to", "through", ",", "-", "–") and hit.after(2)[-1:] == "s"
        listed = ctx.anchor_granularity == "decade" or (ahead and hit.after(2).lstrip("'’")[:1].isdecimal())
        if (
            number % 10
            or _DEGREES.search(ctx.text, hit.span("y").start - 60, hit.span("y").end + 40)
            or (
                not listed
                and hit.before().lower() in ("his", "her", "their", "my", "in", "'s", "’s")
                and not hit.low("y").startswith(("'", "’"))
            )
        ):
            return None
        return [Reading("DATE", f"{190 + number // 10 if number > 20 else 200 + number // 10}", "decade", mod=mod)]
    if hit.low("y") not in DECADE_NAME or hit.before().lower() in ("his", "her", "their", "my", "our"):
        return None
    return [Reading("DATE", f"19{DECADE_NAME[hit.low('y')]}", "decade", mod=mod)]


_DEGREES = re.compile(r"\b(?:temperatures?|temps|degrees|highs|lows|mercury|thermometers?)\b", re.IGNORECASE)


def decade_listed(hit: Hit, ctx: Context) -> Readings:
    """ "'90s" after another decade: "the '80s and '90s"."""
    listed = hit.before() in ("and", "or", "to", "through", "-", "–", ",", "early", "late", "mid")
    return decade(hit, ctx) if listed and ctx.anchor_granularity == "decade" else None


def century(hit: Hit, ctx: Context) -> Readings:
    """ "the 20th century"."""
    number = hit.number("n")
    if number is None or not 1 <= number <= 30 or hit.after() == "Fox":
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
    stated = hit.year()
    if stated:
        value = stated[0].value
        ctx.quarter = ctx.quarter or (value, number)
        return [Reading("DATE", f"{value:04}-Q{number}", "quarter", stated)]
    here = ctx.published
    if here is None:
        return [Reading("DATE", f"XXXX-Q{number}", "quarter", relative=True)]
    year = here.year
    if hit.has("r"):
        year += {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r")].text.lower(), 0)
        if hit.low("r") == "of":
            year += {"last": -1, "next": 1}.get(hit.tokens[hit.match.start("r") + 1].text.lower(), 0)
    elif number > (here.month + 2) // 3 + (4 if ctx.ahead else 1 if ctx.ahead is None else 0):
        year -= 1
    elif ctx.ahead and number < (here.month + 2) // 3 - 1:  # the quarter just over is still news
        year += 1
    if hit.has("ago"):  # what another quarter is compared with
        year = (ctx.quarter[0] if ctx.quarter else here.year) - 1
    elif not ctx.quarter or not (
        (hit.has("r") and ctx.quarter[1] == number) or (year, number) >= (here.year, (here.month + 2) // 3)
    ):  # what is reported is the first quarter that is over
        ctx.quarter = (year, number)
    reading = Reading("DATE", f"{year:04}-Q{number}", "quarter", relative=True)
    dashed = hit.tokens[hit.match.end() - 2].text in "-‑–"
    return [without_article(hit, reading) if dashed else reading]


def last_of_year(hit: Hit, ctx: Context) -> Readings:
    """ "the last quarter of 2007"."""
    year = hit.year()
    return [Reading("DATE", f"{year[0].value:04}-Q4", "quarter", year)]


def same_quarter(hit: Hit, ctx: Context) -> Readings:
    """ "the 1988 quarter", "the 2012 period": that year's quarter of those compared."""
    if ctx.quarter is None:
        return None
    year = hit.year()
    return [Reading("DATE", f"{year[0].value:04}-Q{ctx.quarter[1]}", "quarter", year)]


def half(hit: Hit, ctx: Context) -> Readings:
    """ "the first half of 2024", "the second half of this year"."""
    number = {"first": 1, "second": 2, "last": 2}[hit.low("h")]
    stated = hit.year()
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
    stated = hit.year()
    if stated:
        return [Reading("DATE", f"{stated[0].value:04}-{code}", "season", stated, mod)]
    here = ctx.published
    if here is None:
        return [Reading("DATE", f"XXXX-{code}", "season", mod=mod, relative=True)]
    if hit.after() in ("Olympics", "Games", "Olympic", "Paralympics"):
        return None
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    rel = hit.low("rel")
    year = here.year
    if rel in ("that", "same") and ctx.anchor:
        return [Reading("DATE", f"{ctx.anchor.year:04}-{code}", "season", mod=mod, relative=True)]
    if rel in ("last", "past", "previous"):
        year -= here.month < start + 3 if code != "WI" else 1
    elif rel in ("next", "coming", "following"):
        year += here.month >= start
    elif not rel.startswith("this"):
        year += min((0, -1, 1), key=lambda step: _months_off(12 * step + start + 1 - here.month, ctx.ahead))
    return [Reading("DATE", f"{year:04}-{code}", "season", mod=mod, relative=True)]


def _months_off(months: int, ahead: bool | None) -> float:
    """How far a season is off: against the clause's tense farther than it is."""
    against = ahead is not None and abs(months) > 2 and ahead is (months < 0)
    return abs(months) * (2.5 if against else 1)


def bare_season(hit: Hit, ctx: Context) -> Readings:
    """ "in the fall", "by spring": a season that only the word before it tells from a tumble or a source."""
    before, after = hit.before().lower(), hit.after()
    led = before in _SEASON_LEADS or (before in ("and", "or") and hit.before(2).lower() in SEASON)
    plain = hit.low("s") in ("summer", "autumn", "winter") and hit.tokens[hit.match.start()].text.islower()
    led = led or (plain and before not in _DASHES)
    if hit.tokens[hit.match.start()].text == "the" or hit.low("s") == "fall":
        led = led or before in ("in", "of", "during", "for", "late", "early", "from")
    if not led or after.lower() in ("of", "from", "in"):
        return None
    if hit.low("s") == "fall" and (after[:1] in "-–" or before in ("before", "after", "of", "for", "from")):
        return None
    return season(hit, ctx)


_DASHES = frozenset("- – ‑".split())
_SEASON_LEADS = frozenset("by until till since through this before after".split())


def fiscal(hit: Hit, ctx: Context) -> Readings:
    """ "fiscal 1989", "fiscal year 2024", "FY2024"."""
    stated = hit.year()
    value = stated[0].value
    # A fiscal year may begin in any month of the year before, so no rule may take it for the calendar year.
    bounds = (date(value - 1, 1, 1), date(value, 12, 31))
    return [Reading("DATE", f"{value:04}", "year", stated, bounds=bounds)]
