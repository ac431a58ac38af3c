"""Puts an Article together from the blocks that a reader found: the same for every format.

A block is a list of runs, each a piece of text and the place in the source that it was read from. Joins blocks with a
blank line, trims them, names their zones, parts the dateline from the first paragraph and finds the publication date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from newslint.core.article import Article, Left, Metadata, Tag, TagLabel, Zone, ZoneName
from newslint.core.errors import ReadError
from newslint.core.text import Piece, SourceMap, Span
from newslint.language.detect import detect_language
from newslint.language.language_tags import is_english
from newslint.language.timestamps import find_timestamp
from newslint.readers.zones import Block, infer_zones, split_dateline

STAND_IN = "\ufffc"
"""Holds the place of what isn't read as words: inline code, an address, a formula, a value put in later."""


class Run(NamedTuple):
    """Text that stands at `[start, end)` of the source. Of another length than its place, it replaces it as a whole."""

    text: str
    start: int
    end: int


class RawTag(NamedTuple):
    """What the markup says of the words at `[start, end)` of the source, and where, as far as known."""

    label: TagLabel
    start: int
    end: int
    value: str | None = None
    place: Span | None = None


class RawBlock(NamedTuple):
    """A block as a reader found it: its runs, its markup in Vale's words, its zone where the format states one, and
    what the markup says of words in it."""

    runs: Sequence[Run]
    markup: str = "paragraph"
    zone: ZoneName | None = None
    tags: tuple[RawTag, ...] = ()


def moved(block: RawBlock, by: int) -> RawBlock:
    """`block`, which was read from what begins at the offset `by` of the source, as a block of the source."""
    runs = [run._replace(start=run.start + by, end=run.end + by) for run in block.runs]
    tags = tuple(
        tag._replace(start=tag.start + by, end=tag.end + by, place=tag.place and tag.place.shift(by))
        for tag in block.tags
    )
    return block._replace(runs=runs, tags=tags)


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


def assemble(raw: Iterable[RawBlock], source: str, metadata: Metadata, left: Iterable[Left] = ()) -> Article:
    """The article made of the blocks of `raw` that hold any words. `metadata.published` wins over bylines; `left` is
    what the reader left out."""
    parts: list[str] = []
    pieces: list[Piece] = []
    spans: list[Span] = []
    blocks: list[Block] = []
    tags: list[Tag] = []
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
        tags += _tags(found.tags, pieces[len(pieces) - len(runs) :], blocks[-1].text, start) if found.tags else ()
    text = "".join(parts)
    zones = _zones(blocks, spans)
    if metadata.published is None:
        metadata = replace(metadata, published=_published(text, zones))
    told = detect_language(text)
    if told and is_english(metadata.language) != (told == "en"):
        metadata = replace(metadata, language=told)  # the words of a text are surer than its template
    return Article(text, zones, SourceMap(tuple(pieces)), source, metadata, tuple(tags), tuple(left))


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


def _tags(tags: tuple[RawTag, ...], pieces: Sequence[Piece], words: str, start: int) -> Iterator[Tag]:
    """The `tags` of the block of these `pieces` and `words`, which begins at `start` of the article's text."""
    starts, ends = [piece.source_start for piece in pieces], [piece.source_end for piece in pieces]
    for tag in tags:
        first = pieces[min(bisect_right(ends, tag.start), len(pieces) - 1)]
        last = pieces[max(0, bisect_right(starts, tag.end - 1) - 1)]
        low = first.start + max(0, tag.start - first.source_start) if _is_copied(first) else first.start
        high = min(last.end, last.start + tag.end - last.source_start) if _is_copied(last) else last.end
        told = words[max(0, low - start) : max(0, high - start)]
        if told.strip():
            low += len(told) - len(told.lstrip())
            yield Tag(Span(low, low + len(told.strip())), tag.label, tag.value, tag.place)


def _is_copied(piece: Piece) -> bool:
    return piece.end - piece.start == piece.source_end - piece.source_start


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
                zones.append(Zone("dateline", Span(span.start, start), block.markup, False))
        zones.append(Zone(name, Span(start, span.end), block.markup, block.zone is not None))
    return tuple(zones)


def _published(text: str, zones: Sequence[Zone]) -> datetime | date | None:
    """The date of the first byline or dateline that states a whole one."""
    for zone in zones:
        if zone.name in ("byline", "dateline") and (stamp := find_timestamp(zone.span.of(text))):
            return stamp.when
    return None
