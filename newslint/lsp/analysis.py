"""One run of the pipeline over a draft: its findings, what newslint saw, and where to give up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from newslint.config.rule import Rule
from newslint.core.facts import Facts
from newslint.core.finding import Finding, Match, Report
from newslint.core.levels import Level
from newslint.extract import CHEAP
from newslint.linter.linter import Ways, see
from newslint.linter.sources import Sources
from newslint.lsp.documents import Draft
from newslint.lsp.incremental import Memory
from newslint.lsp.positions import Encoding, Places
from newslint.lsp.workspace import Setup


class Outdated(BaseException):
    """The draft has changed while it was checked. No Exception, so that nobody takes it for a fault of a rule."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in one version of a draft, by the rules of `setup`. Nothing milder than `least` is among it."""

    draft: Draft
    setup: Setup
    report: Report
    places: Places
    least: Level

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings shown."""
        return self.report.findings


def analyse(
    draft: Draft, setup: Setup, least: Level, encoding: Encoding, memory: Memory, is_outdated: Callable[[], bool]
) -> Analysis:
    """Checks `draft` with the rules of `setup` that speak at `least` or above. Raises Outdated as soon as it is."""
    places = Places(draft.text, encoding)
    if draft.reader is None or setup.ignores(draft.path) or not draft.text.strip():
        return Analysis(draft, setup, Report(draft.name, draft.text), places, least)

    def quantities(facts: Facts) -> Facts:
        if is_outdated():
            raise Outdated
        return memory.quantities(facts)

    def check(rule: Rule, facts: Facts) -> Iterable[Match]:
        if is_outdated():
            raise Outdated
        return memory.check(rule, facts)

    ways = Ways(reader=draft.reader, check=check, find={"quantities": quantities})
    linter = replace(setup.shown(least), sources=Sources(named=draft.path is not None))
    report = linter.report(draft.content, draft.name, ways)
    return Analysis(draft, setup, setup.keep(report, least), places, least)


def facts_of(analysis: Analysis) -> Facts | None:
    """All facts that need no language model of the draft's first article; None where it has none."""
    draft = analysis.draft
    if draft.reader is None or not draft.text.strip():
        return None
    return next(
        (seen for seen in see(draft.content, draft.name, CHEAP, Ways(reader=draft.reader)) if isinstance(seen, Facts)),
        None,
    )
