"""Opinion: whether an article is commentary rather than a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.core.article import Article
from newslint.core.facts import Quote
from newslint.extract.claims.patterns import patterns

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself|My)\b")
_OFTEN = 3
"""So many "I" outside quotation marks are a writer's own voice."""


def is_opinion(article: Article, quotes: Sequence[Quote]) -> bool:
    """Whether `article` is commentary: by its section, its headline's label, or the writer's own "I"."""
    if patterns().opinion.search(article.metadata.section or ""):
        return True
    for zone in article.blocks("headline", "byline"):
        label = re.match(r"\s*([\w-]+)\s*[:|–—]", zone.span.of(article.text))
        if label and patterns().opinion.fullmatch(label[1]):
            return True
    spoken = [quote.span for quote in quotes]
    own = (
        match
        for zone in article.blocks("body")
        for match in _FIRST_PERSON.finditer(article.text, *zone.span)
        if not any(span.start <= match.start() < span.end for span in spoken)
    )
    return sum(1 for _ in own) >= _OFTEN
