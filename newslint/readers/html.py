"""HTML, parsed by the standard library; only what a person reads gets into the article's text.

Every block element is a block, with its form in Vale's words. `<figcaption>`, and elements whose class says so, name
their zone; `<time datetime>` and the usual meta elements give the date of publication. Scripts, styles and preformatted
text are left out, inline code leaves two stars behind.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from newslint.article import Article, Metadata, ZoneName
from newslint.assembly import RawBlock, Run, assemble
from newslint.text import LineIndex
from newslint.timestamps import find_timestamp

_FORMS = {
    "p": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph", "main": "paragraph",
    "header": "paragraph", "footer": "paragraph", "aside": "paragraph", "nav": "paragraph", "figure": "paragraph",
    "body": "paragraph", "dd": "paragraph", "dt": "paragraph", "address": "paragraph", "ul": "list", "ol": "list",
    "li": "list", "blockquote": "blockquote", "td": "table.cell", "th": "table.header", "tr": "paragraph",
    "table": "paragraph", "figcaption": "paragraph", "caption": "paragraph",
    **{f"h{level}": f"heading.h{level}" for level in range(1, 7)},
}  # fmt: skip
_HIDDEN = frozenset({"script", "style", "pre", "template", "noscript", "svg", "head", "select", "textarea", "iframe"})
_CODE = frozenset({"code", "tt", "kbd", "samp"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DATES = frozenset({"article:published_time", "date", "pubdate", "publishdate", "datepublished", "dc.date"})
_CLASSES: tuple[tuple[str, ZoneName], ...] = (
    (r"\b(?:headline|hed|entry-title)\b", "headline"),
    (r"\b(?:standfirst|dek|deck|subtitle|sub-?head(?:line)?|strapline|article-summary)\b", "standfirst"),
    (r"\b(?:byline|author)\b", "byline"),
    (r"\b(?:dateline)\b", "dateline"),
    (r"\b(?:photo-|image-)?credit\b", "credit"),
    (r"\b(?:wp-)?caption(?:-text)?\b", "caption"),
    (r"\b(?:correction|clarification)s?\b", "correction"),
    (
        r"\b(?:advert(?:isement)?|ad-slot|share-(?:bar|buttons)|newsletter(?:-signup)?|related(?:-articles)?)\b",
        "residue",
    ),
)


def read_html(text: str, path: str) -> Article:
    """The article in `text`, whose line ends are `\\n`."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    reader.end_block()
    when = find_timestamp(reader.date)
    return assemble(reader.blocks, text, Metadata(published=when.when if when else None, language=reader.language))


class _Reader(HTMLParser):
    """Collects blocks. `open` holds the elements around the current place with their form and zone."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=False)
        self.blocks: list[RawBlock] = []
        self.date = ""
        self.language: str | None = None
        self._source = source
        self._lines = LineIndex(source)
        self._runs: list[Run] = []
        self._open: list[tuple[str, str, ZoneName | None]] = []
        self._hidden = 0
        self._images: list[RawBlock] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if tag == "br" and not self._hidden:
            self._runs.append(Run("\n", *self._tag_span()))
        elif tag == "img" and values.get("alt") and not self._hidden:
            self._image(values["alt"])
        if tag in _VOID:
            return
        hidden = tag in _HIDDEN or "hidden" in values
        if tag in _CODE and not self._hidden:
            self._runs.append(Run("**", *self._tag_span()))
        if tag in _FORMS:
            self.end_block()
        form, zone = (self._open[-1][1], self._open[-1][2]) if self._open else ("paragraph", None)
        if tag in _FORMS:
            inside = form in ("list", "blockquote") and _FORMS[tag] == "paragraph"
            form = form if inside else _FORMS[tag]
            zone = "caption" if tag == "figcaption" else _zone_of(values.get("class", "")) or zone
        self._open.append((tag, form, zone))
        self._hidden += hidden or tag in _CODE
        if hidden and tag not in _HIDDEN:
            self._open[-1] = (tag + " hidden", form, zone)

    def handle_endtag(self, tag: str) -> None:
        names = [name.split()[0] for name, _, _ in self._open]
        if tag not in names:
            return
        while self._open:
            name = self._open[-1][0]
            if name.split()[0] in _FORMS:
                self.end_block()
            self._open.pop()
            self._hidden -= name in _HIDDEN or name in _CODE or name.endswith(" hidden")
            if name.split()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        start = self._offset()
        for part in re.finditer(r"\s+|\S+", data):
            text = part[0] if not part[0].isspace() or part[0] == "\n" else " "
            self._runs.append(Run(text, start + part.start(), start + part.end()))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def end_block(self) -> None:
        """Closes the current block and puts the images that stood in it after it."""
        _, form, zone = self._open[-1] if self._open else ("", "paragraph", None)
        if self._runs:
            self.blocks.append(RawBlock(self._runs, form, zone))
        self.blocks += self._images
        self._runs, self._images = [], []

    def _reference(self, written: str) -> None:
        if self._hidden:
            return
        start = self._offset()
        end = start + len(written)
        end += self._source[end : end + 1] == ";"
        self._runs.append(Run(html.unescape(self._source[start:end]), start, end))

    def _image(self, alt: str) -> None:
        start, end = self._tag_span()
        at = self._source.find(alt, start, end)
        place = (at, at + len(alt)) if at >= 0 else (start, end)
        self._images.append(RawBlock([Run(alt, *place)], "alt"))

    def _note(self, tag: str, values: dict[str, str]) -> None:
        name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if tag == "html":
            self.language = values.get("lang") or None
        elif tag == "meta" and name in _DATES:
            self.date = values.get("content", "") or self.date
        elif tag == "time" and not self.date:
            self.date = values.get("datetime", "")

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines.line(line).start + column

    def _tag_span(self) -> tuple[int, int]:
        start = self._offset()
        return start, start + len(self.get_starttag_text() or "")


def _zone_of(classes: str) -> ZoneName | None:
    return next((zone for pattern, zone in _CLASSES if re.search(pattern, classes, re.IGNORECASE)), None)
