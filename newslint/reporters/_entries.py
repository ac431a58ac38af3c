"""Findings as people read them: those of one rule that say the same are one entry with all its places.

A list of labels (a menu, a share bar) is one entry too: findings of one rule in a row, with nothing between them but
white space and list marks. Reports for programs keep every finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newslint.core.finding import Finding, Related
from newslint.core.text import LineIndex

_BETWEEN = re.compile(r"[\s*_>#|•·.\\-]{0,200}")
"""What may stand between two labels of one list."""
_NAMED = 12
"""Stretches of lines that an entry names; the rest it counts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Findings told as one: the `first` in full, the `others` by their places."""

    first: Finding
    others: tuple[Finding, ...] = ()

    @property
    def alike(self) -> bool:
        """Whether all say the same, word for word; else some are other labels of a list."""
        return all(other.message == self.first.message for other in self.others)

    def as_one(self) -> Finding:
        """A finding that has the places of the others among its own other places."""
        places = tuple(Related(other.place, "also here") for other in self.others)
        return replace(self.first, related=(*self.first.related, *places)) if places else self.first


def entries(findings: Iterable[Finding], source: str) -> list[Entry]:
    """`findings` of one file, which are in order, as entries in the order of their first places."""
    groups: list[list[Finding]] = []
    known: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.rule, finding.level, finding.message)
        group = known.get(key)
        if group is None:
            last = groups[-1] if groups else []
            group = last if last and _follows(last[-1], finding, source) else []
            if not group:
                groups.append(group)
            known[key] = group
        group.append(finding)
    return [Entry(group[0], tuple(group[1:])) for group in groups]


def _follows(before: Finding, finding: Finding, source: str) -> bool:
    """Whether the two are labels of one list."""
    if (before.rule, before.level) != (finding.rule, finding.level) or before.related or finding.related:
        return False
    if before.span is None or finding.span is None or finding.span.start <= before.span.end:
        return False
    gap = source[before.span.end : finding.span.start]
    return "\n" in gap and _BETWEEN.fullmatch(gap) is not None


def line_list(findings: Sequence[Finding], lines: LineIndex) -> str:
    """The lines of `findings` in words: "line 4", "lines 4, 6 to 9 and 12"."""
    numbers = sorted({lines.position(finding.place.start).line for finding in findings})
    runs: list[list[int]] = [[numbers[0]]]
    for before, number in pairwise(numbers):
        if number - before <= 2:  # labels of a list stand on every second line
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    if len(parts) > _NAMED:
        parts = [*parts[: _NAMED - 1], f"{len(parts) - _NAMED + 1} more"]
    said = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"line{'s' if len(numbers) > 1 else ''} {said}"
