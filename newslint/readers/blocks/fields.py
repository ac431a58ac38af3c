"""The names that site generators, content systems and exports give to an article's headline, date, author and body.

Front matter in YAML, TOML and JSON, and articles that are JSON records, all come here as fields: a dotted key in lower
case, its value, and where that stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from newslint.core.article import Left, Listed, Metadata, TagLabel, ZoneName
from newslint.core.text import Span
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, Run
from newslint.readers.blocks.excerpt import excerpt_of

ZONE_KEYS: dict[str, ZoneName] = {
    "title": "headline", "headline": "headline", "hed": "headline",
    "description": "standfirst", "standfirst": "standfirst", "subtitle": "standfirst", "subheadline": "standfirst",
    "subhead": "standfirst", "sub_title": "standfirst", "sub_headline": "standfirst", "custom_excerpt": "standfirst",
    "dek": "standfirst", "deck": "standfirst", "summary": "standfirst", "excerpt": "standfirst",
    "teaser": "standfirst", "blurb": "standfirst", "intro": "standfirst", "introduction": "standfirst",
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
BODY_KEYS = ("body", "text", "content", "article", "articlebody", "article_body", "story", "html", "body_html",
             "content_html", "bodyhtml", "contenthtml", "body_text", "content_text", "fulltext", "full_text",
             "maintext", "markdown", "body_markdown", "content_markdown", "plaintext", "paragraphs",
             "blocks")  # fmt: skip
DATE_KEYS = ("date", "published", "pubdate", "publish_date", "publishdate", "published_at", "publishedat",
             "datepublished", "date_published", "published_date", "publisheddate", "publication_date",
             "publicationdate", "published_time", "post_date", "date_publish", "created", "created_at",
             "createdat")  # fmt: skip
SECTION_KEYS = ("section", "category", "categories", "articlesection", "type")
NAME_KEYS: dict[str, TagLabel | None] = {
    "tags": None, "tag": None, "keywords": None, "taxonomies.tags": None,
    "people": "person", "persons": "person", "person": "person",
    "organisations": "organisation", "organizations": "organisation", "companies": "organisation",
    "places": "place", "locations": "place", "location": "place", "events": "event",
}  # fmt: skip
FORM_KEYS = ("type", "layout", "format", "content_type", "contenttype", "article_type", "articletype", "@type")
SOURCE_KEYS = ("sources", "source_files")
LANGUAGE_KEYS = ("language", "lang", "locale", "inlanguage", "language_code", "lang_code", "languagecode", "langcode")
_ORDER: tuple[ZoneName, ...] = ("headline", "standfirst", "byline", "dateline", "caption", "credit", "correction")
_ROLLING = re.compile(r"live[-_ ]?(?:blog(?:[-_ ]?posting)?|updates?|coverage|ticker)?", re.IGNORECASE)
_BETWEEN = re.compile("[,;\n]")
_NAME = re.compile(r"[^\s,;](?:[^,;\n]*[^\s,;])?")
_APART = re.compile(
    r"(?:^|_)(?:seo|og|meta|twitter|social|share|facebook|newsletter|alt|bio|about|note|notes|comment|comments|embed"
    r"|license|rights|copyright|disclaimer|usageterms|script|style|css|url|path|query|prompt|schema|search)(?:_|$)"
)
"""Keys whose text is for search engines, networks, colleagues or the site, not for the article's readers."""
_PATH = re.compile(r"^(?!\s*\w+:)[^\n,;]*\.[a-z]\w{1,4}\s*$", re.IGNORECASE)
"""A file's name with its suffix. Many an article names its sources in words, or by their addresses."""
_SENTENCE = 8
"""Words from which a value may be a sentence of the article."""
_STOP = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|$)")
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"[{};]\s*$|function\s*\(|=>|&&", re.MULTILINE)
_INNER = frozenset({"name", "rendered", "value"})
"""Keys whose value is what the key around them is: `author: {name: …}`, `title: {rendered: …}`."""


class Field(NamedTuple):
    """A dotted key in lower case, its value as text, the value's runs, and where the value stands."""

    key: str
    value: str
    runs: list[Run]
    start: int


def dotted(path: str, key: str) -> str:
    """The dotted key of `key` under `path`."""
    name = key.lower().replace("-", "_")
    return path if name in _INNER and (path in ZONE_KEYS or path in BODY_KEYS) else f"{path}.{name}" if path else name


