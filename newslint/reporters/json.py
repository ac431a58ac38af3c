"""JSON: one object a run, for tools, in ASCII so that any pipe carries it.

Offsets are code points of the decoded source; lines and columns count from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from newslint.article import Article
from newslint.errors import NewslintError
from newslint.fact import Facts
from newslint.finding import Finding, Report
from newslint.text import LineIndex, Span


def render_json(reports: Sequence[Report], errors: Iterable[NewslintError]) -> str:
    """The document of `newslint check --format json`."""
    broken = [*errors, *(error for report in reports for error in report.errors)]
    return json.dumps(
        {
            "version": 1,
            "files": len(reports),
            "errors": [error_record(error) for error in broken],
            "findings": [record for report in reports for record in finding_records(report)],
        }
    )


def error_record(error: NewslintError) -> dict[str, Any]:
    """What broke, and where, as far as known."""
    record: dict[str, Any] = {"path": error.path, "message": error.message}
    return record | {key: value for key in ("line", "column") if (value := getattr(error, key)) is not None}


def finding_records(report: Report) -> Iterable[dict[str, Any]]:
    """The findings of one file as JSON objects."""
    lines = LineIndex(report.source)
    for finding in report.findings:
        yield _finding_record(report, finding, lines)


def _finding_record(report: Report, finding: Finding, lines: LineIndex) -> dict[str, Any]:
    start, end = lines.position(finding.span.start), lines.position(finding.span.end)
    return {
        "path": report.path,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        **_place(finding.span, report.source),
        "confidence": round(finding.confidence, 3),
        "related": [
            {
                **_place(other.span, report.source),
                **lines.position(other.span.start)._asdict(),
                "message": other.message,
            }
            for other in finding.related
        ],
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text, "safe": edit.safe}
            for edit in finding.edits
        ],
    }


def _place(span: Span, source: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(source)}


def render_facts(seen: Iterable[tuple[str, Facts]], errors: Iterable[NewslintError]) -> str:
    """The document of `newslint facts --format json`: every record of every group, with source offsets."""
    files = [{"path": path, **_facts_record(facts)} for path, facts in seen]
    broken = [error_record(error) for error in errors]
    return json.dumps({"version": 1, "files": files, **({"errors": broken} if broken else {})})


def _facts_record(facts: Facts) -> dict[str, Any]:
    article = facts.article
    zones = [{"zone": zone.name, **_spot(article.source_map.to_source(zone.span))} for zone in article.zones]
    groups = {
        field.name: [_record(item, article) for item in getattr(facts, field.name)]
        for field in fields(facts)
        if field.name not in ("article", "tokens") and isinstance(getattr(facts, field.name), tuple)
    }
    published = article.metadata.published
    return {"published": published.isoformat() if published else None, "zones": zones, **groups}


def _record(item: Any, article: Article) -> Any:
    """A record as JSON: its own span flat, other spans with their words, dates in ISO form, sets in order."""
    if isinstance(item, Span):
        return {**_spot(article.source_map.to_source(item)), "text": item.of(article.text)}
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, frozenset):
        return sorted(item)
    if isinstance(item, tuple):
        return [_record(part, article) for part in item]
    if not is_dataclass(item):
        return item
    record: dict[str, Any] = {}
    for field in fields(item):
        value = getattr(item, field.name)
        record |= (
            _spot(article.source_map.to_source(value))
            if field.name == "span"
            else {field.name: _record(value, article)}
        )
    return record


def _spot(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
