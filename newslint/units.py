"""The stretches of text that a pattern is looked for in: blocks, sentences, or the article as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.facts import Facts
from newslint.text import Span

Within = Literal["block", "sentence", "article"]


def units(facts: Facts, within: Within) -> Iterator[Span]:
    """The spans of `facts` to search one by one. A pattern never matches across two blocks unless `within` says so."""
    if within == "article":
        yield Span(0, len(facts.article.text))
    elif within == "sentence":
        yield from (sentence.span for sentence in facts.sentences)
    else:
        yield from (zone.span for zone in facts.article.zones)
