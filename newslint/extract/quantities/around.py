"""What stands around a number: bounds before it, units and rates behind it, the noun that it counts.

All functions take text and offsets and return offsets, so that the caller can grow the quantity's span.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.language.measures import CURRENCIES, CURRENCY_WORDS, MEASURES
from newslint.language.stems import content

_LOW = (
    r"more than|over|at least|no fewer than|no less than|not less than|above|upwards of|north of|exceeding|exceeded|"
    r"in excess of|a minimum of|greater than|well over|just over|a little over|better than|surpass(?:ed|es|ing)|"
    r"topp(?:ed|ing)|"
    r"tops|past|hundreds more than"
)
_HIGH = (
    r"fewer than|less than|under|below|at most|no more than|not more than|up to|as many as|as much as|nearly|almost|"
    r"just under|close to|just short of|nearing|approaching|a maximum of|well under|just shy of|barely"
)
_NEAR = (
    r"about|around|some|roughly|approximately|an estimated|estimated|circa|c\.|~|approx\.?|or so|an average of|average"
)
_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?:(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<near>{_NEAR}))\s)+(?:the\s|an?\s)?$|(?P<tight>[>≥])\s?$|(?P<tilde>~)\s?$",
    re.IGNORECASE,
)
_WENT_UP = re.compile(
    r"\b(?:edg|inch|creep|crept|tick|went|gone|go|mov|climb|shot|push|jump|rose|bump|driv|drove|crank)[a-z]*\sup\sto\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s(?:or|and)\s(?:more|above|over|higher|up|older)\b|\+|[-\s]plus\b)(?P<low>)|\s(?:or|and)\s(?:fewer|less|under|below|younger)\b"
    r"(?P<high>)|\s?(?:or so|-odd|-ish)\b(?P<near>)",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"(?:(?<![A-Za-z])(?:US|AU?|CA?|NZ|HK|S|R)?[$]|[£€¥₹₦₱₩₽₪฿]|(?<![A-Za-z])(?:Rs\.?|RM|USD|GBP|EUR|JPY|INR|AUD|CAD|SGD|HKD|AED|CNY|"
    r"RMB|CHF|NGN|ZAR))\s?$"
)
_WORD_CURRENCY = re.compile(
    r"(?:[\s-](?:US|U\.S\.|American|Canadian|Australian|Singapore|Hong Kong|New Zealand|British|Swiss|Japanese|Chinese|"
    r"Indian|Pakistani|Mexican|Philippine|Egyptian))?(?:(?<=\d)|[\s-])(?P<word>"
    + "|".join(sorted((w for w in CURRENCY_WORDS if w != "won"), key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?-?(?:%|percent(?!age)|per\scent|pct|(?<=\d)pc)(?!\w)", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:[\s-](?:percentage|per\scent)[\s-]points?|[\s-](?P<basis>basis)[\s-]points?|(?<=\d)pp|[\s-]percentage[\s-]pts)(?!\w)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?P<gap>(?:-odd|-plus|\+)?[\s-]?)(?:(?:straight|consecutive|more|full|long|whole|extra|additional|solid|short|other|entire|business|working|US)\s)?(?P<power>(?:square|sq\.?|cubic|nautical|metric|light)[\s-])?(?P<word>"
    + "|".join(sorted((re.escape(w) for w in MEASURES), key=len, reverse=True))
    + r")(?P<hour>[\s-](?:per|an)[\s-](?:hour|second)|/h|/hr)?(?!\w|[.]\w)|[\s-]?(?:degrees?|°|º)[\s-]?"
    r"(?P<degrees>celsius|fahrenheit|centigrade|[cf](?!\w))",
    re.IGNORECASE,
)
_PER = re.compile(
    r"(?:[\s-](?:an?|each|every|per)[\s-]|\s?/\s?|-per-)(?P<per>day|night|week|month|year|hour|minute|second|person|head|share|"
    r"barrel|capita|unit|household|pupil|student|employee|worker|family|child|vote|ticket|tonne|ton|ounce|gallon|litre|liter|mile|"
    r"game|episode|pop|piece|season|quarter|shift|visit|cent|annum)(?![\w]|\s(?:ago|earlier|before|later|prior|old)\b)|\s(?P<each>apiece|each)\b|[\s-](?P<adverb>annually|"
    r"yearly|annual|monthly|weekly|daily|nightly|hourly)\b",
    re.IGNORECASE,
)
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "annual": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
}
_DASH = re.compile(r"[\s\-‐‑]")
_WORD = re.compile(r"[\s\-‐‑]+(?P<word>[^\W\d_](?:[\w'’]|-(?=\w))*)|(?P<stop>\s*[^\w\s])|\s+(?P<number>\d)")
_HYPHENED = re.compile(r"[-‐‑]([^\W\d_]{3,})(?![\w’'-])")
_OF = re.compile(r"\s+of\s+(?:the|its|their|these|those|his|her|our|all|them|my)?\b\s*(?:the\s)?", re.IGNORECASE)
_OTHER = re.compile(
    r"(?<!\w)(another|further|additional|extra|other|first|last|next)(?:\s(?:about|some))?\s$", re.IGNORECASE
)
_PLURALS = frozenset(
    "people men women children police troops staff personnel cattle sheep fish feet policemen kids crew".split()
)
_PREDICATES = frozenset(
    "dead injured hurt wounded killed missing arrested detained charged fired sacked sick ill trapped stranded "
    "hospitalized displaced homeless unaccounted rescued evacuated indicted convicted feared busted held".split()
)
_WHERE = frozenset("elsewhere abroad overseas nationwide worldwide".split())
_VERBISH = frozenset(
    "is are was were be been being has have had will would could can may might must should do does did say says said "
    "die dies died kill kills hit hits face faces get gets make makes see sees take takes want wants need needs join "
    "sue sues win wins lose loses flee flees rise rises fall falls drop drops leave leaves".split()
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """`start` and `end` of the words that bound; `side` is "low", "high", "near" or ""."""

    start: int
    end: int
    side: str


def bounds(text: str, floor: int, start: int, end: int, ceiling: int) -> Bounds:
    """The bound words before `start` (not before `floor`) or behind `end`."""
    before = _BEFORE.search(text[max(floor, start - 40) : start])
    if before is not None and not _WENT_UP.search(text[max(floor, start - 24) : start]):
        base = max(floor, start - 40)
        side = "near"
        if before["low"] or before["tight"]:
            side = "low"
        elif before["high"]:
            side = "high"
        return Bounds(base + before.start(), end, side)
    after = _AFTER.match(text, end, ceiling)
    if after is not None:
        side = next(name for name in ("low", "high", "near") if after[name] is not None)
        return Bounds(start, after.end(), side)
    return Bounds(start, end, "")


def currency_before(text: str, floor: int, start: int) -> tuple[int, str] | None:
    """Where the sign before an amount begins, and the currency."""
    base = max(floor, start - 6)
    found = _SIGN.search(text[base:start])
    if found is None:
        return None
    return base + found.start(), CURRENCIES[found[0].strip().lower()]


def currency_after(text: str, end: int, ceiling: int) -> tuple[int, str] | None:
    """Where the word for the currency ends, and the currency."""
    found = _WORD_CURRENCY.match(text, end, ceiling)
    return (found.end(), CURRENCY_WORDS[found["word"].lower()]) if found else None


def percent(text: str, end: int, ceiling: int) -> int | None:
    """Where the percent sign or word ends."""
    found = _PERCENT.match(text, end, ceiling)
    return found.end() if found else None


def points(text: str, end: int, ceiling: int) -> tuple[int, float] | None:
    """Where "percentage points" ends, and how many points one is (0.01 for basis points)."""
    found = _POINTS.match(text, end, ceiling)
    return (found.end(), 0.01 if found["basis"] else 1.0) if found else None


def unit(text: str, end: int, ceiling: int) -> tuple[int, str] | None:
    """Where the unit ends, and its name in MEASURES."""
    found = _UNIT.match(text, end, ceiling)
    if found is None:
        return None
    if found["degrees"]:
        return found.end(), MEASURES[found["degrees"].lower()].name
    word, power = found["word"].lower(), (found["power"] or "").lower().strip(" -.")
    if not found["gap"] and word in ("second", "day", "year", "month", "week", "hour", "minute"):
        return None
    if found["gap"] and word in ("m", "g", "c", "f", "t", "l", "in", "h", "st", "k", "p", "second", "sec"):
        return None if word != "second" or found["gap"] != "-" else (found.end(), "second")
    name = MEASURES[word].name
    if power in ("square", "sq"):
        name = {"km": "sq-km", "m": "sq-m", "mile": "sq-mile", "foot": "sq-foot"}.get(name, "square " + name)
    elif power in ("cubic", "metric", "light", "nautical"):
        name = f"{power}-{name}" if (power, name) != ("metric", "ton") else "tonne"
    if found["hour"]:
        name = {"mile": "mph", "km": "km/h", "m": "m/s"}.get(name, f"{name}/h")
    return found.end(), name


def rate(text: str, end: int, ceiling: int) -> tuple[int, str] | None:
    """Where "a month", "per head", "each" ends, and what the rate is reckoned by."""
    found = _PER.match(text, end, ceiling)
    if found is None:
        return None
    if found["per"]:
        return found.end(), {"annum": "year"}.get(found["per"].lower(), found["per"].lower())
    return found.end(), "each" if found["each"] else _ADVERBS.get(found["adverb"].lower(), found["adverb"].lower())


def noun(text: str, end: int, ceiling: int, one: bool) -> tuple[int, str | None, tuple[str, ...]]:
    """Where the noun phrase behind a number ends, its head and the words between.

    Without a tagger: the first plural word within five, else the participle or adjective that stands for people
    ("7 injured"), else the first content word.
    """
    hyphened = _HYPHENED.match(text, end, ceiling)
    if hyphened is not None:  # "a 900-seat theatre"
        return hyphened.end(), hyphened[1], ()
    at = end
    words: list[tuple[str, int]] = []
    of = _OF.match(text, end, ceiling)
    if of is not None:
        at = of.end() - 1
        if not text[at].isspace():
            at = of.end()
    while len(words) < 6:
        found = _WORD.match(text, at, ceiling)
        if found is not None and found["number"] and of is not None:
            return end, None, ()  # "18 of the 24 schools"
        counted = bool(words) and text[at:ceiling].isspace() and text[ceiling : ceiling + 1].isdigit()
        if counted and words[-1][0].endswith(("'s", "’s")):
            return end, None, ()  # "18 of the region's 24 schools"
        if found is None or not found["word"]:
            break
        word = found["word"]
        low = word.lower()
        if (
            (not content(word) and low not in ("new", "other", "others", "more", "us", "first", "back"))
            or (low in _VERBISH and words)
            or low in _WHERE
        ):
            break
        words.append((word, found.end()))
        at = found.end()
    if not words:
        return end, None, ()
    if one:
        last = min(len(words), 2) - 1
        return words[last][1], words[last][0], tuple(word for word, _ in words[:last])
    if words[0][0].lower() in _PREDICATES:
        return words[0][1], words[0][0], ()
    head = next((number for number, (word, _) in enumerate(words) if _plural(word)), None)
    if head is None:
        first = next((n for n, (word, _) in enumerate(words) if word.lower() not in ("more", "new", "other", "us")), 0)
        return words[first][1], words[first][0], tuple(word for word, _ in words[:first])
    while head + 1 < len(words) and _plural(words[head + 1][0]) and words[head + 1][0].lower() not in _PREDICATES:
        head += 1
    return words[head][1], words[head][0], tuple(word for word, _ in words[:head])


def selector(text: str, floor: int, start: int) -> str | None:
    """A word before the number that says it is a part or an addition: "another", "first", "other"."""
    found = _OTHER.search(text[max(floor, start - 24) : start])
    return found[1].lower() if found else None


def _plural(word: str) -> bool:
    word = word.lower()
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
