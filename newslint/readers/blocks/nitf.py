"""NITF, the newspapers' XML, to blocks: alone, inside NewsML-G2 or inside a ninjs body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.core.article import Listed, ZoneName
from newslint.readers.assembly import RawBlock, Run
from newslint.readers.blocks.tags import NITF_LABELS, nitf_tags, tagged
from newslint.readers.blocks.xml_tree import Element

_FORMS = {
    "p": "paragraph", "hl1": "heading.h1", "hl2": "heading.h2", "li": "list", "dt": "list", "dd": "list",
    "td": "table.cell", "th": "table.header", "byline": "paragraph", "dateline": "paragraph", "tagline": "paragraph",
    "media-caption": "paragraph", "media-producer": "paragraph", "credit": "paragraph", "caption": "paragraph",
    "abstract": "paragraph", "bq": "blockquote", "datasource": "paragraph", "fn": "paragraph", "block": "paragraph",
}  # fmt: skip
_ZONES: dict[str, ZoneName] = {
    "hl1": "headline", "byline": "byline", "dateline": "dateline", "abstract": "standfirst", "tagline": "credit",
    "media-caption": "caption", "media-producer": "credit", "caption": "caption", "datasource": "credit",
}  # fmt: skip
_HIDDEN = frozenset(
    "pre note media-metadata media-object media-reference distributor copyrite rights virtloc nitf-table-metadata "
    "custom-table bibliography alt-code classifier".split()
)
_APART = frozenset({"byttl", "story.date", "location"})
"""What stands beside a name or a place in its line, with or without white space between."""
_SPACE = re.compile(r"[ \t\n]{2,}|[\t\n]")


class Document(NamedTuple):
    """What a NITF document holds."""

    blocks: list[RawBlock]
    date: str
    section: str
    language: str
    names: tuple[Listed, ...] = ()


def read_nitf(root: Element) -> Document:
    """The blocks of the `nitf` element `root`, and what its head says."""
    body = root.first("body") if root.name == "nitf" else root
    blocks: list[RawBlock] = []
    if body is not None:
        blocks = tagged(_blocks(body, None, "paragraph", False), list(nitf_tags(body, _HIDDEN)))
    head = root.first("head")
    if head is not None and not any(block.zone == "headline" for block in blocks):
        title = head.first("title")
        blocks = [*([RawBlock(settle(title), "heading.h1", "headline")] if title is not None else []), *blocks]
    return Document(blocks, _date(root), _section(root), root.attributes.get("xml:lang", ""), tuple(_names(root)))


def settle(element: Element) -> list[Run]:
    """The words inside `element`; white space that only lays out the file becomes one space."""
    return list(_settled(element.runs()))


def _blocks(element: Element, zone: ZoneName | None, form: str, content: bool) -> Iterator[RawBlock]:
    """The blocks inside `element`. `zone` and `form` are what the elements around it say; `content`: it stands in the
    text."""
    loose: list[Run] = []
    own = _FORMS.get(element.name, "paragraph")
    form = form if own == "paragraph" else own
    for child in element.inside:
        if isinstance(child, Run):
            loose.append(child)
        elif child.name in _HIDDEN:
            continue
        elif child.name == "br":
            loose.append(Run("\n", child.start, child.end))
        elif _is_block(child):
            yield from _loose(loose, form, zone)
            inner = _ZONES.get(child.name, zone) if not (content and child.name == "hl1") else zone
            if child.name == "hl2" and not content:
                inner = "standfirst"
            yield from _blocks(child, inner, form, content or child.name == "body.content")
        else:
            if child.name in _APART and loose and loose[-1].text[-1:].strip():
                loose.append(Run(" ", child.start, child.start))
            loose += _inline(child)
    yield from _loose(loose, form, zone)


def _is_block(element: Element) -> bool:
    return element.name in _FORMS or any(_is_block(child) for child in element.children())


def _inline(element: Element) -> Iterator[Run]:
    if element.name in _HIDDEN:
        return
    if element.name == "br":
        yield Run("\n", element.start, element.end)
    for child in element.inside:
        if isinstance(child, Run):
            yield child
        else:
            yield from _inline(child)


def _loose(runs: list[Run], form: str, zone: ZoneName | None) -> Iterator[RawBlock]:
    if any(run.text.strip() for run in runs):
        yield RawBlock(list(_settled(runs)), form, zone)
    runs.clear()


def _settled(runs: Iterator[Run] | list[Run]) -> Iterator[Run]:
    after_space = True
    for text, start, end in _joined(runs):
        if end - start != len(text) or (text == "\n" and end - start > 1):
            yield Run(text, start, end)
            after_space = text.isspace()
            continue
        at = 0
        for space in _SPACE.finditer(text):
            if space.start() > at:
                yield Run(text[at : space.start()], start + at, start + space.start())
                after_space = text[space.start() - 1] == " "
            if not after_space:
                yield Run(" ", start + space.start(), start + space.end())
                after_space = True
            at = space.end()
        if at < len(text):
            yield Run(text[at:], start + at, end)
            after_space = text[-1] == " "


def _joined(runs: Iterator[Run] | list[Run]) -> Iterator[Run]:
    """`runs` with those that follow one another in the source as one: expat breaks at line ends."""
    held: Run | None = None
    for run in runs:
        if held and held.end == run.start and all(one.end - one.start == len(one.text) for one in (held, run)):
            held = Run(held.text + run.text, held.start, run.end)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


def _date(root: Element) -> str:
    for path in (("head", "docdata", "date.issue"), ("head", "docdata", "date.release"), ("head", "pubdata")):
        found = root.first(*path)
        value = found and (found.attributes.get("norm") or found.attributes.get("date.publication"))
        if value:
            return value
    story = next(root.every("story.date"), None)
    return (story.attributes.get("norm") or story.words()) if story is not None else ""


def _names(root: Element) -> Iterator[Listed]:
    """The names that the head lists for the document."""
    for listed in root.every("identified-content"):
        for found in listed.every(*NITF_LABELS):
            if NITF_LABELS[found.name] in ("person", "organisation", "place", "event") and found.words():
                yield Listed(NITF_LABELS[found.name], found.words(), found.place)


def _section(root: Element) -> str:
    for found in root.every("tobject.property", "tobject.subject", "pubdata"):
        value = found.attributes.get("position.section") or found.attributes.get("tobject.subject.type")
        if value:
            return value
    return ""
