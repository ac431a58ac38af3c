"""IPTC ninjs, versions 1 to 3: the news agencies' JSON. One item to an Article.

Version 1 has one `headline` and `body_…` strings; 2 and 3 have lists of `{role, contentType, value}`; 3 writes its
names in camel case. Of several bodies the one with the richest markup is read, so that nothing stands there twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.core.article import Article, Listed, Metadata, TagLabel, ZoneName
from newslint.core.errors import ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, assemble, block_words
from newslint.readers.blocks.excerpt import lead_back
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.json_values import Value, string_runs
from newslint.readers.blocks.records import settled, string_blocks

_SIGNS = frozenset(
    "headlines bodies descriptions versioncreated firstcreated contentcreated pubstatus usageterms copyrightholder "
    "copyrightnotice renditions associations altids representationtype ednote".split()
)
_DATES = ("datepublished", "versioncreated", "firstcreated", "contentcreated")
_PICTURED = ("picture", "graphic", "video", "audio")
_MARKUP = ("xhtml", "html", "nitf", "markdown", "text", "plain")
_SUBHEADS = ("sub", "subhead", "subheadline", "subtitle", "deck", "secondary")
_NAMED: tuple[tuple[TagLabel, tuple[str, str]], ...] = (
    ("person", ("person", "people")), ("organisation", ("organisation", "organisations")),
    ("place", ("place", "places")), ("event", ("event", "events")),
)  # fmt: skip
_CREDITS = ("creditline", "credit", "byline", "writer")


def is_ninjs(keys: Iterable[str]) -> bool:
    """Whether an object with these keys is a ninjs item."""
    names = set(keys)
    marked = bool(names & _SIGNS) or any(name.startswith(("body_", "headline_", "description_")) for name in names)
    named = bool(names & {"uri", "guid"})  # Superdesk writes guid
    return bool(names & {"standard", "$standard"} and "uri" in names) or (named and marked)


def read_item(text: str, item: Value) -> Iterator[Article | Fault]:
    """The article that the object `item` of `text` is, after what is wrong in it."""
    kind = item.get("type")
    pictured = kind is not None and kind.words() in _PICTURED
    body = list(_body(text, item))
    told = {block.zone for block in body}
    blocks = [block for block in _head(text, item, pictured, not body) if block.zone not in told]
    titles = {block_words(block) for block in blocks if block.zone == "headline"}
    body = [block for block in body if not (block.markup == "heading.h1" and block_words(block) in titles)]
    stands = {block_words(block) for block in body}
    blocks = [block for block in blocks if block.zone != "standfirst" or block_words(block) not in stands]
    for other in _associated(item):
        for block in _head(text, other, True, False):
            if block.zone in ("caption", "credit", "byline") and block_words(block) not in stands:
                body.append(block._replace(zone="caption" if block.zone == "caption" else "credit"))
    dates = [found for key in _DATES if (found := item.get(key))]
    when = next((stamp for found in dates if (stamp := read_timestamp(found.words()))), None)
    if dates and when is None:
        yield undated("date", dates[0].words(), dates[0].start)
    language = item.get("language")
    authors = tuple(found.words() for found in _bylines(item))
    metadata = Metadata(when, language.words() if language else None, authors, _section(item), tuple(_names(item)))
    parts = sorted([*blocks, *body], key=lambda block: block.zone != "headline")
    yield assemble(parts, text, metadata)


def _head(text: str, item: Value, pictured: bool, alone: bool) -> Iterator[RawBlock]:
    """Headline, standfirst, byline and dateline. `alone`: there is no body, so that a description is the text."""
    titles = list(_texts(item, "headline")) or [("", found) for found in (item.get("title"),) if found]
    main = next((found for role, found in titles if role in ("", "main")), titles[0][1] if titles else None)
    if main is not None:
        yield from _one(text, main, "headline")
    for role, found in titles:
        if role in _SUBHEADS:
            yield from _one(text, found, "standfirst")
    described = list(_texts(item, "description"))
    for role, found in [one for one in described if one[0] not in _CREDITS][:1]:
        yield from _one(text, found, "caption" if pictured or role == "caption" else None if alone else "standfirst")
    for found in _bylines(item):
        yield from _one(text, found, "byline")
    located = item.get("dateline", "located")
    if located is not None:
        yield from _one(text, located, "dateline")
    for role, found in described:
        if role in _CREDITS:
            yield from _one(text, found, "credit")


def _one(text: str, value: Value, zone: ZoneName | None) -> Iterator[RawBlock]:
    for block in string_blocks(settled(string_runs(text, value))):
        form = "heading.h1" if zone == "headline" else block.markup
        yield block._replace(zone=zone, markup=form)


def _texts(item: Value, name: str) -> Iterator[tuple[str, Value]]:
    """The strings that `name` holds in any version, each with its role; the richest first in version 1."""
    listed = item.get(name + "s")
    for part in listed.items() if listed else ():
        value = part.get("value")
        role = part.get("role")
        if value is not None and value.words().strip():
            yield role.words().lower() if role else "", value
    single = item.get(name)
    if single is not None and single.words().strip():
        yield "", single
    for key, value in item.members().items():
        if key.startswith(name + "_") and value.words().strip():
            yield ("" if key.endswith(("_text", "_xhtml", "_html")) else key[len(name) + 1 :]), value


def _body(text: str, item: Value) -> list[RawBlock]:
    """The blocks of the first body, by its markup, that holds any."""
    bodies = list(_bodies(item))
    for markup in (*_MARKUP, ""):
        for kind, value in bodies:
            if markup in kind:
                blocks = _marked(text, value, kind)
                if blocks:
                    return blocks
    return []


def _bodies(item: Value) -> Iterator[tuple[str, Value]]:
    listed = item.get("bodies")
    for part in listed.items() if listed else ():
        value, kind, role = part.get("value"), part.get("contenttype"), part.get("role")
        if value is not None and value.words().strip():
            yield ((kind.words() if kind else "") + " " + (role.words() if role else "")).lower(), value
    for key, value in item.members().items():
        if key.startswith("body_") and value.words().strip():
            yield key, value


def _marked(text: str, value: Value, kind: str) -> list[RawBlock]:
    excerpt = settled(string_runs(text, value))
    if "nitf" not in kind or "html" in kind:
        return list(string_blocks(excerpt, kind))
    from newslint.readers.blocks.nitf import read_nitf
    from newslint.readers.blocks.xml_tree import parse_xml

    try:
        root = parse_xml(excerpt.text)
    except ReadError:
        return []
    return list(lead_back(read_nitf(root).blocks, excerpt.source_map))


def _bylines(item: Value) -> list[Value]:
    found = item.get("byline", "by") or item.get("bylines")
    values = [one.get("value", "byline", "name") or one for one in found.items()] if found else []
    return [one for one in values if one.words().strip()]


def _associated(item: Value) -> list[Value]:
    """The pictures that belong to the article: an object by name in version 1, a list since."""
    found = item.get("associations")
    if found is None:
        return []
    others = list(found.members().values()) or found.items()
    return [other for other in others if not (kind := other.get("type")) or kind.words() in _PICTURED]


def _names(item: Value) -> Iterator[Listed]:
    """The names that the item lists, of people and the rest."""
    for label, keys in _NAMED:
        found = item.get(*keys)
        for one in found.items() if found else ():
            name = one.get("name") or one
            if name.words().strip():
                yield Listed(label, " ".join(name.words().split()), name.place)


def _section(item: Value) -> str | None:
    genres = item.get("genre", "genres")
    names = (one.get("name") for one in genres.items()) if genres else iter(())
    return next((name.words() for name in names if name and name.words()), None)
