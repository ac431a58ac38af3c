"""Numbers that count nothing: years, days of the month, clock times, telephone and case numbers, addresses on the web.

They are found again here, though the dates have them too, so that quantities can be read where no dates were.
"""

from __future__ import annotations

import re

from newslint.core.text import Span

_YEAR = re.compile(
    r"(?<![\w,.£$€])(?:1[5-9]\d\d|20\d\d)(?:s|[-–/](?:\d{4}|\d\d))?"
    r"(?!\+|[-\s](?:year|mile|point|foot|people|jobs)|[\w,]\d|\w|%|\s?(?:per\s?cent|percent))"
)
_DAY = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\b(?!\s?(?:%|percent|per cent|people|million))|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|['’]\d0s\b|"
    r"['’]\d\d\b(?!%|\s?per|['’\d-]|\s(?:years?|months?|weeks?|days?|hours?|minutes?|m|million|billion|people)\b)|\b\d0s\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|am|pm|o['’]clock|noon|gmt|bst|est|edt|pst|pdt|cet|ist)(?!\w)|"
    r"\b\d{1,2}:\d\d(?::\d\d)?\b|"
    r"\b\d{4}\s?(?:GMT|UTC|BST|EST|IST|CET)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\b(?:captions?|photos?|pictures?|images?|slides?|figures?|pages?)\s\d+(?:\s?(?:of|/)\s?\d+)|"
    r"\b\d+\s?(?:of|/)\s?\d+\s(?:captions?|photos?|pictures?|images?|slides?)\b",
    re.IGNORECASE,
)
"""The counter of a gallery or of pages: "Caption 3 of 12"."""
_ITEM = re.compile(r"\d{1,2}[.)]\s")  # the number of an item in a list
_CODE = re.compile(
    r"(?:\+\d[\d\s()-]{7,}\d|\b\d{3}[-\s]\d{3,4}[-\s]\d{4}\b|\b(?:\d{3,5}[-\s]){2,}\d{3,}\b|"
    r"https?://\S+|www\.\S+|@\w+|#\d{5,})"
)

_HINT = re.compile(r"[\d@]|http|www")
"""What each of these has."""


def apart(text: str, start: int, end: int) -> list[Span]:
    """The spans of `text` from `start` to `end` whose numbers are no quantities."""
    if not _HINT.search(text, start, end):
        return []
    spans = [
        Span(*found.span())
        for pattern in (_CODE, _CLOCK, _DAY, _YEAR, _COUNTER)
        for found in pattern.finditer(text, start, end)
    ]
    item = _ITEM.match(text, start, end)
    return [*spans, Span(*item.span())] if item else spans
