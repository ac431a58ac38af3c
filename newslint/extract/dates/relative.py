"""Dates that lean on another day: "Friday", "last week", "two years ago", "the following month", "the end of the year".

What leans on the day of publication stays open (`XXXX`) where no such day is known; what leans on a date in the text
takes the date mentioned last.
"""

from __future__ import annotations

from datetime import date, timedelta

from newslint.core.facts import Granularity
from newslint.extract.dates.spans import period
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.words import DAYTIME, FUNCTION, MONTH_NUMBER, UNIT, WEEKDAY_NUMBER
from newslint.language.calendar import add_days, add_months

GRANULARITY: dict[str, Granularity] = {
    "day": "day", "night": "day", "week": "week", "weekend": "weekend", "fortnight": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
BACK = frozenset("last past previous prior preceding recent".split())
_STRETCH = frozenset("day week month year decade century".split())
_AROUND = frozenset("in over within for during of by until before throughout".split())
_WITHIN = frozenset("in for during".split())
FORWARD = frozenset("next coming following upcoming ensuing".split())


def named_day(hit: Hit, ctx: Context) -> Readings:
    """ "today", "yesterday", "tomorrow", "the day before yesterday", "tonight"."""
    word = hit.low("n")
    if hit.tokens[hit.match.start()].text[0].isupper() and hit.before()[:1].isupper():  # "USA Today"
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if hit.has("beyond"):
        shift *= 2
    if ctx.published is None:
        return [Reading("DATE", "XXXX-XX-XX", "day", relative=True)]
    value = add_days(ctx.published, shift).isoformat()
    if word == "tonight":
        return [Reading("TIME", value + "TNI", "time", relative=True)]
    if hit.has("t"):
        return [Reading("TIME", value + DAYTIME[hit.low("t")], "time", relative=True)]
    return [Reading("DATE", value, "day", relative=True)]


def weekday(hit: Hit, ctx: Context) -> Readings:
    """ "Friday", "last Friday", "next Tuesday", "Wednesday night"."""
    parts = hit.part("w", "weekday")
    number = parts[0].value
    low = hit.low("w")
    show = hit.after() in _SHOWS if hit.has("t") else hit.after() == "Night" and hit.after(2) in _SHOWS
    named = show or hit.before() in _NAMED_DAYS or (hit.after() in _SUNDAY_PAPERS and not hit.has("t"))
    if _is_preposition(hit) or named:
        return None
    if len(low) < 6 and not hit.has("t"):  # "Sun" and "Wed" by themselves are other words
        led = hit.low("rel") or hit.before().lower()
        if led not in ("on", "by", "until", "from", "last", "next") or low == "sun":
            return None
    rel = hit.low("rel")
    if rel in ("previous", "preceding", "following", "that") and ctx.anchor and ctx.anchor_granularity == "day":
        back = (ctx.anchor.weekday() - number) % 7
        day: date | None = (
            add_days(ctx.anchor, 7 - back)
            if rel == "following"
            else add_days(ctx.anchor, -(back or (0 if rel == "that" else 7)))
        )
    elif (
        hit.before().lower() in ("to", "through", "and", "or")
        and ctx.anchor
        and hit.before(2).lower() in WEEKDAY_NUMBER
    ):
        day = add_days(
            ctx.anchor, (number - ctx.anchor.weekday()) % 7
        )  # "Monday through Friday", "Friday and Saturday"
        if (
            hit.before().lower() in ("and", "or")
            and ctx.published
            and day > ctx.published >= ctx.anchor
            and not ctx.ahead
        ):
            day = resolve_weekday(number, rel, ctx) or day  # "Friday and Thursday", both past
    else:
        day = resolve_weekday(number, rel, ctx)
    value = day.isoformat() if day else f"XXXX-WXX-{number + 1}"
    if hit.has("t"):
        return [Reading("TIME", value + DAYTIME[hit.low("t")], "time", parts, relative=True)]
    return [Reading("DATE", value, "day", parts, relative=True)]


_OWNED = frozenset("“ ‘ \" 's ’s".split())
_NAMED_DAYS = frozenset("Super Bloody Black Fat Cyber Holy Freaky".split())
_SHOWS = frozenset("Live Football Fever Lights Raw".split())
_SUNDAY_PAPERS = frozenset("Times Telegraph Mirror Mail Express Herald Post People Star World Tribune".split())


def some_weekday(hit: Hit, ctx: Context) -> Readings:
    """ "on a Monday": any."""
    if hit.before().lower() not in ("on", "of") or (hit.after().islower() and hit.after() not in FUNCTION):
        return None
    part = hit.part("w", "weekday")
    return [Reading("DATE", f"XXXX-WXX-{part[0].value + 1}", "day", part, relative=True)]


def _is_preposition(hit: Hit) -> bool:
    """Whether "following" means "after": "following Tuesday's vote", but "the following Tuesday"."""
    return hit.low("rel") == "following" and hit.tokens[hit.match.start()].text.lower() == "following"


def resolve_weekday(number: int, rel: str, ctx: Context) -> date | None:
    """The day that weekday `number` means beside `rel` ("last", "next", ...) in a clause of that tense."""
    here = ctx.published
    if here is None:
        return None
    back = (here.weekday() - number) % 7
    if rel in ("last", "past", "previous", "preceding"):
        return here - timedelta(back if back > 1 else back + 7)  # yesterday is never called "last Monday"
    if rel in ("next", "coming", "following"):
        return here + timedelta(7 - back)
    if rel == "this":  # the one of this week, unless the clause says that one is over
        day = here + timedelta(number - here.weekday())
        return day + timedelta(7) if ctx.ahead and day < here else day
    if ctx.ahead:
        return here + timedelta((7 - back) % 7)
    return here - timedelta(back)


def unit(hit: Hit, ctx: Context) -> Readings:
    """ "last week", "this year", "earlier this month", "the following day", "late next year", "the weekend"."""
    rel, name = hit.low("rel"), UNIT[hit.low("u")]
    if hit.before() in _OWNED and hit.tokens[hit.match.end() - 1].text[0].isupper():  # the show: ABC's “This Week”
        return None
    if name in ("second", "minute", "hour", "millennium") or (_is_preposition(hit) and hit.before().lower() != "the"):
        return None
    if rel == "the" and name == "weekend" and ctx.published:
        passed = ctx.published.weekday() < 3 or (ctx.published.weekday() < 5 and ctx.ahead is False)
        coming = ctx.ahead and ctx.published.weekday() > 0
        return [_unit_at(name, add_days(ctx.published, -7 if passed and not coming else 0), hit)]
    stretch = rel == "past" or (rel == "last" and hit.before().lower() in _AROUND and hit.after().lower() != "of")
    if stretch and name in _STRETCH and hit.tokens[hit.match.start()].text.lower() == "the":
        return [Reading("DURATION", period(1, name))]
    textual = rel in ("following", "previous", "prior", "that", "same", "preceding") or (
        rel == "next"  # tomorrow is never called "the next day"
        and hit.tokens[hit.match.start()].text.lower() == "the"
        and (name == "day" or hit.before().lower() not in _AROUND)
    )
    base = ctx.anchor if textual and ctx.anchor else ctx.published
    if base is None:
        return [Reading("DATE", "XXXX", GRANULARITY[name], relative=True)]
    step = -1 if rel in BACK else 1 if rel in FORWARD else 0
    if textual and ctx.anchor and coarser(ctx.anchor_granularity, name):
        return [Reading("DATE", "XXXX", "vague", relative=True)]
    if name == "day" and step < 0 and not textual:
        return None
    return [_unit_at(name, move(base, name, step), hit)]


def coarser(granularity: Granularity, unit_name: str) -> bool:
    """Whether a date of that granularity is too rough to count `unit_name`s from."""
    order = ("time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
    size = GRANULARITY.get(unit_name, "day")
    return granularity in order and order.index(granularity) > order.index(size)


def move(base: date, unit_name: str, step: float) -> date:
    """`base` moved by `step` units."""
    if unit_name in ("day", "night"):
        return add_days(base, int(step))
    if unit_name in ("week", "weekend", "fortnight"):
        return add_days(base, int(step * (14 if unit_name == "fortnight" else 7)))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit_name]
    return add_months(base, round(step * months))


def value_at(day: date, unit_name: str) -> str:
    """The TIMEX3 value of the unit that holds `day`."""
    if unit_name == "year":
        return f"{day.year:04}"
    if unit_name == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit_name == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit_name in ("week", "weekend", "fortnight"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit_name == "weekend" else "")
    if unit_name == "decade":
        return f"{day.year // 10:03}"
    if unit_name == "century":
        return f"{day.year // 100:02}"
    return day.isoformat()


def _unit_at(name: str, day: date, hit: Hit) -> Reading:
    mod = hit.low("mod") or None
    if name == "night":
        day = add_days(day, 0)
        return Reading("TIME", day.isoformat() + "TNI", "time", relative=True)
    return Reading("DATE", value_at(day, name), GRANULARITY[name], mod=mod, relative=True)


def year_of_text(hit: Hit, ctx: Context) -> Readings:
    """ "the end of the year", "year-end", "the end of last month"."""
    if ctx.published is None:
        return None
    name = UNIT[hit.low("u")]
    rel = hit.low("rel")
    step = -1 if rel in BACK else 1 if rel in FORWARD else 0
    base = ctx.anchor if ctx.anchor and rel in ("that", "same", "following", "previous") else ctx.published
    mod = {"beginning": "start", "middle": "mid"}.get(hit.low("mod"), hit.low("mod")) or "end"
    return [Reading("DATE", value_at(move(base, name, step), name), GRANULARITY[name], mod=mod, relative=True)]


def midyear(hit: Hit, ctx: Context) -> Readings:
    """ "midyear"."""
    return [Reading("DATE", f"{ctx.published.year:04}", "year", mod="mid", relative=True)] if ctx.published else None


def year_end(hit: Hit, ctx: Context) -> Readings:
    """ "year-end", "year's end", "month-end"."""
    if ctx.published is None:
        return None
    name = UNIT[hit.low("u")]
    return [Reading("DATE", value_at(ctx.published, name), GRANULARITY[name], mod="end", relative=True)]


def fiscal_year(hit: Hit, ctx: Context) -> Readings:
    """ "the current fiscal year", "the fiscal year" (a duration where its end is named), "the full year"."""
    if hit.after().lower() in ("ended", "ending"):
        return [Reading("DURATION", "P1Y")]
    return [Reading("DATE", f"{ctx.published.year:04}", "year", relative=True)] if ctx.published else None


def bare_unit(hit: Hit, ctx: Context) -> Readings:
    """ "the year", "the week" after "for" or "of": the one that is on, or a business year where its end is named."""
    if hit.before().lower() not in ("for", "of", "in", "during") or ctx.published is None:
        return None
    name, after = UNIT[hit.low("u")], hit.after().lower()
    if after in ("ended", "ending") or (after in ("to", "through") and hit.after(2).lower() in MONTH_NUMBER):
        return [Reading("DURATION", period(1, name))]
    if after in _NAMES_ANOTHER or (name != "year" and hit.before().lower() == "of" and after not in ("'s", "’s")):
        return None
    return [Reading("DATE", value_at(ctx.published, name), GRANULARITY[name], relative=True)]


_NAMES_ANOTHER = frozenset("of that when before after to award in since leading ahead following".split())
"""Words behind "the year" that tell which, so that it isn't the one that is on."""


def last_quarter(hit: Hit, ctx: Context) -> Readings:
    """ "the quarter", "the latest period", "the year-ago quarter": the business quarter mentioned last.

    Before any is mentioned, "the quarter ended Sept. 30" names its own, and "in the quarter" means the last one over.
    """
    year_ago = hit.has("ago")
    month = MONTH_NUMBER.get(hit.after(2).lower()) if hit.after().lower() in ("ended", "ending") else None
    if ctx.quarter is None and year_ago and ctx.published:
        day = add_months(ctx.published, -12)
        size: Granularity = "quarter" if hit.has("u") else "year"
        reading = Reading("DATE", value_at(day, size), size, relative=True)
    else:
        if month and ctx.published and ctx.quarter is None:
            ctx.quarter = (ctx.published.year - (month > ctx.published.month), (month + 2) // 3)
        elif ctx.quarter is None and ctx.published and _names_the_last(hit):
            over = add_months(ctx.published, -3)
            ctx.quarter = (over.year, (over.month + 2) // 3)
        if ctx.quarter is None:
            return None
        year, number = ctx.quarter
        reading = Reading("DATE", f"{year - year_ago:04}-Q{number}", "quarter", relative=True)
    bare = year_ago and hit.tokens[hit.match.end() - 1].text.lower() != "quarter"
    return [without_article(hit, reading) if bare else reading]


def without_article(hit: Hit, reading: Reading) -> Reading:
    """The reading without an article that belongs to a noun behind it: "the year-ago results"."""
    first, last = hit.match.span()
    words = [token.text.lower() for token in hit.tokens[first:last]]
    noun = hit.after().islower() and hit.after() not in FUNCTION and not hit.after().endswith(("ed", "ly"))
    return reading.at(first + 1, last) if noun and words[0] in ("the", "its") and words[-1] != "period" else reading


def _names_the_last(hit: Hit) -> bool:
    words = [token.text.lower() for token in hit.tokens[hit.match.start() : hit.match.end()]]
    return "latest" in words or (words[-1] == "quarter" and hit.before().lower() in _WITHIN)
