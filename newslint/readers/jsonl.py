"""JSON Lines: an article a line. A line that can't be read is named, and the others are read."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault
from newslint.readers.blocks.any_record import is_known, read_any
from newslint.readers.blocks.json_signs import root_keys
from newslint.readers.blocks.json_values import JsonError, parse, skip


def recognises(text: str) -> bool:
    """Whether the first line of `text` is an article."""
    return is_known(root_keys(text.lstrip().partition("\n")[0]))


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`, one by one."""
    at = skip(text, 0)
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        try:
            record = parse(text, at)
        except JsonError as error:
            yield Fault(f"is not valid JSON: {error.message}. Mend this line.", min(error.offset, end))
            at = skip(text, end)
            continue
        yield from read_any(text, record)
        at = skip(text, record.end)
        if at < end:
            yield Fault("something follows the end of this record. Write one record a line.", at)
            at = skip(text, end)
