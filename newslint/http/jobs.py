"""What a worker process does: one Job in, the status and the JSON of its answer out.

The answers are those of the command line, byte for byte: the same pipeline, the same reporters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from newslint.authoring.examples import unmark
from newslint.config.config import Config, find_config, load_config, select
from newslint.config.rule import Rule
from newslint.core.article import Article
from newslint.core.errors import CheckError, ConfigError, NewslintError
from newslint.core.finding import LEVELS, Level, Report
from newslint.core.run import About, Results
from newslint.extract import GROUPS
from newslint.linter.linter import Ways, lint, see
from newslint.readers import read
from newslint.readers.registry import format_of
from newslint.reporters.json import error_record, render_facts, render_json

Verb = Literal["lint", "facts", "report", "read"]

_SAMPLE = 'A bridge opens\n\nThe bridge opened on Friday, Mr Lee said. "It was time," Ann Lee said of the $2 million.'


class Job(NamedTuple):
    """One article and what to do with it. `path` is its name, which chooses the reader unless `reader` names one.

    `published` and `section` stand in for the article's own.
    """

    verb: Verb
    content: bytes
    path: str
    reader: str | None = None
    published: date | None = None
    section: str | None = None


class Answer(NamedTuple):
    """An HTTP status and the document that goes with it."""

    status: int
    body: bytes
    type: str = "application/json"


class Setup(NamedTuple):
    """Which rules are in force, in words that travel to another process."""

    config: Path | None = None
    chosen: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """The rules made ready, the mildest level shown, and the language pipeline that the configuration names."""

    rules: tuple[Rule, ...]
    least: Level = "suggestion"
    pipeline: str | None = None


def open_desk(setup: Setup) -> Desk:
    """The desk that `setup` describes. Raises ConfigError or RuleError."""
    return make_desk(setup, open_config(setup))


def open_config(setup: Setup) -> Config:
    """The configuration that `setup` names, or the nearest one. Raises ConfigError."""
    return load_config(setup.config if setup.config is not None else find_config(Path.cwd()))


def make_desk(setup: Setup, config: Config) -> Desk:
    """The desk with the rules of `config`. Raises ConfigError or RuleError."""
    rules = select(config, setup.chosen, setup.ignored)
    if not rules:
        raise ConfigError("no rule is left to run. Select at least one.")
    return Desk(rules, config.keys.min_level or "suggestion", config.keys.language.pipeline)


def answer(job: Job, desk: Desk) -> Answer:
    """What becomes of `job`. What can't be read is a 422, a rule that fails a 500, with the document."""
    ways = Ways(desk.pipeline, job.reader, job.published, job.section)
    if job.verb in ("lint", "report"):
        report = lint(job.content, job.path, desk.rules, ways)
        if job.verb == "report":
            return _page(job, desk, _at_least(report, max(desk.least, "warning", key=LEVELS.index)))
        return Answer(_status(report.errors), render_json([_at_least(report, desk.least)], ()).encode())
    if job.verb == "facts":
        seen = list(see(job.content, job.path, GROUPS, ways))
        errors = [found for found in seen if isinstance(found, NewslintError)]
        facts = [(job.path, found) for found in seen if not isinstance(found, NewslintError)]
        return Answer(_status(errors), render_facts(facts, errors).encode())
    return _read(job)


def warm_up(desk: Desk, verb: Verb) -> None:
    """Loads what `verb` loads on first use, so that the first article need not wait for it.

    The rules' own examples bring every rule to the patterns and lists that it leaves until a text needs them.
    """
    examples = [text for rule in desk.rules for text in rule.words.examples.flag] if verb == "lint" else []
    words = "\n\n".join([_SAMPLE, *(unmark(text)[0] for text in examples)])
    answer(Job(verb, words.encode(), "article.txt"), desk)


def _at_least(report: Report, least: Level) -> Report:
    floor = LEVELS.index(least)
    return replace(report, findings=tuple(found for found in report.findings if LEVELS.index(found.level) >= floor))


def _page(job: Job, desk: Desk, report: Report) -> Answer:
    """The report as one HTML page, as `newslint check --format html` writes it."""
    from newslint.reporters.html import render  # pages are rare, and checks many

    def articles(_: Report) -> list[Article]:
        return [found for found in read(job.content, job.path, job.reader) if isinstance(found, Article)]

    about = {rule.id: About(rule.level, rule.words.why, rule.words.link) for rule in desk.rules}
    page = "".join(render(Results([report], rules=about, articles=articles)))
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
