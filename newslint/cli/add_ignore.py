"""`newslint check --add-ignore`: a mark or an entry for each finding shown, with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from newslint.cli.session import Session
from newslint.config.config import IGNORE_FILE
from newslint.core.errors import NewslintError, ReadError
from newslint.core.finding import Finding, Report
from newslint.linter.atomic_write import replace_file
from newslint.linter.suppressions.adding import add_entries, add_marks, entry_for
from newslint.linter.suppressions.entries import Entry


def ignore(
    reason: str,
    reports: Iterable[Report],
    session: Session,
    shown: Callable[[Report], Report],
    errors: list[NewslintError],
) -> list[Report]:
    """The reports on the marked files. Comments go into the files that can have them, the rest into the ignore file.

    What can't be marked is added to `errors`.
    """
    left: list[Report] = []
    entries: list[Entry] = []
    marks = 0
    for report in reports:
        findings = list(shown(report).findings)
        others, read = findings, report.source
        if findings:
            marked = _marked(reason, report, findings, session, errors)
            if marked is None:
                left.append(report)
                continue
            report, others = marked
        marks += len(findings) - len(others)
        place = os.path.relpath(os.path.abspath(report.path), os.path.abspath(session.config.folder))
        if others and place.startswith(os.pardir):
            errors.append(
                NewslintError("lies outside the configuration's folder: no entry can name it.", path=report.path)
            )
        else:
            place = place.replace(os.sep, "/")
            entries += [entry_for(finding, read, place, reason) for finding in others]
        left.append(report)
    path = session.config.folder / IGNORE_FILE
    if entries:
        replace_file(path, add_entries(path, entries))
    told = f"{marks:,} in the articles, {len(entries):,} in {path.name}"
    click.echo(f"newslint: findings marked: {told}.", err=True)
    return left


def _marked(
    reason: str, report: Report, findings: list[Finding], session: Session, errors: list[NewslintError]
) -> tuple[Report, list[Finding]] | None:
    """The report on the file with its marks, and the findings that are left for the ignore file.

    None where the file can't be read or written: `errors` says why.
    """
    try:
        before = Path(report.path).read_bytes()
        after, others = add_marks(before, report.path, findings, reason)
        if after == before:
            return report, others
        marked = session.lint(after, report.path)
        if len(marked.findings) > len(report.findings) - (len(findings) - len(others)):
            return report, findings  # a mark reaches elsewhere: entries name the words
        replace_file(report.path, after, before=before)
    except OSError as error:
        errors.append(ReadError(f"can't be read again ({error.strerror}).", path=report.path))
    except NewslintError as error:
        errors.append(error)
    else:
        return marked, others
    return None
