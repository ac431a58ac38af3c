"""Drupal's JSON:API: a node, or a list of them; paragraphs that are entities of their own are put in their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.core.article import Article, Metadata
from newslint.readers.assembly import Fault, RawBlock, assemble, guarded
from newslint.readers.blocks.fields import ZONE_KEYS, unread_fields
from newslint.readers.blocks.json_article import at, first_date, records, text_blocks, words_of
from newslint.readers.blocks.json_signs import root_keys
from newslint.readers.blocks.json_values import Value
from newslint.readers.blocks.records import json_fields

_BODY = re.compile(r"^(?:field_)?(?:\w+_)?(?:body|text|content|article|story|copy|paragraph)(?:_\w+)?$")
_DATES = ("published_at", "field_published", "field_date", "field_publish_date", "created")
_ORDER = ("headline", "standfirst", "byline", "dateline")


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does is an answer of the API."""
    return {"jsonapi", "data"} <= root_keys(text)


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`: nodes with a title."""
    for found in records(text):
        if isinstance(found, Fault):
            yield found
            continue
        parts = found.get("included")
        included = {_id(one): one for one in (parts.items() if parts else [])}
        data = found.get("data")
        for node in data.items() if data else []:
            if at(node, "attributes", "title") is not None:
                yield from guarded(_node(text, node, included), node.start)


def _node(text: str, node: Value, included: Mapping[str, Value]) -> Iterator[Article | Fault]:
    attributes = node.get("attributes")
    assert attributes is not None
    head: list[RawBlock] = []
    for key, value in attributes.members().items():
        zone = ZONE_KEYS.get(key.removeprefix("field_"))
        if zone is not None:
            form = "heading.h1" if zone == "headline" else "paragraph"
            head += text_blocks(text, value.get("processed", "value") or value, zone, form)
    head += text_blocks(text, at(attributes, "body", "summary"), "standfirst", "paragraph")
    head.sort(key=lambda block: _ORDER.index(block.zone) if block.zone in _ORDER else len(_ORDER))
    body = [*_texts(text, attributes), *_paragraphs(text, node, included)]
    when, faults = first_date(attributes.get(key) for key in _DATES)
    yield from faults
    language = attributes.get("langcode")
    authors = words_of(attributes.get(key) for key in ("field_byline", "field_author"))
    left = () if body else unread_fields(json_fields(text, attributes))
    yield assemble([*head, *body], text, Metadata(when, language.words() if language else None, authors), left)


def _texts(text: str, attributes: Value) -> Iterator[RawBlock]:
    """The blocks of the fields of an entity that hold its text."""
    for key, value in attributes.members().items():
        if _BODY.match(key):
            for item in value.items():
                yield from text_blocks(text, item.get("value", "processed") or item, key="html")


def _paragraphs(text: str, node: Value, included: Mapping[str, Value]) -> Iterator[RawBlock]:
    """The blocks of the paragraphs that the node lists, in its order."""
    relations = node.get("relationships")
    for relation in relations.members().values() if relations else ():
        listed = relation.get("data")
        for link in listed.items() if listed else []:
            kind, part = link.get("type"), included.get(_id(link))
            if kind and kind.words().startswith("paragraph--") and part is not None:
                inner = part.get("attributes")
                yield from _texts(text, inner) if inner is not None else ()


def _id(value: Value) -> str:
    key = value.get("id")
    return key.words() if key else ""
