"""`newslint check`: lint articles and print what was found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from newslint.batch import lint_files
from newslint.cli import options
from newslint.errors import NewslintError
from newslint.files import find_files
from newslint.finding import LEVELS, Level, Report
from newslint.linting import lint
from newslint.rules import Rule

_SLOW = 20
"""Fewer articles than this need no progress bar."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["console", "json", "line"]),
    default="console",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--min-level", type=click.Choice(LEVELS), help="Show nothing milder. Default: warning on the console, all in JSON."
)
@click.option("--fail-on", type=click.Choice(LEVELS), help="Exit with 1 from this level on. Default: error.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found (with 2 still where something broke).")
@click.option("--stdin-filename", metavar="NAME", help="The name of the article that standard input ('-') holds.")
@options.select_option
@options.ignore_option
@options.config_option
def command(
    paths: tuple[str, ...],
    form: str,
    min_level: Level | None,
    fail_on: Level | None,
    exit_zero: bool,
    stdin_filename: str | None,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    config_path: Path | None,
) -> None:
    """Check articles and show what is wrong.

    PATH is a file, a folder, a glob, or - for standard input. Exit code: 0 clean, 1 findings at or above --fail-on,
    2 something broke.
    """
    if not paths:
        raise click.UsageError("Name an article or a folder, for example: newslint check drafts/")
    config = options.open_config(config_path)
    rules = options.choose(config, chosen, ignored)
    names = [path for path in paths if path != "-"]
    files, missing = find_files(names, config.keys.ignore, config.folder)
    errors: list[NewslintError] = list(missing)
    stdin_name = (stdin_filename or "standard input") if "-" in paths else None
    reports = list(_check(files, stdin_name, rules, options.open_pipeline(config), form == "console"))
    least = min_level or config.keys.min_level or ("warning" if form == "console" else "suggestion")
    shown = [_at_least(report, least) for report in reports]
    _print(shown, reports, form, rules, errors)
    if options.complain([*errors, *(error for report in reports for error in report.errors)]):
        sys.exit(options.BROKEN)
    threshold = LEVELS.index(fail_on or config.keys.fail_on)
    failing = any(LEVELS.index(finding.level) >= threshold for report in reports for finding in report.findings)
    sys.exit(1 if failing and not exit_zero else 0)


def _check(
    files: Sequence[str], stdin_name: str | None, rules: Sequence[Rule], pipeline: str | None, bar: bool
) -> Iterator[Report]:
    """A report for standard input, where it is asked for, and for each of `files`, with a bar on long work."""
    if stdin_name is not None:
        yield lint(sys.stdin.buffer.read(), stdin_name, rules, pipeline)
    show = bar and len(files) >= _SLOW and sys.stderr.isatty()
    reports = lint_files(files, rules, pipeline)
    with click.progressbar(reports, length=len(files), label="Checking", file=sys.stderr, hidden=not show) as steps:
        yield from steps


def _at_least(report: Report, least: Level) -> Report:
    floor = LEVELS.index(least)
    return replace(report, findings=tuple(found for found in report.findings if LEVELS.index(found.level) >= floor))


def _print(
    shown: Sequence[Report],
    reports: Sequence[Report],
    form: str,
    rules: Sequence[Rule],
    errors: Sequence[NewslintError],
) -> None:
    if form == "json":
        from newslint.reporters.json import render_json

        click.echo(render_json(shown, errors))
        return
    if form == "line":
        from newslint.reporters.line import render_lines

        click.echo(render_lines(shown), nl=False)
        return
    from rich.console import Console

    from newslint.reporters.console import print_reports, summary

    console = Console(highlight=False)
    print_reports(console, shown, {rule.id: rule.words.link for rule in rules})
    checked = [report for report in shown if not report.errors or report.findings]
    hidden = sum(len(report.findings) for report in reports) - sum(len(report.findings) for report in shown)
    if checked:
        console.print(summary(checked, hidden), soft_wrap=True)
