"""Findings counted, for the console: a table by rule and level, and one by file. Reports go in, two tables come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from newslint.core.finding import Report
from newslint.core.levels import GRAVEST_FIRST
from newslint.core.run import count_levels, count_rules
from newslint.core.text import visible
from newslint.reporters.console.style import STYLES

_FILES = 20
"""Files named, those with the most findings; an archive has thousands."""


def print_statistics(console: Console, reports: Sequence[Report]) -> None:
    """Prints how often each rule spoke, at which level, and which files have the most findings."""
    rules = count_rules(reports)
    if not rules:
        return
    files = Counter(rule for report in reports for rule in {found.rule for found in report.findings})
    counted = (
        (f"{count:,}", f"{files[rule]:,}", Text(level, STYLES[level]), rule) for (rule, level), count in rules.items()
    )
    _print_rows(console, ("Findings", "Files", "Level", "Rule"), counted)
    faulty = sorted((report for report in reports if report.findings), key=lambda report: -len(report.findings))
    totals = (
        (f"{len(report.findings):,}", *(f"{count:,}" for count in count_levels(report).values()), visible(report.path))
        for report in faulty[:_FILES]
    )
    _print_rows(console, ("Findings", *(f"{level.capitalize()}s" for level in GRAVEST_FIRST), "File"), totals)
    if len(faulty) > _FILES:
        console.print(Text(f"  and {len(faulty) - _FILES:,} more files with findings\n", "dim"))


def _print_rows(console: Console, heads: tuple[str, ...], rows: Iterable[tuple[str | Text, ...]]) -> None:
    """A table without frames: every column but the last two of words at the right edge."""
    cells = [tuple(Text(cell) if isinstance(cell, str) else cell for cell in row) for row in rows]
    widths = [max(len(head), *(row[at].cell_len for row in cells)) for at, head in enumerate(heads)]
    for row in [tuple(Text(head, "bold") for head in heads), *cells]:
        line = Text("  ")
        for at, (cell, width) in enumerate(zip(row, widths, strict=True)):
            figures = at < len(row) - 1 and heads[at] != "Level"
            gap = " " * (width - cell.cell_len)
            line.append_text(Text.assemble(gap if figures else "", cell, "" if figures else gap, "  "))
        line.rstrip()
        console.print(line, soft_wrap=True)
    console.print()
