"""The ignore file: findings to leave out, kept beside the configuration, for formats that have no comments.

    # .newslint-ignore.yml
    - path: exports/2024-05.json        # as in .gitignore, from this file's folder
      rule: names.spelling-drift        # an id or a group
      words: Iowy Institute             # the words found; left out, any
      reason: a colleague's name

Goes in: a report. Comes out: the report without them, and what of the file silences nothing.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec
from pydantic import BaseModel, ConfigDict, Field

from newslint.core.errors import ConfigError, unread
from newslint.core.finding import Finding, Report, is_named
from newslint.core.text import LineIndex, Span
from newslint.core.yaml_source import Marked, load_marked, validate

_GLOB = frozenset("*?[!")


class Entry(BaseModel):
    """One entry: findings of `rule`, at these `words` (any, where empty), in files that `path` matches."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    path: str = Field(min_length=1)
    rule: str = Field(min_length=1)
    words: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Entries:
    """The ignore file at `path` (its `source`), and where in it each entry stands."""

    path: Path
    source: str
    entries: tuple[Entry, ...]
    places: tuple[Span, ...]

    def silence(self, report: Report) -> Report:
        """`report` without the findings that an entry names."""
        if not self.entries:
            return report
        place = self._from_here(report.path)
        left = tuple(f for f in report.findings if not any(_silences(e, place, f, report.source) for e in self.entries))
        return replace(report, findings=left)

    def unused(self, reports: Sequence[Report], ran: Collection[str], *, whole: bool) -> Iterator[tuple[Span, Entry]]:
        """The entries that silence none of the findings of `reports`, though their rule ran on their file.

        An entry for one file is judged where that was checked; others where the `whole` folder was.
        """
        checked = {self._from_here(report.path): report for report in reports if not report.errors}
        for entry, span in zip(self.entries, self.places, strict=True):
            one = not _GLOB & set(entry.path)
            if not any(is_named(rule, entry.rule) for rule in ran):
                continue
            if not whole and not (one and any(_matches(entry.path, place) for place in checked)):
                continue
            if not any(
                _silences(entry, place, finding, report.source)
                for place, report in checked.items()
                for finding in report.findings
            ):
                yield span, entry

    def _from_here(self, path: str) -> str:
        """`path` as seen from the file's folder."""
        return os.path.relpath(os.path.abspath(path), self._folder).replace(os.sep, "/")

    @cached_property
    def _folder(self) -> str:
        return os.path.abspath(self.path.parent)


def load_entries(path: Path) -> Entries:
    """The entries of the ignore file at `path`; none where there is no such file. Raises ConfigError."""

    def fail(message: str, place: tuple[int, int] | None = None) -> ConfigError:
        return ConfigError(
            message, path=str(path), line=place[0] if place else None, column=place[1] if place else None
        )

    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Entries(path, "", (), ())
    except (OSError, UnicodeDecodeError) as error:
        raise fail(unread(error)) from None
    marked = load_marked(source, fail)
    data: list[Any] = marked.data if marked.data is not None else []
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise fail("is no list of entries. Write '- path: …' and 'rule: …' for each.", (1, 1))
    entries, places, lines = [], [], LineIndex(source)
    for number, item in enumerate(data):
        inside = {steps[1:]: place for steps, place in marked.places.items() if steps[:1] == (number,)}
        entries.append(validate(Entry, Marked(item, inside), item, fail))
        line, column = marked.place((number,))
        places.append(Span(lines.line(line).start + column - 1, lines.line(line).end))
    return Entries(path, source, tuple(entries), tuple(places))


def _silences(entry: Entry, place: str, finding: Finding, source: str) -> bool:
    return (
        is_named(finding.rule, entry.rule)
        and (not entry.words or plain_words(finding, source) == " ".join(entry.words.split()))
        and _matches(entry.path, place)
    )


def plain_words(finding: Finding, source: str) -> str:
    """The words found, on one line."""
    return " ".join(finding.place.of(source).split())


def _matches(pattern: str, place: str) -> bool:
    return not place.startswith("../") and _spec(pattern).match_file(place)


@lru_cache(maxsize=256)
def _spec(pattern: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([pattern])
