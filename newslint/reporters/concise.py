"""One finding a line, as compilers print theirs, so that editors and terminals can jump to the place.

    a.md:9:14: error: 'Ann Whitfeld' looks like a slip for 'Ann Whitfield'. [names.spelling-drift, see line 4]

Lines and columns count from 1; the lines named last hold the other places of the conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from newslint.core.run import Results
from newslint.core.text import LineIndex, visible

_OTHERS = 5


def render(results: Results) -> Iterator[str]:
    """The lines, each with its line end."""
    for report in results.reports:
        index, path = LineIndex(report.source), visible(PurePath(report.path).as_posix())
        for finding in report.findings:
            place = index.position(finding.place.start)
            others = dict.fromkeys(index.position(other.span.start).line for other in finding.related[:_OTHERS])
            see = f", see line {', '.join(map(str, others))}" if others else ""
            words = f"{finding.level}: {visible(finding.message)} [{finding.rule}{see}]"
            yield f"{path}:{place.line}:{place.column}: {words}\n"
