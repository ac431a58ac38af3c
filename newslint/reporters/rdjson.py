"""Reviewdog's rdjson: one object with every diagnostic. Its columns count UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.core.run import Results
from newslint.reporters._rdjson import diagnostics


def render(results: Results) -> Iterator[str]:
    """The result, one diagnostic a line."""
    yield '{"source": {"name": "newslint"}, "diagnostics": ['
    between = "\n"
    for record in diagnostics(results):
        yield between + json.dumps(record)
        between = ",\n"
    yield "\n]}\n"
