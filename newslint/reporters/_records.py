"""Findings and errors as JSON objects: the shape that `newslint check --format json` has and other faces share.

Offsets are code points of the decoded source; lines and columns count from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding, Related, Report
from newslint.core.text import LineIndex, Span


def error_record(error: NewslintError) -> dict[str, Any]:
    """What broke, and where, as far as known."""
    record: dict[str, Any] = {"path": error.path, "message": error.message}
    return record | {key: value for key in ("line", "column") if (value := getattr(error, key)) is not None}


def finding_records(report: Report) -> Iterator[dict[str, Any]]:
    """The findings of one file as JSON objects, each with its words, its place and the other places."""
    lines = LineIndex(report.source)
    for finding in report.findings:
        yield _finding_record(report, finding, lines)


def _finding_record(report: Report, finding: Finding, lines: LineIndex) -> dict[str, Any]:
    start, end = lines.position(finding.place.start), lines.position(finding.place.end)
    return {
        "path": report.path,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        **_place(finding.place, report.source),
        "confidence": round(finding.confidence, 3),
        "related": [
            {
                **_place(other.span, report.source),
                **lines.position(other.span.start)._asdict(),
                "message": other.message,
            }
            for other in finding.related
        ]
        + [_elsewhere(other, report.sources.get(other.path, "")) for other in finding.elsewhere],
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text, "safe": edit.safe}
            for edit in finding.edits
        ],
    }


def _elsewhere(other: Related, text: str) -> dict[str, Any]:
    """A place in another file: as one in the same, and its path."""
    place = LineIndex(text).position(other.span.start)
    return {"path": other.path, **_place(other.span, text), **place._asdict(), "message": other.message}


def _place(span: Span, source: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(source)}
