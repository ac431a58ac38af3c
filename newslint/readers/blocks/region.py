"""Which blocks of an HTML page are its article's, and which are the site's."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from newslint.core.article import TagLabel, ZoneName
from newslint.language.timestamps import find_timestamp
from newslint.readers.assembly import RawBlock, Run, block_words
from newslint.readers.blocks.density import Node, article_pieces
from newslint.readers.blocks.excerpt import excerpt_of, runs_back
from newslint.readers.blocks.tags import Mark
from newslint.readers.boilerplate import is_furniture
from newslint.readers.zones import is_byline

_LONG_BYLINE = 140
"""Code points past which what stands under an author's class is no byline but a note on the author."""

_LIKE = 0.6
"""How like a heading must be to what the page is called."""
_SHORT = 160
"""Code points up to which a line around the headline may be there for its date."""
_CLOSE = 6
"""Blocks above the text from which a heading that is like nothing else is its headline."""
_NEAR = 40
"""Blocks above the text in which its headline stands."""
_BETWEEN = re.compile(r"\s+(?:[|»«·•–—-]|::)\s+")
_PAGE = Node("")


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
    link: bool = False
    node: Node = _PAGE


class Found(NamedTuple):
    """A block, and the element that it stands in. `jump`: all its words lead to another place of the same page."""

    block: RawBlock
    within: Open
    jump: bool = False

    @property
    def size(self) -> int:
        return sum(len(run.text) for run in self.block.runs)


def fragment_blocks(found: list[Found]) -> list[RawBlock]:
    """The blocks of a fragment, which a content system will put into its own page: all that somebody wrote."""
    return _settle_zones(_without_repeated_alts([one.block for one in found if not one.jump]))


def page_blocks(
    found: list[Found], root: Node, headline: str, stated: list[RawBlock]
) -> tuple[list[RawBlock], date | datetime | None]:
    """The blocks of `found`, a whole page's under `root`, that are its article's, and the day beside its headline.

    `headline` and `stated` are what the page says that it is called, in JSON-LD and in its head.
    """
    taken = article_pieces(root)
    inside = [at for at, one in enumerate(found) if at in taken and not _is_apart(one)]
    if not inside:
        inside = [at for at, one in enumerate(found) if not _is_apart(one)]
    title = _headline_at(found, inside[0] if inside else 0, headline, stated)
    head = [found[title].block._replace(zone="headline", markup="heading.h1")] if title is not None else []
    if title is None and stated and inside:
        head = [_site_cut(stated[0])]
    above = _opening(found, title, inside) if inside else []
    rest = [found[at] for at in inside if at != title and at not in above]
    names = {block_words(block) for block in head}
    blocks = [_no_headline(one.block) for one in _without_links_elsewhere(rest) if block_words(one.block) not in names]
    parts = [*head, *(found[at].block for at in above), *blocks]
    return _settle_zones(_without_repeated_alts(parts)), _day(found, title, inside)


def _is_apart(one: Found) -> bool:
    """Whether a block leads to another place of the page, or stands in the header, footer or aside of the site."""
    return one.jump or (one.within.outer and not one.within.article)


def _no_headline(block: RawBlock) -> RawBlock:
    return block._replace(markup="heading.h2", zone=None) if block.markup == "heading.h1" else block


def _without_repeated_alts(blocks: list[RawBlock]) -> list[RawBlock]:
    captions = {block_words(block) for block in blocks if block.markup != "alt"}
    return [block for block in blocks if block.markup != "alt" or block_words(block) not in captions]


