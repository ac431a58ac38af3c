"""Which blocks of an HTML page are its article's, and which are the site's."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import NamedTuple

from newslint.core.article import TagLabel, ZoneName
from newslint.readers.assembly import RawBlock, block_words
from newslint.readers.blocks.tags import Mark
from newslint.readers.boilerplate import is_furniture

_LONG_BYLINE = 140
"""Code points past which what stands under an author's class is no byline but a note on the author."""


class Open(NamedTuple):
    """An open element, and what holds inside it."""

    tag: str
    form: str = "paragraph"
    zone: ZoneName | None = None
    hidden: bool = False
    article: int = 0
    main: bool = False
    outer: bool = False
    aside: int = 0
    item: TagLabel | None = None
    mark: Mark | None = None
    jump: bool = False


class Found(NamedTuple):
    """A block, and the element that it stands in. `jump`: all its words lead to another place of the same page."""

    block: RawBlock
    within: Open
    jump: bool = False

    @property
    def size(self) -> int:
        return sum(len(run.text) for run in self.block.runs)


def article_blocks(found: list[Found], title: RawBlock | None, full: bool) -> list[RawBlock]:
    """The blocks of `found` that are the article's. `full`: it is a whole page, whose stated title is `title`."""
    inside = [one for one in found if not one.jump and not (full and one.within.outer and not one.within.article)]
    if full:
        inside = _without_links_elsewhere(_region(inside))
    captions = {block_words(one.block) for one in inside if one.block.markup != "alt"}
    blocks = [one.block for one in inside if one.block.markup != "alt" or block_words(one.block) not in captions]
    if any(block.markup == "heading.h1" or block.zone == "headline" for block in blocks):
        return _settle_zones(blocks)
    above = _title_above(found)
    if above:
        return _settle_zones([*above, *(block for block in blocks if block not in above)])
    return _settle_zones([title, *blocks] if title and blocks else blocks)


def _region(found: list[Found]) -> list[Found]:
    """The largest `<article>` where it holds most of the text, else `<main>`, else all."""
    sizes: Counter[int] = Counter()
    for one in found:
        sizes[one.within.article] += one.size
    inner = [one for one in found if one.within.main] or found
    sizes.pop(0, None)
    if sizes:
        best, size = sizes.most_common(1)[0]
        if 2 * size >= sum(one.size for one in inner):
            return [one for one in found if one.within.article == best]
    return inner


def _without_links_elsewhere(found: list[Found]) -> list[Found]:
    """`found` without the `<aside>`s that begin as page furniture does: "Read more", "Related stories"."""
    first = {one.within.aside: one for one in reversed(found)}
    gone = {
        aside for aside, one in first.items() if aside and is_furniture("".join(run.text for run in one.block.runs))
    }
    return [one for one in found if one.within.aside not in gone] if gone else found


def _title_above(found: list[Found]) -> list[RawBlock]:
    """The last `<h1>` of a page, which stands outside its article, and the standfirst and byline right after it."""
    heads = [at for at, one in enumerate(found) if one.block.markup == "heading.h1"]
    if not heads:
        return []
    after = takewhile(lambda one: one.block.zone in ("standfirst", "byline", "dateline"), found[heads[-1] + 1 :])
    return [one.block for one in (found[heads[-1]], *after)]


def _settle_zones(blocks: list[RawBlock]) -> list[RawBlock]:
    """One headline, and no note on an author taken for a byline."""
    titled = any(block.markup == "heading.h1" for block in blocks)
    settled = []
    for block in blocks:
        if block.zone == "headline" and titled and block.markup != "heading.h1":
            block = block._replace(zone=None)
        elif block.zone == "byline" and sum(len(run.text) for run in block.runs) > _LONG_BYLINE:
            block = block._replace(zone="credit")
        settled.append(block)
    return settled
