"""What lets a newsroom live with `newslint check`: mending what needs no choice.

`options` adds the options; `plan` says what they ask for; a `Plan` has its say before and after the files are checked.
What does the work is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import click

from newslint.cli.work import Work
from newslint.errors import NewslintError
from newslint.finding import LEVELS, Level, Report

Command = Callable[..., Any]
_OPTIONS = (
    click.option("--fix", "mend", is_flag=True, help="Write safe corrections into the files."),
    click.option(
        "--unsafe-fixes",
        "unsafe",
        is_flag=True,
        help="With --fix or --diff-fixes: also what an editor may want. Read the difference.",
    ),
    click.option("--diff-fixes", "show", is_flag=True, help="Show what --fix would change; write nothing."),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the options ask for, by their names."""

    mend: bool
    unsafe: bool
    show: bool

    def settle(
        self,
        reports: Sequence[Report],
        work: Work,
        least: Level | None,
        errors: list[NewslintError],
    ) -> list[Report]:
        """The reports to show. Nothing milder than `least` is mended."""
        settled = list(reports)
        if self.mend or self.show:
            from newslint.cli.mending import Mending, mend

            never = frozenset(rule.id for rule in work.rules if rule.words.fix == "never")
            floor = LEVELS.index(least or "warning")
            settled = mend(
                Mending(work.lint, lambda r: _from(r, floor), never, self.unsafe, self.mend), settled, errors
            )
        return settled


def options(command: Command) -> Command:
    """`command` with the options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def plan(paths: Sequence[str], wishes: dict[str, Any]) -> Plan:
    """What the options in `wishes` ask for. Raises UsageError where they contradict each other."""
    way = Plan(**wishes)
    if way.mend and way.show:
        raise click.UsageError("--fix writes and --diff-fixes only shows. Give one of them.")
    if way.unsafe and not (way.mend or way.show):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff-fixes. Give one of them too.")
    if (way.mend or way.show) and "-" in paths:
        raise click.UsageError("Standard input can't be mended in place. Name a file.")
    return way


def _from(report: Report, floor: int) -> Report:
    return replace(report, findings=tuple(found for found in report.findings if LEVELS.index(found.level) >= floor))
