"""Durations, sets of times, and words that only point: "three weeks", "every Friday", "recently"."""

from __future__ import annotations

from newslint.extract.dates.timex import Context, Hit, Reading, Readings
from newslint.extract.dates.words import DAYTIME, DURATION_CODE, FUNCTION, SEASON, SET_WORD, UNIT


def is_title(hit: Hit) -> bool:
    """Whether a capital in mid-sentence makes the words a name: "the Daily News"."""
    if not hit.tokens[hit.match.start()].text[0].isupper():
        return False
    return hit.before()[:1].isupper() or hit.after()[:1].isupper()


def period(amount: float | None, unit_name: str) -> str:
    """The ISO 8601 period of `amount` units: "P3W", "PT1H30M", "P2Y6M", "PXY" where the amount is open."""
    prefix, factor, code = DURATION_CODE[unit_name]
    if amount is None:
        if unit_name in ("decade", "century", "millennium"):
            code = {"decade": "DE", "century": "CE", "millennium": "ML"}[unit_name]
        return f"{prefix}X{code}"
    total = amount * factor
    if total == int(total):
        return f"{prefix}{int(total)}{code}"
    whole, rest = int(total), total - int(total)
    smaller = {
        "Y": (12, "M", "P"),
        "H": (60, "M", "PT"),
        "M": (60 if prefix == "PT" else 30, "S" if prefix == "PT" else "D", prefix),
        "W": (7, "D", "P"),
        "D": (24, "H", "P"),
    }
    if code in smaller:
        times, lower, _ = smaller[code]
        extra = round(rest * times)
        head = f"{prefix}{whole}{code}" if whole else prefix
        if code == "D":
            return f"{head}T{extra}{lower}"
        return f"{head}{extra}{lower}"
    return f"{prefix}{total:g}{code}"


def duration(hit: Hit, ctx: Context) -> Readings:
    """ "three weeks", "four-day", "nearly forty years", "the last two months", "several quarters"."""
    name = UNIT[hit.low("u")]
    amount = hit.number("n") if hit.has("n") else None
    if (
        hit.low("u") == "second"
        or hit.kind(-1) in tuple("$£€¥")
        or (name == "quarter" and hit.has("n") and hit.low("n") in ("a", "an"))
        or (name == "quarter" and hit.after() == "of" and amount in (1, 3))
        or hit.before() in _DASHES
    ):
        return None
    some_day = hit.has("n") and hit.low("n") == "one" and hit.match.end() - hit.match.start() == 2
    if some_day and name in ("day", "night") and hit.before().lower() not in _WITHIN:
        could = {hit.before().lower(), hit.before(2).lower()} & _CAN
        if (ctx.ahead or could) and name == "day" and hit.after().lower() not in ("after", "before"):
            return [Reading("DATE", "FUTURE_REF")]
        if hit.after().lower() in ("last", "in", "this", "earlier", "recently", "when"):
            return None  # "one day last month"
    bare = hit.has("n") and hit.low("n") in ("a", "an") and hit.match.end("n") - hit.match.start("n") == 1
    if bare and name in ("second", "minute", "night") and not hit.has("approx"):
        return None
    if bare and _is_rate(hit, name):
        return None
    if _is_age(hit) or (bare and hit.after()[:1] in "-‑–" and hit.after(2).isalpha()):
        return None
    reading = Reading("DURATION", period(amount, name))
    first = hit.match.start()
    if hit.has("approx") and hit.low("approx") == "over" and hit.before() and hit.before().lower() not in _MORE:
        return [reading.at(first + 1, hit.match.end())]  # "3,800 jobs over two years"
    return [reading]


_CAN = frozenset("can could may might will would to".split())
"""Before "one day", they make it a day to come."""
_MORE = frozenset("for just in last lasts lasted took take takes well after within by of with is was a the".split())
"""Words after which "over" means "more than"."""


def _is_rate(hit: Hit, name: str) -> bool:
    """Whether "a day" prices something: "358,000 a month", "twice a year"; "a day" by itself says nothing either."""
    if name == "day":
        after = hit.after().lower() in ("after", "before") and not hit.before().isdecimal()
        return not (hit.has("approx") or after or hit.before().lower() in ("within", "for", "in"))
    before = hit.before().lower()
    return (
        before[:1].isdecimal()
        or before in ("%", "percent", "once", "twice", "times", "million", "billion")
        or (before.endswith("s") and hit.match.end() - hit.match.start() == 2 and before not in _AFTER_S)
    )


