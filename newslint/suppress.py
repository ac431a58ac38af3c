"""What an editor has said to ignore, in the text itself.

    <!-- newslint: ignore names.spelling-drift -- reason -->    the rest of its line; standing alone, the next block
    <!-- newslint: off dates -->  …  <!-- newslint: on -->      everything between
    <!-- newslint: ignore-file residue -->                      the whole file

Rules are named by id or by group; without a name every rule is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.finding import Finding
from newslint.text import Span

_MARK = re.compile(
    r"<!--\s*newslint:\s*(?P<verb>ignore-file|ignore|off|on)\b(?P<rules>[\w\s.,-]*?)(?:\s--\s[^>]*?)?\s*-->",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings of `rules` (ids or groups; none means all) that begin inside `span` of the source are silenced."""

    span: Span
    rules: frozenset[str]

    def silences(self, finding: Finding) -> bool:
        """Whether `finding` falls under it. A conflict does when either of its places lies inside."""
        if self.rules and not any(finding.rule == name or finding.rule.startswith(name + ".") for name in self.rules):
            return False
        places = [finding.span, *(related.span for related in finding.related)]
        return any(self.span.start <= place.start < self.span.end for place in places)


def find_suppressions(source: str) -> tuple[Suppression, ...]:
    """The marks in `source`."""
    found: list[Suppression] = []
    opened: list[tuple[int, frozenset[str]]] = []
    for mark in _MARK.finditer(source):
        rules = frozenset(mark["rules"].replace(",", " ").split())
        verb = mark["verb"].lower()
        if verb == "ignore-file":
            found.append(Suppression(Span(0, len(source)), rules))
        elif verb == "ignore":
            found.append(Suppression(_reach(source, mark), rules))
        elif verb == "off":
            opened.append((mark.end(), rules))
        else:
            closed = [entry for entry in opened if not rules or entry[1] == rules]
            found += [Suppression(Span(start, mark.start()), names) for start, names in closed]
            opened = [entry for entry in opened if entry not in closed]
    return (*found, *(Suppression(Span(start, len(source)), names) for start, names in opened))


def _reach(source: str, mark: re.Match[str]) -> Span:
    """The line of the mark, or the block after it where it stands alone."""
    start = source.rfind("\n", 0, mark.start()) + 1
    end = source.find("\n", mark.end())
    end = len(source) if end < 0 else end
    if (source[start : mark.start()] + source[mark.end() : end]).strip():
        return Span(start, end)
    block = re.compile(r"\s*\S(?:[^\n]|\r?\n(?![ \t]*\r?\n))*").match(source, mark.end())
    return Span(mark.end(), block.end() if block else end)
