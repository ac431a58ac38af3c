"""A rule's own tests: every example that it must flag is flagged at its marks and nowhere else, the others pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.config.rule import Rule
from newslint.core.finding import Finding
from newslint.core.text import LineIndex, Span
from newslint.linter.linter import Linter, Ways
from newslint.linter.sources import Source

_MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
_SOURCE = re.compile(r"^=== (\S.*)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule made of one example: `text` without marks, the spans `expected` and `found`, and what broke."""

    rule: str
    text: str
    expected: tuple[Span, ...]
    found: tuple[Span, ...]
    findings: tuple[Finding, ...]
    error: str | None = None

    @property
    def passed(self) -> bool:
        return self.error is None and self.expected == self.found


def run_examples(rule: Rule) -> Iterator[Outcome]:
    """The outcome of every example of `rule`, first those to flag."""
    for example in rule.words.examples.flag:
        text, expected = unmark(example)
        error = None if expected else "an example to flag needs its words marked with [[ and ]]"
        yield _run(rule, text, expected, error)
    for example in rule.words.examples.passes:
        yield _run(rule, example, (), None)
    for case in rule.words.tests or ():
        yield _run_case(rule, case)


def with_sources(example: str) -> tuple[str, tuple[Source, ...]]:
    """The example's text, and the documents that stand below it, each after a line of its own: `=== release.txt`."""
    text, *parts = _SOURCE.split(example)
    return text, tuple(Source(name, words.encode()) for name, words in zip(parts[::2], parts[1::2], strict=True))


def unmark(example: str) -> tuple[str, tuple[Span, ...]]:
    """The example's text without its `[[ ]]`, and the spans that stood between them."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(example):
        text += example[at : mark.start()]
        spans.append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        at = mark.end()
    return text + example[at:], tuple(spans)


def _run_case(rule: Rule, case: dict[str, str]) -> Outcome:
    """Vale's own tests: an `input`, and the lines that it must give (`want`), hold (`contains`) or lack (`absent`)."""
    text = str(case.get("input", ""))
    report = Linter([rule]).report(text.encode(), f"case.{case.get('format', 'md')}")
    index = LineIndex(report.source)
    lines = [f"{':'.join(map(str, index.position(f.place.start)))}:{f.message}" for f in report.findings]
    wanted = {key: [_bare(line) for line in str(case[key]).splitlines() if line.strip()] for key in case if key in
              ("want", "contains", "absent")}  # fmt: skip
    whole = "\n".join(lines)
    wrong = [f"missing: {line}" for line in (*wanted.get("want", ()), *wanted.get("contains", ())) if line not in whole]
    wrong += [f"not wanted: {line}" for line in lines if "want" in wanted and line not in wanted["want"]]
    wrong += [f"not wanted: {line}" for line in wanted.get("absent", ()) if line in whole]
    found = tuple(finding.place for finding in report.findings)
    name = f"{case['name']}: " if "name" in case else ""
    broken = str(report.errors[0]) if report.errors else name + "; ".join(wrong) if wrong else None
    return Outcome(rule.id, text, found, found, report.findings, broken)


def _bare(line: str) -> str:
    """A line of Vale's output without the rule's name: `1:1:Style.Rule:message`."""
    return re.sub(r"^(\d+:\d+):[\w.-]+:(?=\S)", r"\1:", line.strip())


def _run(rule: Rule, text: str, expected: tuple[Span, ...], error: str | None) -> Outcome:
    text, sources = with_sources(text)
    name = "example.md" if text.startswith("---\n") else "example.txt"
    report = Linter([rule]).report(text.encode(), name, Ways(sources=sources))
    found = tuple(sorted(finding.place for finding in report.findings))
    broken = error or (str(report.errors[0]) if report.errors else None)
    return Outcome(rule.id, text, expected, found, report.findings, broken)
