"""Findings in the Reviewdog Diagnostic Format, whose objects rdjson lists and rdjsonl writes a line each.

Positions are lines and UTF-8 bytes from 1; ends are exclusive. An edit is a suggestion, the other place of a conflict a
related location. What broke is a diagnostic too, for a review that shows nothing would look clean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.levels import Level
from newslint.core.positions import EncodedLines, portable
from newslint.core.run import Results, other_places
from newslint.core.text import Span

_SEVERITIES: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def diagnostics(results: Results) -> Iterator[dict[str, Any]]:
    """The diagnostics: first what broke, then the findings in the order of the files."""
    for error in results.broken():
        yield _broken(error)
    for report in results.reports:
        lines, path = EncodedLines(report.source, "utf-8"), portable(report.path)
        for finding in report.findings:
            link = results.rules[finding.rule].link if finding.rule in results.rules else ""
            yield _diagnostic(finding, lines, path, link, report.sources)


def _diagnostic(
    finding: Finding, lines: EncodedLines, path: str, link: str, sources: Mapping[str, str]
) -> dict[str, Any]:
    others = other_places(finding, lines, sources)
    record: dict[str, Any] = {
        "message": f"{finding.message} ({others})" if others else finding.message,
        "location": {"path": path, "range": _range(finding.place, lines)},
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule, **({"url": link} if link else {})},
    }
    if finding.edits:
        record["suggestions"] = [{"range": _range(edit.span, lines), "text": edit.text} for edit in finding.edits]
    if finding.related:
        record["related_locations"] = [
            {"message": other.message, "location": {"path": path, "range": _range(other.span, lines)}}
            for other in finding.related
        ]
    return record


def _range(span: Span, lines: EncodedLines) -> dict[str, Any]:
    return {"start": lines.position(span.start)._asdict(), "end": lines.position(span.end)._asdict()}


def _broken(error: NewslintError) -> dict[str, Any]:
    place: dict[str, Any] = {"path": portable(error.path or ".")}
    if error.line is not None:
        place["range"] = {"start": {"line": error.line, "column": error.column or 1}}
    return {
        "message": f"newslint could not check this: {error.message}",
        "location": place,
        "severity": "ERROR",
        "code": {"value": "newslint.broken"},
    }
