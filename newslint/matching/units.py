"""The stretches of text that a pattern is looked for in: blocks, sentences, or the article as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.core.article import Article, Zone
from newslint.core.facts import Facts
from newslint.core.text import SourceMap, Span

Within = Literal["block", "sentence", "article"]


def units(facts: Facts, within: Within) -> Iterator[Span]:
    """The spans of `facts` to search one by one. A pattern never matches across two blocks unless `within` says so."""
    if within == "article":
        yield Span(0, len(facts.article.text))
    elif within == "sentence":
        yield from (sentence.span for sentence in facts.sentences)
    else:
        yield from (zone.span for zone in facts.article.zones)


def raw_facts(facts: Facts) -> Facts:
    """The facts of an article whose text is the source itself, markup and all: one block, nothing else seen."""
    source = facts.article.source
    whole = Span(0, len(source))
    zones = (Zone("body", whole, "paragraph"),)
    return Facts(Article(source, zones, SourceMap.identity(len(source)), source, facts.article.metadata))
