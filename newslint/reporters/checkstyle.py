"""Checkstyle XML: what Jenkins and many review tools read. Every checked file is listed, with or without findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.levels import Level
from newslint.core.positions import portable
from newslint.core.run import Results, legal, other_places
from newslint.core.text import LineIndex

_SEVERITIES: dict[Level, str] = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(results: Results) -> Iterator[str]:
    """The document, in pieces. Columns count code points."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for error in results.errors:
        yield _file(error.path or ".", [_broken(error)])
    for report in results.reports:
        lines = LineIndex(report.source)
        faults = [_broken(error) for error in report.errors]
        yield _file(report.path, [*faults, *(_finding(finding, lines, report.sources) for finding in report.findings)])
    yield "</checkstyle>\n"


def _file(path: str, rows: list[str]) -> str:
    return f"<file {_attributes({'name': portable(path)})}>\n{''.join(rows)}</file>\n"


def _finding(finding: Finding, lines: LineIndex, sources: Mapping[str, str]) -> str:
    place = lines.position(finding.place.start)
    others = other_places(finding, lines, sources)
    given = {
        "line": place.line,
        "column": place.column,
        "severity": _SEVERITIES[finding.level],
        "message": f"{finding.message} ({others})" if others else finding.message,
        "source": f"newslint.{finding.rule}",
    }
    return f"<error {_attributes(given)}/>\n"


def _broken(error: NewslintError) -> str:
    place = {"line": error.line or 1, "column": error.column or 1}
    message = f"newslint could not check this: {error.message}"
    return f"<error {_attributes({**place, 'severity': 'error', 'message': message, 'source': 'newslint.broken'})}/>\n"


def _attributes(given: dict[str, object]) -> str:
    return " ".join(f"{name}={quoteattr(legal(str(value)))}" for name, value in given.items())
