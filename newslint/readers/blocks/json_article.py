"""What the readers of content systems' JSON share: values to blocks, dates, and the records of a file one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from newslint.core.article import ZoneName
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.json_values import JsonError, Value, elements, parse_all, skip, string_runs
from newslint.readers.blocks.records import settled, string_blocks


def records(text: str) -> Iterator[Value | Fault]:
    """The values of the array `text`, or the one that it is; where it breaks, what is wrong there."""
    try:
        yield from elements(text) if text.startswith("[", skip(text, 0)) else [parse_all(text)]
    except JsonError as error:
        yield Fault(f"is not valid JSON: {error.message}. Mend it there.", error.offset)


def at(value: Value | None, *path: str) -> Value | None:
    """What stands down the `path` of keys; None where nothing does."""
    for key in path:
        value = value.get(key) if value is not None else None
    return value


def text_blocks(
    text: str, value: Value | None, zone: ZoneName | None = None, markup: str | None = None, key: str = ""
) -> list[RawBlock]:
    """The blocks of a string, which is HTML, Markdown or plain: its `key` or its look says which."""
    if value is None or not isinstance(value.value, str):
        return []
    found = string_blocks(settled(string_runs(text, value)), key)
    return [block._replace(zone=zone or block.zone, markup=markup or block.markup) for block in found]


def first_date(values: Iterable[Value | None]) -> tuple[date | datetime | None, list[Fault]]:
    """The first date that can be read, and what is wrong where none can."""
    given = [value for value in values if value is not None and value.words()]
    when = next((stamp for value in given if (stamp := read_timestamp(value.words()))), None)
    return when, [undated("date", given[0].words(), given[0].start)] if given and when is None else []


def words_of(values: Iterable[Value | None]) -> tuple[str, ...]:
    """The words of those that have any."""
    return tuple(" ".join(value.words().split()) for value in values if value is not None and value.words().strip())