_WITHIN = frozenset("in for within by only just least than about over under".split())
_STRETCHED = frozenset(
    "after follow follows followed following despite with and by spent amid over through cap caps".split()
)
_DASHES = frozenset("- – ‑".split())
_AFTER_S = frozenset("was is has as this lasts takes years days months weeks less yes".split())


def _is_age(hit: Hit) -> bool:
    """Whether the words give somebody's age, which is no duration: "37 years old", "a 52-year-old"."""
    after = hit.after().lower()
    return after == "old" or (after[:1] in "-‑–" and hit.after(2).lower() in ("old", "olds"))


def quarter_century(hit: Hit, ctx: Context) -> Readings:
    """ "a quarter-century", "a quarter of a century"."""
    return [Reading("DURATION", "P25Y")]


def composite(hit: Hit, ctx: Context) -> Readings:
    """ "one hour and 57 minutes", "two years, three months": a length in two units, the greater first."""
    first, second = UNIT[hit.low("u")], UNIT[hit.low("v")]
    one, two = hit.number("n"), hit.number("o")
    order = list(DURATION_CODE)
    if one is None or two is None or order.index(second) >= order.index(first) or _is_age(hit):
        return None
    head, tail = period(one, first), period(two, second)
    clock = tail.startswith("PT")
    value = head + (tail[2:] if clock and head.startswith("PT") else tail[1:])
    return [Reading("DURATION", value)]


def and_half(hit: Hit, ctx: Context) -> Readings:
    """ "a minute and a half"."""
    return [Reading("DURATION", period(1.5, UNIT[hit.low("u")]))]


def between(hit: Hit, ctx: Context) -> Readings:
    """ "the next 12 to 18 months": a duration with two ends."""
    return None if _is_age(hit) else [Reading("DURATION", period(None, UNIT[hit.low("u")]))]


def open_duration(hit: Hit, ctx: Context) -> Readings:
    """ "recent years", "for decades", "decades-long"."""
    if hit.low("u") in ("hours", "minutes", "seconds") and hit.before().lower() in (
        "early",
        "small",
        "office",
        "working",
        "opening",
        "s",
    ):
        return None
    titled = hit.tokens[hit.match.end() - 1].text[0].isupper() and hit.match.end() - hit.match.start() > 1
    if _is_age(hit) or hit.before() in _DASHES or titled:
        return None
    led = hit.low("l")
    if led in ("these", "those", "prior", "subsequent"):
        if led == "those" and hit.low("u") == "days":
            return [Reading("DATE", "PAST_REF")]
        if hit.low("u") not in ("years", "decades", "centuries") and (led[-3:] == "ose" or led == "these"):
            return None
    if led == "recent" and hit.low("u") in ("years", "decades", "centuries"):
        return [Reading("DATE", "PAST_REF")]
    if "coming" in (hit.low("l"), hit.before().lower()):
        return [Reading("DATE", "FUTURE_REF")]
    return [Reading("DURATION", period(None, UNIT[hit.low("u").removesuffix("long")]))]


def whole_unit(hit: Hit, ctx: Context) -> Readings:
    """ "an entire week", "the whole year", "decade-long", "yearlong", "a century-old"."""
    if hit.before() in _DASHES:  # "a two-year-long"
        return None
    name = hit.low("u").removesuffix("long")
    return None if name == "second" else [Reading("DURATION", period(1, UNIT[name]))]


def bare_units(hit: Hit, ctx: Context) -> Readings:
    """ "for years", "months of talks", "in the weeks before": units without a number, where they tell a stretch."""
    before, after = hit.before().lower(), hit.after().lower()
    if before == "in":  # "the lowest in decades"
        long = hit.low("u") in ("years", "decades", "months", "weeks", "centuries")
        return open_duration(hit, ctx) if long and (not after[:1].isalpha() or after in FUNCTION - {"of"}) else None
    if after in ("later", "earlier", "after", "before") and before not in ("the", "of"):
        return open_duration(hit, ctx)
    if before in ("for", "within", "took", "takes", "take", "spent", "spending", "lasted") or (
        ((after == "of" and hit.before() in _STRETCHED) or hit.match.start() == 0)
        and before not in ("of", "s", "’s", "'s", "the", "first")
    ):
        return open_duration(hit, ctx)
    return None


