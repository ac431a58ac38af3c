"""JSON Lines: one finding a line, in the shape of the JSON report; what broke is a line with "error" in its place.

A reader that goes line by line needs no memory, and tells the two by the key: every line has either "rule" or "error".
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.core.run import Results
from newslint.reporters._records import error_record, finding_records


def render(results: Results) -> Iterator[str]:
    """A line for each error, then one for each finding, in the order of the files."""
    for error in results.broken():
        record = error_record(error)
        yield json.dumps({"path": record.pop("path"), "error": record.pop("message"), **record}) + "\n"
    for report in results.reports:
        for finding in finding_records(report):
            yield json.dumps(finding) + "\n"
