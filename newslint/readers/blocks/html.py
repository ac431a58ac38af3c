"""HTML to blocks, parsed by the standard library; only what a person reads of the article gets in.

Every block element is a block, with its form in Vale's words. On a whole page the article is looked for (`<article>`,
`<main>`) and everything around it is left out: navigation, footers, other stories, comments. In a fragment, which a
content system will put into its own page, everything is text that somebody wrote, so advertising slots and share bars
in it are residue. Scripts, styles and preformatted text are left out, inline code leaves a stand-in behind.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from typing import NamedTuple

from newslint.core.article import Left, Metadata, ZoneName
from newslint.core.text import Span
from newslint.readers.assembly import STAND_IN, RawBlock, RawTag, Run, block_words
from newslint.readers.blocks.classes import furniture_of, is_byline_element, zone_of
from newslint.readers.blocks.density import Node, Piece
from newslint.readers.blocks.excerpt import entity_runs
from newslint.readers.blocks.html_forms import (
    BLANK_LINE,
    CLOSED_BY,
    CODE,
    DEEPEST,
    FORMS,
    FULL,
    HIDDEN,
    HOLDERS,
    INLINE,
    NAME,
    OUTER,
    PUBLISHED,
    SPACE,
    TITLES,
    VOID,
    mask_sections,
)
from newslint.readers.blocks.page import Page, byline_in, is_list
from newslint.readers.blocks.region import Found, Open, fragment_blocks, page_blocks
from newslint.readers.blocks.shortcodes import FILL, caption_change, mask_shortcodes
from newslint.readers.blocks.tags import html_mark, item_of, tagged


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
    reader = _Reader(source, masked, loose)
    reader.feed(masked)
    reader.close()
    reader.end_block()
    metadata = reader.page.metadata()
    if reader.full:
        blocks, day = page_blocks(reader.found, reader.root, reader.page.headline(), reader.titles())
        metadata = metadata if metadata.published else replace(metadata, published=day)
    else:
        blocks = fragment_blocks(reader.found)
    taken = {id(block.runs) for block in blocks}
    left = [one for one in reader.found if id(one.block.runs) not in taken and one.block.runs]
    return Html(tagged(blocks, reader.tags), metadata, [_left(one.block) for one in left])


def _left(block: RawBlock) -> Left:
    text = block_words(block)
    return Left(Span(block.runs[0].start, block.runs[-1].end), len(text.split()), "boilerplate")


class _Reader(HTMLParser):
    """Collects the blocks of `masked`, which is `source`, letter for letter, but for what is masked."""

    def __init__(self, source: str, masked: str, loose: bool):
        super().__init__(convert_charrefs=False)
        self.page = Page()
        self._source = source
        self.full = FULL.search(source, 0, 100_000) is not None
        self._loose = loose
        self._starts = [0, *(end.end() for end in re.finditer("\n", masked))]
        self._runs: list[Run] = []
        self._images: list[RawBlock] = []
        self.found: list[Found] = []
        self.tags: list[RawTag] = []
        self.root = Node("")
        self._open: list[Open] = [Open("", node=self.root)]
        self._linked = 0
        self._tags: Counter[str] = Counter()
        self._articles = self._asides = 0
        self._in_caption = False
        self._own = self._jumps = False
        self._closed = -1
        self._byline: list[str] | None = None
        self._byline_end = 0
        self._script: list[str] | None = None
        self.title: RawBlock | None = None

    def titles(self) -> list[RawBlock]:
        """What the head says that the page is called, in metadata and in its title."""
        found = NAME.search(self._source)
        named = RawBlock(list(entity_runs(self._source, *found.span(1))), "heading.h1", "headline") if found else None
        return [block for block in (self.title, named) if block is not None and block_words(block)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if self._byline is not None:
            self._byline.append(" ")
        self._part_from(tag)
        if tag in FORMS and self._tags["head"]:
            self.handle_endtag("head")  # its end may be left out
        if tag in FORMS:
            self._close_implied(tag)
            self.end_block()
        above = self._open[-1]
        if tag in VOID:
            self._void(tag, values, above)
            return
        if tag == "script":
            self._script = [] if values.get("type", "").lower() == "application/ld+json" else None
        furniture = furniture_of(values)
        anchor = tag == "a" and above.tag == "sup" and values.get("href", "").startswith("#")
        hidden = (
            above.hidden or tag in HIDDEN or furniture == "unseen" or (furniture is not None and self.full) or anchor
        )
        if tag in CODE and not hidden:
            self._runs.append(Run(STAND_IN, *self._tag_span()))
            hidden = True
        elif tag == "q" and not hidden:
            self._runs.append(Run("“", *self._tag_span()))
        self._tags[tag] += 1
        if self._byline is None and not hidden and not self.page.byline and is_byline_element(values):
            self._byline, self._byline_end = [], len(self._open)
        item = item_of(values, above.item)
        self._articles += tag == "article" and not above.article
        self._asides += tag == "aside" and not above.aside
        self._open.append(
            Open(
                tag,
                self._form(tag, above),
                self._zone(tag, values, above, furniture is not None),
                hidden,
                above.article or (self._articles if tag == "article" else 0),
                above.main or tag == "main" or values.get("role") == "main",
                above.outer or (tag in OUTER and not above.article and not above.main),
                above.aside or (self._asides if tag == "aside" else 0),
                item,
                None if hidden or tag in FORMS else html_mark(tag, values, item, Span(*self._tag_span())),
                above.jump or (tag == "a" and values.get("href", "").startswith("#")),
                above.link or tag == "a",
                self._node(tag, values, above.node),
            )
        )

    def _part_from(self, tag: str) -> None:
        """Keeps an inline element apart from the one before it where nothing stands between: `<span>March 2</span>
        <span>3:33 PM</span>`. Not in a paragraph, where a word may be cut by its style."""
        if tag not in INLINE or self._tags["p"] or not self._runs or self._closed != (at := self._offset()):
            return
        last, start = self._runs[-1].text[-1:], at + len(self.get_starttag_text() or "")
        after = self._source[start : start + 1]
        if last.isalnum() and (after.isdigit() or (after.isupper() and not last.isupper())):
            self._runs.append(Run(" ", at, at))

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            at = self._offset()
            self._closed = self._source.find(">", at) + 1 or at
        if not self._tags[tag]:
            return
        if tag == "script" and self._script is not None:
            self.page.linked_data("".join(self._script))
            self._script = None
        while True:
            entry = self._open[-1]
            if entry.tag in FORMS or (entry.zone == "credit" and self._open[-2].zone != "credit"):
                self.end_block()
            elif entry.tag == "q" and not entry.hidden:
                at = self._offset()
                self._runs.append(Run("”", at, self._source.find(">", at) + 1 or at))
            if entry.mark:
                self.tags.append(entry.mark.until(self._offset()))
            self._open.pop()
            if self._byline is not None and len(self._open) == self._byline_end:
                self.page.byline = byline_in("".join(self._byline))
                self._byline = None
            self._tags[entry.tag] -= 1
            if entry.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            at = self._offset()
            self._script.append(self._source[at : at + len(data)])  # without what is masked for text
        if self._open[-1].hidden:
            return
        if self._byline is not None:
            self._byline.append(data)
        start = self._offset()
        for part in re.finditer(rf"{FILL}+|[^{FILL}]+", data):
            at = start + part.start()
            if part[0][0] == FILL:
                self._shortcode(self._source[at : at + len(part[0])])
            else:
                inside = self._open[-1].jump
                self._jumps |= inside and bool(part[0].strip())
                self._own |= not inside and any(map(str.isalnum, part[0]))
                self._linked += len(part[0].strip()) if self._open[-1].link else 0
                self._text(part[0], at)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def end_block(self) -> None:
        """Closes the current block and puts the images that stood in it after it."""
        within = self._open[-1]
        if self._runs:
            zone = "caption" if self._in_caption else within.zone
            jump = not self._own and not within.form.startswith("heading")  # a heading may link to itself
            found = Found(RawBlock(self._runs, within.form, zone), within, jump and self._jumps)
            self._weigh(found)
            self.found.append(found)
        for image in self._images:
            within.node.pieces.append(Piece(0, 0, 0, False, len(self.found)))
            self.found.append(Found(image, within))
        self._runs, self._images = [], []
        self._own = self._jumps = False
        self._linked = 0

    def _weigh(self, found: Found) -> None:
        """Tells the element around a block what the block weighs."""
        words = block_words(found.block)
        heading = found.within.form.startswith("heading")
        linked = min(self._linked, len(words))
        found.within.node.pieces.append(Piece(len(words), linked, words.count(","), heading, len(self.found)))

    def _node(self, tag: str, values: dict[str, str], above: Node) -> Node:
        """The element as a place for blocks; what stands within a line belongs to the element around it."""
        if tag not in FORMS or len(self._open) > DEEPEST:
            return above
        return Node(tag, f"{values.get('class', '')}\0{values.get('id', '')}", values.get("role", ""), above)

    def _form(self, tag: str, above: Open) -> str:
        if tag not in FORMS:
            return above.form
        inside = above.form in ("list", "blockquote") and FORMS[tag] == "paragraph"
        return above.form if inside else FORMS[tag]

    def _zone(self, tag: str, values: dict[str, str], above: Open, furniture: bool) -> ZoneName | None:
        if furniture or above.zone == "residue":
            return "residue"
        if tag == "figcaption":
            return "caption"
        named = zone_of(values)
        if tag in FORMS:
            return named or above.zone
        if named == "credit" and above.zone != "credit" and tag != "a":
            self.end_block()
            return "credit"
        return above.zone

    def _close_implied(self, tag: str) -> None:
        """Ends the elements that the beginning of `tag` ends: a paragraph, an item, a cell."""
        if self._tags["p"]:
            self.handle_endtag("p")
        ended = CLOSED_BY.get(tag, set())
        if not any(self._tags[name] for name in ended):
            return
        for entry in reversed(self._open):
            if entry.tag in ended:
                self.handle_endtag(entry.tag)
                return
            if entry.tag in HOLDERS:
                return

    def _void(self, tag: str, values: dict[str, str], above: Open) -> None:
        above.node.images += tag == "img"
        above.node.inputs += tag == "input"
        if above.hidden:
            return
        if tag == "hr":
            self.end_block()
        elif tag == "br":
            words = next(
                (run for run in reversed(self._runs[-2:]) if run.text.strip() or run.end - run.start > 2), None
            )
            if words is not None and words.text == "\n":
                self.end_block()  # two in a row part paragraphs
            else:
                self._runs.append(Run("\n", *self._tag_span()))
        elif tag == "img" and values.get("alt", "").strip():
            runs = self._attribute("alt")
            self._images.append(RawBlock(runs, "alt", "residue" if above.zone == "residue" else None))

    def _text(self, data: str, start: int) -> None:
        parts = BLANK_LINE.split(data) if self._loose else [data]
        ends = [gap.span() for gap in BLANK_LINE.finditer(data)] if self._loose else []
        at = 0
        for number, part in enumerate(parts):
            if number:
                self.end_block()
                at = ends[number - 1][1]
            self._words(part, start + at)

    def _words(self, data: str, start: int) -> None:
        if self._runs and data[:1] in (" ", "\n") and self._runs[-1].text[-1:] in (" ", "\n"):
            spare = len(data) - len(data.lstrip(" \t\n\f"))
            data, start = data[spare:], start + spare
        at = 0
        for space in SPACE.finditer(data):
            if space.start() > at:
                self._runs.append(Run(data[at : space.start()], start + at, start + space.start()))
            self._runs.append(Run(" ", start + space.start(), start + space.end()))
            at = space.end()
        if at < len(data):
            self._runs.append(Run(data[at:], start + at, start + len(data)))

    def _shortcode(self, code: str) -> None:
        change = caption_change(code)
        if change is not None:
            self.end_block()
            self._in_caption = change

    def _reference(self, written: str) -> None:
        if self._open[-1].hidden:
            return
        start = self._offset()
        end = start + len(written)
        end += self._source[end : end + 1] == ";"
        self._runs.append(Run(html.unescape(self._source[start:end]), start, end))

    def _note(self, tag: str, values: dict[str, str]) -> None:
        """What the element says about the article besides its text."""
        if tag == "html":
            self.page.language = values.get("lang") or values.get("xml:lang") or None
        elif tag == "meta":
            self.page.meta(values, self._attribute("content") if is_list(values) else ())
            stated = (values.get("property") or values.get("name") or "").lower()
            if stated in TITLES and values.get("content", "").strip() and (self.title is None or stated == "og:title"):
                self.title = RawBlock(self._attribute("content"), "heading.h1", "headline")
        elif tag == "time":
            above = self._open[-1]
            marked = "pubdate" in values or values.get("itemprop") == "datePublished"
            marked = marked or bool(PUBLISHED.search(values.get("class", "")))
            running = any(self._tags[name] for name in ("p", "li", "td")) and above.zone not in ("byline", "dateline")
            if marked or not (running or above.hidden or above.outer or above.zone == "residue"):
                self.page.time(values, marked)

    def _attribute(self, name: str) -> list[Run]:
        """The runs of the value of an attribute of the tag that begins here."""
        start, end = self._tag_span()
        written = re.compile(rf"""[\s"']{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
        found = written.search(self._source, start, end)
        place = found.span(found.lastindex or 0) if found else (start, end)
        return list(entity_runs(self._source, *place))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _tag_span(self) -> tuple[int, int]:
        start = self._offset()
        return start, start + len(self.get_starttag_text() or "")
