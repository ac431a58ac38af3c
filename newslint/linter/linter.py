"""The pipeline, on one screen: bytes to Article to Facts to Matches to Findings.

The one place where zones, quotation policy, suppressions, levels, order and duplicates are decided. Prints nothing and
knows no check by name; the same bytes and the same rules give the same findings in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache, partial
from itertools import islice
from os import PathLike
from typing import Any, NamedTuple

from newslint.checks.registry import load_check
from newslint.config.measured import load_measured
from newslint.config.rule import Rule
from newslint.config.scopes import is_raw
from newslint.core.article import Article
from newslint.core.errors import CheckError, NewslintError, ReadError
from newslint.core.facts import Facts
from newslint.core.finding import Finding, Match, Report
from newslint.core.levels import Level
from newslint.core.run import About
from newslint.core.text import Span
from newslint.extract import Finder, extract
from newslint.linter.edits import quoted
from newslint.linter.match_to_finding import findings_of
from newslint.linter.placed import Placed, belongs, compares
from newslint.linter.resolve import parts, resolve
from newslint.linter.sources import Source, Sources, source_of
from newslint.linter.suppressions import Suppression, find_suppressions, unused
from newslint.matching.units import raw_facts
from newslint.readers import read

DEFAULT_PATH = "article.md"
"""The name of a text that is given none: Markdown, with or without front matter."""


class Ways(NamedTuple):
    """How the work on one file is done, where it isn't as the linter would.

    `pipeline` names another language pipeline than the one in the box; it is used whether or not a rule needs it.
    `reader` names the reader, where the file's name doesn't. `published` and `section` stand in for the articles' own.
    For a face that remembers what it has seen, or may give up: `check` gives the matches of a rule in an article's
    facts, in place of its check's own; `find` has other ways to find a group of facts. `sources` are documents that the
    article was made from, besides those that the linter knows.
    """

    pipeline: str | None = None
    reader: str | None = None
    published: date | None = None
    section: str | None = None
    check: Callable[[Rule, Facts], Iterable[Match]] | None = None
    find: Mapping[str, Finder] | None = None
    sources: tuple[Source, ...] = ()


_OWN = Ways()


class _File(NamedTuple):
    """The file at hand: its name, how the work on it is done, and what broke on the way."""

    path: str
    ways: Ways
    errors: list[NewslintError]


@dataclass(frozen=True, slots=True)
class Linter:
    """Rules made ready once, for many articles. `load_linter` makes one of a configuration.

    `min_level` is the mildest level shown; `pipeline` the language pipeline that the configuration names; `reader` the
    reader for all files, where their names don't say. `known` are the ids of all rules that there are, `in_force` of
    those that the configuration switches on: empty where nobody can tell. `sources` says which documents drafts were
    made from: they are compared with those.
    """

    rules: Sequence[Rule]
    min_level: Level = "warning"
    pipeline: str | None = None
    reader: str | None = None
    known: tuple[str, ...] = ()
    in_force: tuple[str, ...] = ()
    sources: Sources = field(default_factory=Sources)

    def lint(
        self,
        text: str | bytes,
        *,
        path: str = DEFAULT_PATH,
        published: date | datetime | None = None,
        sources: Sequence[str | bytes | PathLike[str] | Source] = (),
    ) -> list[Finding]:
        """The findings in `text`, in reading order; spans are code points of `text`.

        `path` is the article's name: its suffix says how the text is read (`.md`, `.txt`, `.html`). `published` is the
        date that the article's own dates are judged by, in place of the one that the text states. `sources` are the
        documents that it was made from: their texts, or the paths of their files.
        Raises NewslintError where the text can't be read or a rule fails; further errors are its notes.
        """
        given = tuple(source_of(source, number) for number, source in enumerate(sources, 1))
        report = self.report(encoded(text), path, Ways(published=published, sources=given))
        if report.errors:
            for other in report.errors[1:]:
                report.errors[0].add_note(str(other))
            raise report.errors[0]
        return list(report.at_least(self.min_level).findings)

    def about(self) -> dict[str, About]:
        """What the rules say of themselves, by id."""
        measured = load_measured()
        return {
            rule.id: About(
                rule.level,
                rule.words.why,
                rule.words.link,
                measured[rule.id].precision if rule.shipped and rule.id in measured else None,
            )
            for rule in self.rules
        }

    def report(self, content: bytes, path: str, ways: Ways = _OWN) -> Report:
        """What is found in a file's articles, at every level. What breaks (an odd article, a failing rule) is among
        the `errors`."""
        ways = ways._replace(pipeline=ways.pipeline or self.pipeline, reader=ways.reader or self.reader)
        file = _File(path, ways, [])
        findings: list[Finding] = []
        source = ""
        here = Placed(self.rules, path, ways.pipeline, self.sources, ways.sources)
        others: dict[str, str] = {}
        for seen, part in parts(see(content, path, here.needs, ways)):
            if isinstance(seen, NewslintError):
                file.errors.append(seen)
                continue
            source = seen.article.source
            seen = here.compared(seen, file.errors)
            others |= {other.path: other.facts.article.source for other in seen.sources}
            rules = [rule for rule in here.rules(seen.article) if belongs(rule, seen)]
            findings += self._findings(seen, rules, find_suppressions(seen.article, part), file)
        return Report(
            path, source or content.decode("utf-8", "replace"), tuple(findings), tuple(file.errors), sources=others
        )

    def _findings(
        self, facts: Facts, rules: Sequence[Rule], marks: Sequence[Suppression], file: _File
    ) -> list[Finding]:
        """The findings in one article: first those in its text, then those about the marks that silence nothing."""
        barred = cache(partial(_barred, facts))
        last = [rule for rule in rules if "suppressions" in load_check(rule.kind).NEEDS]
        apart = [] if facts.sources else [rule for rule in rules if compares(rule)]
        first = [rule for rule in rules if rule not in last and rule not in apart]
        found = [finding for rule in first for finding in _findings(rule, facts, file, barred)]
        about: list[Finding] = []
        if last and marks:
            whole = {rule.id for rule in rules}.issuperset(self.in_force)
            vain = unused(marks, found, [rule.id for rule in first], self.known, whole=whole)
            judged = replace(facts, suppressions=tuple(vain))
            about = [finding for rule in last for finding in _findings(rule, judged, file, barred)]
        return resolve(found, about, marks, rules)


def see(
    content: bytes, path: str, groups: frozenset[str] | Callable[[Article], frozenset[str]], ways: Ways = _OWN
) -> Iterator[Facts | NewslintError]:
    """The facts of each article in `content`, of the `groups` named. What breaks is a NewslintError with the path."""
    given = {"published": ways.published, "section": ways.section}
    said: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    articles = read(content, path, ways.reader)
    while True:
        try:
            article = next(articles, None)
            if article is None:
                return
            if isinstance(article, NewslintError):
                yield article
                continue
            if said:
                article = replace(article, metadata=replace(article.metadata, **said))
            yield extract(article, groups(article) if callable(groups) else groups, ways.pipeline, ways.find or {})
        except NewslintError as error:
            yield error
        except RecursionError:
            yield ReadError("is nested too deeply to be an article. Leave it out.", path=path)
        except Exception as error:  # one odd article must not end the run over the others
            yield CheckError(f"could not be read ({type(error).__name__}: {error}). Report it.", path=path)


def encoded(text: str | bytes) -> bytes:
    """The text as UTF-8; half of a surrogate pair becomes a question mark, so that offsets stay."""
    return text.encode("utf-8", "replace") if isinstance(text, str) else text


def run(rule: Rule, facts: Facts) -> Iterable[Match]:
    """The matches of `rule`, by its check."""
    matches: Iterable[Match] = load_check(rule.kind).check(facts, rule.options)
    return matches


def _barred(facts: Facts) -> tuple[Span, ...]:
    """What may be somebody's words. Found once an article, when a finding has edits."""
    return tuple(quoted(facts))


def _findings(rule: Rule, facts: Facts, file: _File, barred: Callable[[], tuple[Span, ...]]) -> Iterator[Finding]:
    facts = raw_facts(facts) if is_raw(rule.words.scope) else facts
    try:
        matches = (file.ways.check or run)(rule, facts)
        found = findings_of(rule, matches, facts, file.ways.pipeline, barred)
        yield from islice(found, rule.words.limit or None)
    except Exception as error:  # a rule that fails must not hide what the others find
        said = f"rule {rule.id} failed ({type(error).__name__}: {error}). Switch it off or report it."
        file.errors.append(CheckError(said, path=file.path))
