"""Puts an Article together from the blocks that a reader found: the same for every format.

A block is a list of runs, each a piece of text and the place in the source that it was read from. Joins blocks with a
blank line, trims them, names their zones, parts the dateline from the first paragraph and finds the publication date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from newslint.article import Article, Metadata, Zone, ZoneName
from newslint.errors import ReadError
from newslint.text import Piece, SourceMap, Span
from newslint.timestamps import find_timestamp
from newslint.zones import Block, infer_zones, split_dateline


class Run(NamedTuple):
    """Text that stands at `[start, end)` of the source. Of another length than its place, it replaces it as a whole."""

    text: str
    start: int
    end: int


class RawBlock(NamedTuple):
    """A block as a reader found it: its runs, its markup in Vale's words, its zone where the format states one."""

    runs: Sequence[Run]
    markup: str = "paragraph"
    zone: ZoneName | None = None


def block_words(block: RawBlock) -> str:
    """The words of `block`, white space settled."""
    return " ".join("".join(run.text for run in block.runs).split())


class Fault(NamedTuple):
    """What is wrong at the offset `start` of the source, in words that end with what to do about it."""

    message: str
    start: int


def guarded(articles: Iterator[Article | Fault], start: int) -> Iterator[Article | Fault]:
    """The `articles` of the record at `start` of a file with many, where what can't be read is a fault at that place:
    one odd record never hides the others."""
    try:
        for article in articles:
            empty = isinstance(article, Article) and not article.zones
            yield Fault("this record holds no text to check. Write it or leave it out.", start) if empty else article
    except ReadError as error:
        yield Fault(error.message, start)
    except RecursionError:
        yield Fault("is nested too deeply to be an article. Leave it out.", start)


def assemble(raw: Iterable[RawBlock], source: str, metadata: Metadata) -> Article:
    """The article made of the blocks of `raw` that hold any words. `metadata.published` wins over bylines."""
    parts: list[str] = []
    pieces: list[Piece] = []
    spans: list[Span] = []
    blocks: list[Block] = []
    length = 0
    for found in raw:
        runs = _trim(found.runs)
        if not runs and _holds_code(found.runs):
            runs, found = list(found.runs), found._replace(zone="residue")
        if not runs:
            continue
        if parts:
            parts.append("\n\n")
            length += 2
        start = length
        for run in runs:
            pieces.append(Piece(length, length + len(run.text), run.start, run.end))
            parts.append(run.text)
            length += len(run.text)
        spans.append(Span(start, length))
        blocks.append(Block("".join(run.text for run in runs), found.markup, found.zone))
    text = "".join(parts)
    zones = _zones(blocks, spans)
    if metadata.published is None:
        metadata = replace(metadata, published=_published(text, zones))
    return Article(text, zones, SourceMap(tuple(pieces)), source, metadata)


def _trim(runs: Sequence[Run]) -> list[Run]:
    """`runs` without white space at either end and without empty ones."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        text, start, end = kept[0]
        spare = len(text) - len(text.lstrip())
        if spare and end - start == len(text):
            kept[0] = Run(text[spare:], start + spare, end)
        text, start, end = kept[-1]
        spare = len(text) - len(text.rstrip())
        if spare and end - start == len(text):
            kept[-1] = Run(text[:-spare], start, end - spare)
    return kept


def _holds_code(runs: Sequence[Run]) -> bool:
    """Whether blank `runs` were written on purpose, as `&nbsp;` is: an empty paragraph that somebody left behind."""
    return any(run.text.strip("\n\t ") and run.end - run.start != len(run.text) for run in runs)


def _zones(blocks: list[Block], spans: list[Span]) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    body_seen = False
    for block, span, name in zip(blocks, spans, infer_zones(blocks), strict=True):
        start = span.start
        if name == "body" and not body_seen:
            body_seen = True
            start += split_dateline(block.text)
            if start > span.start:
                zones.append(Zone("dateline", Span(span.start, start), block.markup))
        zones.append(Zone(name, Span(start, span.end), block.markup))
    return tuple(zones)


def _published(text: str, zones: Sequence[Zone]) -> datetime | date | None:
    """The date of the first byline or dateline that states a whole one."""
    for zone in zones:
        if zone.name in ("byline", "dateline") and (stamp := find_timestamp(zone.span.of(text))):
            return stamp.when
    return None
