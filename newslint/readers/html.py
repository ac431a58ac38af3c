"""HTML pages and fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import assemble
from newslint.readers.blocks.html import read_html

_PARAGRAPH = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)


def read(text: str, path: str) -> Iterator[Article]:
    """The article in `text`, whose line ends are `\\n`."""
    loose = _PARAGRAPH.search(text) is None  # WordPress's classic editor stores blank lines, not paragraphs
    page = read_html(text, loose=loose, shortcodes=True)
    yield assemble(page.blocks, text, page.metadata, page.left)
