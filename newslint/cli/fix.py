"""`newslint check --fix` and `--diff-fixes`: what of the findings is mended, and how that is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli import options
from newslint.cli.session import Session
from newslint.core.errors import NewslintError, ReadError
from newslint.core.finding import Report, content_digest
from newslint.linter.atomic_write import replace_file
from newslint.linter.fix import Fixed, diff, fix

if TYPE_CHECKING:
    from newslint.cli.plan import Plan


def mend(
    way: Plan,
    reports: Iterable[Report],
    session: Session,
    shown: Callable[[Report], Report],
    errors: list[NewslintError],
) -> list[Report]:
    """The reports on the mended files; ends the program where the difference alone is asked for.

    `shown` leaves the findings that this run shows: no others are mended. What can't be read again or written is added
    to `errors`.
    """
    never = frozenset(rule.id for rule in session.linter.rules if rule.words.fix == "never")
    left: list[Report] = []
    files, gone = 0, 0
    for report in reports:
        fixed = _fixed(way, report, session, shown, never, errors) if shown(report).findings else None
        if fixed is not None and fixed.after != fixed.before:
            files += 1
            gone += len(report.findings) - len(fixed.report.findings)
            if way.show:
                click.echo(diff(report.path, fixed), nl=False)
            report = fixed.report
        left.append(report)
    if way.show:
        broken = options.complain([*errors, *(error for report in left for error in report.errors)])
        sys.exit(options.BROKEN if broken else 1 if files else 0)
    if files:
        click.echo(f"newslint: mended {_count(gone, 'finding')} in {_count(files, 'file')}.", err=True)
    return left


def _fixed(
    way: Plan,
    report: Report,
    session: Session,
    shown: Callable[[Report], Report],
    never: Collection[str],
    errors: list[NewslintError],
) -> Fixed | None:
    """The file of `report`, mended (and written, where that is asked for); None where nothing can be done."""
    try:
        content = Path(report.path).read_bytes()
        known = report if report.digest == content_digest(content) else None
        fixed = fix(content, lambda new: session.lint(new, report.path), shown, never, unsafe=way.unsafe, report=known)
    except OSError as error:
        errors.append(ReadError(f"can't be read again ({error.strerror}).", path=report.path))
        return None
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)  # said, but nothing broke: its findings are shown as they are
        return None
    if way.mend and fixed.after != fixed.before:
        try:
            replace_file(report.path, fixed.after, before=fixed.before)
        except NewslintError as error:
            errors.append(error)
            return None
    return fixed


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
