"""Times of day: "10 p.m. Wednesday", "14:30 GMT on March 3", "noon", "this morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from newslint.core.facts import DatePart
from newslint.core.text import Span
from newslint.extract.dates import monthdays
from newslint.extract.dates.relative import resolve_weekday
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.words import CLOCK_NAME, DAYTIME, NUMBER
from newslint.language.calendar import add_days

_BESIDE = 25
"""How near behind a day a clock time must stand to be of that day, however long ago it was."""
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s?([ap])?", re.IGNORECASE)


def clock(hit: Hit, ctx: Context) -> Readings:
    """A clock time `c`, perhaps with a zone, a weekday `w`, "today" or "yesterday" (`n`)."""
    word = hit.low("c")
    parts: tuple[DatePart, ...] = ()
    if word in NUMBER:
        if NUMBER[word] > 12:
            return None
        afternoon = hit.low("ap") in ("afternoon", "evening", "night") and NUMBER[word] < 12
        time = f"T{NUMBER[word] + 12 * afternoon:02}:00"
    elif word in CLOCK_NAME:
        time = CLOCK_NAME[word]
    else:
        found = _CLOCK.match(word)
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        start = hit.span("c").start
        half = (found[3] or "").lower() or {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}.get(
            hit.low("ap"), hit.low("ap")[:1]
        )
        if not half and not _is_clock(hit, found[2] is not None):
            return None
        parts = (DatePart("hour", hour, Span(start + found.start(1), start + found.end(1))),)
        if found[2]:
            parts += (DatePart("minute", minute, Span(start + found.start(2), start + found.end(2))),)
        if found[3]:
            parts += (DatePart("half", int(half == "p"), Span(start + found.start(3), start + found.end(3))),)
        if half == "p" and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
        time = f"T{hour:02}:{minute:02}"
    return [
        Reading(
            "TIME",
            _day_of(hit, ctx) + time,
            "time",
            parts + (hit.part("w", "weekday") if hit.has("w") else ()),
            relative=True,
        )
    ]


def clock_span(hit: Hit, ctx: Context) -> Readings:
    """ "from 2 p.m. to 4 p.m. Saturday": two clock times `c` and `e` of one day."""
    first = clock(hit, ctx)
    found = _CLOCK.match(hit.low("e"))
    if not first or found is None:
        return None
    start, hour = hit.span("e").start, int(found[1])
    parts: tuple[DatePart, ...] = (DatePart("hour", hour, Span(start + found.start(1), start + found.end(1))),)
    if found[2]:
        parts += (DatePart("minute", int(found[2]), Span(start + found.start(2), start + found.end(2))),)
    late = (found[3] or "").lower() == "p"
    if found[3]:
        parts += (DatePart("half", int(late), Span(start + found.start(3), start + found.end(3))),)
    hour = hour % 12 + 12 * late
    value = f"{_day_of(hit, ctx)}T{hour:02}:{found[2] or '00'}"
    weekday = hit.part("w", "weekday") if hit.has("w") else ()
    return [
        replace(first[0], parts=tuple(part for part in first[0].parts if part.name != "weekday")).at(
            hit.match.start(), hit.match.end("c")
        ),
        Reading("TIME", value, "time", parts + weekday, relative=True).at(hit.match.start("e"), hit.match.end()),
    ]


def wire(hit: Hit, ctx: Context) -> Readings:
    """ "08-15-90 1337EDT": the stamp that American wires put under a story, month first."""
    text = hit.low("n")
    month, day, year = int(text[:2]), int(text[3:5]), int(text[6:8])
    if month > 12 or not 1 <= day <= 31:
        return None
    year += 2000 if year < 40 else 1900
    return [Reading("TIME", f"{year:04}-{month:02}-{day:02}T{text[9:11]}:{text[11:13]}", "time")]


def military(hit: Hit, ctx: Context) -> Readings:
    """ "0430 GMT": four figures before a time zone."""
    word = hit.low("c")
    if len(word) != 4 or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    return [Reading("TIME", f"{_day_of(hit, ctx)}T{word[:2]}:{word[2:]}", "time", relative=True)]


def clock_and_day(hit: Hit, ctx: Context) -> Readings:
    """ "5 p.m. EST Nov. 9": a clock time with a day of a month."""
    timed, dated = clock(hit, ctx), monthdays.day(hit, ctx)
    if not timed or not dated:
        return None
    value = dated[0].value + timed[0].value[timed[0].value.index("T") :]
    return [
        Reading(
            "TIME",
            value,
            "time",
            tuple(part for part in timed[0].parts if part.name != "weekday") + dated[0].parts,
            relative=dated[0].relative,
        )
    ]


def _is_clock(hit: Hit, minutes: bool) -> bool:
    """Whether figures without "a.m." tell the time: not a score, a lap or a verse."""
    if hit.has("z") or hit.has("w") or hit.tokens[hit.match.end() - 1].text.lower() == "clock":
        return True
    return minutes and hit.before().lower() in (
        "at",
        "from",
        "until",
        "by",
        "around",
        "about",
        "before",
        "after",
        "since",
    )


def _day_of(hit: Hit, ctx: Context) -> str:
    if ctx.published is None:
        return "XXXX-XX-XX"
    if hit.has("w"):
        day = resolve_weekday(hit.part("w", "weekday")[0].value, hit.low("rel"), ctx)
        return day.isoformat() if day else "XXXX-XX-XX"
    if hit.has("n"):
        return add_days(ctx.published, {"yesterday": -1, "tomorrow": 1}.get(hit.low("n"), 0)).isoformat()
    beside = hit.tokens[hit.match.start()].start - ctx.anchor_end < _BESIDE
    if ctx.anchor and ctx.anchor_granularity == "day" and (beside or abs((ctx.anchor - ctx.published).days) < 14):
        return ctx.anchor.isoformat()
    return ctx.published.isoformat()


def daytime(hit: Hit, ctx: Context) -> Readings:
    """ "this morning", "the evening", "overnight"."""
    code = DAYTIME.get(hit.low("t").removeprefix("mid"), "TNI")
    if hit.low("t") in _EDGES and not hit.has("w") and hit.before().lower() not in _AT:
        return None
    if hit.has("mod") and hit.before().lower() not in _AT and hit.tokens[hit.match.start()].text.lower() != "the":
        return None
    if ctx.published is None:
        return [Reading("TIME", "XXXX-XX-XX" + code, "time", relative=True)]
    rel = hit.low("rel")
    if hit.has("w"):
        weekday = hit.part("w", "weekday")
        at = resolve_weekday(weekday[0].value, "", ctx) or ctx.published
        return [Reading("TIME", at.isoformat() + code, "time", weekday, relative=True)]
    near = ctx.anchor if ctx.anchor and ctx.anchor_granularity == "day" else None
    day = ctx.published if rel == "this" or near is None else near
    if hit.low("t") == "overnight" and not ctx.ahead:
        day = add_days(ctx.published, -1)
    if rel in ("last",):
        day = add_days(ctx.published, -1)
    elif rel in ("next", "following"):
        day = add_days(day, 1)
    elif rel == "previous":
        day = add_days(day, -1)
    return [Reading("TIME", day.isoformat() + code, "time", relative=True)]


_EDGES = frozenset("dawn dusk daybreak nightfall".split())
_AT = frozenset("at by before after until in since from around".split())


def daytime_of(hit: Hit, ctx: Context) -> Readings:
    """ "the morning of March 3", "the night of Tuesday"."""
    code = DAYTIME[hit.low("t")]
    if hit.has("m"):
        dated = monthdays.day(hit, ctx)
        if not dated:
            return None
        return [Reading("TIME", dated[0].value + code, "time", dated[0].parts, relative=dated[0].relative)]
    weekday = hit.part("w", "weekday")
    day = resolve_weekday(weekday[0].value, "", ctx)
    value = day.isoformat() if day else f"XXXX-WXX-{weekday[0].value + 1}"
    return [Reading("TIME", value + code, "time", weekday, relative=True)]