def head_blocks(fields: Iterable[Field]) -> list[RawBlock]:
    """The blocks that `fields` make: headline first, then standfirst, byline and the rest. Two keys that say the same
    in the same zone (excerpt and description) make one."""
    blocks: dict[tuple[ZoneName, str], RawBlock] = {}
    for field in fields:
        zone = ZONE_KEYS.get(field.key)
        if zone is None or (zone == "byline" and field.value.strip().isdigit()):
            continue  # a number is somebody in the system's own list, not a name
        form = "alt" if field.key.endswith("alt") else "heading.h1" if zone == "headline" else "paragraph"
        blocks.setdefault((zone, " ".join(field.value.split())), RawBlock(field.runs, form, zone))
    return sorted(blocks.values(), key=lambda block: _ORDER.index(block.zone or "headline"))


def read_metadata(fields: Iterable[Field]) -> tuple[Metadata, list[Fault]]:
    """What `fields` say about the article, and what is wrong with them: a date that can't be read."""
    given = [field for field in fields if field.value.strip()]
    first = {field.key: field for field in reversed(given)}
    published, faults = _published([first[key] for key in DATE_KEYS if key in first])
    section = next((value for key in SECTION_KEYS if key in first and not (value := first[key].value).isdigit()), None)
    language = next((first[key].value for key in LANGUAGE_KEYS if key in first), None)
    bylines = (field.value for field in given if ZONE_KEYS.get(field.key) == "byline")
    authors = tuple(name for name in bylines if not name.strip().isdigit())
    rolling = any(key in first and _ROLLING.fullmatch(first[key].value.strip()) for key in FORM_KEYS)
    sources = tuple(field.value.strip() for field in given if field.key in SOURCE_KEYS and _PATH.search(field.value))
    return Metadata(published, language, authors, section, tuple(_names(given)), rolling, sources=sources), faults


def parted(value: str) -> Iterator[str]:
    """The names in `value`, parted by commas or semicolons."""
    return (" ".join(name.split()) for name in _BETWEEN.split(value) if name.strip())


def listed(runs: Iterable[Run], label: TagLabel | None = None) -> Iterator[Listed]:
    """The names that `runs` make, parted by commas or semicolons, each with its place."""
    inner = excerpt_of(runs)
    for found in _NAME.finditer(inner.text):
        yield Listed(label, " ".join(found[0].split()), inner.source_map.to_source(Span(*found.span())))


def _names(fields: Iterable[Field]) -> Iterator[Listed]:
    for field in fields:
        key = field.key.removesuffix(".name")
        if key in NAME_KEYS:
            yield from listed(field.runs, NAME_KEYS[key])


def unread_fields(fields: Iterable[Field]) -> Iterator[Left]:
    """Those of `fields` whose key says nothing and whose value reads like text: sentences, not addresses or code."""
    known = {*ZONE_KEYS, *DATE_KEYS, *SECTION_KEYS, *NAME_KEYS, *FORM_KEYS, *LANGUAGE_KEYS}
    for field in fields:
        own = field.key.rpartition(".")[2]
        if field.key not in known and not _APART.search(own) and field.runs and (words := prose_words(field.value)):
            yield Left(Span(field.runs[0].start, field.runs[-1].end), words, "unread")


def prose_words(value: str) -> int:
    """How many words a value holds that reads like text: a sentence or more; 0 for any other."""
    plain = _TAG.sub(" ", value)
    words = plain.split()
    return len(words) if len(words) >= _SENTENCE and _STOP.search(plain) and not _CODE.search(plain) else 0


def undated(name: str, value: str, start: int) -> Fault:
    """What is said of a date that can't be read: a slip in it must not pass for an article without a date."""
    shown = value if len(value) <= 40 else value[:39] + "…"
    return Fault(f"the {name} “{shown}” names no single day. Write it as 2025-02-27.", start)


def _published(dates: list[Field]) -> tuple[date | datetime | None, list[Fault]]:
    faults: list[Fault] = []
    for field in dates:
        when = read_timestamp(field.value)
        if when is not None:
            return when, []
        faults.append(undated(field.key, field.value, field.start))
    return None, faults[:1]
