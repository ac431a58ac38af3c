"""Atom feeds that carry whole texts: each entry is an article. RSS is WordPress's export's form."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article, Listed, Metadata
from newslint.core.errors import NoArticleError, ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, assemble, block_words, guarded, moved
from newslint.readers.blocks.excerpt import excerpt_of
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.html import html_blocks
from newslint.readers.blocks.records import string_blocks
from newslint.readers.blocks.xml_tree import Element, iter_xml, root_name


def recognises(text: str) -> bool:
    """Whether a file that begins as `text` does is in this format: by its root element."""
    return root_name(text) == "feed"


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`. Raises ReadError where it is no feed."""
    seen = False
    for element in iter_xml(text, frozenset({"entry"})):
        if element.name == "entry":
            seen = True
            if any(part is not None and part.words() for part in (element.first("content"), element.first("summary"))):
                yield from guarded(_entry(element, text), element.start)
        elif element.name != "feed":
            raise ReadError(f"is no Atom feed: its root element is <{element.tag}>. Name another reader.", line=1)
        elif not seen:
            raise NoArticleError("is a feed without entries. Leave it out.")


def _entry(entry: Element, text: str) -> Iterator[Article | Fault]:
    title = [block._replace(zone="headline", markup="heading.h1") for block in _blocks(entry.first("title"), text)]
    body = _blocks(entry.first("content"), text)
    told = {block_words(block) for block in body}
    summary = [block for block in _blocks(entry.first("summary"), text) if block_words(block) not in told]
    head = [block._replace(zone="standfirst") for block in summary] if body else summary
    stated = entry.first("published") or entry.first("updated")
    when = read_timestamp(stated.words()) if stated is not None else None
    if stated is not None and when is None:
        yield undated("date", stated.words(), stated.start)
    names = (author.first("name") for author in entry.children("author"))
    authors = tuple(name.words() for name in names if name is not None and name.words())
    terms = (found.attributes.get("label") or found.attributes.get("term", "") for found in entry.children("category"))
    tags = tuple(Listed(None, term) for term in terms if term)
    language = entry.attributes.get("xml:lang") or None
    yield assemble([*title[:1], *head, *body], text, Metadata(when, language, authors, None, tags))


def _blocks(element: Element | None, text: str) -> list[RawBlock]:
    """The blocks of a text construct: plain, HTML written with entities, or XHTML as it stands."""
    if element is None or not element.words():
        return []
    if element.attributes.get("type") == "xhtml":
        inner = next(element.children(), element)
        blocks, _ = html_blocks(text[inner.start : inner.end])
        return [moved(block, inner.start) for block in blocks]
    inside = excerpt_of(element.runs())
    return list(string_blocks(inside, "html" if element.attributes.get("type", "text").endswith("html") else ""))
