"""Reads the age or the year of birth that stands right beside a person's name."""

from __future__ import annotations

import re

from newslint.core.facts import Age
from newslint.core.text import Span

_AFTER = re.compile(
    r"\s*,\s*(?:who\s+is\s+|now\s+)?(?:aged?\s+)?(\d{1,3})(?=\s*[,.;)]|\s+(?:and|of|from|who)\b)"
    r"|\s+is\s+(\d{1,3})(?=[,.]\s)"
)
_BEFORE = re.compile(r"\b(\d{1,3})[-‐‑ ]years?[-‐‑ ]old\s+(?:[a-z-]+\s+){0,3}$")
_BORN = re.compile(
    r"\s*,?\s*(?:\(|who\s+)?(?:was\s+)?born\s+(?:on\s+|in\s+)?(?:[A-Z\d][\w.]*,?\s+){0,3}((?:18|19|20)\d\d)\b"
)
_PAST = re.compile(
    r"\b(?:then|when|at the time|would have (?:been|turned)|turned|turns|will turn|later|ago|back in|since|died|"
    r"in (?:18|19|20)\d\d|years? (?:before|earlier)|until|first|started|began|former)\b",
    re.IGNORECASE,
)
_OLDEST = 120


def age_beside(text: str, sentence: Span, name: Span) -> Age | None:
    """What the sentence says of the age of the bearer of `name`, or None."""
    past = bool(_PAST.search(sentence.of(text)))
    after = _AFTER.match(text, name.end, sentence.end)
    if after:
        years = int(after[1] or after[2])
        group = 1 if after[1] else 2
        return Age(Span(*after.span(group)), years, past=past) if 0 < years < _OLDEST else None
    before = _BEFORE.search(text, max(sentence.start, name.start - 60), name.start)
    if before:
        return Age(Span(*before.span(1)), int(before[1]), past=past) if int(before[1]) < _OLDEST else None
    born = _BORN.match(text, name.end, sentence.end)
    return Age(Span(*born.span(1)), born=int(born[1])) if born else None
