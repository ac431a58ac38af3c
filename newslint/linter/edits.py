"""Edits on their way from a kind to the file: from article offsets to source offsets, less those that nobody may make.

Words inside quotation marks are somebody's, so no edit touches a quotation. An edit whose place in the source holds
more than its words (markup, an entity, an escape) would break what stands around them, so it is left out too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.core.article import Article
from newslint.core.facts import Facts
from newslint.core.finding import Edit
from newslint.core.text import Span


def sourced(edits: Sequence[Edit], article: Article, quotes: Iterable[Span]) -> tuple[Edit, ...]:
    """Those of `edits` that may be made, in offsets of the source. `quotes` are the quotations, in source offsets.

    Alternatives (edits that make unlike changes) are kept together or not at all: what is left of a choice must not
    look like an answer.
    """
    barred = list(quotes) if edits else []
    kept = []
    for edit in edits:
        at = article.source_map.to_source(edit.span)
        if _lines(at.of(article.source)) == edit.span.of(article.text) and not any(at.overlaps(q) for q in barred):
            kept.append(edit._replace(span=at))
    if len(kept) < len(edits) and not is_one_change(edits, article.text):
        return ()
    return tuple(kept)


def quoted(facts: Facts) -> Iterator[Span]:
    """What may be somebody's words, in offsets of the source: the quotations, and what stands after doubtful marks.

    A closing mark after a space is an opening one: from there to the end of the block nobody can tell inside from
    outside.
    """
    article = facts.article
    for quote in facts.quotes:
        span = quote.span
        zone = article.zone_at(span.start)
        if zone is not None and (quote.fault or article.text[span.end - 2 : span.end - 1].isspace()):
            span = Span(span.start, zone.span.end)
        yield article.source_map.to_source(span)


def is_one_change(edits: Sequence[Edit], text: str) -> bool:
    """Whether all of `edits` make the same change to the same words of `text`, at places of their own."""
    changes = {(edit.span.of(text), edit.text) for edit in edits}
    return len(changes) == 1 and len({edit.span for edit in edits}) == len(edits)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
