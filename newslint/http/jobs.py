"""What a worker process does: one Job in, the status and the JSON of its answer out.

The answers are those of the command line, byte for byte: the same pipeline, the same reporters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from newslint.authoring.examples import unmark
from newslint.config.config import Config, find_config, load_config
from newslint.core.article import Article
from newslint.core.errors import CheckError, NewslintError
from newslint.core.finding import Report
from newslint.core.run import Results
from newslint.extract import GROUPS
from newslint.linter.linter import Linter, Ways, see
from newslint.linter.loading import load_linter
from newslint.linter.sources import Source
from newslint.readers import read
from newslint.readers.registry import format_of
from newslint.reporters.json import error_record, render_facts, render_json

Verb = Literal["lint", "facts", "report", "read"]

_SAMPLE = 'A bridge opens\n\nThe bridge opened on Friday, Mr Lee said. "It was time," Ann Lee said of the $2 million.'


class Job(NamedTuple):
    """One article and what to do with it. `path` is its name, which chooses the reader unless `reader` names one.

    `published` and `section` stand in for the article's own; `sources` are what it was made from.
    """

    verb: Verb
    content: bytes
    path: str
    reader: str | None = None
    published: date | None = None
    section: str | None = None
    sources: tuple[Source, ...] = ()


class Answer(NamedTuple):
    """An HTTP status and the document that goes with it."""

    status: int
    body: bytes
    type: str = "application/json"


class Selection(NamedTuple):
    """Which rules are in force, in words that travel to another process."""

    config: Path | None = None
    chosen: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


def open_config(selection: Selection) -> Config:
    """The configuration that `selection` names, or the nearest one. Raises ConfigError."""
    return load_config(selection.config if selection.config is not None else find_config(Path.cwd()))


def make_linter(selection: Selection, config: Config) -> Linter:
    """The linter with the rules of `config`. Raises ConfigError or RuleError."""
    least = config.keys.min_level or "suggestion"
    return load_linter(config, selection.chosen, selection.ignored, min_level=least)


def answer(job: Job, linter: Linter) -> Answer:
    """What becomes of `job`. What can't be read is a 422, a rule that fails a 500, with the document."""
    ways = Ways(linter.pipeline, job.reader, job.published, job.section, sources=job.sources)
    if job.verb in ("lint", "report"):
        report = linter.report(job.content, job.path, ways)
        if job.verb == "report":
            return _page(job, linter, report.at_least(linter.min_level).at_least("warning"))
        return Answer(_status(report.errors), render_json([report.at_least(linter.min_level)], ()).encode())
    if job.verb == "facts":
        seen = list(see(job.content, job.path, GROUPS, ways))
        errors = [found for found in seen if isinstance(found, NewslintError)]
        facts = [(job.path, found) for found in seen if not isinstance(found, NewslintError)]
        return Answer(_status(errors), render_facts(facts, errors).encode())
    return _read(job)


def warm_up(linter: Linter, verb: Verb) -> None:
    """Loads what `verb` loads on first use, so that the first article need not wait for it.

    The rules' own examples bring every rule to the patterns and lists that it leaves until a text needs them.
    """
    examples = [text for rule in linter.rules for text in rule.words.examples.flag] if verb == "lint" else []
    words = "\n\n".join([_SAMPLE, *(unmark(text)[0] for text in examples)])
    answer(Job(verb, words.encode(), "article.txt"), linter)


def _page(job: Job, linter: Linter, report: Report) -> Answer:
    """The report as one HTML page, as `newslint check --format html` writes it."""
    from newslint.reporters.html import render  # pages are rare, and checks many

    def articles(_: Report) -> list[Article]:
        return [found for found in read(job.content, job.path, job.reader) if isinstance(found, Article)]

    page = "".join(render(Results([report], rules=linter.about(), articles=articles)))
    return Answer(_status(report.errors), page.encode(), "text/html")


def _read(job: Job) -> Answer:
    """The text of a file, for somebody to go on writing; words alone where the format isn't one that people type."""
    articles, errors = [], []
    known = format_of(job.path)
    for article in read(job.content, job.path, job.reader):
        if isinstance(article, NewslintError):
            errors.append(article)
            continue
        when = article.metadata.published
        articles.append(
            {
                "text": article.source.removeprefix("\ufeff") if known.typed else article.text,
                "format": "markdown" if known.name == "markdown" else "plain",
                "published": when.isoformat() if when else None,
            }
        )
        if known.typed:
            break  # one source, whatever it holds
    document = {"version": 1, "articles": articles, "errors": [error_record(error) for error in errors]}
    return Answer(200 if articles else _status(errors), json.dumps(document).encode())


def _status(errors: Sequence[NewslintError]) -> int:
    if any(isinstance(error, CheckError) for error in errors):
        return 500
    return 422 if errors else 200
