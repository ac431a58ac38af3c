"""A text that was read out of another (a JSON string, an XML element), and the way back to the places around it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.core.text import Piece, SourceMap, Span
from newslint.readers.assembly import RawBlock, RawTag, Run

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Excerpt(NamedTuple):
    """A text, and the map from its offsets to those of the text that it was read out of."""

    text: str
    source_map: SourceMap


def excerpt_of(runs: Iterable[Run]) -> Excerpt:
    """The text that `runs` make, one after another."""
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    for text, start, end in runs:
        pieces.append(Piece(length, length + len(text), start, end))
        parts.append(text)
        length += len(text)
    return Excerpt("".join(parts), SourceMap(tuple(pieces)))


def runs_back(runs: Sequence[Run], outer: SourceMap) -> list[Run]:
    """`runs` over an excerpt, as runs over the text that holds the excerpt."""
    text, inner = excerpt_of(runs)
    return [Run(text[start:end], at, to) for start, end, at, to in inner.then(outer).pieces]


def lead_back(blocks: Iterable[RawBlock], outer: SourceMap) -> Iterator[RawBlock]:
    """`blocks` over an excerpt, as blocks over the text that holds the excerpt."""
    for block in blocks:
        tags = tuple(_tag_back(tag, outer) for tag in block.tags)
        yield block._replace(runs=runs_back(block.runs, outer), tags=tags)


def _tag_back(tag: RawTag, outer: SourceMap) -> RawTag:
    start, end = outer.to_source(Span(tag.start, tag.end))
    return tag._replace(start=start, end=end, place=tag.place and outer.to_source(tag.place))


def entity_runs(source: str, start: int, end: int) -> Iterator[Run]:
    """The source's `[start, end)` with HTML's entities resolved."""
    at = start
    for entity in _ENTITY.finditer(source, start, end):
        character = html.unescape(entity[0])
        if character != entity[0]:
            if entity.start() > at:
                yield Run(source[at : entity.start()], at, entity.start())
            yield Run(character, *entity.span())
            at = entity.end()
    if end > at:
        yield Run(source[at:end], at, end)
