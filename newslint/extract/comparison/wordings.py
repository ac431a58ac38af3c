"""Wordings: where the words of a draft's quotations stand in its sources, or those nearest to them.

Every quotation falls into parts: its sentences, and what stands between marks of omission and words in square brackets.
A part is sought word for word, both sides written down alike (`language.said`); what isn't there so is aligned with
the passage that shares most of its words. A part of few words is sought beside its neighbours alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from newslint.core.facts import Change, Facts, Quote, Wording
from newslint.core.text import Span
from newslint.extract.comparison.alignment import Aligned, align
from newslint.extract.comparison.streams import Stream, streams
from newslint.language.said import said_words

_PARTING = re.compile(
    r"\w+\[[a-z]{1,3}\]|\[(?![A-Za-z]{1,2}\]\w)[^\]]*\]|…|\.\s?\.\s?\.(?:\s?\.)?|\*\*\*|(?<=[.!?])['\"’”]?\s+|\n"
)
_ALONE = 4
"""Words from which a part is sought everywhere: shorter ones stand in any text ("it is a")."""
_NEAR = 12
"""Words around a neighbour's place in which a short part is sought."""
_PASSAGES = 3
"""Passages that are aligned with a part: those that share most of its words in their order."""
_SLACK = 8
"""Words around a passage that may belong to it."""
_MISSING = 0.7
"""The share of a part's words that a passage may lack; one that lacks more isn't near, and aligning takes time."""
_COMMON = 60
"""A word that stands in a source more often than this says nothing about where the part stands."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a quotation: its words as they are said, and where each is written."""

    quote: Quote
    words: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class _Found:
    """A part and the words of a stream that it was aligned with."""

    part: _Part
    stream: Stream | None = None
    aligned: Aligned | None = None

    @property
    def exact(self) -> bool:
        return self.aligned is not None and self.aligned.cost == 0


def find_wordings(facts: Facts) -> tuple[Wording, ...]:
    """The wordings of all parts of the quotations of `facts`, in reading order."""
    heard = [stream for number, source in enumerate(facts.sources) for stream in streams(number, source.facts)]
    parts = [part for quote in facts.quotes if not quote.fault for part in _parts(facts, quote)]
    found: list[_Found] = []
    for _, group in groupby(parts, key=lambda part: facts.article.block_at(part.quote.span.start)):
        found += _beside([_seek(part, heard) for part in group])
    return tuple(_wording(one) for one in found)


def _parts(facts: Facts, quote: Quote) -> Iterator[_Part]:
    text = facts.article.text
    start = quote.span.start
    for gap in (*_PARTING.finditer(text, *quote.span), None):
        end = gap.start() if gap else quote.span.end
        words = list(said_words(text, start, end))
        if words:
            yield _Part(quote, tuple(one.word for one in words), tuple(Span(one.start, one.end) for one in words))
        start = gap.end() if gap else end


def _seek(part: _Part, heard: Sequence[Stream]) -> _Found:
    """The part where it stands word for word, else where it nearly does."""
    if len(part.words) < _ALONE:
        return _Found(part)
    for stream in heard:
        at = stream.find(part.words)
        if at is not None:
            return _Found(part, stream, Aligned(0, len(part.words), at, at + len(part.words), ()))
    best = _Found(part)
    for stream in heard:
        for start, end in _passages(part, stream):
            passage = set(stream.words[start:end])
            missing = sum(word not in passage for word in part.words)
            if missing > _MISSING * len(part.words) or (best.aligned and missing >= best.aligned.cost):
                continue
            aligned = align(part.words, stream.words, start, end)
            if aligned and (best.aligned is None or aligned.cost < best.aligned.cost):
                best = _Found(part, stream, aligned)
    return best


def _passages(part: _Part, stream: Stream) -> Iterator[tuple[int, int]]:
    """The stretches of `stream` that share most words with the part, in their order."""
    votes: Counter[int] = Counter()
    for number, word in enumerate(part.words):
        places = stream.places.get(word, ())
        if len(places) <= _COMMON:
            for bucket in {(place - number) // _SLACK for place in places}:
                votes[bucket] += 2
                votes[bucket - 1] += 1
    for bucket, count in votes.most_common(_PASSAGES):
        if count >= 4:
            start = bucket * _SLACK - _SLACK
            yield max(0, start), min(len(stream.words), start + len(part.words) + 4 * _SLACK)


def _beside(group: list[_Found]) -> list[_Found]:
    """The parts of a paragraph, the short ones sought beside those whose places are known."""
    known = [number for number, one in enumerate(group) if one.aligned]
    made = list(group)
    for number, one in enumerate(group):
        if one.aligned or not known:
            continue
        near = min(known, key=lambda other: abs(other - number))
        anchor = group[near]
        if abs(near - number) > 2 or anchor.stream is None or anchor.aligned is None:
            continue
        start, end = anchor.aligned.start, anchor.aligned.end
        reach = _NEAR + len(one.part.words)
        start, end = (end, end + reach) if near < number else (start - reach, start)
        start, end = max(0, start), min(len(anchor.stream.words), end)
        aligned = align(one.part.words, anchor.stream.words, start, end)
        if aligned:
            made[number] = replace(one, stream=anchor.stream, aligned=aligned)
    return made


def _wording(found: _Found) -> Wording:
    part, stream, aligned = found.part, found.stream, found.aligned
    if stream is None or aligned is None:
        return Wording(part.quote, part.span, len(part.words))
    changes = []
    for change in aligned.changes:
        here, there = part.spans[change.first : change.last], stream.spans[change.start : change.end]
        changes.append(
            Change(
                Span(here[0].start, here[-1].end) if here else _after(part.spans, change.first),
                Span(there[0].start, there[-1].end) if there else _after(stream.spans, change.start),
            )
        )
    whole = stream.spans[aligned.start : aligned.end]
    place = Span(whole[0].start, whole[-1].end) if whole else None
    share = aligned.matched / len(part.words)
    return Wording(part.quote, part.span, len(part.words), stream.source, place, round(share, 3), tuple(changes))


def _after(spans: Sequence[Span], number: int) -> Span:
    """The empty place before the word `number`: where words are missing."""
    end = spans[number - 1].end if number else spans[0].start
    return Span(end, end)
