"""IPTC ninjs items: one, or an array of them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault, guarded
from newslint.readers.blocks.json_values import JsonError, elements, parse_all, skip
from newslint.readers.blocks.ninjs import read_item


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`."""
    try:
        for item in elements(text) if text.startswith("[", skip(text, 0)) else [parse_all(text)]:
            yield from guarded(read_item(text, item), item.start)
    except JsonError as error:
        yield Fault(f"is not valid JSON: {error.message}. Mend it there.", error.offset)
