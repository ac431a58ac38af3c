"""A report to proofs: each article's own text in blocks, with the places that its findings name.

Findings stand in source offsets; a proof shows the article as a reader made it, so places go the way back here. Where
the article can't be had again, the source itself is the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from newslint.core.article import Article, Zone
from newslint.core.finding import Finding, Report
from newslint.core.text import LineIndex, Span
from newslint.reporters._entries import entries

_SOURCE_BLOCK = re.compile(r"[^\s].*?(?=\s*(?:\r?\n[ \t]*\r?\n|\Z))", re.DOTALL)


_MOST = 1_000
"""Findings of one article that a page shows."""


class Place(NamedTuple):
    """Words of the text that finding `number` (from 1) names. `other` counts the other places from 1; 0 is its own."""

    span: Span
    number: int
    other: int


@dataclass(frozen=True, slots=True)
class Proof:
    """One article to show: its text and blocks, its findings in order, those of their places that the text shows.

    `more` findings are left out. `sources` are the texts of the documents that it was compared with.
    """

    path: str
    lines: LineIndex
    text: str
    blocks: tuple[Zone, ...]
    findings: tuple[Finding, ...]
    places: tuple[Place, ...]
    language: str | None = None
    more: int = 0
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The headline, or nothing."""
        heads = [zone.span.of(self.text) for zone in self.blocks if zone.name == "headline"]
        return " ".join(heads[0].split()) if heads else ""


def proofs(report: Report, articles: Sequence[Article]) -> list[Proof]:
    """The articles of `report` that have findings. A finding that lies in none of them goes with the one after it."""
    return [replace(proof, sources=report.sources) for proof in _proofs(report, articles)]


def _proofs(report: Report, articles: Sequence[Article]) -> list[Proof]:
    lines = LineIndex(report.source)
    if not articles:
        return [_source_proof(report, lines)]
    texts = [_Text(article) for article in articles]
    owned: list[list[Finding]] = [[] for _ in texts]
    at, waiting = 0, list[Finding]()
    for finding in report.findings:
        order = (*range(at, len(texts)), *range(at))
        holds = next((number for number in order if texts[number].place(finding.span)), None)
        if holds is None:  # about the article as a whole, which comes first among its findings
            waiting.append(finding)
            continue
        at = holds
        owned[at] += [*waiting, finding]
        waiting.clear()
    owned[at] += waiting
    return [_proof(report.path, lines, text, found) for text, found in zip(texts, owned, strict=True) if found]


def _proof(path: str, lines: LineIndex, text: _Text, findings: Sequence[Finding]) -> Proof:
    places = []
    findings = [entry.as_one() for entry in entries(findings, lines.text)]
    findings = sorted(findings, key=lambda finding: text.place(finding.span) is not None)  # as the page shows them
    for number, finding in enumerate(findings[:_MOST], 1):
        spans = [finding.span, *(related.span for related in finding.related)]
        for other, span in enumerate(spans):
            place = text.place(span)
            if place is not None:
                places.append(Place(place, number, other))
    article = text.article
    return Proof(
        path,
        lines,
        article.text,
        article.zones,
        tuple(findings[:_MOST]),
        tuple(places),
        article.metadata.language,
        len(findings[_MOST:]),
    )


def _source_proof(report: Report, lines: LineIndex) -> Proof:
    blocks = tuple(Zone("body", Span(*match.span())) for match in _SOURCE_BLOCK.finditer(report.source))
    findings = tuple(entry.as_one() for entry in entries(report.findings, report.source))
    places = tuple(
        Place(span, number, other)
        for number, finding in enumerate(findings[:_MOST], 1)
        for other, span in enumerate([finding.span, *(related.span for related in finding.related)])
        if span is not None
    )
    return Proof(report.path, lines, report.source, blocks, findings[:_MOST], places, more=len(findings[_MOST:]))


class _Text:
    """An article with the way from its source to its text."""

    def __init__(self, article: Article):
        self.article = article
        self._pieces = sorted(article.source_map.pieces, key=lambda piece: piece.source_start)
        self._starts = [piece.source_start for piece in self._pieces]

    def place(self, span: Span | None) -> Span | None:
        """Where the text shows `span` of the source; None where it doesn't."""
        if span is None:
            return None
        found: Span | None = None
        for piece in self._pieces[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if piece.source_start > span.end or (piece.source_start == span.end and span.start < span.end):
                break
            if piece.source_end < span.start or (piece.source_end == span.start and span.start < span.end):
                continue
            copied = piece.end - piece.start == piece.source_end - piece.source_start
            start = piece.start + max(0, span.start - piece.source_start) if copied else piece.start
            end = piece.end - max(0, piece.source_end - span.end) if copied else piece.end
            if found is None:
                found = Span(start, max(start, end))
            elif end > found.end:
                found = Span(found.start, end)
        if found is not None and found.start == found.end:  # a place between two letters: the one that follows
            return Span(found.start, found.start + 1)
        return found
