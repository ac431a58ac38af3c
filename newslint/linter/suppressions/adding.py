"""Marks and entries for findings that an editor has looked at and wants to keep as they are.

Goes in: a file's bytes and the findings to silence. Comes out: the bytes with a comment beside each, where the format
has comments and the comment changes nothing that readers see; entries for the ignore file for the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from newslint.core.article import Article
from newslint.core.finding import Finding
from newslint.linter.atomic_write import encoding_of
from newslint.linter.suppressions.entries import Entry, plain_words
from newslint.readers import read
from newslint.readers.front_matter import front_matter_end
from newslint.readers.registry import format_of

_HEAD = "# What newslint leaves out, and why. Entries that silence nothing are reported.\n"


def add_marks(content: bytes, path: str, findings: Sequence[Finding], reason: str) -> tuple[bytes, list[Finding]]:
    """`content` with a mark for as many of `findings` as can have one, and the others."""
    articles = [article for article in read(content, path) if isinstance(article, Article)]
    source = articles[0].source if articles else ""
    encoding = encoding_of(content, source)
    comment = format_of(path).comment
    if encoding is None or comment is None:
        return content, list(findings)
    opening, closing = comment
    text = _texts(articles)
    places: dict[int, list[Finding]] = {}
    left = []
    for finding in findings:
        at = _place(finding, source, articles)
        if at is None:
            left.append(finding)
        else:
            places.setdefault(at, []).append(finding)
    for at in sorted(places, reverse=True):
        rules = ", ".join(sorted({finding.rule for finding in places[at]}))
        marked = f"{source[:at]} {opening} newslint: ignore {rules} -- {reason} {closing}{source[at:]}"
        if _texts(read(marked.encode(encoding), path)) == text:
            source = marked
        else:
            left += places[at]
    return source.encode(encoding), left


def entry_for(finding: Finding, source: str, place: str, reason: str) -> Entry:
    """The entry of the ignore file that silences `finding` in the file at `place`, as seen from the ignore file."""
    words = plain_words(finding, source)
    return Entry(path=f"/{place}", rule=finding.rule, words=words, reason=reason)


def add_entries(path: Path, entries: Iterable[Entry]) -> bytes:
    """The ignore file at `path` with `entries` after those that it has."""
    try:
        before = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        before = _HEAD
    rows = [{key: value for key, value in entry if value} for entry in dict.fromkeys(entries)]
    added = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=110) if rows else ""
    return (before + ("" if before.endswith("\n") else "\n") + str(added)).encode("utf-8")


def _texts(articles: Iterable[object]) -> list[str]:
    """What readers see, however its lines are broken."""
    return [" ".join(article.text.split()) for article in articles if isinstance(article, Article)]


def _place(finding: Finding, source: str, articles: Sequence[Article]) -> int | None:
    """Where the mark goes: the end of the finding's line, or of its block where that ends first (in HTML)."""
    start = finding.place.start
    if finding.span is None or start < front_matter_end(source):
        return None
    line_end = source.find("\n", start)
    at = len(source) if line_end < 0 else line_end
    for article in articles:
        for zone in article.zones:
            block = article.source_map.to_source(zone.span)
            if block.start <= start < block.end:
                if zone.markup.startswith("table"):
                    return None
                rest = source[block.end : at]
                at = block.end if "</" in rest else at
    while at > start and source[at - 1].isspace():
        at -= 1
    return at
