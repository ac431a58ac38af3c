"""GitLab Code Quality: the artifact that a merge request compares with its target branch.

GitLab knows an issue again by its fingerprint, which has no line in it; each stands only once in the whole file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding
from newslint.core.fingerprint import fingerprints
from newslint.core.levels import Level
from newslint.core.positions import portable
from newslint.core.run import Results, other_places
from newslint.core.text import LineIndex

_SEVERITIES: dict[Level, str] = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(results: Results) -> Iterator[str]:
    """The issues, one a line: first what broke, then the findings in the order of the files."""
    between = "[\n"
    for issue in _issues(results):
        yield between + json.dumps(issue)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _issues(results: Results) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for error in results.broken():
        name = str(error)
        yield _broken(error, _hash(name, str(seen[name])))
        seen[name] += 1
    for report in results.reports:
        lines, path = LineIndex(report.source), portable(report.path)
        for finding, name in zip(report.findings, fingerprints(report), strict=True):
            yield _issue(finding, lines, path, _hash(path, name), report.sources)


def _issue(finding: Finding, lines: LineIndex, path: str, name: str, sources: Mapping[str, str]) -> dict[str, Any]:
    others = other_places(finding, lines, sources)
    begin, end = (lines.position(place).line for place in finding.place)
    return {
        "description": f"{finding.message} ({others})" if others else finding.message,
        "check_name": finding.rule,
        "fingerprint": name,
        "severity": _SEVERITIES[finding.level],
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def _broken(error: NewslintError, name: str) -> dict[str, Any]:
    return {
        "description": f"newslint could not check this: {error.message}",
        "check_name": "newslint.broken",
        "fingerprint": name,
        "severity": "critical",
        "location": {"path": portable(error.path or "."), "lines": {"begin": error.line or 1}},
    }


def _hash(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
