"""HTML to blocks, parsed by the standard library; only what a person reads of the article gets in.

Every block element is a block, with its form in Vale's words. On a whole page the article is looked for (`<article>`,
`<main>`) and everything around it is left out: navigation, footers, other stories, comments. In a fragment, which a
content system will put into its own page, everything is text that somebody wrote, so advertising slots and share bars
in it are residue. Scripts, styles and preformatted text are left out, inline code leaves a stand-in behind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from newslint.core.article import Left, Metadata
from newslint.core.text import Span
from newslint.readers.assembly import RawBlock, block_words
from newslint.readers.blocks.excerpt import entity_runs
from newslint.readers.blocks.html_forms import NAME, mask_sections
from newslint.readers.blocks.html_parser import Parser
from newslint.readers.blocks.region import fragment_blocks, page_blocks
from newslint.readers.blocks.shortcodes import mask_shortcodes
from newslint.readers.blocks.tags import tagged


class Html(NamedTuple):
    """What a page or a fragment holds: its blocks, what it says about itself, and what was left out of it."""

    blocks: list[RawBlock]
    metadata: Metadata
    left: list[Left]


def html_blocks(source: str, *, loose: bool = False, shortcodes: bool = False) -> tuple[list[RawBlock], Metadata]:
    """The blocks of `source` and what it says about itself: see `read_html`."""
    blocks, metadata, _ = read_html(source, loose=loose, shortcodes=shortcodes)
    return blocks, metadata


def read_html(source: str, *, loose: bool = False, shortcodes: bool = False) -> Html:
    """The blocks of `source`, whose line ends are `\\n`, what it says about itself, and what was left out.

    `loose`: a blank line parts paragraphs, as in WordPress's classic editor. `shortcodes`: `[caption]` and others are
    markup.
    """
    masked = mask_sections(mask_shortcodes(source) if shortcodes else source)
    reader = Parser(source, masked, loose)
    reader.feed(masked)
    reader.close()
    reader.end_block()
    metadata = reader.page.metadata()
    if reader.full:
        blocks, day = page_blocks(reader.found, reader.root, reader.page.headline(), _titles(source, reader.title))
        metadata = metadata if metadata.published else replace(metadata, published=day)
    else:
        blocks = fragment_blocks(reader.found)
    taken = {id(block.runs) for block in blocks}
    left = [one for one in reader.found if id(one.block.runs) not in taken and one.block.runs]
    return Html(tagged(blocks, reader.tags), metadata, [_left(one.block) for one in left])


def _titles(source: str, stated: RawBlock | None) -> list[RawBlock]:
    """What the head says that the page is called, in metadata and in its title."""
    found = NAME.search(source)
    named = RawBlock(list(entity_runs(source, *found.span(1))), "heading.h1", "headline") if found else None
    return [block for block in (stated, named) if block is not None and block_words(block)]


def _left(block: RawBlock) -> Left:
    text = block_words(block)
    return Left(Span(block.runs[0].start, block.runs[-1].end), len(text.split()), "boilerplate")
