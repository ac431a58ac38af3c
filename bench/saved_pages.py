"""How well the article of a saved page is found: the words of its body, its headline, byline and date.

    python bench/saved_pages.py SAVED_PAGES [--half tune|report] [--verbose]

The folder holds NAME--source.html, NAME--expected.html (the article's own markup) and NAME--expected-metadata.json.
Half of the pages, by the hash of their names, are there to work with; the others are for reporting.
Code, which newslint leaves out on purpose, is not asked for.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers import read_one

_WORD = re.compile(r"[\u3040-\u9fff]|[^\W\u3040-\u9fff]+")
"""A word; of Chinese and Japanese, which don't part words, a sign."""
_OUTSIDE = ("headline", "byline", "dateline", "residue")
"""Zones that the expected text leaves out; and so it does alternative texts, which nobody sees."""


class Score(NamedTuple):
    """What was right on a page; None where nothing is expected."""

    name: str
    precision: float
    recall: float
    headline: bool | None
    byline: bool | None
    day: bool | None
    found: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=["tune", "report"], help="Only the pages to work with, or to report on.")
    parser.add_argument("--verbose", action="store_true", help="Print each page.")
    options = parser.parse_args()
    scores = [score(options.folder, name) for name in pages(options.folder, options.half)]
    if options.verbose:
        for one in sorted(scores, key=lambda one: one.precision + one.recall):
            told = "".join(f"{told:>7}" for told in (_told(one.headline), _told(one.byline), _told(one.day)))
            print(f"{one.precision:.2f} {one.recall:.2f}{told}  {one.name}  {one.found}")
    print(f"pages                {len(scores)}")
    precision, recall = _mean([s.precision for s in scores]), _mean([s.recall for s in scores])
    print(f"words of the body    precision {precision}, recall {recall}")
    for name, values in (
        ("headline", [s.headline for s in scores]),
        ("byline", [s.byline for s in scores]),
        ("date", [s.day for s in scores]),
    ):
        asked = [value for value in values if value is not None]
        print(f"{name:20} {sum(asked)} of {len(asked)} ({100 * sum(asked) / max(1, len(asked)):.0f}%)")


def pages(folder: Path, half: str | None) -> Iterator[str]:
    """The names of the pages of the `half` named, in order."""
    for path in sorted(folder.glob("*--source.html")):
        name = path.name.removesuffix("--source.html")
        odd = int(hashlib.sha1(name.encode()).hexdigest(), 16) % 2
        if half is None or odd == (half == "report"):
            yield name


def score(folder: Path, name: str) -> Score:
    """What is right on the page `name`."""
    expected = json.loads((folder / f"{name}--expected-metadata.json").read_text(encoding="utf-8"))
    right = words(plain((folder / f"{name}--expected.html").read_text(encoding="utf-8")))
    try:
        article = read_one((folder / f"{name}--source.html").read_bytes(), f"{name}.html")
    except ReadError:
        article = None
    found = words(" ".join(text_of(article, "")) if article else "")
    common = sum((right & found).values())
    title, author, when = (
        expected.get("title"),
        expected.get("byline"),
        read_timestamp(expected.get("publishedTime") or ""),
    )
    headline = " ".join(text_of(article, "headline")) if article else ""
    return Score(
        name,
        common / max(1, sum(found.values())),
        common / max(1, sum(right.values())),
        same_title(title, headline) if title else None,
        same_name(author, article) if author else None,
        article is not None and _day(article.metadata.published) == _day(when) if when else None,
        f"{headline[:50]!r} {title!r} | {(article.metadata.authors if article else ())!r} {author!r}",
    )


def text_of(article: Article, zone: str) -> Iterator[str]:
    """The text of a zone; without a name that of all that the expected text holds."""
    for found in article.zones:
        if found.name == zone or (not zone and found.name not in _OUTSIDE and found.markup != "alt"):
            yield found.span.of(article.text)


def words(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _WORD.findall(text))


def plain(markup: str) -> str:
    gone = r"<(script|style|svg|math|pre|code)\b.*?</\1>|<!--.*?-->"
    markup = re.sub(gone, " ", markup, flags=re.DOTALL | re.IGNORECASE)
    inline = r"</?(?:a|b|i|em|strong|span|sup|sub|small)\b[^>]*>"
    return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(inline, "", markup)))


def same_title(title: str, found: str) -> bool:
    """Whether three quarters of the words of the shorter are in the other: pages name their site, or say it twice."""
    one, other = set(_WORD.findall(title.lower())), set(_WORD.findall(found.lower()))
    return len(one & other) >= 0.75 * min(len(one), len(other)) > 0


def same_name(author: str, article: Article | None) -> bool:
    """Whether the first name of the expected byline is among those that were found."""
    if article is None:
        return False
    told = words(" ".join([*article.metadata.authors, *text_of(article, "byline")]))
    asked = _WORD.findall(re.sub(r"^\s*by\b", "", author, flags=re.I).split("\n")[0].lower())
    return bool(asked) and sum(word in told for word in asked[:3]) == len(asked[:3])


def _day(when: date | None) -> str:
    return when.isoformat()[:10] if when else ""


def _mean(values: list[float]) -> str:
    return f"{sum(values) / max(1, len(values)):.3f}"


def _told(value: bool | None) -> str:
    return "-" if value is None else "right" if value else "WRONG"


if __name__ == "__main__":
    main()
