"""Findings as diagnostics: with both places, the rule's page, and a severity by level."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types

from newslint.core.errors import NewslintError, ReadError
from newslint.core.finding import Finding, Related
from newslint.core.levels import Level
from newslint.core.positions import EncodedLines
from newslint.core.text import LineIndex, Span
from newslint.lsp.analysis import Analysis
from newslint.lsp.settings import Settings

SOURCE = "newslint"
_SEVERITIES: dict[Level, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
}
_SUGGESTIONS = {
    "hint": types.DiagnosticSeverity.Hint,
    "information": types.DiagnosticSeverity.Information,
    "warning": types.DiagnosticSeverity.Warning,
}


def diagnostics(analysis: Analysis, settings: Settings) -> list[types.Diagnostic]:
    """A diagnostic for each finding, and one for whatever broke: what broke never looks clean."""
    return [
        *(broken(error) for error in analysis.report.errors),
        *(diagnostic(finding, analysis, settings) for finding in analysis.findings),
    ]


def diagnostic(finding: Finding, analysis: Analysis, settings: Settings) -> types.Diagnostic:
    """The diagnostic of one finding."""
    link = link_of(finding, analysis)
    return types.Diagnostic(
        range=analysis.places.range(visible_span(finding.place, analysis)),
        message=finding.message,
        severity=_SEVERITIES.get(finding.level, _SUGGESTIONS[settings.suggestions]),
        code=finding.rule,
        code_description=types.CodeDescription(link) if link else None,
        source=SOURCE,
        related_information=list(_related(finding, analysis)) or None,
    )


def link_of(finding: Finding, analysis: Analysis) -> str:
    """The page that the finding's rule names, "" where it names none that an editor could open."""
    rule = analysis.setup.rules.get(finding.rule)
    link = rule.words.link if rule else ""
    return link if link.startswith(("https://", "http://")) else ""


def visible_span(span: Span, analysis: Analysis) -> Span:
    """`span`, or the first line where a finding is about the article as a whole."""
    return span if span.end else LineIndex(analysis.draft.text).line(1)


def _related(finding: Finding, analysis: Analysis) -> Iterator[types.DiagnosticRelatedInformation]:
    for other in finding.related:
        words = " ".join(other.span.of(analysis.draft.text).split())
        shown = words if len(words) <= 80 else words[:79] + "…"
        yield types.DiagnosticRelatedInformation(
            types.Location(analysis.draft.uri, analysis.places.range(other.span)), f"{other.message}: {shown}"
        )
    for other in finding.elsewhere:
        yield _elsewhere(other, analysis)


def _elsewhere(other: Related, analysis: Analysis) -> types.DiagnosticRelatedInformation:
    """A place in another file, with that file's address."""
    text = analysis.report.sources.get(other.path, "")
    lines = EncodedLines(text, "utf-16")
    start, end = (lines.position(offset) for offset in other.span)
    place = types.Range(types.Position(start.line - 1, start.column - 1), types.Position(end.line - 1, end.column - 1))
    words = " ".join(other.span.of(text).split())
    shown = words if len(words) <= 80 else words[:79] + "…"
    return types.DiagnosticRelatedInformation(
        types.Location(Path(other.path).resolve().as_uri(), place), f"{other.message}: {shown}"
    )


def broken(error: NewslintError) -> types.Diagnostic:
    """The diagnostic of what broke: the line that the error names, from its column on, or the first line."""
    line = (error.line or 1) - 1
    severity = types.DiagnosticSeverity.Warning if isinstance(error, ReadError) else types.DiagnosticSeverity.Error
    return types.Diagnostic(
        range=types.Range(types.Position(line, (error.column or 1) - 1), types.Position(line + 1, 0)),
        message=error.message,
        severity=severity,
        source=SOURCE,
    )
