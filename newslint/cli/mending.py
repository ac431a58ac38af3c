"""`newslint check --fix` and `--diff-fixes`: what of the findings is mended, and how that is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from newslint.cli import options
from newslint.errors import NewslintError, ReadError
from newslint.finding import Report
from newslint.fixes import Fixed, diff, fix
from newslint.replacing import replace_file


@dataclass(frozen=True, slots=True)
class Mending:
    """How to mend: `check` reports on some bytes of a path; `shown` leaves the findings that this run shows.

    No others are mended, and none of the rules in `never`, which are left to an editor's hand. Safe edits alone are
    made, or `unsafe` ones too. Where `write` is off, what would change is printed.
    """

    check: Callable[[bytes, str], Report]
    shown: Callable[[Report], Report]
    never: Collection[str]
    unsafe: bool
    write: bool


def mend(way: Mending, reports: Iterable[Report], errors: list[NewslintError]) -> list[Report]:
    """The reports on the mended files; ends the program where the difference alone is asked for.

    What can't be read again or written is added to `errors`.
    """
    left: list[Report] = []
    files, gone = 0, 0
    for report in reports:
        fixed = _fixed(way, report, errors) if way.shown(report).findings else None
        if fixed is not None and fixed.after != fixed.before:
            files += 1
            gone += len(report.findings) - len(fixed.report.findings)
            if not way.write:
                click.echo(diff(report.path, fixed), nl=False)
            report = fixed.report
        left.append(report)
    if not way.write:
        broken = options.complain([*errors, *(error for report in left for error in report.errors)])
        sys.exit(options.BROKEN if broken else 1 if files else 0)
    if files:
        click.echo(f"newslint: mended {_count(gone, 'finding')} in {_count(files, 'file')}.", err=True)
    return left


def _fixed(way: Mending, report: Report, errors: list[NewslintError]) -> Fixed | None:
    """The file of `report`, mended (and written, where that is asked for); None where nothing can be done."""
    try:
        content = Path(report.path).read_bytes()
        fixed = fix(content, lambda new: way.check(new, report.path), way.shown, way.never, unsafe=way.unsafe)
    except OSError as error:
        errors.append(ReadError(f"can't be read again ({error.strerror}).", path=report.path))
        return None
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)  # said, but nothing broke: its findings are shown as they are
        return None
    if way.write and fixed.after != fixed.before:
        try:
            replace_file(report.path, fixed.after, before=fixed.before)
        except NewslintError as error:
            errors.append(error)
            return None
    return fixed


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
