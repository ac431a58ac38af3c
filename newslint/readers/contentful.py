"""Contentful: an export of a space, or the API's answers. Each entry with a title and a text is an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.core.article import Article, Metadata
from newslint.readers.assembly import Fault, RawBlock, Run, assemble, guarded
from newslint.readers.blocks.fields import BODY_KEYS, DATE_KEYS, ZONE_KEYS
from newslint.readers.blocks.json_article import at, first_date, records, text_blocks, words_of
from newslint.readers.blocks.json_signs import is_list, listed_keys, root_keys
from newslint.readers.blocks.json_values import Value, string_runs

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_LISTS = ("entries", "items")
_ORDER = ("headline", "standfirst", "byline", "dateline")
_FORMS = {
    "blockquote": "blockquote",
    "list-item": "list",
    "table-cell": "table.cell",
    "table-header-cell": "table.header",
}


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does is an entry, an export, or an answer of the API."""
    if is_list(text) or {"sys", "fields"} <= root_keys(text):
        return {"sys", "fields"} <= root_keys(text)
    return any({"sys", "fields"} <= listed_keys(text, name) for name in _LISTS)


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`."""
    for found in records(text):
        if isinstance(found, Fault):
            yield found
            continue
        listed = found.get(*_LISTS) if found.get("fields") is None else None
        for entry in listed.items() if listed else [found]:
            fields, language = _fields(entry)
            if any(key in fields for key in BODY_KEYS) and any(ZONE_KEYS.get(key) == "headline" for key in fields):
                yield from guarded(_entry(text, entry, fields, language), entry.start)


def _fields(entry: Value) -> tuple[dict[str, Value], str | None]:
    """The fields of an entry, in English where it has several languages, and which language that is."""
    held = entry.get("fields")
    fields: dict[str, Value] = {}
    language = None
    for key, value in (held.members() if held else {}).items():
        inner = value.members()
        if inner and all(_LOCALE.fullmatch(name) for name in inner):
            language = next((name for name in inner if name.startswith("en")), next(iter(inner)))
            value = inner[language]
        fields[key] = value
    return fields, language


def _entry(text: str, entry: Value, fields: Mapping[str, Value], language: str | None) -> Iterator[Article | Fault]:
    head: list[RawBlock] = []
    for key, value in fields.items():
        zone = ZONE_KEYS.get(key)
        if zone is not None:
            head += text_blocks(text, value, zone, "heading.h1" if zone == "headline" else "paragraph")
    head.sort(key=lambda block: _ORDER.index(block.zone) if block.zone in _ORDER else len(_ORDER))
    body: list[RawBlock] = []
    for key in BODY_KEYS:
        if key in fields and not body:
            rich = fields[key].get("content") is not None
            body = list(_rich(text, fields[key], "paragraph")) if rich else text_blocks(text, fields[key])
    created = at(entry, "sys", "createdat")
    when, faults = first_date([*(fields[key] for key in DATE_KEYS if key in fields), created])
    yield from faults
    authors = words_of(fields.get(key) for key in ("author", "byline"))
    yield assemble([*head, *body], text, Metadata(when, language, authors))


def _rich(text: str, node: Value, markup: str) -> Iterator[RawBlock]:
    """The blocks of a node of rich text."""
    kind = node.get("nodetype")
    name = kind.words() if kind else ""
    markup = _FORMS.get(name, markup)
    if name == "paragraph" or name.startswith("heading-"):
        form = f"heading.h{name[-1]}" if name.startswith("heading-") else markup
        yield RawBlock(list(_words(text, node)), form)
        return
    for inner in _content(node):
        yield from _rich(text, inner, markup)


def _words(text: str, node: Value) -> Iterator[Run]:
    value = node.get("value")
    if value is not None and isinstance(value.value, str):
        yield from string_runs(text, value)
    for inner in _content(node):
        yield from _words(text, inner)


def _content(node: Value) -> list[Value]:
    content = node.get("content")
    return content.items() if content else []
