"""What of the findings a run doesn't show: those in the ignore file, those recorded, those on older lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from newslint.cli.session import Session
from newslint.config.config import IGNORE_FILE
from newslint.core.errors import NewslintError
from newslint.core.finding import Finding, Report, is_named
from newslint.core.levels import Level
from newslint.core.positions import portable
from newslint.core.run import About

if TYPE_CHECKING:
    from newslint.cli.plan import Plan
    from newslint.linter.baseline import Baseline
    from newslint.linter.git_diff import Changes
    from newslint.linter.suppressions.entries import Entries

_NOTE = "newslint.unused-ignore"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is in force of them."""

    entries: Entries | None = None
    baseline: Baseline | None = None
    changes: Changes | None = None

    def keep(self, report: Report) -> Report:
        """`report`, which must hold all that was found, without what isn't shown."""
        for hide in (self.baseline and self.baseline.hide, self.entries and self.entries.silence):
            report = hide(report) if hide else report
        return self.changes.keep(report) if self.changes else report

    def shown(self, least: Level | None) -> Callable[[Report], Report]:
        """`keep`, which drops what is milder than `least` (by default a warning) too."""
        return lambda report: self.keep(report).at_least(least or "warning")

    def tidy(
        self, reports: Sequence[Report], about: Mapping[str, About], errors: list[NewslintError], *, whole: bool
    ) -> None:
        """Says how much the baseline hides, and takes out of it what is mended."""
        if self.baseline is None:
            return
        hidden = sum(len(report.findings) - len(self.baseline.hide(report).findings) for report in reports)
        if hidden:
            click.echo(f"newslint: {_count(hidden, 'recorded finding')} hidden ({self.baseline.path.name}).", err=True)
        shrunk = self.baseline.shrink(reports, about, whole=whole)
        if len(shrunk) < len(self.baseline):
            from newslint.linter.atomic_write import replace_file

            try:
                replace_file(self.baseline.path, shrunk.text())
            except NewslintError as error:
                errors.append(error)
            else:
                gone = _count(len(self.baseline) - len(shrunk), "recorded finding")
                click.echo(f"newslint: {gone} gone, and taken out of {self.baseline.path.name}.", err=True)

    def notes(
        self, reports: Sequence[Report], session: Session, about: Mapping[str, About], *, whole: bool
    ) -> Iterator[Report]:
        """A report on the ignore file, where an entry of it silences nothing."""
        if self.entries is None or _NOTE not in about:
            return
        known = about if all(_any_named(entry.rule, about) for entry in self.entries.entries) else session.linter.known
        notes = []
        for span, entry in zip(self.entries.places, self.entries.entries, strict=True):
            if not _any_named(entry.rule, known):
                notes.append((span, f"There is no rule or group '{entry.rule}'. Mend its name, or delete the entry."))
        for span, entry in self.entries.unused(reports, about, whole=whole):
            notes.append((span, f"This entry for '{entry.words or entry.rule}' silences nothing. Delete it."))
        findings = tuple(Finding(span, _NOTE, about[_NOTE].level, message) for span, message in sorted(notes))
        if findings:
            yield Report(portable(str(self.entries.path)), self.entries.source, findings)


def filters(way: Plan, session: Session) -> Filters:
    """Those that the options and the configuration put in force. Raises NewslintError where one can't be read."""
    config = session.config
    path = config.folder / IGNORE_FILE
    entries = baseline = None
    if path.is_file():
        from newslint.linter.suppressions.entries import load_entries

        entries = load_entries(path)
    record = way.baseline or config.record
    if record is not None:
        from newslint.linter.baseline import load_baseline

        baseline = load_baseline(record)
    return Filters(entries, baseline, way.changes)


def _any_named(name: str, rules: Mapping[str, About] | Sequence[str]) -> bool:
    return any(is_named(rule, name) for rule in rules)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
