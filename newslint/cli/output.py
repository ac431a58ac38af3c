"""What `newslint check` writes, and where: one report on standard output, others into files.

    --format FORMAT              what standard output gets
    --output [FORMAT:]FILE       another report, into FILE; repeatable

A FILE without FORMAT is taken where its suffix says all (.sarif, .html); `.json` may be any of three formats, and a
file in the wrong one would look clean to whoever waits for it. What can be known to fail fails before the check.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

import click

from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.finding import Report
from newslint.core.levels import Level
from newslint.core.run import About, Results
from newslint.linter.atomic_write import replacing
from newslint.reporters.registry import FORMS, load_render

_COUNTING = tuple(name for name, form in FORMS.items() if form.counts)
_LIKELY = {".json": ("json", "gitlab", "rdjson"), ".jsonl": ("jsonl", "rdjsonl"), ".xml": ("junit", "checkstyle")}
_WIDTH = 100
"""Cells of a console report in a file."""


class Target(NamedTuple):
    """One report to write; `path` is None for standard output."""

    form: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """All that a run shall write."""

    targets: tuple[Target, ...]
    statistics: bool = False

    @property
    def bar(self) -> bool:
        """Whether a progress bar may stand on the terminal meanwhile."""
        return Target("console") in self.targets

    def articles(self, files: Iterable[str], named: Sequence[str]) -> list[str]:
        """Of `files` those that this run doesn't write itself. Raises UsageError where one of them was `named`."""
        own = {os.path.realpath(target.path) for target in self.targets if target.path}
        for name in named:
            if os.path.realpath(name) in own:
                raise click.UsageError(f"'{name}' can't be both an article to check and a report to write.")
        return [file for file in files if os.path.realpath(file) not in own] if own else list(files)


format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    help="What to print: "
    + ", ".join(f"{name} ({form.about})" for name, form in FORMS.items())
    + ". Default: console.",
)
output_option = click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT:]FILE",
    help="Write a report into FILE too, for example sarif:out.sarif. Repeatable. '-' is standard output.",
)
statistics_option = click.option(
    "--statistics", is_flag=True, help="Show counts by rule and by file: in place of findings, or beside them in JSON."
)
max_option = click.option(
    "--max-findings",
    "allowed",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Exit with 1 only where more than N findings are at or above --fail-on. Default: 0.",
)


def plan(form: str | None, outputs: Sequence[str], statistics: bool) -> Output:
    """What the options ask for. Raises UsageError where they contradict each other or a file can't be written."""
    files = [_target(text, form) for text in outputs]
    printed = [target for target in files if target.path is None]
    if len(printed) + (form is not None) > 1:
        raise click.UsageError("Standard output holds one report. Give the others a file: --output FORMAT:FILE.")
    places = [os.path.abspath(target.path) for target in files if target.path]
    if len(set(places)) < len(places):
        raise click.UsageError("Two reports would go into one file. Give each its own.")
    targets = (*(printed or [Target(form or "console")]), *(target for target in files if target.path))
    if statistics and not any(target.form in _COUNTING for target in targets):
        raise click.UsageError(f"--statistics goes with the formats {' and '.join(_COUNTING)}.")
    return Output(targets, statistics)


def gather(
    reports: Sequence[Report],
    errors: Sequence[NewslintError],
    about: Mapping[str, About],
    fail_on: Level,
    reader: str | None = None,
) -> Results:
    """All that the reporters are given of a run. `reader` names the reader that every file was read with."""
    return Results(reports, errors, about, fail_on=fail_on, articles=partial(_articles, reader=reader))


def write(output: Output, results: Results, min_level: Level | None) -> None:
    """Writes every report of `output`: of `results` what is at or above `min_level`, or above the format's own."""
    for target in output.targets:
        shown = replace(_at_least(results, min_level or FORMS[target.form].least), statistics=output.statistics)
        if target.path is None:
            _write(target.form, shown, sys.stdout)
        else:
            with _replacing(target.path) as stream:
                _write(target.form, shown, stream)


def fails(results: Results, allowed: int) -> bool:
    """Whether more than `allowed` findings are at or above the level that makes a run fail; says so where some are."""
    failing = sum(results.fails(finding) for report in results.reports for finding in report.findings)
    if allowed and failing > allowed:
        click.echo(f"newslint: {failing:,} findings at or above '{results.fail_on}', {allowed:,} allowed.", err=True)
    return failing > allowed


def _articles(report: Report, reader: str | None = None) -> list[Article]:
    """The articles of a report as they were read: from the file while it stands, else from what was read of it."""
    from newslint.readers import read

    contents: list[Callable[[], bytes]] = [
        Path(report.path).read_bytes,
        partial(report.source.encode, errors="replace"),
    ]
    for content in contents:
        try:
            found = read(content(), report.path, reader)
            articles = [article for article in found if isinstance(article, Article)]
        except Exception:  # what broke is in the report already; the page then shows the source
            continue
        if articles and all(article.source == report.source for article in articles):
            return articles
    return []


def _target(text: str, form: str | None) -> Target:
    name, colon, rest = text.partition(":")
    if colon and name in FORMS:
        return Target(name) if rest == "-" else Target(name, _writable(rest))
    if colon and len(name) > 1 and name.isalnum():  # one letter is a drive
        raise click.UsageError(f"There is no format '{name}'. Write one of: {', '.join(FORMS)}.")
    if text == "-":
        return Target("console")
    suffix = Path(text).suffix.lower()
    for known, wanted in FORMS.items():
        if wanted.suffix and suffix == wanted.suffix:
            return Target(known, _writable(text))
    likely = dict.fromkeys([*([form] if form else []), *_LIKELY.get(suffix, ("console",))])
    ways = " or ".join(f"--output {name}:{text}" for name in likely)
    raise click.UsageError(f"Say which format '{text}' gets: {ways}.")


def _writable(name: str) -> Path:
    real = Path(os.path.realpath(name))
    path = real if real.is_file() or not os.path.exists(name) else Path(name)  # a link stays: what it leads to changes
    if not name or path.is_dir():
        raise click.UsageError(f"'{name}' is a folder. Name a file to write.")
    if not path.parent.is_dir():
        raise click.UsageError(f"'{name}' can't be written: there is no folder '{path.parent.name}'. Make it first.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise click.UsageError(f"'{name}' can't be written. Check your rights, or name another file.")
    return path


def _at_least(results: Results, least: Level) -> Results:
    reports = tuple(report.at_least(least) for report in results.reports)
    hidden = _total(results.reports) - _total(reports)
    return replace(results, reports=reports, hidden=hidden)


def _total(reports: Iterable[Report]) -> int:
    return sum(len(report.findings) for report in reports)


def _write(form: str, results: Results, stream: IO[str]) -> None:
    if form == "console":
        from rich.console import Console

        from newslint.reporters.console import print_results

        there = Console(file=stream)  # asked once, not at every line
        wide = there.width if stream is sys.stdout else _WIDTH
        console = Console(
            file=stream, width=wide, height=there.height, highlight=False, force_terminal=there.is_terminal
        )
        print_results(console, results)
        return
    if stream is sys.stdout and not FORMS[form].on_screen and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")  # what the document says of itself
    for chunk in load_render(form)(results):
        stream.write(chunk)


@contextmanager
def _replacing(path: Path) -> Iterator[IO[str]]:
    """A stream whose text stands in `path` at once when all is written, and never in part."""
    if path.exists() and not path.is_file():  # a device or a pipe takes what it is given
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        return
    with replacing(path) as raw, io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n") as stream:
        yield stream
