"""One finding a line, as Vale prints it: `path:line:column:rule:message`. Lines and columns count from 1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from newslint.core.run import Results
from newslint.core.text import LineIndex, visible


def render(results: Results) -> Iterator[str]:
    """The lines, each with its line end."""
    for report in results.reports:
        index, path = LineIndex(report.source), visible(PurePath(report.path).as_posix())
        for finding in report.findings:
            place = index.position(finding.place.start)
            yield f"{path}:{place.line}:{place.column}:{finding.rule}:{visible(finding.message)}\n"
