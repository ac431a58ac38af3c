"""Reads the age or the year of birth that stands right beside a person's name, in figures or in words.

"Ann Reed, 34", "Reed (34)", "Reed, of Hull, 34", "Reed, who is thirty-four", "Reed, who turned 34 on Monday",
"34-year-old teacher Ann Reed", "Reed, born on May 3, 1990". An age belongs to another time where the words before it
in the sentence tell of one ("In 1999, Ann Reed, 12, …", "then 12"), or the words right after it ("12 when she left").
"""

from __future__ import annotations

import re

from newslint.core.facts import Age
from newslint.core.text import Span

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: 10 + at for at, word in enumerate(_TEENS)} | {
    f"{ten}{joint}{one}" if one else ten: (at + 2) * 10 + unit
    for at, ten in enumerate(_TENS)
    for unit, one in enumerate(["", *_ONES])
    for joint in ("-", " ")
}
_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[-‐‑ ](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)})"
_ENDS = r"(?=\s*(?:[,;)]|[.:](?!\d))|\s+(?:and|of|from|who|is|was|has|said|says)\b|['’]s\b)"
_AFTER = re.compile(
    rf"\s*,\s*(?:who(?:\s+is|['’]s)\s+|now\s+)?(?:aged?\s+)?(?P<a>{_NUMBER}){_ENDS}"
    rf"|\s*\((?:aged?\s+)?(?P<b>{_NUMBER})\)"
    rf"|,\s*(?:of|from)\s+(?:[A-Z][\w.’'-]*,?\s+){{1,4}}(?:aged?\s+)?(?P<c>{_NUMBER}),"
    rf"|\s*,?\s*(?:who\s+)?is(?:\s+now)?\s+(?P<d>{_NUMBER})(?:\s+years?\s+old)?(?=[,.]\s|[,.]?$|\s+and\b)"
    rf"|\s*,?\s*(?:who\s+)?(?:turned|turns|will\s+turn)\s+(?P<e>{_NUMBER})\s+(?:on|this|last|next|today|yesterday)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b({_NUMBER})[-‐‑ ]years?[-‐‑ ]old\s+(?:[a-z-]+\s+){{0,3}}$", re.IGNORECASE)
_BORN = re.compile(
    r"\s*,?\s*(?:\(|who\s+)?(?:was\s+)?born\s+(?:on\s+|in\s+)?(?:[A-Z\d][\w.]*,?\s+){0,3}((?:18|19|20)\d\d)\b"
)
_EARLIER = re.compile(
    r"\b(?:then|when|at the time|would have (?:been|turned)|(?:years?|decades?|months) (?:later|ago|before|earlier)|"
    r"back in|former(?:ly)?|as an? (?:\w+ )?(?:boy|girl|child|teen(?:ager)?|student|baby|toddler)|(?:18|19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words before a name that put its age into another time."""
_THEN = re.compile(r"\W*(?:then\b|at the time|when\b|in (?:18|19|20)\d\d)", re.IGNORECASE)
"""The same right after an age."""
_TOLD_THEN = re.compile(r"\bthen\b|,\s*then\s+(?:aged?\s+)?$|\bwould have\b", re.IGNORECASE)
_OLDEST = 120
_TAIL = 24
"""Letters after an age in which "when" or "at the time" still means it."""


def age_beside(text: str, sentence: Span, name: Span) -> Age | None:
    """What the sentence says of the age of the bearer of `name`, or None."""
    told_before = bool(_EARLIER.search(text, sentence.start, name.start))
    after = _AFTER.match(text, name.end, sentence.end)
    if after:
        span = Span(*after.span(after.lastgroup or 0))
        return _age(text, span, told_before or bool(_TOLD_THEN.search(text, name.end, span.start)))
    before = _BEFORE.search(text, max(sentence.start, name.start - 60), name.start)
    if before:
        return _age(text, Span(*before.span(1)), told_before)
    born = _BORN.match(text, name.end, sentence.end)
    return Age(Span(*born.span(1)), born=int(born[1])) if born else None


def _age(text: str, span: Span, past: bool) -> Age | None:
    years = _years(span.of(text))
    past = past or bool(_THEN.match(text, span.end, span.end + _TAIL))
    return Age(span, years, past=past) if 0 < years < _OLDEST else None


def _years(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS[" ".join(re.split(r"[-‐‑\s]+", words.lower()))]
