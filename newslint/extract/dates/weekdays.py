"""The weekday that stands beside a day of a month: before it, behind it, or with an hour between."""

from __future__ import annotations

import re

from newslint.core.facts import DatePart
from newslint.core.text import Span
from newslint.extract.dates.timex import Hit
from newslint.extract.dates.words import WEEKDAY_NUMBER

_DAYS = "(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_BEHIND = re.compile(
    rf"(?:(?:,?\s?[—–]|,|\s-|\s?\()\s?|,?\s(?:which\s)?(?:is|was|fell|falls|will\sbe|will\sfall)\s(?:on\s)?|,?\sas\s)an?\s{_DAYS}"
    r"(?=\s?[,.;:!?)—–]|\s(?:when|and|this|that|in|so|but)\b|\s*$)"
)
_WITH_HOUR = re.compile(
    rf"\b{_DAYS}\s(?:at|from|by)\s(?:noon|midnight|\d[\d.:]*\s?(?:[ap]\.?m\.?)?),?\s(?:on\s)?(?:the\s)?$", re.IGNORECASE
)
_SHORT_DAYS = frozenset(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
_JOINING = frozenset("and or to through until & - – — , / -- thru".split())


def weekday_of(hit: Hit) -> tuple[DatePart, ...]:
    """The weekday beside the date, unless it ends a list ("Saturday and Sunday, March 1") or names many ("Fridays")."""
    if not hit.has("w") or hit.low("w").endswith("days"):
        return ()
    at = hit.match.start("w")
    before = [token.text.lower() for token in hit.tokens[max(0, at - 3) : at]]
    joined = bool(before) and before[-1] in _JOINING
    if joined and any(word.rstrip("s").endswith("day") or word[:3] in _SHORT_DAYS for word in before[:-1]):
        return ()
    if "every" in before or "each" in before:
        return ()
    return hit.part("w", "weekday")


def weekday_beside(hit: Hit, text: str) -> tuple[DatePart, ...]:
    """The weekday that a clause behind the date gives it ("March 4, 2025, was a Tuesday"), or the hour before it.

    "Tuesday at noon, 4 March": none where the weekday may name another thing ("a Friday deadline").
    """
    start, end = hit.tokens[hit.match.start()].start, hit.tokens[hit.match.end() - 1].end
    found = _BEHIND.match(text, end) or _WITH_HOUR.search(text, max(0, start - 40), start)
    if found is None:
        return ()
    return (DatePart("weekday", WEEKDAY_NUMBER[found["day"].lower()], Span(*found.span("day"))),)
