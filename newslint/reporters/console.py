"""The console: a heading a file, every finding with its words underlined and the other place beside it, a summary.

Text is laid out by terminal cells, so that wide characters stay above their underline. Nothing in an article is read as
markup. Meaning never hangs on colour alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newslint.finding import LEVELS, Finding, Level, Report
from newslint.text import LineIndex, Span

_STYLES: dict[Level, str] = {"error": "bold red", "warning": "bold yellow", "suggestion": "bold cyan"}
_INDENT = "  "


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
        Text(_count(counts[level], level), _STYLES[level]) for level in reversed(LEVELS) if counts[level]
    )
    where = f" in {total}." if len(reports) == 1 else f" in {faulty} of {total}."
    return Text.assemble(parts, where, (more, "dim"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _print_report(console: Console, report: Report, links: Mapping[str, str]) -> None:
    lines = LineIndex(report.source)
    console.print(Text(report.path, "bold underline"), soft_wrap=True)
    console.print()
    for finding in report.findings:
        _print_finding(console, finding, lines, links.get(finding.rule, ""))


def _print_finding(console: Console, finding: Finding, lines: LineIndex, link: str) -> None:
    place = lines.position(finding.span.start)
    rule = Text(finding.rule, f"link {link}" if link else "")
    head = Text.assemble(
        _INDENT, (f"{place.line}:{place.column}", "bold"), "  ", (finding.level, _STYLES[finding.level]), "  ", rule
    )
    console.print(head, soft_wrap=True)
    for line in Text(finding.message).wrap(console, max(20, console.width - 2 * len(_INDENT))):
        console.print(Text.assemble(_INDENT * 2, line), soft_wrap=True)
    places = [(finding.span, "", _STYLES[finding.level], "^")]
    places += [(other.span, other.message, "bold blue", "-") for other in finding.related]
    gutter = max(len(str(lines.position(span.start).line)) for span, *_ in places)
    for span, note, style, mark in places:
        _print_excerpt(console, lines, span, note, style, mark, gutter)
    console.print()


def _print_excerpt(
    console: Console, lines: LineIndex, span: Span, note: str, style: str, mark: str, gutter: int
) -> None:
    """The line that holds `span`, as much of it as fits, and the words of `span` underlined."""
    bar, dots = ("│", "…") if (console.encoding or "").lower().startswith("utf") else ("|", "...")
    number = lines.position(span.start).line
    line = lines.line(number)
    room = max(30, console.width - len(_INDENT) * 2 - gutter - 4)
    before, words, after = _window(lines.text, line, Span(span.start, min(span.end, line.end)), room, dots)
    console.print(
        Text.assemble(f"{_INDENT}{number:>{gutter + 2}} ", (bar, "dim"), f" {before}", (words, style), after),
        soft_wrap=True,
    )
    pad = " " * cell_len(before)
    under = mark * max(1, cell_len(words))
    tail = f" {note}" if note else ""
    below = ""
    if cell_len(pad + under + tail) > room:
        if cell_len(note) < len(pad):
            pad, under, tail = pad[: len(pad) - cell_len(note) - 1], f"{note} {under}", ""
        else:
            below, tail = note, ""
    edge = Text.assemble(f"{_INDENT}{'':>{gutter + 2}} ", (bar, "dim"), " ")
    console.print(Text.assemble(edge, pad, (under + tail, style)), soft_wrap=True)
    if below:
        console.print(Text.assemble(edge, pad[: max(0, room - cell_len(below))], (below, style)), soft_wrap=True)


def _window(text: str, line: Span, span: Span, room: int, dots: str) -> tuple[str, str, str]:
    """What stands before, at and after `span` on its line, cut at words so that all three fit into `room` cells."""
    words = _clean(span.of(text))
    if cell_len(words) > room - 2 * len(dots):
        words = _cut(words, room - 2 * len(dots), dots)
        return (dots if span.start > line.start else ""), words, ""
    before, after = _clean(text[line.start : span.start]), _clean(text[span.end : line.end])
    spare = room - cell_len(words)
    left = min(cell_len(before), max(spare * 2 // 3, spare - cell_len(after)))
    if cell_len(before) > left:
        before = dots + _cut(before[::-1], left - len(dots), "")[::-1]
    if cell_len(after) > spare - cell_len(before):
        after = _cut(after, spare - cell_len(before) - len(dots), dots)
    return before, words, after


def _cut(text: str, room: int, dots: str) -> str:
    """The beginning of `text` that fits into `room` cells, whole words where it can be."""
    kept = text
    while kept and cell_len(kept) > room:
        kept = kept[: max(0, len(kept) - max(1, (cell_len(kept) - room) // 2))]
    space = kept.rfind(" ")
    if len(kept) < len(text) and not text[len(kept)].isspace() and space >= 0:
        kept = kept[: space + 1]
    return kept.rstrip() + dots if dots and len(kept) < len(text) else kept


def _clean(text: str) -> str:
    """`text` with every control or invisible character as a space or a visible sign, one for one."""
    return "".join(
        " " if character in "\t\n\r" else character if character.isprintable() else "�" for character in text
    )
