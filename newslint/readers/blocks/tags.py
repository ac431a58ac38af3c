"""What markup says of words in the text: who is a person, which day is meant. From NITF's elements and HTML's.

In HTML these are `<time datetime>`, schema.org's names as microdata or RDFa, and microformats.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.core.article import TagLabel
from newslint.core.text import Span
from newslint.readers.assembly import RawBlock, RawTag

if TYPE_CHECKING:  # HTML doesn't pay for the XML parser
    from newslint.readers.blocks.xml_tree import Element

NITF_LABELS: dict[str, TagLabel] = {
    "person": "person", "org": "organisation", "location": "place", "city": "place", "state": "place",
    "region": "place", "country": "place", "sublocation": "place", "event": "event", "chron": "date", "num": "number",
    "money": "money",
}  # fmt: skip
_VALUES: dict[TagLabel, tuple[str, ...]] = {"date": ("norm",), "money": ("unit",), "number": ("units",)}
_PLACES = frozenset(name for name, label in NITF_LABELS.items() if label == "place")
_TYPES: dict[str, TagLabel] = {
    "person": "person", "organization": "organisation", "newsmediaorganization": "organisation",
    "corporation": "organisation", "governmentorganization": "organisation", "ngo": "organisation",
    "sportsteam": "organisation", "place": "place", "city": "place", "country": "place", "state": "place",
    "administrativearea": "place", "event": "event", "sportsevent": "event",
}  # fmt: skip
_CLASSES: tuple[tuple[str, TagLabel], ...] = (
    ("p-org", "organisation"), ("p-locality", "place"), ("p-region", "place"), ("p-country-name", "place"),
    ("h-card", "person"),
)  # fmt: skip


class Mark(NamedTuple):
    """The begin of marked words: what the tag says, and where they start."""

    label: TagLabel
    value: str | None
    start: int
    place: Span | None = None

    def until(self, end: int) -> RawTag:
        """The tag of the words up to `end`."""
        return RawTag(self.label, self.start, end, self.value, self.place)


def nitf_tags(element: Element, hidden: frozenset[str]) -> Iterator[RawTag]:
    """What the elements inside `element` say of their words. A place's parts are told one by one, a person's office is
    no part of the name."""
    for child in element.children():
        label = NITF_LABELS.get(child.name)
        if child.name in hidden:
            continue
        parts = list(child.children(*_PLACES)) if label == "place" else []
        if label and not parts:
            given = list(child.children("name.given", "name.family")) if label == "person" else []
            runs = [run for part in (given or [child]) for run in part.runs()]
            value = next((child.attributes[key] for key in _VALUES.get(label, ()) if key in child.attributes), None)
            if runs and (given or not child.first("function")):
                told = Span(child.start, runs[0].start) if value else None  # the start tag, which holds it
                yield RawTag(label, runs[0].start, runs[-1].end, value, told)
        else:
            yield from nitf_tags(child, hidden)


def item_of(values: dict[str, str], above: TagLabel | None) -> TagLabel | None:
    """What the thing is that an HTML element of these attributes describes; `above` is that of the element around."""
    kind = values.get("itemtype") or values.get("typeof")
    if kind or "itemscope" in values:
        return _TYPES.get((kind or "").replace(":", "/").rpartition("/")[2].lower())
    return above


def html_mark(tag: str, values: dict[str, str], item: TagLabel | None, at: Span) -> Mark | None:
    """What an inline HTML element, whose start tag stands at `at`, says of its words. `item` is what it stands in."""
    start = at.end
    if tag == "time" and values.get("datetime"):
        return Mark("date", values["datetime"], start, at)
    if item and {"name", "schema:name"} & {*values.get("itemprop", "").split(), *values.get("property", "").split()}:
        return Mark(item, None, start)
    classes = values.get("class", "").split() if "-" in values.get("class", "") else ()
    label = next((label for name, label in _CLASSES if name in classes), None)
    return Mark(label, None, start) if label else None


def tagged(blocks: Iterable[RawBlock], tags: list[RawTag]) -> list[RawBlock]:
    """`blocks` with those of `tags` that stand in one block each."""
    found = list(blocks)
    if not tags:
        return found
    ordered = sorted(
        (block.runs[0].start, at) for at, block in enumerate(found) if block.runs and block.markup != "alt"
    )
    starts = [start for start, _ in ordered]
    ends = [found[at].runs[-1].end for _, at in ordered]
    own: dict[int, list[RawTag]] = {}
    for tag in tags:
        last = bisect_left(starts, tag.end) - 1
        if last >= 0 and ends[last] > tag.start and (last == 0 or ends[last - 1] <= tag.start):
            own.setdefault(ordered[last][1], []).append(tag)
    return [block._replace(tags=tuple(own[at])) if at in own else block for at, block in enumerate(found)]
