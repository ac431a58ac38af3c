"""Markdown to blocks, parsed by marko; only what a person reads gets in.

Emphasis and links keep their words, code is left out, HTML and footnotes are read, entities and escapes are resolved,
an image gives its alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from marko import Markdown, block, inline
from marko.element import Element

from newslint.assembly import RawBlock, Run, moved
from newslint.errors import ReadError
from newslint.formats.excerpt import entity_runs
from newslint.formats.generators import FILL, GONE, WORD, mask_generators
from newslint.formats.html import html_blocks
from newslint.formats.plain import plain_blocks

_CODE = re.compile(r"[{}<>;=]|\w\(|^\s*[$#]", re.MULTILINE)
_DEEP_QUOTE = re.compile(r"^(?: {0,3}> ?){100}", re.MULTILINE)
_CHUNK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_TEXT = r"""(?!\d{1,9}[.)])(?:[^\W_]|["“‘'’(£$€])"""
_OPENING = re.compile(rf"(#{{1,6}}) {_TEXT}|{_TEXT}")
"""What a paragraph or a heading begins with, and nothing else does."""
_MARKED = re.compile(r"[^\S ]|[\\`*_\[\]<>&~|@]|#\S*$|https?://|ftp://|www\.|\s$|[\ue000-\uf8ff]", re.IGNORECASE)
"""What may be more than words."""
_LONG_LINE = 200_000
"""Code points past which a line is no Markdown that a person wrote: the text is read as plain text."""


def markdown_blocks(source: str, *, mdx: bool = False) -> list[RawBlock]:
    """The blocks of `source`, whose line ends are `\n`. `mdx`: imports, components and expressions are code.

    Raises ReadError where blocks are nested too deeply.
    """
    if max(map(len, source.split("\n"))) > _LONG_LINE:
        return list(plain_blocks(source))
    deep = _DEEP_QUOTE.search(source)
    if deep:
        raise ReadError(
            "is nested too deeply to be an article. Leave it out.", line=source.count("\n", 0, deep.start()) + 1
        )
    masked, captions = mask_generators(source, mdx)
    texts = _Texts(source, masked)
    blocks = [*(_plain_paragraphs(texts) or _blocks(_parse(masked), texts)), *captions]
    return sorted(blocks, key=lambda found: min((run.start for run in found.runs), default=0)) if captions else blocks


class _Texts(NamedTuple):
    """The text to read, and its copy, letter for letter, that the parser saw."""

    source: str
    masked: str

    def unmasked(self, start: int, end: int) -> str:
        """`[start, end)` of the source with generators' code masked, and nothing else."""
        source, masked = self.source[start:end], self.masked[start:end]
        if source == masked:
            return source
        pairs = zip(source, masked, strict=True)
        return "".join(letter if sign in (letter, "(") else GONE if sign == " " else sign for letter, sign in pairs)

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The words of `[start, end)`, entities resolved, without what is masked."""
        at = start
        for fill in FILL.finditer(self.unmasked(start, end)):
            yield from entity_runs(self.source, at, start + fill.start())
            if fill[0][0] == WORD:
                yield Run("**", start + fill.start(), start + fill.end())
            at = start + fill.end()
        yield from entity_runs(self.source, at, end)


def _plain_paragraphs(texts: _Texts) -> list[RawBlock]:
    """The blocks of a text that is nothing but paragraphs of a line each, and headings; none where it is more.

    Most articles are. The parser is then asked for the paragraphs alone that have marks in them.
    """
    blocks: list[RawBlock] = []
    for chunk in _CHUNK.finditer(texts.masked):
        start, end = chunk.span()
        opening = _OPENING.match(texts.masked, start, end)
        if opening is None or "\n" in chunk[0]:
            return []
        if not _MARKED.search(texts.masked, start, end):
            markup = f"heading.h{opening.end(1) - start}" if opening[1] else "paragraph"
            start = opening.end(1) + 1 if opening[1] else start
            blocks.append(RawBlock([Run(texts.source[start:end], start, end)], markup))
            continue
        part = _Texts(texts.source[start:end], texts.masked[start:end])
        blocks += (moved(found, start) for found in _blocks(_parse(part.masked), part))
    return blocks


def _parse(text: str) -> Element:
    return Markdown(extensions=["gfm", "footnote"]).parse(text)


def _blocks(element: Element, texts: _Texts, within: str = "paragraph") -> Iterator[RawBlock]:
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


def _html(texts: _Texts, start: int, end: int) -> Iterator[RawBlock]:
    for found in html_blocks(texts.unmasked(start, end).replace(WORD, GONE), shortcodes=True)[0]:
        yield moved(found, start)


def _indented(source: str, start: int, end: int) -> Iterator[RawBlock]:
    """Indented paragraphs, which Markdown takes for code but which wire copy is full of; real code is left out."""
    for chunk in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", source[start:end]):
        if len(re.findall(r"[^\W\d_]{2,} ", chunk[0])) >= 4 and not _CODE.search(chunk[0]):
            yield RawBlock([Run(chunk[0], start + chunk.start(), start + chunk.end())])


def _paragraph(element: Element, texts: _Texts, markup: str) -> Iterator[RawBlock]:
    """A paragraph's text, then each of its images' alternative text as a block of its own."""
    yield RawBlock(list(_runs(element, texts)), markup)
    for image in _images(element):
        yield RawBlock([run for child in _children(image) for run in _inline(child, texts)], "alt")


def _children(element: Element) -> list[Element]:
    children = getattr(element, "children", ())
    return [] if isinstance(children, str) else [child for child in children if isinstance(child, Element)]


def _images(element: Element) -> Iterator[inline.Image]:
    if isinstance(element, inline.Image):
        yield element
    else:
        for child in _children(element):
            yield from _images(child)


def _runs(element: Element, texts: _Texts) -> Iterator[Run]:
    for child in _children(element):
        if not isinstance(child, inline.Image):
            yield from _inline(child, texts)


def _inline(element: Element, texts: _Texts) -> Iterator[Run]:
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
        if span is not None:  # two stars hold its place, so that the words around it don't touch
            yield Run("**", *span)
    else:
        yield from _runs(element, texts)
