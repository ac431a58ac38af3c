"""Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault, assemble, moved
from newslint.readers.blocks.markdown import markdown_blocks
from newslint.readers.front_matter import split_front_matter


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The article in `text`, whose line ends are `\\n`. Raises ReadError where its front matter can't be read."""
    front = split_front_matter(text)
    yield from front.faults
    body = (moved(block, front.end) for block in markdown_blocks(text[front.end :], mdx=path.lower().endswith(".mdx")))
    yield assemble([*front.blocks, *body], text, front.metadata)
