"""HTML as the standard library parses it: elements open and close, and what stands between them becomes blocks.

Goes in: a page or a fragment, and the same with what is masked. Comes out: the blocks found with the element around
each, the tags of names and times, and what the page says of itself. Which blocks are the article's is `html`'s to say.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from html.parser import HTMLParser

from newslint.core.article import ZoneName
from newslint.core.text import Span
from newslint.readers.assembly import STAND_IN, RawBlock, RawTag, Run, block_words
from newslint.readers.blocks import html_forms as forms
from newslint.readers.blocks.classes import furniture_of, is_byline_element, zone_of
from newslint.readers.blocks.density import Node, Piece
from newslint.readers.blocks.html_runs import add_words, attribute_runs, form_of
from newslint.readers.blocks.page import Page, byline_in, is_list
from newslint.readers.blocks.region import Found, Open
from newslint.readers.blocks.shortcodes import FILL, caption_change
from newslint.readers.blocks.tags import html_mark, item_of


class Parser(HTMLParser):
    """Collects the blocks of `masked`, which is `source`, letter for letter, but for what is masked."""

    def __init__(self, source: str, masked: str, loose: bool):
        super().__init__(convert_charrefs=False)
        self.page = Page()
        self._source = source
        self.full = forms.FULL.search(source, 0, 100_000) is not None
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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if self._byline is not None:
            self._byline.append(" ")
        self._part_from(tag)
        if tag in forms.FORMS and self._tags["head"]:
            self.handle_endtag("head")  # its end may be left out
        if tag in forms.FORMS:
            self._close_implied(tag)
            self.end_block()
        above = self._open[-1]
        if tag in forms.VOID:
            self._void(tag, values, above)
            return
        if tag == "script":
            self._script = [] if values.get("type", "").lower() == "application/ld+json" else None
        furniture = furniture_of(values)
        anchor = tag == "a" and above.tag == "sup" and values.get("href", "").startswith("#")
        hidden = (
            above.hidden
            or tag in forms.HIDDEN
            or furniture == "unseen"
            or (furniture is not None and self.full)
            or anchor
        )
        if tag in forms.CODE and not hidden:
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
                form_of(tag, above),
                self._zone(tag, values, above, furniture is not None),
                hidden,
                above.article or (self._articles if tag == "article" else 0),
                above.main or tag == "main" or values.get("role") == "main",
                above.outer or (tag in forms.OUTER and not above.article and not above.main),
                above.aside or (self._asides if tag == "aside" else 0),
                item,
                None if hidden or tag in forms.FORMS else html_mark(tag, values, item, Span(*self._tag_span())),
                above.jump or (tag == "a" and values.get("href", "").startswith("#")),
                above.link or tag == "a",
                self._node(tag, values, above.node),
            )
        )

    def _part_from(self, tag: str) -> None:
        """Keeps an inline element apart from the one before it where nothing stands between: `<span>March 2</span>
        <span>3:33 PM</span>`. Not in a paragraph, where a word may be cut by its style."""
        if tag not in forms.INLINE or self._tags["p"] or not self._runs or self._closed != (at := self._offset()):
            return
        last, start = self._runs[-1].text[-1:], at + len(self.get_starttag_text() or "")
        after = self._source[start : start + 1]
        if last.isalnum() and (after.isdigit() or (after.isupper() and not last.isupper())):
            self._runs.append(Run(" ", at, at))

    def handle_endtag(self, tag: str) -> None:
        if tag in forms.INLINE:
            at = self._offset()
            self._closed = self._source.find(">", at) + 1 or at
        if not self._tags[tag]:
            return
        if tag == "script" and self._script is not None:
            self.page.linked_data("".join(self._script))
            self._script = None
        while True:
            entry = self._open[-1]
            if entry.tag in forms.FORMS or (entry.zone == "credit" and self._open[-2].zone != "credit"):
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
        if tag not in forms.FORMS or len(self._open) > forms.DEEPEST:
            return above
        return Node(tag, f"{values.get('class', '')}\0{values.get('id', '')}", values.get("role", ""), above)

    def _zone(self, tag: str, values: dict[str, str], above: Open, furniture: bool) -> ZoneName | None:
        if furniture or above.zone == "residue":
            return "residue"
        if tag == "figcaption":
            return "caption"
        named = zone_of(values)
        if tag in forms.FORMS:
            return named or above.zone
        if named == "credit" and above.zone != "credit" and tag != "a":
            self.end_block()
            return "credit"
        return above.zone

    def _close_implied(self, tag: str) -> None:
        """Ends the elements that the beginning of `tag` ends: a paragraph, an item, a cell."""
        if self._tags["p"]:
            self.handle_endtag("p")
        ended = forms.CLOSED_BY.get(tag, set())
        if not any(self._tags[name] for name in ended):
            return
        for entry in reversed(self._open):
            if entry.tag in ended:
                self.handle_endtag(entry.tag)
                return
            if entry.tag in forms.HOLDERS:
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
            runs = attribute_runs(self._source, "alt", self._tag_span())
            self._images.append(RawBlock(runs, "alt", "residue" if above.zone == "residue" else None))

    def _text(self, data: str, start: int) -> None:
        parts = forms.BLANK_LINE.split(data) if self._loose else [data]
        ends = [gap.span() for gap in forms.BLANK_LINE.finditer(data)] if self._loose else []
        at = 0
        for number, part in enumerate(parts):
            if number:
                self.end_block()
                at = ends[number - 1][1]
            add_words(self._runs, part, start + at)

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
            self.page.meta(values, attribute_runs(self._source, "content", self._tag_span()) if is_list(values) else ())
            stated = (values.get("property") or values.get("name") or "").lower()
            if (
                stated in forms.TITLES
                and values.get("content", "").strip()
                and (self.title is None or stated == "og:title")
            ):
                self.title = RawBlock(
                    attribute_runs(self._source, "content", self._tag_span()), "heading.h1", "headline"
                )
        elif tag == "time":
            above = self._open[-1]
            marked = "pubdate" in values or values.get("itemprop") == "datePublished"
            marked = marked or bool(forms.PUBLISHED.search(values.get("class", "")))
            running = any(self._tags[name] for name in ("p", "li", "td")) and above.zone not in ("byline", "dateline")
            if marked or not (running or above.hidden or above.outer or above.zone == "residue"):
                self.page.time(values, marked)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _tag_span(self) -> tuple[int, int]:
        start = self._offset()
        return start, start + len(self.get_starttag_text() or "")
