"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article, Metadata
from newslint.readers.assembly import assemble
from newslint.readers.blocks.plain import plain_blocks


def read(text: str, path: str) -> Iterator[Article]:
    """The article in `text`, whose line ends are `\\n`."""
    yield assemble(plain_blocks(text), text, Metadata())
