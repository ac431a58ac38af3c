"""What word a misspelt one was meant to be: the known words a slip or two away, the likeliest first.

A noisy channel in the small (Kernighan, Church and Gale 1990): how common the meant word is, how common the written one
is, and what a slip of that kind costs. Written words are looked up in the word list only; wordfreq knows many slips by
their count, which is why its numbers rank and never decide what is a word.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from newslint.language.lexicon import known_among, words, zipf

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_LONG = 7
_LONGEST = 30
"""Words from this length on may be two slips away."""


class Suggestion(NamedTuple):
    """A word that may be meant: how many slips away, and how much likelier it is than the one written (log10)."""

    word: str
    slips: int
    gain: float


@lru_cache(maxsize=4096)
def suggest(word: str) -> tuple[Suggestion, ...]:
    """The words that the lower-case `word` may be a slip for, the likeliest first; none for endless ones."""
    if len(word) > _LONGEST:
        return ()
    written = zipf(word)
    found = {
        other: Suggestion(other, 1, zipf(other) - written - _cost(word, other))
        for other in known_among(_one_slip(word))
    }
    if len(word) >= _LONG and max((item.gain for item in found.values()), default=0.0) < 2.0:
        for other in _two_slips(word):
            if other not in found:
                found[other] = Suggestion(other, 2, zipf(other) - written - 1.5)
    return tuple(sorted(found.values(), key=lambda item: (-item.gain, -len(item.word), item.word)))


def _one_slip(word: str) -> set[str]:
    """Everything that a dropped, added, changed or swapped letter makes of `word`."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    out = {left + right[1:] for left, right in parts if right}
    out |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    out |= {left + letter + right[1:] for left, right in parts if right for letter in _LETTERS}
    out |= {left + letter + right for left, right in parts for letter in _LETTERS}
    out.discard(word)
    return out


def _two_slips(word: str) -> list[str]:
    found = process.extract(word, _bucket(word[0]), scorer=OSA.distance, score_cutoff=2, limit=20, processor=None)
    return [other for other, _, _ in found if other != word]


@lru_cache(maxsize=26)
def _bucket(letter: str) -> list[str]:
    return sorted(_by_letter().get(letter, ()))


@cache
def _by_letter() -> dict[str, list[str]]:
    """The words in lower case that may be two slips away from another, by their first letter."""
    found: dict[str, list[str]] = {}
    for word in words():
        if len(word) >= _LONG - 2 and word.islower():
            found.setdefault(word[0], []).append(word)
    return found


def _cost(word: str, other: str) -> float:
    """What the slip between the two costs: little for swapped or doubled letters and vowels, more at the front."""
    cost = 0.0
    if word[0] != other[0]:
        cost += 0.6
    if len(word) == len(other):
        places = [at for at in range(len(word)) if word[at] != other[at]]
        if len(places) == 1:  # swapped letters differ in two places
            pair = {word[places[0]], other[places[0]]}
            cost += 0.2 if pair <= _VOWELS else 0.8
    elif len(word) > len(other):
        cost += 0.1 if any(a == b for a, b in pairwise(word)) else 0.5
    else:
        cost += 0.2
    if word + "s" == other or other + "s" == word or word + "d" == other:
        cost += 0.6
    return cost
