"""What an HTML page says about its article besides the text: JSON-LD, OpenGraph and other meta elements, `<time>`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from newslint.core.article import Listed, Metadata
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Run
from newslint.readers.blocks.fields import listed, parted

_DATES = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
          "date", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date", "dcterms.created")  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author")
_SECTIONS = ("article:section", "parsely-section")
_TAGS = ("article:tag", "news_keywords", "parsely-tags", "keywords")
_CDATA = re.compile(r"^\s*(?:/[/*]+\s*)?<!\[CDATA\[(?:\s*\*/)?|(?:/[/*]+\s*)?\]\]>(?:\s*\*/)?\s*$")
_BY = re.compile(
    r"^(?:print\s+)?(?:(?:story|words|text|written|posted|reported|published)\s+)?(?:by|from|par|von|por|di)[\s:]+|^author:\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:[|•·]|\d+\s+comments?\b|\bfollow\b|\(?@|\s[–—-]\s|\bon\s+(?=[A-Z]|\d)|\bat\s+\d|\d{1,2}[:.]\d\d|,?\s*\b(?:published|posted|updated|last)\b"
    r"|,?\s*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,2}[/.]\d{1,2}[/.]\d)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")


class Page:
    """Collects what a page's elements say, then gives it as Metadata."""

    def __init__(self) -> None:
        self.language: str | None = None
        self._meta: dict[str, list[str]] = {}
        self._tags: list[Listed] = []
        self._linked: dict[str, object] = {}
        self._times: list[str] = []
        self.byline = ""

    def meta(self, values: dict[str, str], runs: Sequence[Run] = ()) -> None:
        """A `<meta>` element. `runs` are those of its content, where that lists names."""
        if values.get("content"):
            for name in _name(values).split():
                self._meta.setdefault(name.replace("dc:", "dc."), []).append(values["content"])
            self._tags += listed(runs)

    def time(self, values: dict[str, str], marked: bool) -> None:
        """A `<time>` element outside running text; `marked` ones are said to be the date of publication."""
        when = values.get("datetime", "")
        if when and "update" not in values.get("class", "").lower() and values.get("itemprop") != "dateModified":
            self._times.insert(0, when) if marked else self._times.append(when)

    def linked_data(self, script: str) -> None:
        """A JSON-LD script. What can't be read is passed over, as browsers and search engines do."""
        try:
            found = next(
                (one for one in _things(json.loads(_CDATA.sub("", script), strict=False)) if _is_article(one)), None
            )
        except (ValueError, RecursionError):
            return
        if found is not None and not self._linked:
            self._linked = found

    def headline(self) -> str:
        """The headline that JSON-LD states; nothing where it states none."""
        return _word(self._linked.get("headline"))

    def metadata(self) -> Metadata:
        """The page's metadata: JSON-LD before meta elements before `<time>`."""
        linked = self._linked
        dates = [_word(linked.get("datePublished")), *(self._first(name) for name in _DATES), *self._times]
        authors = tuple(_names(linked.get("author"))) or tuple(
            name for key in _AUTHORS for name in self._meta.get(key, ()) if not re.match(r"https?:|@", name)
        )
        authors = authors or tuple(filter(None, [self.byline]))
        section = _word(linked.get("articleSection")) or next(filter(None, map(self._first, _SECTIONS)), "")
        language = self.language or _word(linked.get("inLanguage")) or self._first("og:locale").replace("_", "-")
        tags = [*self._tags, *(Listed(None, name) for word in _names(linked.get("keywords")) for name in parted(word))]
        return Metadata(
            _first_date(dates),
            language or None,
            tuple(dict.fromkeys(authors)),
            section or None,
            tuple({name.text: name for name in reversed(tags)}.values())[::-1],
            "LiveBlogPosting" in _kinds(linked),
        )

    def _first(self, name: str) -> str:
        return next(iter(self._meta.get(name, ())), "")


def byline_in(words: str) -> str:
    """The name in the words of a byline: "By Ann Lee | March 2, 2026" gives Ann Lee; nothing where there is none."""
    said = " ".join(words.split())
    name = _AFTER.split(_BY.sub("", said))[0].strip(" ,·•|-–—")
    whole = len(name.split()) > 1 or (name != said and name.istitle())  # one word alone is a button: "Print"
    return name if whole and len(name) <= 80 and re.search(r"[^\W\d_]{2}", name) else ""


def is_list(values: dict[str, str]) -> bool:
    """Whether a `<meta>` element's content lists names: tags, keywords."""
    return _name(values) in _TAGS


def _name(values: dict[str, str]) -> str:
    return (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()


def _first_date(values: list[str]) -> date | datetime | None:
    return next((stamp for value in values if value and (stamp := read_timestamp(value))), None)


def _things(data: object) -> Iterator[dict[str, object]]:
    """The things that a JSON-LD document describes."""
    if isinstance(data, list):
        for item in data:
            yield from _things(item)
    elif isinstance(data, dict):
        yield data
        yield from _things(data.get("@graph"))
        yield from _things(data.get("mainEntity"))


def _is_article(thing: dict[str, object]) -> bool:
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _kinds(thing))


def _kinds(thing: dict[str, object]) -> list[object]:
    kinds = thing.get("@type")
    return kinds if isinstance(kinds, list) else [kinds]


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, list):
            yield from (part for part in name if isinstance(part, str))
        elif isinstance(name, str) and name and not name.startswith("http"):
            yield name


def _word(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("alternateName")
    return value if isinstance(value, str) else ""
