"""What is known of blocks that have not changed, so that an edit pays for its own block and for what spans the article.

A sentence's figures, and a block's matches of kinds that look at one block at a time, are remembered relative to where
it begins; it is known again by its words, the nearest words around it and its markup. All else (names, dates,
attributions, comparisons across the article) is found anew. A test holds the two ways against each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.checks.registry import is_local
from newslint.config.rule import Rule
from newslint.config.scopes import is_raw
from newslint.core.article import Article, Zone
from newslint.core.facts import Date, Facts, Quantity, Sentence
from newslint.core.finding import Match
from newslint.core.text import SourceMap, Span
from newslint.extract import add_quantities
from newslint.extract.quantities import read_sentence
from newslint.extract.quantities.normalise import Reader
from newslint.linter.linter import run

_BLOCKS, _SENTENCES = 2000, 8000
_NEAR = 40
"""Code points before and after a block or sentence that its patterns may look at."""


Block = dict[int, tuple[object, tuple[Match, ...]]]
"""A block's matches, relative to its beginning, by the rule's options (their identity, and themselves)."""


class Here(NamedTuple):
    """A block of the article at hand: where it stands, its sentences, and the number of the first of them."""

    block: Block
    zone: Zone
    sentences: Sequence[Sentence]
    first: int


class Memory:
    """The blocks seen last, for one set of rules."""

    def __init__(self) -> None:
        self._blocks: OrderedDict[object, Block] = OrderedDict()
        self._sentences: OrderedDict[object, tuple[Quantity, ...]] = OrderedDict()
        self._article: Article | None = None
        self._here: list[Here] = []

    def check(self, rule: Rule, facts: Facts) -> Iterable[Match]:
        """The matches of `rule`, as its kind gives them; those in blocks that are known come from memory."""
        if not is_local(rule.kind) or is_raw(rule.words.scope) or getattr(rule.options, "within", "") == "article":
            return run(rule, facts)
        matches: list[Match] = []
        for here in self._look(facts):
            options, found = here.block.get(id(rule.options), (None, ()))
            if options is not rule.options:
                before = _before(here.zone.span)
                found = tuple(match.shift(-before) for match in run(rule, _alone(facts, here)))
                here.block[id(rule.options)] = rule.options, found
            if found:
                matches += (match.shift(here.zone.span.start) for match in found)
        return matches

    def quantities(self, facts: Facts) -> Facts:
        """`facts` with their quantities, as extraction finds them; those of sentences that are known from memory."""
        return add_quantities(facts, self._read)

    def _read(self, reader: Reader, sentence: Sentence, number: int, days: Sequence[Date]) -> list[Quantity]:
        start, end = sentence.span
        before = _before(sentence.span)
        taken = tuple(
            (date.span.start - start, date.span.end - start) for date in reader.taken.overlapping(sentence.span)
        )
        dated = tuple((date.span.start - start, date.value) for date in days)
        key = (sentence.zone, before, end - start, reader.text[start - before : end + _NEAR], taken, dated)
        found = self._sentences.get(key)
        if found is None:
            found = tuple(quantity.shift(-start, -number) for quantity in read_sentence(reader, sentence, number, days))
            self._sentences[key] = found
            if len(self._sentences) > _SENTENCES:
                self._sentences.popitem(last=False)
        else:
            self._sentences.move_to_end(key)
        return [quantity.shift(start, number) for quantity in found]

    def _look(self, facts: Facts) -> list[Here]:
        """The blocks of the article, known or new."""
        article = facts.article
        if article is not self._article:
            self._article, self._here = article, list(self._places(facts))
            while len(self._blocks) > max(_BLOCKS, len(article.zones)):
                self._blocks.popitem(last=False)
        return self._here

    def _places(self, facts: Facts) -> Iterator[Here]:
        article, text = facts.article, facts.article.text
        first = 0
        for number, zone in enumerate(article.zones):
            last = first
            while last < len(facts.sentences) and facts.sentences[last].block == number:
                last += 1
            before = _before(zone.span)
            window = text[zone.span.start - before : zone.span.end + _NEAR]
            source = article.source_map.to_source(zone.span).of(article.source)
            key = (zone.name, zone.markup, before, len(zone.span.of(text)), window, source)
            block = self._blocks.setdefault(key, {})
            self._blocks.move_to_end(key)
            yield Here(block, zone, facts.sentences[first:last], first)
            first = last


def _before(span: Span) -> int:
    return min(_NEAR, span.start)


def _alone(facts: Facts, here: Here) -> Facts:
    """The facts of one block with what stands near it, as an article of its own."""
    article, span = facts.article, here.zone.span
    by = _before(span) - span.start
    text = article.text[max(0, -by) : span.end + _NEAR]
    pieces = article.source_map.pieces
    first = max(0, bisect_right(pieces, span.start, key=lambda piece: piece.start) - 1)
    last = bisect_left(pieces, span.end, key=lambda piece: piece.start)
    source_map = SourceMap(
        tuple(piece._replace(start=piece.start + by, end=piece.end + by) for piece in pieces[first:last])
    )
    zone = here.zone._replace(span=span.shift(by))
    sentences = tuple(Sentence(sentence.span.shift(by), sentence.zone, 0) for sentence in here.sentences)
    return Facts(Article(text, (zone,), source_map, article.source, article.metadata), sentences)