def _headline_at(found: list[Found], start: int, headline: str, stated: list[RawBlock]) -> int | None:
    """Which block is the headline: the heading that is most like what the page is called; else its only `<h1>`."""
    names = [words for words in (_words(headline), *(_words(block_words(block)) for block in stated)) if words]
    own = [words for words in (_words(headline), *(_words(block_words(_site_cut(block))) for block in stated)) if words]
    best, place = 0.0, None
    for at, one in enumerate(found):
        if one.block.markup in ("heading.h1", "heading.h2") or one.block.zone == "headline":
            words = _words(block_words(one.block))
            like = max((_like(words, name) for name in own), default=0.0) + 0.1 * (one.block.markup == "heading.h1")
            if words and like > best and like >= _LIKE:
                best, place = like, at
    if place is not None:
        return place
    heads = [at for at, one in enumerate(found) if one.block.markup == "heading.h1" and not _is_apart(one)]
    heads = [at for at in heads if not names or _is_told(found[at], names, start - at)]
    heads = [at for at in heads if at >= start - _NEAR] or heads
    return heads[0] if len(heads) == 1 or (heads and not names) else None


def _like(words: list[str], name: list[str]) -> float:
    """How much of a heading is in what the page is called, and that (but for the site's name) in it: 0 to 1."""
    if not words:
        return 0.0
    shared = len(set(words) & set(name))
    return min(shared / len(set(words)), 1.5 * shared / len(set(name)))


def _is_told(one: Found, names: list[list[str]], above: int) -> bool:
    """Whether a heading unlike what the page is called is the headline all the same: its element says so, or it stands
    in the article or right `above` the text. What is a small part of the page's name is the name of its site."""
    words = set(_words(block_words(one.block)))
    site = any(words and len(words & set(name)) / len(words) >= _LIKE for name in names)
    placed = len(words) >= 3 and (bool(one.within.article) or above <= _CLOSE)
    return not site and (one.block.zone == "headline" or placed)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _opening(found: list[Found], title: int | None, inside: list[int]) -> list[int]:
    """The standfirst, the byline and the dateline around the headline, which may stand apart from the text."""
    taken = set(inside)
    first = min(inside[0], inside[0] if title is None else title)
    near = range(max(0, first - 6), min(len(found), inside[min(4, len(inside) - 1)] + 4))
    return [at for at in near if at not in taken and at != title and _opens(found[at], at < first)][:5]


def _day(found: list[Found], title: int | None, inside: list[int]) -> date | datetime | None:
    """The first whole date of a short line around the headline, before the text is well under way."""
    if not inside:
        return None
    first = min(inside[0], inside[0] if title is None else title)
    for at in range(max(0, first - 4), min(len(found), inside[min(2, len(inside) - 1)] + 6)):
        words = block_words(found[at].block)
        if len(words) <= _SHORT and not found[at].jump and (stamp := find_timestamp(words)):
            return stamp.when
    return None


def _opens(one: Found, before: bool) -> bool:
    """Whether a block is a byline or a dateline; or a standfirst, where it doesn't stand `before` the headline."""
    if one.jump or one.block.markup == "alt":
        return False
    if one.block.zone in ("byline", "dateline") or (one.block.zone == "standfirst" and not before):
        return True
    return one.block.zone is None and one.block.markup == "paragraph" and is_byline(block_words(one.block))


def _site_cut(block: RawBlock) -> RawBlock:
    """A page's title without the name of its site: "Council opens bridge | The Daily"."""
    inner = excerpt_of(block.runs)
    cuts = list(_BETWEEN.finditer(inner.text))
    for start, end in [(0, cuts[-1].start()), (cuts[0].end(), len(inner.text))] if cuts else []:
        kept = inner.text[start:end]
        if len(kept.split()) >= 3:
            return block._replace(runs=runs_back([Run(kept, start, end)], inner.source_map))
    return block


def _without_links_elsewhere(found: list[Found]) -> list[Found]:
    """`found` without the `<aside>`s that begin as page furniture does: "Read more", "Related stories"."""
    first = {one.within.aside: one for one in reversed(found)}
    gone = {
        aside for aside, one in first.items() if aside and is_furniture("".join(run.text for run in one.block.runs))
    }
    return [one for one in found if one.within.aside not in gone] if gone else found


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
