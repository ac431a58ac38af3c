"""One JSON record of a file that may hold ninjs items or articles under the usual names."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault, guarded
from newslint.readers.blocks.json_values import Value
from newslint.readers.blocks.ninjs import is_ninjs, read_item
from newslint.readers.blocks.records import looks_like_article, read_record


def is_known(keys: Collection[str]) -> bool:
    """Whether a record with these keys holds an article."""
    return is_ninjs(keys) or looks_like_article(keys)


def read_any(text: str, record: Value) -> Iterator[Article | Fault]:
    """The article that `record` of `text` is, after what is wrong in it."""
    keys = record.members()
    if is_ninjs(keys):
        yield from guarded(read_item(text, record), record.start)
    elif looks_like_article(keys):
        yield from guarded(read_record(text, record), record.start)
    else:
        message = "this record holds no article (a title or a date, and a body, text, content or html). Name them so."
        yield Fault(message, record.start)
