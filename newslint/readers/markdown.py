"""Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault
from newslint.readers.front_matter import read_markdown


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The article in `text`, whose line ends are `\\n`. Raises ReadError where its front matter can't be read."""
    yield from read_markdown(text, path)
