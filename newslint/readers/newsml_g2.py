"""NewsML-G2: a news item, or a message with several. The text is NITF or XHTML in inlineXML, or plain in inlineData."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from newslint.core.article import Article, Listed, Metadata, TagLabel, ZoneName
from newslint.core.errors import NoArticleError, ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, assemble, guarded, moved
from newslint.readers.blocks.excerpt import excerpt_of
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.html import html_blocks
from newslint.readers.blocks.nitf import read_nitf, settle
from newslint.readers.blocks.records import string_blocks
from newslint.readers.blocks.xml_tree import Element, iter_xml, root_name

_ITEMS = frozenset({"newsItem"})
_HEAD: tuple[tuple[str, ZoneName], ...] = (
    ("headline", "headline"), ("description", "standfirst"), ("by", "byline"), ("dateline", "dateline"),
    ("creditline", "credit"),
)  # fmt: skip
_NATURES: dict[str, TagLabel] = {
    "person": "person", "organisation": "organisation", "geoArea": "place", "poi": "place", "event": "event",
}  # fmt: skip


def recognises(text: str) -> bool:
    """Whether a file that begins as `text` does is in this format: by its root element."""
    return root_name(text) in {"newsItem", "newsMessage", "contentSet"}


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`. Raises ReadError where it isn't NewsML-G2."""
    seen = False
    for element in iter_xml(text, _ITEMS):
        if element.name == "newsItem" or (not seen and element.name in ("contentSet", "contentMeta")):
            seen = True
            yield from guarded(_item(element, text), element.start)
        elif (
            element.name in ("newsMessage", "packageItem", "planningItem", "conceptItem", "knowledgeItem") and not seen
        ):
            raise NoArticleError("holds packages or plans, no article. Leave it out.")
        elif not seen:
            raise ReadError(f"is no NewsML-G2 item: its root element is <{element.tag}>. Name another reader.", line=1)


def _item(item: Element, text: str) -> Iterator[Article | Fault]:
    meta = item if item.name == "contentMeta" else item.first("contentMeta")
    body: list[RawBlock] = []
    issued = language = ""
    names: tuple[Listed, ...] = ()
    for holder in item.every("inlineXML", "inlineData"):
        found, issued, language, names = _content(holder, text)
        body += found
        if body:
            break
    picture = any("picture" in kind or "graphic" in kind or "video" in kind for kind in _classes(item))
    head = list(_head(meta, {block.zone for block in body}, picture)) if meta is not None else []
    when, fault = _published(item, issued)
    if fault:
        yield fault
    language = language or _language(item, meta)
    parts = sorted([*head, *body], key=lambda block: block.zone != "headline")
    names += tuple(_names(item))
    yield assemble(parts, text, Metadata(when, language or None, tuple(_authors(meta)), None, names))


def _content(holder: Element, text: str) -> tuple[list[RawBlock], str, str, tuple[Listed, ...]]:
    """The blocks of the content, its date of issue, its language and the names that it lists."""
    root = next(holder.children(), None)
    if root is None:
        inner = excerpt_of(holder.runs())
        return list(string_blocks(inner)), "", "", ()
    if root.name == "nitf":
        document = read_nitf(root)
        return document.blocks, document.date, document.language, document.names
    blocks, metadata = html_blocks(text[root.start : root.end])
    return [moved(block, root.start) for block in blocks], "", metadata.language or "", ()


def _head(meta: Element, told: set[ZoneName | None], picture: bool) -> Iterator[RawBlock]:
    """What the item says outside its content, but nothing twice: the content's own headline goes first."""
    for name, zone in _HEAD:
        found = next(meta.children(name), None)
        if name == "description" and picture:
            zone = "caption"
        if found is not None and zone not in told and found.words():
            yield RawBlock(settle(found), "heading.h1" if zone == "headline" else "paragraph", zone)


def _published(item: Element, issued: str) -> tuple[date | datetime | None, Fault | None]:
    """When this version was made: what a date in the text is told by."""
    stated = [issued] if issued else []
    first: Fault | None = None
    for name in ("versionCreated", "firstCreated", "contentModified", "contentCreated"):
        stated += [found.words() for found in item.every(name)][:1]
    for value in stated:
        when = read_timestamp(value)
        if when is not None:
            return when, None
        first = first or undated("date", value, item.start)
    return None, first


def _classes(item: Element) -> Iterator[str]:
    for found in item.every("itemClass"):
        yield found.attributes.get("qcode", "") + found.attributes.get("uri", "")


def _names(item: Element) -> Iterator[Listed]:
    """The people, organisations, places and events that the item is said to be about."""
    for subject in item.every("subject"):
        nature = subject.attributes.get("type") or subject.attributes.get("typeuri") or ""
        name = subject.first("name")
        label = _NATURES.get(nature.replace("/", ":").rpartition(":")[2])
        if label and name is not None and name.words():
            yield Listed(label, name.words(), name.place)


def _language(item: Element, meta: Element | None) -> str:
    tag = meta.first("language") if meta is not None else None
    return (tag.attributes.get("tag", "") if tag is not None else "") or item.attributes.get("xml:lang", "")


def _authors(meta: Element | None) -> Iterator[str]:
    for creator in meta.children("creator") if meta is not None else ():
        name = creator.first("name")
        if name is not None and name.words():
            yield name.words()
