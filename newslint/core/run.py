"""Results: all that a reporter is given of one run, and what several reporters say of it alike.

Goes in: what `newslint check` found and what is known of its rules. Comes out: the same nouns, counted and worded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.finding import Finding, Report
from newslint.core.levels import GRAVEST_FIRST, Level, at_least
from newslint.core.text import LineIndex

_OTHERS = 3
"""Other places named in words, where a format has no room for them of its own."""
_WORDS = 60
"""Code points of another place's words."""

_ILLEGAL = r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
"""Compiled when it is asked for: a class so wide takes longer than many an expression."""


@dataclass(frozen=True, slots=True)
class About:
    """What a rule says of itself: the level that it has in this run, why it exists, the style guide's page.

    `precision` is the share of its findings that independent readers found right, 0 to 1; None where nobody knows.
    """

    level: Level
    why: str = ""
    link: str = ""
    precision: float | None = None


def _no_articles(_: Report) -> Sequence[Article]:
    return ()


@dataclass(frozen=True, slots=True)
class Results:
    """One run: a report a file, what broke beside those, the rules that ran, by id.

    `hidden` findings are of a lower level than is shown. Findings from `fail_on` upward make a run fail.
    `articles` gives a report's articles as they were read, for a reporter that shows their text.
    """

    reports: Sequence[Report]
    errors: Sequence[NewslintError] = ()
    rules: Mapping[str, About] = field(default_factory=dict)
    hidden: int = 0
    fail_on: Level = "error"
    statistics: bool = False
    articles: Callable[[Report], Sequence[Article]] = _no_articles

    def broken(self) -> Iterator[NewslintError]:
        """Everything that broke: in the run, then in each file."""
        yield from self.errors
        for report in self.reports:
            yield from report.errors

    def fails(self, finding: Finding) -> bool:
        """Whether `finding` alone would make the run fail."""
        return at_least(finding.level, self.fail_on)


def other_places(finding: Finding, lines: LineIndex, sources: Mapping[str, str]) -> str:
    """The other places of a conflict in words, for formats without room for them; nothing where there is none.
    `sources` are the texts of the other files."""
    told = []
    places = (*finding.related, *finding.elsewhere)
    for related in islice(places, _OTHERS):
        start, end = related.span
        its = LineIndex(sources.get(related.path, "")) if related.path else lines
        words = " ".join(its.text[start : min(end, start + 4 * _WORDS)].split())
        words = words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
        where = f"{related.path}, line" if related.path else "line"
        told.append(f"{where} {its.position(start).line}: {related.message}, “{words}”")
    if len(places) > _OTHERS:
        told.append(f"and {len(places) - _OTHERS} more")
    return "; ".join(told)


def legal(text: str) -> str:
    """`text` with a sign in place of each character that XML or HTML forbids, letter for letter."""
    return re.sub(_ILLEGAL, "\ufffd", text)


def count_rules(reports: Sequence[Report]) -> dict[tuple[str, Level], int]:
    """Findings by rule and level, the most frequent first, then by name."""
    counts = Counter((found.rule, found.level) for report in reports for found in report.findings)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def count_levels(report: Report) -> dict[Level, int]:
    """A file's findings by level, the gravest level first; every level is there."""
    counts = Counter(found.level for found in report.findings)
    return {level: counts[level] for level in GRAVEST_FIRST}
