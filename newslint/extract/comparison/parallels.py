"""Parallels: for each sentence of a draft the places of its sources that tell the same.

A sentence's content stems weigh by how rare they are among the sentences of draft and sources (idf, as in BM25); a
place is as good as the share of that weight that it holds. Names and figures are words like others, only rarer.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from newslint.core.facts import Facts, Parallel
from newslint.language.stems import content, stem

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W_]+)*")
_PLACES = 3
"""Places kept for a sentence: a story is told in the lead, once more below, and in a quotation."""
_LEAST = 0.25
"""The share of a sentence's weight below which a place only happens to use some of its words."""


def find_parallels(facts: Facts) -> tuple[Parallel, ...]:
    """The parallels of `facts` in its sources, by sentence, the best first."""
    mine = _stems(facts)
    theirs = [_stems(source.facts) for source in facts.sources]
    weights = _weights([*mine, *(stems for one in theirs for stems in one)])
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for source, sentences in enumerate(theirs):
        for place, stems in enumerate(sentences):
            for word in stems:
                holders[word].append((source, place))
    return tuple(parallel for number, stems in enumerate(mine) for parallel in _best(number, stems, weights, holders))


def _best(
    number: int, stems: frozenset[str], weights: dict[str, float], holders: dict[str, list[tuple[int, int]]]
) -> Iterator[Parallel]:
    whole = sum(weights[word] for word in stems)
    if not whole:
        return
    shared: dict[tuple[int, int], set[str]] = defaultdict(set)
    for word in stems:
        for holder in holders.get(word, ()):
            shared[holder].add(word)
    scored = [(sum(weights[word] for word in words) / whole, where) for where, words in shared.items()]
    scored.sort(key=lambda item: (-item[0], item[1]))
    for covered, (source, place) in scored[:_PLACES]:
        if covered >= _LEAST:
            yield Parallel(number, source, place, round(covered, 3), frozenset(shared[source, place]))


def _stems(facts: Facts) -> list[frozenset[str]]:
    text = facts.article.text
    return [
        frozenset(
            stem(word[0]) for word in _WORD.finditer(text, *sentence.span) if content(word[0]) or word[0].isdigit()
        )
        for sentence in facts.sentences
    ]


def _weights(sentences: list[frozenset[str]]) -> dict[str, float]:
    counts = Counter(word for stems in sentences for word in stems)
    return {word: math.log(1 + (len(sentences) - seen + 0.5) / (seen + 0.5)) for word, seen in counts.items()}
