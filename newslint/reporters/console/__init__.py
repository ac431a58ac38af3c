"""The console: a heading a file, every finding with its words underlined and the other place beside it, a summary.

Findings of one rule that say the same are one entry, with the lines of the others. Text is laid out by terminal cells,
so that wide characters stay above their underline. Nothing in an article is read as markup. Meaning never hangs on
colour alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from newslint.core.finding import Report
from newslint.core.levels import GRAVEST_FIRST
from newslint.core.run import Results
from newslint.core.text import LineIndex, visible
from newslint.reporters._entries import Entry, entries, line_list
from newslint.reporters.console.excerpt import Place, draw
from newslint.reporters.console.statistics import print_statistics
from newslint.reporters.console.style import STYLES

_INDENT = "  "


def print_results(console: Console, results: Results) -> None:
    """Prints the findings, or where statistics are asked for their counts, then a line that sums them up."""
    if results.statistics:
        print_statistics(console, results.reports)
    else:
        print_reports(console, results.reports, {name: about.link for name, about in results.rules.items()})
    checked = [report for report in results.reports if not report.errors or report.findings]
    if checked:
        console.print(summary(checked, results.hidden), soft_wrap=True)


def print_reports(console: Console, reports: Sequence[Report], links: Mapping[str, str]) -> None:
    """Prints the findings of `reports`. `links` gives the page of a rule, for terminals that can follow it."""
    for report in reports:
        if report.findings:
            _print_report(console, report, links)


def summary(reports: Sequence[Report], hidden: int) -> Text:
    """One line: how many findings of each level in how many articles, and how to see the `hidden` ones."""
    counts = Counter(finding.level for report in reports for finding in report.findings)
    faulty = sum(bool(report.findings) for report in reports)
    total = _count(len(reports), "article")
    more = f" {_count(hidden, 'finding')} of a lower level not shown (--min-level suggestion)." if hidden else ""
    if not counts:
        return Text.assemble(("Nothing to mend", "bold green"), f" in {total}.", (more, "dim"))
    parts = Text(", ").join(
        Text(_count(counts[level], level), STYLES[level]) for level in GRAVEST_FIRST if counts[level]
    )
    where = f" in {total}." if len(reports) == 1 else f" in {faulty} of {total}."
    return Text.assemble(parts, where, (more, "dim"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _print_report(console: Console, report: Report, links: Mapping[str, str]) -> None:
    lines = LineIndex(report.source)
    console.print(Text(visible(report.path), "bold underline"), soft_wrap=True)
    console.print()
    for entry in entries(report.findings, report.source):
        _print_entry(console, entry, lines, links.get(entry.first.rule, ""), report.sources)


def _print_entry(console: Console, entry: Entry, lines: LineIndex, link: str, sources: Mapping[str, str]) -> None:
    """The first finding of the entry, in full, and the lines of the others."""
    finding = entry.first
    place = lines.position(finding.place.start)
    rule = Text(finding.rule, f"link {link}" if link else "")
    head = Text.assemble(
        _INDENT, (f"{place.line}:{place.column}", "bold"), "  ", (finding.level, STYLES[finding.level]), "  ", rule
    )
    if entry.others:
        head.append(f"  {len(entry.others) + 1:,} places", "bold")
    console.print(head, soft_wrap=True)
    _print_wrapped(console, Text(visible(finding.message)))
    places = [Place(finding.place, "", STYLES[finding.level], "^")]
    _print_places(
        console, lines, [*places, *(Place(other.span, other.message, "bold blue", "-") for other in finding.related)]
    )
    for path in dict.fromkeys(other.path for other in finding.elsewhere):
        console.print(Text.assemble(_INDENT * 2, (visible(path), "bold blue")), soft_wrap=True)
        there = [
            Place(other.span, other.message, "bold blue", "-") for other in finding.elsewhere if other.path == path
        ]
        _print_places(console, LineIndex(sources.get(path, "")), there)
    if entry.others:
        also = "also" if entry.alike else "and labels like it"
        _print_wrapped(console, Text(f"{also} on {line_list(entry.others, lines)}", "dim"))
    console.print()


def _print_wrapped(console: Console, text: Text) -> None:
    for line in text.wrap(console, max(20, console.width - 2 * len(_INDENT))):
        console.print(Text.assemble(_INDENT * 2, line), soft_wrap=True)


def _print_places(console: Console, lines: LineIndex, places: Sequence[Place]) -> None:
    plain = not (console.encoding or "").lower().startswith("utf")
    for row in draw(lines, places, console.width - 2 * len(_INDENT), plain=plain):
        console.print(Text.assemble(_INDENT * 2, row), soft_wrap=True)
