"""Bearers: from "he said" and "the minister said" to the name that the text gave before, where it leaves no doubt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from newslint.core.facts import Attribution, Quote
from newslint.core.text import Span
from newslint.extract.attribution.lexicon import Lexicon

_REACH = 1200
"""A pronoun stands for a name at most so many code points before it."""
_HIS = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Pope)\b")
_HERS = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|spokeswoman|chairwoman)\b")


def name_bearers(
    text: str, quotes: Sequence[Quote], attributions: Sequence[Attribution], lists: Lexicon
) -> tuple[Quote, ...]:
    """`quotes` with the name of their speaker in place of the pronoun or role that stands beside them."""
    named = _Named(
        text, [a.source for a in attributions if a.source is not None and a.kind == "named" and _person(a, text, lists)]
    )
    return tuple(
        replace(quote, speaker=_bearer(text, quote.speaker, named)) if quote.speaker else quote for quote in quotes
    )


class _Named:
    """The sources that are people's names, by where they end and by their words."""

    def __init__(self, text: str, sources: Sequence[Span]):
        self._sources = sources
        self._ends = sorted((source.end, number) for number, source in enumerate(sources))
        self._by_word: defaultdict[str, list[Span]] = defaultdict(list)
        for source in sources:
            for word in set(re.findall(r"\w+", source.of(text).lower())):
                self._by_word[word].append(source)

    def near(self, offset: int) -> list[Span]:
        """Those that end within reach before `offset`, in the order given."""
        first = bisect_left(self._ends, (offset - _REACH, 0))
        last = bisect_left(self._ends, (offset + 1, 0))
        return [self._sources[number] for number in sorted(number for _, number in self._ends[first:last])]

    def bearing(self, word: str, offset: int) -> list[Span]:
        """Those before `offset` that have the word, in the order given."""
        return [source for source in self._by_word.get(word, ()) if source.end <= offset]


def _bearer(text: str, speaker: Span, named: _Named) -> Span:
    words = speaker.of(text).lower().split()
    if words in (["he"], ["she"]):
        other = _HERS if words == ["he"] else _HIS
        near = [source for source in named.near(speaker.start) if not other.search(source.of(text))]
        return near[-1] if near else speaker
    if len(words) in (2, 3) and words[0] == "the":
        bearing = named.bearing(words[-1], speaker.start)
        surnames = {source.of(text).split(",")[0].split()[-1] for source in bearing}
        return bearing[-1] if len(surnames) == 1 else speaker
    return speaker


def _person(attribution: Attribution, text: str, lists: Lexicon) -> bool:
    """Whether the named source is a person rather than a body: its own last word is a name."""
    source = attribution.source
    head = re.split(r",| of | from | at | who ", source.of(text))[0].split() if source else []
    return (
        bool(head) and head[-1][0].isupper() and head[-1].lower() not in lists.people | lists.outlets | lists.documents
    )
