"""A rule's own tests: every example that it must flag is flagged at its marks and nowhere else, the others pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.finding import Finding
from newslint.lint import lint
from newslint.rules import Rule
from newslint.text import Span

_MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


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


def unmark(example: str) -> tuple[str, tuple[Span, ...]]:
    """The example's text without its `[[ ]]`, and the spans that stood between them."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(example):
        text += example[at : mark.start()]
        spans.append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        at = mark.end()
    return text + example[at:], tuple(spans)


def _run(rule: Rule, text: str, expected: tuple[Span, ...], error: str | None) -> Outcome:
    name = "example.md" if text.startswith("---\n") else "example.txt"
    report = lint(text.encode(), name, [rule])
    found = tuple(sorted(finding.span for finding in report.findings))
    broken = error or (str(report.errors[0]) if report.errors else None)
    return Outcome(rule.id, text, expected, found, report.findings, broken)
