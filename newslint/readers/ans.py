"""Arc's ANS: a story as JSON, an array of them, or the answer of a search."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article, Listed, Metadata
from newslint.readers.assembly import Fault, RawBlock, assemble, guarded
from newslint.readers.blocks.json_article import at, first_date, records, text_blocks, words_of
from newslint.readers.blocks.json_signs import root_keys
from newslint.readers.blocks.json_values import Value

_DATES = ("display_date", "first_publish_date", "publish_date", "created_date")
_STORIES = frozenset({"story", ""})


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does is a story, an array of stories, or an answer that holds some."""
    return "content_elements" in root_keys(text)


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`."""
    for found in records(text):
        if isinstance(found, Fault):
            yield found
            continue
        inner = _items(found.get("content_elements"))
        stories = [found] if found.get("headlines") or not any(one.get("headlines") for one in inner) else inner
        for story in stories:
            if _kind(story) in _STORIES:
                yield from guarded(_story(text, story), story.start)


def _story(text: str, story: Value) -> Iterator[Article | Fault]:
    blocks = text_blocks(text, at(story, "headlines", "basic"), "headline", "heading.h1")
    standfirst = at(story, "subheadlines", "basic") or at(story, "description", "basic")
    blocks += text_blocks(text, standfirst, "standfirst", "paragraph")
    writers = [one.get("name", "org") for one in _items(at(story, "credits", "by"))]
    for name in writers:
        blocks += text_blocks(text, name, "byline", "paragraph")
    for element in _items(story.get("content_elements")):
        blocks += _element(text, element)
    when, faults = first_date(story.get(key) for key in _DATES)
    yield from faults
    language, section = story.get("language"), at(story, "taxonomy", "primary_section", "name")
    tags = (one.get("text", "slug") for one in _items(at(story, "taxonomy", "tags")))
    names = tuple(Listed(None, tag.words(), tag.place) for tag in tags if tag and tag.words())
    said = Metadata(
        when, language.words() if language else None, words_of(writers), section.words() if section else None, names
    )
    yield assemble(blocks, text, said)


def _element(text: str, element: Value) -> Iterator[RawBlock]:
    kind, content = _kind(element), element.get("content", "text")
    if kind == "text":
        yield from text_blocks(text, content, key="html")
    elif kind == "header":
        level = element.get("level")
        yield from text_blocks(text, content, markup=f"heading.h{level.words() if level else 2}")
    elif kind in ("quote", "list", "blockquote"):
        for inner in (*_items(element.get("content_elements")), *_items(element.get("items"))):
            markup = "list" if kind == "list" else "blockquote"
            yield from (block._replace(markup=markup) for block in _element(text, inner))
        yield from text_blocks(text, content, markup="blockquote")
    elif kind in ("image", "video"):
        yield from text_blocks(text, element.get("caption"), "caption", "paragraph")
        for name in _items(at(element, "credits", "by")):
            yield from text_blocks(text, name.get("name", "org"), "credit", "paragraph")
    elif kind == "correction":
        yield from text_blocks(text, content, "correction", "paragraph")
    elif kind in ("raw_html", "table"):
        yield from text_blocks(text, content, key="html")


def _kind(value: Value) -> str:
    kind = value.get("type")
    return kind.words() if kind else ""


def _items(value: Value | None) -> list[Value]:
    return value.items() if value is not None else []
