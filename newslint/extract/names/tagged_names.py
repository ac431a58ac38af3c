"""Names that the source itself tells: tagged in the text, or listed for the article and standing in it exactly so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.core.article import Article
from newslint.core.facts import NameLabel
from newslint.core.text import Span

_LABELS: dict[str, NameLabel] = {
    "person": "person", "organisation": "organisation", "place": "place", "event": "event",
}  # fmt: skip
_LONGEST = 120
"""Code points past which marked words are no name."""
_LEADING = re.compile(r"(?:the|The)\s+|[\"“‘(]+")
_NO_NAME = re.compile(r"[,;:!?\n]|\d{5}")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-z]")


class Told(NamedTuple):
    """Words that are a name by the source. `tagged`: marked in the text itself, so that its ends are sure too."""

    span: Span
    label: NameLabel
    tagged: bool


def told_names(article: Article) -> list[Told]:
    """The names told, in reading order, none inside another; what is tagged goes before what is listed."""
    kept: list[Told] = []
    end = 0
    for told in sorted([*_tagged(article), *_listed(article)], key=lambda one: (one.span.start, not one.tagged)):
        if told.span.start >= end:
            kept.append(told)
            end = told.span.end
    return kept


def _tagged(article: Article) -> Iterator[Told]:
    for tag in article.tags:
        span = tag.span
        leading = _LEADING.match(article.text, *span)
        if leading:
            span = Span(leading.end(), span.end)
        if tag.label in _LABELS and span.end - span.start <= _LONGEST and _is_name(span.of(article.text)):
            yield Told(span, _LABELS[tag.label], True)


def _listed(article: Article) -> Iterator[Told]:
    labels = {name.text: _LABELS[name.label] for name in article.metadata.names if name.label in _LABELS}
    words = sorted(filter(_is_name, labels), key=len, reverse=True)
    if not words:
        return
    joined = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in words)
    for found in re.finditer(rf"(?<![\w-])(?:{joined})(?![\w-])", article.text):
        yield Told(Span(*found.span()), labels[" ".join(found[0].split())], False)


def _is_name(words: str) -> bool:
    return bool(_CAPITAL.search(words)) and not _NO_NAME.search(words)
