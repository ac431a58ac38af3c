"""`newslint baseline`: records today's findings, so that only new ones are shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.cli import options
from newslint.cli.session import Session
from newslint.config.config import BASELINE_FILE, IGNORE_FILE
from newslint.core.errors import NewslintError
from newslint.core.finding import Report
from newslint.core.positions import portable
from newslint.linter.atomic_write import replace_file
from newslint.linter.baseline import Baseline, load_baseline
from newslint.linter.discovery import find_files
from newslint.linter.suppressions.entries import Entries, load_entries


@click.command("baseline")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"Record them here. Default: the configuration's baseline, or {BASELINE_FILE} beside it.",
)
@options.config_option
def command(paths: tuple[str, ...], target: Path | None, config_path: Path | None) -> None:
    """Record the findings in PATH (by default the working folder), all levels, so that check shows only new ones.

    What is recorded of other files stays. newslint check takes out what has been mended.
    """
    config = options.open_config(config_path)
    path = target or config.folder / (config.keys.baseline or BASELINE_FILE)
    files, missing = find_files(paths or (os.curdir,), config.ignores)
    errors: list[NewslintError] = list(missing)
    session = Session(config, (), ())
    try:
        entries = load_entries(config.folder / IGNORE_FILE)
        record = _known(path, anew=not paths).record(_looked_at(files, session, entries, errors))
        replace_file(path, record.text())
    except NewslintError as error:
        options.stop(error)
    click.echo(f"Recorded {len(record):,} findings of {len(record.files):,} articles in {portable(str(path))}.")
    if path != config.record:
        name = path.name if target is None else os.path.relpath(path, config.folder)
        click.echo(f"newslint check leaves them out where {_named(config.path)} says: baseline: {name}")
    if options.complain(errors):
        sys.exit(options.BROKEN)


def _known(path: Path, *, anew: bool) -> Baseline:
    """What is recorded already; nothing where that can't be read and everything is recorded `anew`."""
    try:
        return load_baseline(path) if path.exists() else Baseline(path, {})
    except NewslintError:
        if anew:
            return Baseline(path, {})
        raise


def _looked_at(
    files: Sequence[str], session: Session, entries: Entries, errors: list[NewslintError]
) -> Iterator[tuple[Report, Report]]:
    """The report on each of `files`, whole and without what the ignore file names; what broke goes into `errors`."""
    for report in session.lint_files(files):
        errors += report.errors
        if not report.errors:
            yield report, entries.silence(report)


def _named(path: Path | None) -> str:
    return path.name if path is not None else ".newslint.yml"
