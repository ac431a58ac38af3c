"""Words as they are said: what two ways to write down the same speech have in common.

Whoever takes down words decides how to write numbers, contractions and signs; none of that alters a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple
from unicodedata import combining, normalize

_WORD = re.compile(
    r"\[[^\W\d_]{1,2}\][^\W_]+"  # [W]e
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W_]+(?:(?:['’ʼ]| ['’](?=(?:s|re|ve|ll|d|m)\b)| (?=n['’]t\b))[^\W_]+)*['’]?(?=\W|_|$)"  # also: does n't
    r"|[^\W_]+|[%&]"
)
_SPELT = (
    (re.compile(r"is(e[sd]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"yse([sd]?)$"), r"yze\1"),
    (re.compile(r"our(?=[a-z]{0,6}$)"), "or"),
    (re.compile(r"ll(?=ed$|ing$|ers?$)"), "l"),
    (re.compile(r"tres?$"), "ter"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"ogue$"), "og"),
)
"""British and American spelling, brought to one: both are the same word said."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters that no accent makes, as they are written without them."""
_LONG = 5
"""Letters from which a word may be spelt in two ways: "our" and "or" are two words."""


class Said(NamedTuple):
    """A word as it is said, and where it is written."""

    word: str
    start: int
    end: int


def said_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Said]:
    """The words of `text` between two offsets as they are said: signs spelt out, numbers in figures, case settled."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        for part in _parts(match[0]):
            yield Said(part, *match.span())


@lru_cache(maxsize=64)
def all_said(text: str) -> tuple[Said, ...]:
    """All words of `text` as they are said: what many ask of one document is found once."""
    return tuple(said_words(text))


def without_accents(word: str) -> str:
    """The word in the letters that a plain keyboard has: Mysłajek is Myslajek."""
    if word.isascii():
        return word
    return "".join(sign for sign in normalize("NFKD", word.translate(_LETTERS)) if not combining(sign))


def is_filler(word: str) -> bool:
    """Whether the word only fills a pause, so that nobody need write it down."""
    return word in _list("fillers")


@lru_cache(maxsize=20000)
def _parts(written: str) -> tuple[str, ...]:
    word = without_accents(normalize("NFKC", written).casefold()).replace("’", "'").replace("ʼ", "'").rstrip("'")
    word = word.replace("[", "").replace("]", "").replace(" ", "")
    if word[:1].isdigit():
        return (word.replace(",", ""),)
    word = word.replace(".", "")
    whole = _contractions().get(word)
    if whole:
        return whole
    if len(word) >= _LONG:
        for pattern, to in _SPELT:
            word = pattern.sub(to, word)
    return (word,) if word else ()


@cache
def _contractions() -> dict[str, tuple[str, ...]]:
    """Words that stand for others, from the list: `don't do not`."""
    lines = (line.split() for line in _read("contractions.txt"))
    return {first: tuple(rest) for first, *rest in lines}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(word for line in _read(f"{name}.txt") for word in line.split())


def _read(name: str) -> list[str]:
    text = files("newslint.language").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
