"""In which language a text is, told by its small words and its letters; nothing where that is in doubt.

Texts of a language are a third to a half small words: articles, prepositions, pronouns. An English article that quotes
Spanish at length still has its own; a Spanish one has hardly any. Only what stands in lower case counts: Las Vegas is
no Spanish. What is written in other letters is told by those.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = 0.2
"""The share of English small words from which a text is English: news has 0.3 to 0.5, names in rows 0.1."""
_HARDLY = 0.13
"""The share up to which it is not, where another language's small words are there."""
_OTHER = 0.2
_RATIO = 1.8
"""The least share of another language's small words, and how many times the English ones that must be."""
_FEWEST = 16
"""Fewer words don't tell: a headline of names looks like any language."""
_LETTERS = {
    "CYRILLIC": "ru", "GREEK": "el", "ARABIC": "ar", "HEBREW": "he", "DEVANAGARI": "hi", "HANGUL": "ko",
    "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "THAI": "th",
    "BENGALI": "bn", "TAMIL": "ta", "GEORGIAN": "ka", "ARMENIAN": "hy",
}  # fmt: skip
_FOREIGN = re.compile("[\u0370-\u1dff\u3040-\ud7ff]")
_SAMPLE = 4_000
"""Code points that are looked at."""


def detect_language(text: str) -> str | None:
    """The code of the language that `text` is in; None where it doesn't tell."""
    text = text[:_SAMPLE]
    words = _WORD.findall(text)
    if not text.isascii() and (written := _by_letters(text)):
        return written
    if len(words) < _FEWEST:
        return None
    english = sum(map(_read()["en"].__contains__, words)) / len(words)
    if english >= _ENGLISH:
        return "en"
    counts = Counter(words)
    shares = {code: _share(counts, small, len(words)) for code, small in _others().items()}
    best = max(shares, key=lambda code: shares[code])
    told = shares[best] >= _OTHER and english <= _HARDLY and shares[best] >= _RATIO * english
    return best if told else None


def _by_letters(text: str) -> str | None:
    """The language of a text most of whose letters are of a script that English doesn't use."""
    foreign = _FOREIGN.findall(text)
    if len(foreign) < 20 or 2 * len(foreign) < sum(map(str.isalpha, text)):
        return None
    scripts = Counter(unicodedata.name(letter, "").split()[0] for letter in foreign)
    codes = Counter({code: count for name, count in scripts.items() if (code := _LETTERS.get(name))})
    if not codes:
        return None
    return "ja" if any(_LETTERS.get(name) == "ja" for name in scripts) else codes.most_common(1)[0][0]


def _share(counts: Counter[str], small: frozenset[str], total: int) -> float:
    return sum(counts[word] for word in small if word in counts) / total


@cache
def _others() -> dict[str, frozenset[str]]:
    return {code: small for code, small in _read().items() if code != "en"}


@cache
def _read() -> dict[str, frozenset[str]]:
    found = files("newslint.language").joinpath("data", "function_words.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in found.splitlines() if line and not line.startswith("#"))
    return {code: frozenset(words) for code, *words in lines}
