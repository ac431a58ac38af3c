"""Dates: every temporal expression of an article, with its TIMEX3 type and value and the days it can mean.

A grammar over word classes, no model. Dates are resolved against the article's day of publication (or the dateline's
day, or a date in the text), never against the clock. See docs/dates.md.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.article import Article
from newslint.extract.dates.grammar import HOLIDAYS, RULES, VOCABULARY
from newslint.extract.dates.reading import Context, Hit, Reading
from newslint.extract.dates.scan import Token
from newslint.extract.dates.tense import looks_ahead
from newslint.facts import Date, Sentence
from newslint.text import Span

__all__ = ["find_dates"]


def find_dates(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Date, ...]:
    """The dates of `article` in reading order; `sentences` bound the search for a clause's tense."""
    found: list[Date] = []
    context = Context(article.text, article.published)
    starts = [sentence.span.start for sentence in sentences]
    for zone in article.zones:
        tokens, classes = VOCABULARY.scan(article.text, *zone.span)
        if classes.strip("xo.,") == "":
            continue
        for hit, readings in _read(tokens, classes, context, sentences, starts):
            for reading in readings:
                found.append(_date(hit, reading, context, article))
    return tuple(found)


def _read(tokens: list[Token], classes: str, context: Context, sentences: tuple[Sentence, ...], starts: list[int]):  # type: ignore[no-untyped-def]
    candidates = []
    for rank, (pattern, handler) in enumerate(RULES + HOLIDAYS):
        for match in pattern.finditer(classes):
            if match.end() > match.start():
                candidates.append((match.start(), -match.end(), rank, match, handler))
    candidates.sort(key=lambda candidate: candidate[:3])
    at = 0
    for start, _, _, match, handler in candidates:
        if start < at:
            continue
        hit = Hit(tokens, match)
        begin, end = tokens[match.start()].start, tokens[match.end() - 1].end
        number = bisect_right(starts, begin) - 1
        if number >= 0:
            base = sentences[number].span
            context.ahead = looks_ahead(base.of(context.text), begin - base.start, end - base.start)
        else:
            context.ahead = None
        readings = handler(hit, context)
        if readings:
            at = max(reading.last or match.end() for reading in readings)
            yield hit, readings


def _date(hit: Hit, reading: Reading, context: Context, article: Article) -> Date:
    first = reading.first if reading.first is not None else hit.match.start()
    last = reading.last if reading.last is not None else hit.match.end()
    span = Span(hit.tokens[first].start, hit.tokens[last - 1].end)
    days = reading.days()
    if days and reading.type == "DATE" and reading.granularity != "vague":
        context.anchor, context.anchor_granularity = days[0], reading.granularity
    low, high = days or (None, None)
    return Date(
        span, span.of(article.text), reading.type, reading.value, low, high, reading.granularity, reading.parts,
        reading.relative, context.ahead,
    )  # fmt: skip
