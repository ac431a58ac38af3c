"""JSON articles: one record, an array of records, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault
from newslint.readers.blocks.any_record import is_known, read_any
from newslint.readers.blocks.json_signs import is_list, listed_keys, root_keys
from newslint.readers.blocks.json_values import JsonError, Value, elements, parse_all, skip
from newslint.readers.blocks.records import LISTS, looks_like_article


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does holds articles: in its root, or in a list that it holds."""
    keys = root_keys(text)
    if looks_like_article(keys) or is_list(text):
        return looks_like_article(keys)
    return any(is_known(listed_keys(text, name)) for name in LISTS if name in keys)


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`; those of an array one by one."""
    try:
        for record in _records(text):
            yield from read_any(text, record)
    except JsonError as error:
        yield Fault(f"is not valid JSON: {error.message}. Mend it there.", error.offset)


def _records(text: str) -> Iterator[Value]:
    if text.startswith("[", skip(text, 0)):
        yield from elements(text)
        return
    root = parse_all(text)
    held = root.get(*LISTS) if not looks_like_article(root.members()) else None
    yield from held.items() if held is not None else [root]
