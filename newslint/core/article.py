"""Article: the text to check, as a reader made it from bytes.

`text` holds only what a person reads (no markup, no entities), blocks parted by a blank line. Every block has its zone.
`source_map` leads from any place in `text` back to the source file.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from newslint.core.text import SourceMap, Span

ZoneName = Literal["headline", "standfirst", "byline", "dateline", "body", "caption", "credit", "correction", "residue"]
ZONES: tuple[ZoneName, ...] = get_args(ZoneName)
"""The parts of an article, in the words that newsrooms use. `residue` is what no reader should see."""
TagLabel = Literal["person", "organisation", "place", "event", "date", "number", "money"]


class Zone(NamedTuple):
    """One block (a paragraph, a heading, a caption) and the part of the article that it belongs to.

    `markup` is the block's form in Vale's words: paragraph, heading.h1 to .h6, list, blockquote, table.cell, alt.
    `stated`: the source says which part it is; else its shape and place do.
    """

    name: ZoneName
    span: Span
    markup: str = "paragraph"
    stated: bool = True


class Tag(NamedTuple):
    """What the source's markup says of words in the text. `value` is what it gives as their meaning: a norm, a date.

    `place` is where the value stands, in offsets of the source, as far as the reader knows.
    """

    span: Span
    label: TagLabel
    value: str | None = None
    place: Span | None = None


class Listed(NamedTuple):
    """A name that the source lists for the article besides its text; without a label where it is a tag or keyword.

    `place` is where it stands, in offsets of the source, as far as the reader knows.
    """

    label: TagLabel | None
    text: str
    place: Span | None = None


class Left(NamedTuple):
    """Words that a reader left out of the text, at `span` of the source, and as what: `boilerplate` is the page's own,
    `unread` is what looks like text and stands where the reader expects none."""

    span: Span
    words: int
    kind: Literal["boilerplate", "unread"]


class Coverage(NamedTuple):
    """How many code points of the source were read as the article, as boilerplate, as nothing though they look like
    text, and how many are the rest: markup, code, white space."""

    article: int
    boilerplate: int
    unread: int
    markup: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says about the article besides its text.

    `published` is an aware or naive datetime, or a plain date where no time is given: never the clock of the machine.
    `rolling`: the source says that it is a live blog. `stub`: it holds a head and, on purpose, nothing else.
    `sources` are the paths of files that it was made from.
    """

    published: datetime | date | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    names: tuple[Listed, ...] = ()
    rolling: bool = False
    stub: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text, its zones and tags in reading order, its metadata and its way back to the source."""

    text: str
    zones: tuple[Zone, ...]
    source_map: SourceMap
    source: str
    metadata: Metadata = field(default_factory=Metadata)
    tags: tuple[Tag, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def coverage(self) -> Coverage:
        """How the source was read. Of a file with many articles all that isn't this one's is markup."""
        sizes = {"residue": 0, "boilerplate": 0, "unread": 0, "article": 0}
        for zone in self.zones:
            place = self.source_map.to_source(zone.span)
            sizes["residue" if zone.name == "residue" else "article"] += place.end - place.start
        for left in self.left:
            sizes[left.kind] += left.span.end - left.span.start
        own = sizes["residue"] + sizes["boilerplate"]
        rest = len(self.source) - sizes["article"] - own - sizes["unread"]
        return Coverage(sizes["article"], own, sizes["unread"], max(0, rest))

    @property
    def published(self) -> date | None:
        """The day of publication, in the article's own time zone."""
        when = self.metadata.published
        return when.date() if isinstance(when, datetime) else when

    def zone_at(self, offset: int) -> Zone | None:
        """The block that holds `offset`, or None between two blocks."""
        at = self.block_at(offset)
        return self.zones[at] if at >= 0 and offset < self.zones[at].span.end else None

    def block_at(self, offset: int) -> int:
        """The index in `zones` of the last block that begins at or before `offset`; -1 where none does."""
        return bisect_right(self.zones, offset, key=lambda zone: zone.span.start) - 1

    def blocks(self, *names: ZoneName) -> tuple[Zone, ...]:
        """The blocks of the zones named."""
        return tuple(zone for zone in self.zones if zone.name in names)
