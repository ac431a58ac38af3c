"""GitHub annotations: workflow commands that a job prints and GitHub shows beside the changed lines.

The message begins with its place, because GitHub shows ten annotations of a level and leaves the others to the log.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.levels import Level
from newslint.core.positions import EncodedLines, portable
from newslint.core.run import Results, legal, other_places

_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}
_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(results: Results) -> Iterator[str]:
    """A command a line: first what broke, then the findings in the order of the files."""
    for error in results.broken():
        yield _broken(error)
    for report in results.reports:
        lines, path = EncodedLines(report.source, "utf-16"), portable(report.path)
        for finding in report.findings:
            yield _annotation(finding, lines, path, report.sources)


def _annotation(finding: Finding, lines: EncodedLines, path: str, sources: Mapping[str, str]) -> str:
    start, end = lines.position(finding.place.start), lines.position(finding.place.end)
    place: dict[str, object] = {"file": path, "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub takes columns of one line only
        place |= {"col": start.column, "endColumn": end.column}
    others = other_places(finding, lines, sources)
    message = f"{path}:{start.line}:{start.column}: {finding.message}{f' ({others})' if others else ''}"
    return _command(_COMMANDS[finding.level], {**place, "title": finding.rule}, message)


def _broken(error: NewslintError) -> str:
    known = {"file": portable(error.path) if error.path else None, "line": error.line, "col": error.column}
    place = {key: value for key, value in known.items() if value is not None}
    return _command("error", {**place, "title": "newslint could not check this"}, str(error))


def _command(name: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(f"{key}={legal(str(value)).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{legal(message).translate(_TEXT)}\n"
