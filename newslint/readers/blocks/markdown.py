"""Markdown to blocks; only what a person reads gets in.

Most articles are headings and paragraphs of a line each, which need no parser; `markdown_tree` reads what needs one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.errors import ReadError
from newslint.readers.assembly import RawBlock, Run, moved
from newslint.readers.blocks.generators import Texts, mask_generators
from newslint.readers.blocks.plain import plain_blocks

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
    texts = Texts(source, masked)
    blocks = [*(_plain_paragraphs(texts) or _parsed(texts)), *captions]
    return sorted(blocks, key=lambda found: min((run.start for run in found.runs), default=0)) if captions else blocks


def _plain_paragraphs(texts: Texts) -> list[RawBlock]:
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
        part = Texts(texts.source[start:end], texts.masked[start:end])
        blocks += (moved(found, start) for found in _parsed(part))
    return blocks


def _parsed(texts: Texts) -> Iterator[RawBlock]:
    from newslint.readers.blocks.markdown_tree import tree_blocks  # only what has marks in it pays for the parser

    return tree_blocks(texts)
