"""What the sources tell at the place of a draft's sentence, and whether they know a word at all.

The checks that compare facts share this: which words the sources have in any form, which places tell the same as a
sentence, and how alike the words around two facts are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from newslint.core.facts import Facts, Parallel, Sentence, SourceFacts
from newslint.core.text import Span
from newslint.language.said import all_said, said_words
from newslint.language.stems import content, stem

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W_]+)*")
_SHORT = 2
"""Letters from which on an s at the end may be a plural's."""
_REACH = 4
"""Words on either side of a fact that say which part it plays in its sentence."""


class Place(NamedTuple):
    """A sentence of a source that tells what a draft's sentence tells; `share` is how much of that it has."""

    source: SourceFacts
    sentence: Sentence
    share: float
    shared: frozenset[str]


class Told:
    """The sources of `facts`, made ready to be asked."""

    def __init__(self, facts: Facts):
        self._facts = facts
        self._parallels: dict[int, list[Parallel]] = defaultdict(list)
        for parallel in facts.parallels:
            self._parallels[parallel.sentence].append(parallel)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the sources, as it is said, and its stem."""
        return frozenset().union(*(_vocabulary(source.facts.article.text) for source in self._facts.sources))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The sources' words in a row, each text between spaces."""
        return tuple(_row(source.facts.article.text) for source in self._facts.sources)

    def has(self, words: str) -> bool:
        """Whether a source has `words` in a row, however they are written."""
        return any(_row(words) in text for text in self.texts)

    def knows(self, word: str) -> bool:
        """Whether a source has the word in any form."""
        said = [one.word for one in said_words(word)]
        return all({one, stem(one), _bare(one)} & self.words for one in said)

    def sentence_at(self, span: Span) -> int | None:
        """The number of the draft's sentence that holds `span`."""
        return next((number for number, one in enumerate(self._facts.sentences) if one.span.contains(span)), None)

    def places(self, sentence: int | None, without: Span) -> list[Place]:
        """The places that tell what the draft's sentence tells, the words at `without` left out of account."""
        if sentence is None:
            return []
        own = stems(self._facts, self._facts.sentences[sentence].span)
        rest = own - stems(self._facts, without)
        found = []
        for parallel in self._parallels.get(sentence, ()):
            source = self._facts.sources[parallel.source]
            shared = parallel.shared & rest
            share = len(shared) / max(1, len(rest))
            found.append(Place(source, source.facts.sentences[parallel.place], share, shared))
        return sorted(found, key=lambda place: -place.share)


def stems(facts: Facts, span: Span) -> frozenset[str]:
    """The stems of the content words and figures at `span`."""
    words = _WORD.findall(facts.article.text, *span)
    return frozenset(stem(word) for word in words if content(word) or word[0].isdigit())


def around(facts: Facts, span: Span, within: Span) -> tuple[Sequence[str], Sequence[str]]:
    """The stems of the words before and after `span`, the nearest first, within a sentence."""
    text = facts.article.text
    before = [stem(word) for word in _WORD.findall(text, within.start, span.start)][-_REACH:]
    after = [stem(word) for word in _WORD.findall(text, span.end, within.end)][:_REACH]
    return before[::-1], after


def likeness(one: tuple[Sequence[str], Sequence[str]], other: tuple[Sequence[str], Sequence[str]]) -> float:
    """How alike the surroundings of two facts are: shared content words count 1, a same neighbour half more."""
    score = 0.0
    for mine, theirs in zip(one, other, strict=True):
        score += len({word for word in mine if content(word)} & {word for word in theirs if content(word)})
        score += 0.5 * bool(mine and theirs and mine[0] == theirs[0])
    crossed = ({*one[0]} & {*other[1]}) | ({*one[1]} & {*other[0]})
    return score + 0.5 * sum(1 for word in crossed if content(word))


@lru_cache(maxsize=64)
def _vocabulary(text: str) -> frozenset[str]:
    words = {one.word for one in all_said(text)}
    return frozenset().union(words, map(stem, words), map(_bare, words))


@lru_cache(maxsize=1024)
def _row(text: str) -> str:
    return f" {' '.join(_bare(one.word) for one in said_words(text))} "


def _bare(word: str) -> str:
    """The word without what a genitive or a plural adds."""
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word
