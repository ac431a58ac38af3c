"""What becomes of the findings of one article once all rules have looked.

Goes in: findings in source offsets and the article's marks. Comes out: those that an editor is shown, without silenced
ones and repeats, in reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.config.rule import Rule
from newslint.core.errors import NewslintError
from newslint.core.facts import Facts
from newslint.core.finding import Finding
from newslint.core.levels import rank
from newslint.core.text import Span
from newslint.linter.suppressions import Suppression, part_of


def parts(seen: Iterable[Facts | NewslintError]) -> Iterator[tuple[Facts | NewslintError, Span]]:
    """Each article with the part of the source that is its own: no mark in it reaches beyond."""
    held: Facts | None = None
    start = 0
    for item in seen:
        if isinstance(item, NewslintError):
            yield item, Span(0, 0)
            continue
        if held is not None:
            part = part_of(held.article, start, item.article)
            yield held, part
            start = part.end
        held = item
    if held is not None:
        yield held, part_of(held.article, start, None)


def resolve(
    findings: Sequence[Finding], about: Sequence[Finding], marks: Sequence[Suppression], rules: Sequence[Rule]
) -> list[Finding]:
    """Without suppressed findings, without repeats (of two at one place the graver stays), in reading order.

    `about` are findings about the marks, which no mark silences. Vale's rules are never replaced by another rule's
    finding at the same place.
    """
    plain = frozenset(rule.id for rule in rules if rule.plain)
    best: dict[object, Finding] = {}
    left = [finding for finding in findings if not any(mark.silences(finding) for mark in marks)]
    for finding in (*left, *about):
        key = (finding.place, finding.rule if finding.rule in plain else "")
        known = best.get(key)
        if known is None or _weight(finding) > _weight(known):
            best[key] = finding
    return sorted(best.values(), key=lambda finding: (finding.place, finding.rule))


def _weight(finding: Finding) -> tuple[int, float]:
    return rank(finding.level), finding.confidence
