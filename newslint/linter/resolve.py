"""Settling: what becomes of the findings of one article once all rules have looked.

Goes in: findings in source offsets and the article's marks. Comes out: those that an editor is shown, without silenced
ones and repeats, in reading order; marks in vain are findings too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.text.vain_mark import Options as VainMark
from newslint.config.rule import Rule
from newslint.core.errors import NewslintError
from newslint.core.facts import Facts
from newslint.core.finding import LEVELS, Finding, Match
from newslint.core.text import Span
from newslint.linter.suppressions import Suppression, part_of, unused


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


def settle(
    findings: Sequence[Finding], marks: Sequence[Suppression], rules: Sequence[Rule], whole: bool
) -> list[Finding]:
    """Without suppressed findings, without repeats (of two at one place the graver stays), in reading order.

    Vale's rules are never replaced by another rule's finding at the same place. Marks in vain are findings too.
    """
    plain = frozenset(rule.id for rule in rules if rule.plain)
    best: dict[object, Finding] = {}
    left = [finding for finding in findings if not any(mark.silences(finding) for mark in marks)]
    for finding in (*left, *_vain(findings, marks, rules, whole)):
        key = (finding.span, finding.rule if finding.rule in plain else "")
        known = best.get(key)
        if known is None or _weight(finding) > _weight(known):
            best[key] = finding
    return sorted(best.values(), key=lambda finding: (finding.span, finding.rule))


def _vain(
    findings: Sequence[Finding], marks: Sequence[Suppression], rules: Sequence[Rule], whole: bool
) -> Iterator[Finding]:
    """A finding for each mark that silences nothing or names no rule, where a rule asks for that."""
    for rule in rules if marks else ():
        if not isinstance(rule.options, VainMark):
            continue
        ran = [other.id for other in rules if other is not rule]
        for span, name, fault in unused(marks, findings, ran, rule.options.known, whole=whole):
            yield Finding(span, rule.id, rule.level, rule.message(Match(span, {"found": name, "fault": fault})))


def is_whole(rules: Iterable[Rule]) -> bool:
    """Whether `rules` are all that are in force, as far as that is known."""
    ids = {rule.id for rule in rules}
    asked = (rule.options for rule in rules if isinstance(rule.options, VainMark))
    return all(ids.issuperset(options.in_force) for options in asked)


def _weight(finding: Finding) -> tuple[int, float]:
    return LEVELS.index(finding.level), finding.confidence
