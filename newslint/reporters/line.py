"""One finding a line, as Vale prints it: `path:line:column:rule:message`. Lines and columns count from 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from newslint.finding import Report
from newslint.text import LineIndex, visible


def render_lines(reports: Sequence[Report]) -> str:
    """The lines of `reports`, each with its line end."""
    out = []
    for report in reports:
        index, path = LineIndex(report.source), visible(PurePath(report.path).as_posix())
        for finding in report.findings:
            place = index.position(finding.span.start)
            out.append(f"{path}:{place.line}:{place.column}:{finding.rule}:{visible(finding.message)}\n")
    return "".join(out)
