"""Markdown as marko parses it to blocks; only what a person reads gets in.

Emphasis and links keep their words, code is left out, HTML and footnotes are read, entities and escapes are resolved,
an image gives its alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from marko import Markdown, block, inline
from marko.element import Element

from newslint.readers.assembly import STAND_IN, RawBlock, Run, moved
from newslint.readers.blocks.generators import GONE, WORD, Texts
from newslint.readers.blocks.html import html_blocks

_JUMP = re.compile(r"""(?:<a\s[^>]*href\s*=\s*["']?#[^>]*>[^<]*</a>\s*)+""", re.IGNORECASE)
_CODE = re.compile(r"[{}<>;=]|\w\(|^\s*[$#]", re.MULTILINE)


def tree_blocks(texts: Texts) -> Iterator[RawBlock]:
    """The blocks of the masked text, as marko parses it."""
    return _blocks(Markdown(extensions=["gfm", "footnote"]).parse(texts.masked), texts)


def _blocks(element: Element, texts: Texts, within: str = "paragraph") -> Iterator[RawBlock]:
    """The leaf blocks under `element` in reading order. `within` is the markup of what encloses them."""
    for child in _children(element):
        kind = child.get_type()
        if kind in ("Heading", "SetextHeading"):
            yield RawBlock(list(_runs(child, texts)), f"heading.h{getattr(child, 'level', 1)}")
        elif kind in ("Paragraph", "TableCell"):
            form = "table.header" if getattr(child, "header", False) else "table.cell"
            yield from _paragraph(child, texts, form if kind == "TableCell" else within)
        elif isinstance(child, block.Quote):
            yield from _blocks(child, texts, "blockquote")
        elif isinstance(child, block.List):
            yield from _blocks(child, texts, "list")
        elif isinstance(child, block.CodeBlock) and child.source_span is not None:
            yield from _indented(texts.source, *child.source_span)
        elif isinstance(child, block.HTMLBlock) and child.source_span is not None:
            yield from _html(texts, *child.source_span)
        elif kind in ("ListItem", "Table", "TableRow", "Alert", "FootnoteDef"):
            yield from _blocks(child, texts, within)


def _html(texts: Texts, start: int, end: int) -> Iterator[RawBlock]:
    for found in html_blocks(texts.unmasked(start, end).replace(WORD, GONE), shortcodes=True)[0]:
        yield moved(found, start)


def _indented(source: str, start: int, end: int) -> Iterator[RawBlock]:
    """Indented paragraphs, which Markdown takes for code but which wire copy is full of; real code is left out."""
    for chunk in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", source[start:end]):
        if len(re.findall(r"[^\W\d_]{2,} ", chunk[0])) >= 4 and not _CODE.search(chunk[0]):
            yield RawBlock([Run(chunk[0], start + chunk.start(), start + chunk.end())])


def _paragraph(element: Element, texts: Texts, markup: str) -> Iterator[RawBlock]:
    """A paragraph's text, then each of its images' alternative text as a block of its own."""
    if markup in ("paragraph", "list") and _is_jump(element, texts):
        return
    yield RawBlock(list(_runs(element, texts)), markup)
    for image in _images(element):
        yield RawBlock([run for child in _children(image) for run in _inline(child, texts)], "alt")


def _is_jump(element: Element, texts: Texts) -> bool:
    """Whether all that stands here is a link to another place of the same page: a line of a table of contents."""
    parts = [child for child in _children(element) if not isinstance(child, inline.LineBreak)]
    if parts and all(isinstance(child, inline.Link) and child.dest.startswith("#") for child in parts):
        return True
    if not parts or not isinstance(parts[0], inline.InlineHTML) or not isinstance(parts[-1], inline.InlineHTML):
        return False
    opened, closed = parts[0].source_span, parts[-1].source_span
    return bool(opened and closed and _JUMP.fullmatch(texts.source, opened[0], closed[1]))


def _children(element: Element) -> list[Element]:
    children = getattr(element, "children", ())
    return [] if isinstance(children, str) else [child for child in children if isinstance(child, Element)]


def _images(element: Element) -> Iterator[inline.Image]:
    if isinstance(element, inline.Image):
        yield element
    else:
        for child in _children(element):
            yield from _images(child)


def _runs(element: Element, texts: Texts) -> Iterator[Run]:
    for child in _children(element):
        if not isinstance(child, inline.Image):
            yield from _inline(child, texts)


def _inline(element: Element, texts: Texts) -> Iterator[Run]:
    span = element.source_span
    if isinstance(element, inline.RawText):
        if span is not None:
            yield from texts.runs(*span)
    elif isinstance(element, inline.Literal):
        if span is not None:
            yield Run(texts.source[span[1] - 1 : span[1]], *span)
    elif isinstance(element, inline.LineBreak):
        if span is not None:
            yield Run("\n", *span)
    elif isinstance(element, inline.InlineHTML):
        if span is not None and re.match(r"<br\b", texts.source[span[0] : span[1]], re.IGNORECASE):
            yield Run("\n", *span)
    elif isinstance(element, inline.CodeSpan) and span is not None and "''" in texts.source[span[0] : span[1]]:
        yield Run(texts.source[span[0] : span[1]], *span)  # ``quotation'' in wire style up to the next ``, not code
    elif isinstance(element, (inline.CodeSpan, inline.AutoLink)) or element.get_type() == "Url":
        if span is not None:  # something holds its place, so that the words around it don't touch
            end = _address_end(texts.source, *span) if element.get_type() == "Url" else span[1]
            yield Run(STAND_IN, span[0], end)
            if end < span[1]:
                yield Run(texts.source[end : span[1]], end, span[1])
    else:
        yield from _runs(element, texts)


def _address_end(source: str, start: int, end: int) -> int:
    """Where a bare address ends: before the full stop of its sentence, and before a bracket that opens outside it."""
    address = source[start:end]
    while address:
        last = address[-1]
        if last in ".,;:!?'\"*_~" or (last == ")" and address.count(")") > address.count("(")):
            address = address[:-1]
        else:
            break
    return start + len(address)