def told_stretch(hit: Hit, ctx: Context) -> Readings:
    """ "in the weeks before", "over the years": a stretch of open length."""
    led = hit.before().lower() in _LEADS_STRETCH and hit.low("u") not in ("minutes", "seconds", "nights", "quarters")
    early = hit.low("u") == "hours" and "early" in (
        token.text.lower() for token in hit.tokens[hit.match.start() : hit.match.end()]
    )
    return open_duration(hit, ctx) if led and not early else None


_LEADS_STRETCH = frozenset("in over during through throughout for".split())


def every_weekend(hit: Hit, ctx: Context) -> Readings:
    """ "on weekends", "on weekdays"."""
    if hit.before().lower() not in ("on", "at", "and", "or"):
        return None
    return [Reading("SET", "XXXX-WXX-WE" if hit.low("n") == "weekends" else "XXXX-WXX-XX")]


def ended(hit: Hit, ctx: Context) -> Readings:
    """ "the week" or "the month" before "ended March 9": a stretch whose end is named."""
    return [Reading("DURATION", period(1, UNIT[hit.low("u")]))] if hit.after().lower() in ("ended", "ending") else None


def every(hit: Hit, ctx: Context) -> Readings:
    """ "every day", "each Thursday", "every two weeks", "Mondays", "twice a week"."""
    if hit.has("w"):
        part = hit.part("w", "weekday")
        time = DAYTIME[hit.low("t")[:-1]] if hit.has("t") else ""
        return [Reading("SET", f"XXXX-WXX-{part[0].value + 1}{time}", parts=part)]
    if hit.has("m"):
        return [Reading("SET", f"XXXX-{hit.part('m', 'month')[0].value:02}")]
    if hit.has("s"):
        word = hit.low("s")
        code = SEASON.get(word) or ("WXX-WE" if word == "weekend" else "XX-XX" + DAYTIME[word])
        return [Reading("SET", f"XXXX-{code}")]
    name = UNIT[hit.low("u")]
    if name in ("night", "weekend") and not hit.has("n") and not hit.has("o"):
        return [Reading("SET", "XXXX-XX-XXTNI" if name == "night" else "XXXX-WXX-WE")]
    amount = 2 if hit.has("o") else hit.number("n") if hit.has("n") else 1
    return [Reading("SET", period(amount, name))]


def rhythm(hit: Hit, ctx: Context) -> Readings:
    """ "daily", "weekly", "annually"."""
    if is_title(hit):  # a newspaper
        return None
    if hit.low("n") in ("annually", "yearly") and any(hit.before(steps)[:1].isdecimal() for steps in (1, 2, 3)):
        return None  # "10,000 units annually" is a rate
    return [Reading("SET", SET_WORD[hit.low("n")])]


def _qualifies(hit: Hit) -> bool:
    """Whether "the future" or "the past" only begins a longer phrase: "the future generations", "the past 38 times"."""
    after = hit.after()
    return after[:1].isdecimal() or (after.islower() and after not in FUNCTION and not after.endswith("ly"))


def pointer(hit: Hit, ctx: Context) -> Readings:
    """ "now", "currently", "recently", "the past", "the future"."""
    word = hit.low("n")
    if word == "soon":
        told = hit.before().lower() in ("as", "how", "so", "too", "very") or hit.after().lower() in ("after", "as")
        modal = hit.before().lower() in ("may", "might", "can", "could", "will", "would", "should", "must", "to")
        return None if told or (ctx.ahead is False and not modal) else [Reading("DATE", "FUTURE_REF")]
    if word == "present":
        return [Reading("DATE", "PRESENT_REF")]
    if word == "moment":
        at = hit.before().lower() == "at" or (hit.before().lower() == "for" and not hit.after()[:1].isalpha())
        return [Reading("DATE", "PRESENT_REF")] if at else None
    if word == "time":
        clause = hit.after()[:1].isupper() or hit.after().lower() in ("of", "when", "that", "it")
        return [Reading("DATE", "PAST_REF")] if hit.before().lower() == "at" and not clause else None
    if word in ("now", "currently", "current", "nowadays", "these"):
        return [Reading("DATE", "PRESENT_REF")]
    if hit.before() in _DASHES or (word == "recently" and hit.before().lower() == "as"):
        return None
    if word in ("future", "past") and hit.low("n") != hit.before().lower() and _qualifies(hit):
        return None
    if word == "future":
        return [Reading("DATE", "FUTURE_REF")]
    return [Reading("DATE", "PAST_REF")]
