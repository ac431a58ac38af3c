"""YAML front matter: the usual names that site generators and content systems give to headline, date and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

import yaml

from newslint.article import Metadata, ZoneName
from newslint.assembly import RawBlock, Run
from newslint.errors import ReadError
from newslint.marked import check_size
from newslint.timestamps import find_timestamp

_ZONE_KEYS: dict[str, ZoneName] = {
    "title": "headline", "headline": "headline", "hed": "headline",
    "description": "standfirst", "standfirst": "standfirst", "subtitle": "standfirst", "subheadline": "standfirst",
    "subhead": "standfirst",
    "dek": "standfirst", "deck": "standfirst", "summary": "standfirst", "excerpt": "standfirst",
    "lede": "standfirst", "abstract": "standfirst", "strapline": "standfirst",
    "author": "byline", "authors": "byline", "byline": "byline", "creator": "byline",
    "dateline": "dateline",
    "caption": "caption", "image.caption": "caption", "image_caption": "caption", "imagecaption": "caption",
    "image.alt": "caption", "cover.caption": "caption", "cover.alt": "caption", "photo.caption": "caption",
    "hero.caption": "caption", "featured_image.caption": "caption", "feature_image_caption": "caption",
    "header.caption": "caption", "media.caption": "caption", "picture.caption": "caption", "images.caption": "caption",
    "image.credit": "credit", "image_credit": "credit", "photo.credit": "credit", "credit": "credit",
    "cover.credit": "credit", "correction": "correction", "corrections": "correction",
}  # fmt: skip
_DATE_KEYS = ("date", "published", "pubdate", "publish_date", "publishdate", "published_at", "datepublished",
              "date_published", "publication_date", "created", "created_at")  # fmt: skip
_ORDER: tuple[ZoneName, ...] = ("headline", "standfirst", "byline", "dateline", "caption", "credit", "correction")
_FENCE = re.compile(r"---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The blocks that stand in the front matter, its metadata, and the offset where the body begins."""

    blocks: tuple[RawBlock, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    end: int = 0


def split_front_matter(text: str) -> FrontMatter:
    """The front matter that opens `text`, if any. Raises ReadError, with its line, where it isn't valid YAML."""
    fence = _FENCE.match(text)
    if fence is None:
        if re.match(r"---[ \t]*\n[\w-]+[ \t]*:", text):
            raise ReadError("the front matter that begins here is never closed. End it with a line of ---.", line=1)
        return FrontMatter()
    if fence[1] is None:
        return FrontMatter(end=fence.end())
    shift = fence.start(1)
    try:
        root = yaml.compose(fence[1], Loader=yaml.CSafeLoader)
        check_size(root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ReadError(
            f"the front matter isn't valid YAML: {error.problem or error.context}. Mend it, or quote the value.",
            line=(mark.line if mark else 0) + 2,
            column=(mark.column if mark else 0) + 1,
        ) from None
    except yaml.reader.ReaderError as error:
        raise ReadError(
            f"the front matter holds a character that YAML doesn't allow (U+{ord(str(error.character)):04X})."
            if isinstance(error.character, str)
            else "the front matter holds a character that YAML doesn't allow.",
            line=1,
        ) from None
    except yaml.YAMLError as error:
        raise ReadError(f"the front matter can't be used: {error}. Write it plainly.", line=1) from None
    if not isinstance(root, yaml.MappingNode):
        return FrontMatter(end=fence.end() if root is None else 0)
    scalars = list(_scalars(root, ""))
    blocks = [
        (zone, RawBlock(_align(node.value, text, node.start_mark.index + shift, node.end_mark.index + shift),
                        "alt" if key.endswith("alt") else "heading.h1" if zone == "headline" else "paragraph", zone))
        for key, node in scalars
        if (zone := _ZONE_KEYS.get(key))
    ]  # fmt: skip
    blocks.sort(key=lambda found: _ORDER.index(found[0]))
    values = {key: node.value for key, node in reversed(scalars)}
    metadata = Metadata(
        published=_published(values),
        language=values.get("language") or values.get("lang") or values.get("locale"),
        authors=tuple(node.value for key, node in scalars if _ZONE_KEYS.get(key) == "byline"),
        section=next((values[key] for key in ("section", "category", "categories", "type") if values.get(key)), None),
    )
    return FrontMatter(tuple(raw for _, raw in blocks), metadata, fence.end())


def _scalars(node: yaml.Node, path: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Every scalar with its dotted key in lower case; the items of a list share their list's key."""
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, path)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                name = key.value.lower().replace("-", "_")
                inner = path if name == "name" and path in _ZONE_KEYS else f"{path}.{name}" if path else name
                yield from _scalars(value, inner)


def _published(values: dict[str, str]) -> date | datetime | None:
    for key in _DATE_KEYS:
        stamp = find_timestamp(values.get(key, ""))
        if stamp is not None:
            return stamp.when
    return None


def _align(value: str, text: str, start: int, end: int) -> list[Run]:
    """The runs of a scalar's `value` in its source `[start, end)`, which may quote, escape, fold or indent it."""
    runs: list[Run] = []
    at = start
    for word in re.finditer(r"\s*\S+", value):
        bare = word[0].lstrip()
        found = text.find(bare, at, end)
        if found < 0:  # written with escapes: the word stands for all that is left up to the next white space
            found = at + len(text[at:end]) - len(text[at:end].lstrip(" \n\t\"'"))
            stop = next((i for i in range(found, end) if text[i].isspace()), end)
        else:
            stop = found + len(bare)
        space = word[0][: len(word[0]) - len(bare)]
        if space and runs:
            runs.append(Run(space, at, found))
        runs.append(Run(bare, found, stop))
        at = stop
    return runs
