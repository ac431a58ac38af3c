"""What of the findings a run doesn't show: those in the ignore file, those recorded, those on older lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.session import Work
from newslint.config.config import IGNORE_FILE
from newslint.core.errors import NewslintError
from newslint.core.finding import LEVELS, Finding, Level, Report
from newslint.core.positions import portable
from newslint.core.run import About

if TYPE_CHECKING:
    from newslint.cli.check_options import Plan
    from newslint.linter.baseline import Baseline
    from newslint.linter.git_diff import Changes
    from newslint.linter.suppressions.entries import Entries

_NOTE = "newslint.unused-ignore"


@dataclass(frozen=True, slots=True)
class Sieves:
    """What is in force of them."""

    entries: Entries | None = None
    baseline: Baseline | None = None
    changes: Changes | None = None

    def keep(self, report: Report) -> Report:
        """`report`, which must hold all that was found, without what isn't shown."""
        for sieve in (self.baseline and self.baseline.hide, self.entries and self.entries.silence):
            report = sieve(report) if sieve else report
        return self.changes.keep(report) if self.changes else report

    def shown(self, least: Level | None) -> Callable[[Report], Report]:
        """`keep`, which drops what is milder than `least` (by default a warning) too."""
        floor = LEVELS.index(least or "warning")

        def shown(report: Report) -> Report:
            kept = self.keep(report).findings
            return replace(report, findings=tuple(f for f in kept if LEVELS.index(f.level) >= floor))

        return shown

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
        self, reports: Sequence[Report], work: Work, about: Mapping[str, About], *, whole: bool
    ) -> Iterator[Report]:
        """A report on the ignore file, where an entry of it silences nothing."""
        if self.entries is None or _NOTE not in about:
            return
        known = about if all(_is_known(entry.rule, about) for entry in self.entries.entries) else _known(work)
        notes = []
        for span, entry in zip(self.entries.places, self.entries.entries, strict=True):
            if not _is_known(entry.rule, known):
                notes.append((span, f"There is no rule or group '{entry.rule}'. Mend its name, or delete the entry."))
        for span, entry in self.entries.unused(reports, about, whole=whole):
            notes.append((span, f"This entry for '{entry.words or entry.rule}' silences nothing. Delete it."))
        findings = tuple(Finding(span, _NOTE, about[_NOTE].level, message) for span, message in sorted(notes))
        if findings:
            yield Report(portable(str(self.entries.path)), self.entries.source, findings)


def sieves(way: Plan, work: Work) -> Sieves:
    """Those that the options and the configuration put in force. Raises NewslintError where one can't be read."""
    config = work.config
    path = config.folder / IGNORE_FILE
    entries = baseline = None
    if path.is_file():
        from newslint.linter.suppressions.entries import load_entries

        entries = load_entries(path)
    record: Path | None = way.baseline or (config.folder / config.keys.baseline if config.keys.baseline else None)
    if record is not None:
        from newslint.linter.baseline import load_baseline

        baseline = load_baseline(record)
    return Sieves(entries, baseline, way.changes)


def _known(work: Work) -> Sequence[str]:
    """The ids of all rules, those switched off too."""
    from newslint.checks.text.vain_mark import Options as VainMark

    return next((rule.options.known for rule in work.config.rules if isinstance(rule.options, VainMark)), ())


def _is_known(name: str, rules: Mapping[str, About] | Sequence[str]) -> bool:
    return any(rule == name or rule.startswith(name + ".") for rule in rules)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
