"""What the words around a number say: what they are about, whether they take a figure up again, which date is near."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newslint.core.facts import Date
from newslint.core.text import Span
from newslint.language.stems import content, stem

_PICKED = re.compile(r"\s(?:who|in|of|that|from|at|on|with|for|which|to|near|under|by|\w+ing|\w+ed)\b")
_WORD = re.compile(r"[^\W\d_][^\W\d_’']*")
_RECALL = re.compile(r"\b(?:the|all|these|those|all of the|all the)\s$", re.IGNORECASE)


def definite(text: str, floor: int, span: Span) -> bool:
    """Whether the words speak of something that the reader knows: "the 26 projects", "these $3m works"."""
    return _RECALL.search(text[max(floor, span.start - 12) : span.start]) is not None


def picked(text: str, span: Span, noun: str | None) -> bool:
    """Whether words behind it and its noun may pick some out: "the 26 people killed", "the 26 who stayed"."""
    end = text.find(noun, span.end) + len(noun) if noun and text.startswith(noun, span.end + 1) else span.end
    return _PICKED.match(text, end) is not None


def about(text: str, span: Span) -> list[tuple[int, str]]:
    """The content words of a sentence: where each begins, and its stem."""
    return [(m.start(), word) for m in _WORD.finditer(text, *span) if (word := _term(m[0]))]


@lru_cache(maxsize=20_000)
def _term(word: str) -> str:
    """The stem of a content word, "" for another."""
    return stem(word) if content(word) else ""


def words_near(words: Sequence[tuple[int, str]], number: Span) -> tuple[str, ...]:
    """The content words of the sentence, nearest to the number first."""
    start, end = number
    near = sorted((start - at if at < start else at - end, word) for at, word in words if not start <= at < end)
    return tuple(dict.fromkeys(word for _, word in near))


def nearest(when: Sequence[Date], span: Span) -> str | None:
    """The value of the date that stands nearest to a number."""
    if not when:
        return None
    return min(when, key=lambda d: abs(d.span.start - span.start)).value
