"""IPTC ninjs items: one, or an array of them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault, guarded
from newslint.readers.blocks.json_signs import root_keys
from newslint.readers.blocks.json_values import JsonError, elements, parse_all, skip
from newslint.readers.blocks.ninjs import is_ninjs, read_item


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does is a ninjs item, or an array of them."""
    return is_ninjs(root_keys(text))


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`."""
    try:
        for item in elements(text) if text.startswith("[", skip(text, 0)) else [parse_all(text)]:
            yield from guarded(read_item(text, item), item.start)
    except JsonError as error:
        yield Fault(f"is not valid JSON: {error.message}. Mend it there.", error.offset)
