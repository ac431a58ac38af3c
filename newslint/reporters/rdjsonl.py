"""Reviewdog's rdjsonl: one diagnostic a line. Its columns count UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.core.run import Results
from newslint.reporters._rdjson import diagnostics


def render(results: Results) -> Iterator[str]:
    """A line for each diagnostic, which names its own source."""
    for record in diagnostics(results):
        yield json.dumps({**record, "source": {"name": "newslint"}}) + "\n"
