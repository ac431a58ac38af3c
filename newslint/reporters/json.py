"""JSON: one object a run, for tools, in ASCII so that any pipe carries it.

Offsets are code points of the decoded source; lines and columns count from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.facts import Facts
from newslint.core.finding import Report
from newslint.core.run import Results, count_levels, count_rules
from newslint.core.text import Span
from newslint.reporters._records import error_record as error_record
from newslint.reporters._records import finding_records

_APART = ("suppressions", "sources", "parallels", "wordings")
"""Groups of facts that only a comparison with something else fills."""


def render(results: Results) -> Iterator[str]:
    """The document of `newslint check --format json`, in pieces."""
    head = {"version": 1, "files": len(results.reports), "errors": [error_record(fault) for fault in results.broken()]}
    if results.statistics:
        head["statistics"] = _statistics(results.reports)
    yield json.dumps(head)[:-1] + ', "findings": ['
    between = ""
    for report in results.reports:
        for record in finding_records(report):
            yield between + json.dumps(record)
            between = ", "
    yield "]}\n"


def render_json(reports: Sequence[Report], errors: Iterable[NewslintError]) -> str:
    """The same document as one text, for a face that answers with it."""
    return "".join(render(Results(reports, tuple(errors))))


def _statistics(reports: Sequence[Report]) -> dict[str, Any]:
    return {
        "rules": [{"rule": rule, "level": level, "findings": n} for (rule, level), n in count_rules(reports).items()],
        "files": [{"path": report.path, **count_levels(report)} for report in reports],
    }


def render_facts(seen: Iterable[tuple[str, Facts]], errors: Iterable[NewslintError]) -> str:
    """The document of `newslint facts --format json`: every record of every group, with source offsets."""
    files = [{"path": path, **_facts_record(facts)} for path, facts in seen]
    broken = [error_record(error) for error in errors]
    return json.dumps({"version": 1, "files": files, **({"errors": broken} if broken else {})})


def _facts_record(facts: Facts) -> dict[str, Any]:
    article = facts.article
    zones = [{"zone": zone.name, **_spot(article.source_map.to_source(zone.span))} for zone in article.zones]
    groups = {
        field.name: [_record(item, article) for item in getattr(facts, field.name)]
        for field in fields(facts)
        if field.name not in ("article", "tokens", *_APART) and isinstance(getattr(facts, field.name), tuple)
    }
    published = article.metadata.published
    genre = {"kind": facts.genre.kind, "sure": facts.genre.sure, "scores": dict(facts.genre.scores)}
    return {"published": published.isoformat() if published else None, "genre": genre, "zones": zones, **groups}


def _record(item: Any, article: Article) -> Any:
    """A record as JSON: its own span flat, other spans with their words, dates in ISO form, sets in order."""
    if isinstance(item, Span):
        return {**_spot(article.source_map.to_source(item)), "text": item.of(article.text)}
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, frozenset):
        return sorted(item)
    if isinstance(item, tuple):
        return [_record(part, article) for part in item]
    if not is_dataclass(item):
        return item
    record: dict[str, Any] = {}
    for field in fields(item):
        value = getattr(item, field.name)
        record |= (
            _spot(article.source_map.to_source(value))
            if field.name == "span"
            else {field.name: _record(value, article)}
        )
    return record


def _spot(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
