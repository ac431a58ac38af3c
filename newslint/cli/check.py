"""`newslint check`: lint articles and print what was found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from newslint.cli import check_options, options, output
from newslint.cli.session import Session
from newslint.core.errors import NewslintError, NoArticleError
from newslint.core.finding import Report
from newslint.core.levels import LEVELS, Level
from newslint.core.run import About
from newslint.linter.cache import Cache, find_state, through
from newslint.linter.discovery import find_files

_SLOW = 20
"""Fewer articles than this need no progress bar."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@output.format_option
@output.output_option
@output.statistics_option
@click.option(
    "--min-level",
    type=click.Choice(LEVELS),
    help="Show nothing milder. Default: warning where people read it, all in the formats for programs.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), help="Exit with 1 from this level on. Default: error.")
@output.max_option
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found (with 2 still where something broke).")
@click.option("--force-exclude", is_flag=True, help="Leave out what ignore: names also where it is named outright.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the article that standard input ('-') holds.")
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="FILE",
    help="A document that the draft was made from: show where the two differ. Also KIND=FILE. May be repeated.",
)
@click.option(
    "--sources-from",
    "pattern",
    metavar="PATTERN",
    default="",
    help="The source beside each draft, by the draft's name, for example '{stem}.source.txt'.",
)
@check_options.options
@options.select_option
@options.ignore_option
@options.config_option
@options.reader_option
@click.option("--no-cache", is_flag=True, help="Check every article anew, and keep nothing for the next run.")
def command(
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    statistics: bool,
    min_level: Level | None,
    fail_on: Level | None,
    allowed: int,
    exit_zero: bool,
    force_exclude: bool,
    stdin_filename: str | None,
    sources: tuple[str, ...],
    pattern: str,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    config_path: Path | None,
    reader: str | None,
    no_cache: bool,
    **wishes: Any,
) -> None:
    """Check articles and show what is wrong.

    PATH is a file, a folder, a glob, or - for standard input. Exit code: 0 clean, 1 findings at or above --fail-on,
    2 something broke.
    """
    if not paths:
        raise click.UsageError("Name an article or a folder, for example: newslint check drafts/")
    if wishes.pop("watched"):
        check_options.watch(paths)
    wanted = output.plan(form, outputs, statistics)
    way = check_options.plan(paths, wishes)
    home = options.open_config(config_path)
    names = [path for path in paths if path != "-"]
    files, missing = find_files(names, home.ignores, force=force_exclude)
    errors: list[NewslintError] = list(missing)
    files = way.narrow(wanted.articles(files, names), errors)
    outright = frozenset() if force_exclude else frozenset(names)
    groups = [(home, files)]
    if config_path is None:
        groups = options.by_config(files, home, lambda there, file: file not in outright and there.ignores(Path(file)))
    reports: list[Report] = []
    about: dict[str, About] = {}
    for config, theirs in groups:
        session = Session(config, chosen, ignored, reader, sources, pattern)
        state = find_state(config, *chosen, "", *ignored, "", reader or "")
        cache = None if no_cache or sources or pattern else Cache(config.folder, state)
        stdin_name = (stdin_filename or "standard input") if "-" in paths and config is home else None
        found = _without_other_files(list(_check(theirs, stdin_name, session, cache, wanted.bar)), names)
        about = {**session.about(cache), **about}
        least = min_level or config.keys.min_level
        found = check_options.finish(way, found, session, about, least, errors)
        reports += [report.at_least(least) for report in found] if least and config is not home else found
    order = {name: number for number, name in enumerate((stdin_filename or "standard input", *files))}
    reports.sort(key=lambda report: order.get(report.path, len(order)))
    results = output.gather(reports, errors, about, fail_on or home.keys.fail_on)
    output.write(wanted, results, min_level or home.keys.min_level)
    if options.complain(results.broken()):
        sys.exit(options.BROKEN)
    sys.exit(1 if output.fails(results, allowed) and not exit_zero else 0)


def _without_other_files(reports: Sequence[Report], names: Sequence[str]) -> list[Report]:
    """`reports` without the errors of files that hold no article, but for one that was named alone: section pages,
    redirects and empty files lie among the articles of every site."""
    if (len(reports) == 1 and [report.path for report in reports] == list(names)) or "-" in names:
        return list(reports)
    return [
        replace(report, errors=tuple(error for error in report.errors if not isinstance(error, NoArticleError)))
        for report in reports
    ]


def _check(
    files: Sequence[str], stdin_name: str | None, session: Session, cache: Cache | None, bar: bool
) -> Iterator[Report]:
    """A report for standard input, where it is asked for, and for each of `files`, with a bar on long work."""
    if stdin_name is not None:
        yield session.lint(sys.stdin.buffer.read(), stdin_name)
    show = bar and len(files) >= _SLOW and sys.stderr.isatty()
    reports = session.lint_files(files) if cache is None else through(cache, files, session.lint_files)
    with click.progressbar(reports, length=len(files), label="Checking", file=sys.stderr, hidden=not show) as steps:
        yield from steps
