"""Dates: every temporal expression of an article, with its TIMEX3 type and value and the days it can mean.

A grammar over word classes, no model. Dates are resolved against the article's day of publication (or the dateline's
day, or a date in the text), never against the clock. See docs/explanation/dates.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime
from functools import cache, lru_cache, partial

from newslint.core.article import Article
from newslint.core.facts import Date, Sentence
from newslint.core.text import Span
from newslint.extract.dates.grammar import LEAD, STRONG, rules_from
from newslint.extract.dates.links import find_links
from newslint.extract.dates.patterns import Handler
from newslint.extract.dates.scan import Tokens
from newslint.extract.dates.tagged_dates import with_told
from newslint.extract.dates.tense import looks_ahead, plain_tense
from newslint.extract.dates.timex import Context, Hit, Reading
from newslint.extract.dates.vocabulary import VOCABULARY

__all__ = ["find_dates", "find_links"]


def find_dates(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Date, ...]:
    """The dates of `article` in reading order; `sentences` bound the search for a clause's tense."""
    found: list[Date] = []
    published = article.published
    if published and not 1000 <= published.year <= 9000:  # a slip in the metadata, and no room to reckon in
        published = None
    context = Context(article.text, published, _timezone(article))
    clauses = _Clauses(article.text, sentences)
    for zone in article.zones:
        tokens, classes = _scan(zone.span.of(article.text))
        for hit, readings in _read(tokens.moved(zone.span.start), classes, context, clauses):
            found.extend(_date(hit, reading, context, clauses) for reading in readings)
    return with_told(article, found)


_ENDLESS, _AROUND = 4000, 1000
"""Code points that no sentence has, and how many of such a one are looked at on either side of a date."""


class _Clauses:
    """The sentences, to be asked for the tense around a place."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...]):
        self.text = text
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]

    def sentence(self, offset: int) -> Span:
        """The span of the sentence that holds `offset`; of an endless one, what stands around."""
        number = bisect_right(self._starts, offset) - 1
        start, end = self._sentences[number].span if number >= 0 else (offset, offset)
        return (
            Span(max(start, offset - _AROUND), min(end, offset + _AROUND))
            if end - start > _ENDLESS
            else Span(start, end)
        )

    def looks_ahead(self, start: int, end: int) -> bool | None:
        """The likely tense around the article's `[start, end)`."""
        base = self.sentence(start)
        return looks_ahead(base.of(self.text), start - base.start, end - base.start)

    def plain_tense(self, start: int, end: int) -> bool | None:
        """The certain tense around the article's `[start, end)`."""
        base = self.sentence(start)
        return plain_tense(base.of(self.text), start - base.start, end - base.start)


def _read(tokens: Tokens, classes: str, context: Context, clauses: _Clauses) -> Iterator[tuple[Hit, list[Reading]]]:
    """The hits of a block that their handlers accept: leftmost first, then the longest, then the grammar's order."""
    at = 0
    for start, match, handler in _candidates(classes):
        if start < at or _in_address(context.text, tokens[start].start):
            continue
        hit = Hit(tokens, match)
        context.tense = cache(partial(clauses.looks_ahead, tokens[start].start, tokens[match.end() - 1].end))
        readings = handler(hit, context)
        if readings:
            at = max(reading.last or match.end() for reading in readings)
            yield hit, readings


def _in_address(text: str, at: int) -> bool:
    """Whether `at` stands in a web address, whose figures are no dates: ".../2016/01/960x0.jpg"."""
    return (
        text[at - 1 : at] in ("/", "-", "_", "=")
        and _ADDRESS.search(text, max(0, at - _LONGEST_ADDRESS), at) is not None
    )


_LONGEST_ADDRESS = 300
_ADDRESS = re.compile(r"(?:https?://|www\.|\w\.(?:com|org|net|gov|edu|co\.uk)/|\bsrc=|\bhref=)\S*$")


@lru_cache(maxsize=512)  # an editor's article comes again but for one block
def _scan(block: str) -> tuple[Tokens, str]:
    return VOCABULARY.scan(block, 0, len(block))


@lru_cache(maxsize=512)
def _candidates(classes: str) -> tuple[tuple[int, re.Match[str], Handler], ...]:
    """What may be a date in a block of these word classes, in the order in which it is tried."""
    candidates = []
    begin = 0
    for strong in STRONG.finditer(classes):
        mark = strong[0]
        for start in range(max(begin, strong.start() - LEAD), strong.end()):
            for rule in rules_from(classes[start], mark):
                match = rule.match(classes, start)
                if match and match.end() > start:
                    candidates.append((start, -match.end(), rule.rank, match, rule.handler))
        begin = strong.end()
    candidates.sort(key=lambda candidate: candidate[:3])
    return tuple((start, match, handler) for start, _, _, match, handler in candidates)


def _date(hit: Hit, reading: Reading, context: Context, clauses: _Clauses) -> Date:
    first = reading.first if reading.first is not None else hit.match.start()
    last = reading.last if reading.last is not None else hit.match.end()
    span = Span(hit.tokens[first].start, hit.tokens[last - 1].end)
    days = reading.days()
    named_day = reading.type == "TIME" and any(part.name in ("day", "weekday") for part in reading.parts)
    if days and named_day:
        context.anchor, context.anchor_granularity, context.anchor_end = days[0], "day", span.end
    elif days and reading.type == "DATE" and reading.granularity != "vague":
        context.anchor, context.anchor_granularity, context.anchor_end = days[0], reading.granularity, span.end
    low, high = days or (None, None)
    stated = any(part.name == "year" for part in reading.parts)
    return Date(
        span,
        span.of(context.text),
        reading.type,
        reading.value,
        low,
        high,
        reading.granularity,
        reading.parts,
        reading.relative,
        clauses.plain_tense(span.start, span.end) if stated else None,
        (hit.low("z").upper() or context.timezone) if _CLOCK.search(reading.value) else None,
    )


_CLOCK = re.compile(r"T\d")


def _timezone(article: Article) -> str | None:
    """The zone of the article's own date, as an offset: "+01:00"."""
    published = article.metadata.published
    return published.isoformat()[-6:] if isinstance(published, datetime) and published.tzinfo else None
