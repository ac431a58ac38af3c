"""JUnit XML: a suite a file and a case a finding, for whatever draws test results.

Red is what makes newslint itself end with 1; a finding below that level is a case that passes, its words as output.
A file without findings is one case that passes; what broke is a case in error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.positions import portable
from newslint.core.run import Results, legal, other_places
from newslint.core.text import LineIndex


def render(results: Results) -> Iterator[str]:
    """The document, in pieces. Columns count code points."""
    tests = sum(max(1, len(report.findings) + len(report.errors)) for report in results.reports) + len(results.errors)
    failures = sum(results.fails(finding) for report in results.reports for finding in report.findings)
    totals = {"name": "newslint", "tests": tests, "failures": failures, "errors": sum(1 for _ in results.broken())}
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {_attributes(totals)}>\n'
    for error in results.errors:
        path = portable(error.path or ".")
        yield _suite(path, [_broken(error, path)], 0, 1)
    for report in results.reports:
        lines, path = LineIndex(report.source), portable(report.path)
        cases = [_broken(error, path) for error in report.errors]
        cases += [_case(finding, lines, path, report.sources, results.fails(finding)) for finding in report.findings]
        passed = f"<testcase {_attributes({'classname': path, 'name': 'nothing found', 'file': path})}/>\n"
        failing = sum(results.fails(finding) for finding in report.findings)
        yield _suite(path, cases or [passed], failing, len(report.errors))
    yield "</testsuites>\n"


def _suite(path: str, cases: list[str], failures: int, errors: int) -> str:
    totals = {"name": path, "tests": len(cases), "failures": failures, "errors": errors}
    return f"<testsuite {_attributes(totals)}>\n{''.join(cases)}</testsuite>\n"


def _case(finding: Finding, lines: LineIndex, path: str, sources: Mapping[str, str], fails: bool) -> str:
    place = lines.position(finding.place.start)
    name = f"{finding.rule} at {place.line}:{place.column}"
    given = _attributes({"classname": path, "name": name, "file": path, "line": place.line})
    others = other_places(finding, lines, sources)
    words = escape(legal(f"{path}:{place.line}:{place.column}: {finding.message}{f' ({others})' if others else ''}"))
    kind = _attributes({"message": finding.message, "type": finding.level})
    inner = f"<failure {kind}>{words}</failure>" if fails else f"<system-out>{words}</system-out>"
    return f"<testcase {given}>{inner}</testcase>\n"


def _broken(error: NewslintError, path: str) -> str:
    given = _attributes({"classname": path, "name": "could not be checked", "file": path})
    kind = _attributes({"message": error.message, "type": type(error).__name__})
    return f"<testcase {given}><error {kind}>{escape(legal(str(error)))}</error></testcase>\n"


def _attributes(given: dict[str, object]) -> str:
    return " ".join(f"{name}={quoteattr(legal(str(value)))}" for name, value in given.items())
