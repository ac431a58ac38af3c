"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Metadata
from newslint.assembly import assemble
from newslint.formats.plain import plain_blocks


def read(text: str, path: str) -> Iterator[Article]:
    """The article in `text`, whose line ends are `\\n`."""
    yield assemble(plain_blocks(text), text, Metadata())
