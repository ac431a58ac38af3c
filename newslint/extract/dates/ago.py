"""So long ago: dates counted from another day: "two years ago", "a week from now", "two weeks later", "years ago".

Counted from the day of publication, or ("later", "earlier") from the date mentioned last where that is fine enough.
"""

from __future__ import annotations

from newslint.extract.dates.relative import GRANULARITY, coarser, move, resolve_weekday, value_at
from newslint.extract.dates.spans import period
from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.words import UNIT
from newslint.language.calendar import add_days


def ago(hit: Hit, ctx: Context) -> Readings:
    """ "two years ago", "almost a month ago", "several years ago", "a week from now"."""
    name, amount = UNIT[hit.low("u")], hit.number("n")
    way = hit.low("way")
    step = 1.0 if way in ("from", "hence") else -1.0
    if way in ("later", "earlier", "before", "after"):
        return _from_anchor(hit, ctx, name, amount, 1.0 if way in ("later", "after") else -1.0)
    if amount is None:
        return [Reading("DATE", "FUTURE_REF" if step > 0 else "PAST_REF")]
    if ctx.published is None:
        return [Reading("DATE", "XXXX", GRANULARITY.get(name, "vague"), relative=True)]
    if name == "year" and amount == 1 and ctx.quarter and step < 0 and _compares(hit):
        return [Reading("DATE", f"{ctx.quarter[0] - 1:04}-Q{ctx.quarter[1]}", "quarter", relative=True)]
    if name in ("second", "minute", "hour"):
        days = int(amount // 24) if name == "hour" else 0
        return [Reading("TIME", add_days(ctx.published, -days).isoformat(), "time", relative=True)]
    if name == "millennium" or (name == "century" and amount > 10):
        return [Reading("DATE", "PAST_REF")]
    if name == "year" and amount >= ctx.published.year:
        return [Reading("DATE", _age(int(amount), ctx.published.year))]
    day = move(ctx.published, name, step * amount)
    rough = hit.has("approx")
    low, high = add_days(day, -_slack(name, rough)), add_days(day, _slack(name, rough))
    value = value_at(day, name)
    if name in ("decade", "century"):
        return [Reading("DATE", value, "decade", relative=True, bounds=(low, high))]
    return [Reading("DATE", value, GRANULARITY[name], relative=True, bounds=None if name in ("day",) else (low, high))]


def _length(hit: Hit, amount: float | None, name: str) -> Readings:
    """The stretch alone, where nothing tells from when "later" counts."""
    return [Reading("DURATION", period(amount, name)).at(hit.match.start(), hit.match.start("way"))]


def half_ago(hit: Hit, ctx: Context) -> Readings:
    """ "half a century ago": the decade."""
    if ctx.published is None:
        return None
    then = move(ctx.published, hit.low("u"), -0.5)
    return [Reading("DATE", value_at(then, "decade"), "decade", relative=True)]


def next_to_anchor(hit: Hit, ctx: Context) -> Readings:
    """ "the day before", "the year after": the unit beside the date mentioned last."""
    name, forward = UNIT[hit.low("u")], hit.low("way") in ("after", "later")
    if ctx.anchor is None or coarser(ctx.anchor_granularity, name):
        return None
    return [
        Reading("DATE", value_at(move(ctx.anchor, name, 1 if forward else -1), name), GRANULARITY[name], relative=True)
    ]


def ago_and_half(hit: Hit, ctx: Context) -> Readings:
    """ "a year and a half ago": the year; "a decade and a half ago": too rough to name one."""
    if hit.low("way") == "ago" and hit.low("u") == "year" and ctx.published:
        return [Reading("DATE", f"{move(ctx.published, 'month', -18).year:04}", "year", relative=True)]
    return [Reading("DATE", "PAST_REF")] if hit.low("way") == "ago" else None


def _age(years: int, here: int) -> str:
    """So many years before the year `here`, before our era: "BC4987"; from 10,000 on in thousands: "KA12", "MA65"."""
    if years - here < 10_000:
        return f"BC{years - here + 1:04}"
    for size, unit in ((10**9, "GA"), (10**6, "MA")):
        if years >= size:
            return f"{unit}{years // size}"
    return f"KA{years // 1000}"


def _slack(name: str, rough: bool) -> int:
    days = {"day": 0, "night": 0, "week": 4, "weekend": 4, "fortnight": 5, "month": 21, "quarter": 60, "year": 200}
    return days.get(name, 2000 if name == "decade" else 20000) * (3 if rough else 1)


def _from_anchor(hit: Hit, ctx: Context, name: str, amount: float | None, step: float) -> Readings:
    """ "two weeks later": from the date mentioned last, where that is fine enough."""
    if name == "year" and amount == 1 and ctx.quarter and step < 0 and _compares(hit):
        return [Reading("DATE", f"{ctx.quarter[0] - 1:04}-Q{ctx.quarter[1]}", "quarter", relative=True)]
    if name in ("second", "minute", "hour", "millennium") or amount is None:
        return _length(hit, amount, name) if hit.low("way") in ("later", "earlier") else None
    if hit.low("way") in ("before", "after") and ctx.anchor is None:
        return None
    base = ctx.anchor
    if base is None or coarser(ctx.anchor_granularity, name):
        if step < 0 and ctx.published:
            base = ctx.published
        else:
            return _length(hit, amount, name)
    day = move(base, name, step * amount)
    if ctx.published and day > ctx.published and ctx.ahead is False:
        return _length(hit, amount, name)  # what is past can't be reckoned from that date
    slack = _slack(name, hit.has("approx"))
    return [
        Reading(
            "DATE",
            value_at(day, name),
            GRANULARITY[name],
            relative=True,
            bounds=(add_days(day, -slack), add_days(day, slack)),
        )
    ]


_FIGURES = frozenset("million billion cents share percent loss losses profit profits net sales revenue income".split())


def _compares(hit: Hit) -> bool:
    """Whether "a year ago" stands beside a business figure, so that the quarter a year before is meant."""
    first, last = hit.match.span()
    near = hit.tokens[max(0, first - 14) : last + 14]
    return hit.low("n") == "a" and (
        hit.before().lower() == "than" or any(token.text in "$£€%#" or token.text.lower() in _FIGURES for token in near)
    )


def long_ago(hit: Hit, ctx: Context) -> Readings:
    """ "long ago", "not so long ago": no day is named."""
    return [Reading("DATE", "PAST_REF")]


def ago_to_the_day(hit: Hit, ctx: Context) -> Readings:
    """ "ten years ago today", "a year ago this week", "a week ago Friday", "a week from Tuesday": the same day then."""
    name, amount = UNIT[hit.low("u")], hit.number("n")
    if amount is None or ctx.published is None or name in ("second", "minute", "hour", "millennium"):
        return None
    step = -amount if hit.low("way") == "ago" else amount
    if hit.has("w"):
        number = hit.part("w", "weekday")[0].value
        near = resolve_weekday(number, "" if step < 0 else "next", ctx)
        if near is None or name in ("day", "quarter"):
            return None
        if name != "week":  # "30 years ago Tuesday": the Tuesday nearest by
            near = add_days(ctx.published, (number - ctx.published.weekday() + 3) % 7 - 3)
        return [Reading("DATE", move(near, name, step).isoformat(), "day", relative=True)]
    unit_name = "day" if hit.low("at") == "today" else UNIT[hit.tokens[hit.match.end("at") - 1].text.lower()]
    shift = {"last": -1, "next": 1}.get(hit.low("at"), 0)
    then = move(move(ctx.published, unit_name, shift), name, step)
    return [Reading("DATE", value_at(then, unit_name), GRANULARITY[unit_name], relative=True)]
