"""SARIF 2.1.0 (OASIS): for GitHub code scanning, editors and archives of results.

Columns count UTF-16 units, as the run states, for viewers that overlook the statement count so too. Both places of a
conflict are there: the second as a related location that the message links to. Fingerprints don't know lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from newslint._version import __version__
from newslint.core.errors import NewslintError
from newslint.core.finding import Edit, Finding, Related, Report
from newslint.core.fingerprint import fingerprints
from newslint.core.levels import Level
from newslint.core.positions import EncodedLines, uri
from newslint.core.run import About, Results
from newslint.core.text import Span
from newslint.linter.edits import is_one_change

_PRECISION = ((0.95, "very-high"), (0.8, "high"), (0.5, "medium"))
"""The words for shares of right findings from these on: the bars of error, warning and suggestion."""
_LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "suggestion": "note"}
_LINKED = 3
"""Related locations that a message links to; all of them are listed."""
_SNIPPET = 1000
"""Code points of a region that are worth repeating."""


def render(results: Results) -> Iterator[str]:
    """The log, in pieces: one run, whose results come last."""
    rules = {rule: number for number, rule in enumerate(results.rules)}
    broken = list(results.broken())
    invocation: dict[str, Any] = {"executionSuccessful": not broken}
    if broken:
        invocation["toolExecutionNotifications"] = [_notification(error) for error in broken]
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_descriptor(rule, about) for rule, about in results.rules.items()],
            }
        },
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [invocation],
    }
    head = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0"}
    yield json.dumps(head)[:-1] + ', "runs": [' + json.dumps(run)[:-1] + ', "results": ['
    between = "\n"
    for report in results.reports:
        for record in _records(report, rules):
            yield between + json.dumps(record)
            between = ",\n"
    yield "]}]}\n"


def _descriptor(rule: str, about: About) -> dict[str, Any]:
    why = about.why or rule
    linked = about.link.startswith(("https://", "http://"))
    record: dict[str, Any] = {
        "id": rule,
        "shortDescription": {"text": rule.split(".")[-1].replace("-", " ").capitalize()},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{why} {about.link}" if linked else why,
            "markdown": f"{why}\n\n[More about it]({about.link})" if linked else why,
        },
        "defaultConfiguration": {"level": _LEVELS[about.level]},
        "properties": {"tags": [rule.split(".")[0]], **_precision(about.precision)},
    }
    return record | ({"helpUri": about.link} if linked else {})


def _precision(share: float | None) -> dict[str, str]:
    """How sure the rule's findings are, in the words that code scanning sorts by."""
    if share is None:
        return {}
    return {"precision": next((word for bar, word in _PRECISION if share >= bar), "low")}


def _notification(error: NewslintError) -> dict[str, Any]:
    record: dict[str, Any] = {"level": "error", "message": {"text": error.message}}
    if error.path is None:
        return record
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(error.path)}}
    if error.line is not None:
        place["region"] = {"startLine": error.line}
    return record | {"locations": [{"physicalLocation": place}]}


def _records(report: Report, rules: dict[str, int]) -> Iterator[dict[str, Any]]:
    lines = EncodedLines(report.source, "utf-16")
    file = {"uri": uri(report.path)}
    for finding, name in zip(report.findings, fingerprints(report), strict=True):
        record: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.level],
            "message": {"text": _message(finding)},
            "locations": [_location(finding.place, file, lines)],
            "partialFingerprints": {"newslint/v1": name},
            "rank": round(100 * finding.confidence, 1),
        }
        if finding.rule in rules:
            record["ruleIndex"] = rules[finding.rule]
        if finding.related or finding.elsewhere:
            record["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": other.message},
                    **_location(other.span, *_file(other, report, lines)),
                }
                for number, other in enumerate((*finding.related, *finding.elsewhere), 1)
            ]
        if finding.edits:
            one = is_one_change(finding.edits, report.source)
            ways = [finding.edits] if one else [(edit,) for edit in finding.edits]
            record["fixes"] = [_fix(edits, file, lines) for edits in ways]
        yield record


def _file(place: Related, report: Report, lines: EncodedLines) -> tuple[dict[str, str], EncodedLines]:
    """The file that a related place lies in, and its lines."""
    if not place.path:
        return {"uri": uri(report.path)}, lines
    return {"uri": uri(place.path)}, EncodedLines(report.sources.get(place.path, ""), "utf-16")


def _message(finding: Finding) -> str:
    """The message, with links to the other places; nothing else in it may look like one."""
    said = finding.message.replace("](", "] (")
    links = [
        f"[{other.message.translate({ord(sign): f'{chr(92)}{sign}' for sign in '[]'})}]({number})"
        for number, other in enumerate((*finding.related, *finding.elsewhere)[:_LINKED], 1)
    ]
    return f"{said} See {', '.join(links)}." if links else said


def _location(span: Span, file: dict[str, str], lines: EncodedLines) -> dict[str, Any]:
    region = _region(span, lines)
    if span.start < span.end <= span.start + _SNIPPET:
        region["snippet"] = {"text": span.of(lines.text)}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _region(span: Span, lines: EncodedLines) -> dict[str, Any]:
    start, end = lines.position(span.start), lines.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(edits: Sequence[Edit], file: dict[str, str], lines: EncodedLines) -> dict[str, Any]:
    """One way to mend it, at every place that it takes."""
    text = edits[0].text
    inserted = {"insertedContent": {"text": text}} if text else {}
    return {
        "description": {"text": f"Write “{text}”." if text else "Take it out."},
        "artifactChanges": [
            {
                "artifactLocation": file,
                "replacements": [{"deletedRegion": _region(edit.span, lines), **inserted} for edit in edits],
            }
        ],
        "properties": {"safe": all(edit.safe for edit in edits)},
    }
