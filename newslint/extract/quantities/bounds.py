"""What a figure may be: below zero, a length in metres beside feet, and never more than can be reckoned with."""

from __future__ import annotations

import re
from dataclasses import replace

from newslint.core.facts import Quantity
from newslint.core.text import Span

_LARGEST = 1e18
_MINUS = re.compile(r"(?:(?<![\w.,)°])[-−–]|\bminus\s)$", re.IGNORECASE)
_LENGTH_BEFORE = re.compile(r"(?:\d\s?|\b)(?:ft|in|feet|foot|inch(?:es)?|yards?|yds?|miles?)\.?(?:\s?\(|,?\sor\s)$")
_LENGTH_BEHIND = re.compile(r"\s?\(\d[\d.,]*\s?-?(?:ft|in|feet|foot|inch(?:es)?|yards?|yds?)\b")


def below_zero(text: str, q: Quantity) -> Quantity:
    """A temperature with its minus sign, where it has one."""
    sign = _MINUS.search(text, max(0, q.number.start - 8), q.number.start)
    if sign is None or q.value <= 0:
        return q
    start = min(sign.start(), q.span.start)
    low, high = (None if bound is None else -bound for bound in (q.low, q.high))
    return replace(q, span=Span(start, q.span.end), text=text[start : q.span.end], value=-q.value, low=low, high=high)


def in_metres(text: str, start: int, end: int) -> bool:
    """Whether "1.98m" is a length, no count of millions: it stands beside the same in feet, inches, yards or miles."""
    return bool(_LENGTH_BEFORE.search(text, max(0, start - 14), start) or _LENGTH_BEHIND.match(text, end))


def in_range(q: Quantity) -> bool:
    """Whether every number of `q` is one that can be reckoned with: a range's ends are read apart from numerals."""
    return all(number is None or abs(number) <= _LARGEST for number in (q.low, q.high, q.value))
