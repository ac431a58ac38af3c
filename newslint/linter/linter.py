"""The pipeline, on one screen: bytes to Article to Facts to Matches to Findings.

The one place where zones, quotation policy, suppressions, levels, order and duplicates are decided. Prints nothing;
the same bytes and the same rules give the same findings in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

from newslint.checks.registry import load_check
from newslint.config.rule import Rule
from newslint.config.scopes import holds, is_raw
from newslint.config.vale_actions import outcomes
from newslint.core.article import Article
from newslint.core.errors import CheckError, NewslintError, ReadError
from newslint.core.facts import Facts
from newslint.core.finding import Edit, Finding, Match, Report
from newslint.core.text import Span
from newslint.extract import Finder, extract
from newslint.language.language_tags import is_english
from newslint.linter.edits import quoted, sourced
from newslint.linter.resolve import is_whole, parts, settle
from newslint.linter.suppressions import find_suppressions, is_ignored
from newslint.matching.units import raw_facts
from newslint.readers import read


class Ways(NamedTuple):
    """How the work is done.

    `pipeline` names another language pipeline than the one in the box; it is used whether or not a rule needs it.
    `reader` names the reader, where the file's name doesn't. `published` and `section` stand in for the articles' own.
    For a face that remembers what it has seen, or may give up: `check` gives the matches of a rule in an article's
    facts, in place of its kind's own check; `find` has other ways to find a group of facts.
    """

    pipeline: str | None = None
    reader: str | None = None
    published: date | None = None
    section: str | None = None
    check: Callable[[Rule, Facts], Iterable[Match]] | None = None
    find: Mapping[str, Finder] | None = None


_OWN = Ways()
_SURE = 0.75
"""So sure must newslint be that a text is of a kind that a rule keeps out of, as the extraction must be to name one."""


def lint(content: bytes, path: str, rules: Sequence[Rule], ways: Ways = _OWN) -> Report:
    """Checks a file's articles with `rules`. What breaks (an odd article, a failing rule) is among the `errors`."""
    errors: list[NewslintError] = []
    findings: list[Finding] = []
    source = ""
    whole = is_whole(rules)
    here = _Placed(rules, path, ways.pipeline)
    for seen, part in parts(see(content, path, here.needs, ways)):
        if isinstance(seen, NewslintError):
            errors.append(seen)
            continue
        source = seen.article.source
        ran = [rule for rule in here.rules(seen.article) if _belongs(rule, seen)]
        barred = cache(partial(_barred, seen))
        found = [finding for rule in ran for finding in _findings(rule, seen, path, errors, ways, barred)]
        findings += settle(found, find_suppressions(seen.article, part), ran, whole)
    return Report(path, source or content.decode("utf-8", "replace"), tuple(findings), tuple(errors))


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


def needs(rules: Iterable[Rule]) -> frozenset[str]:
    """The groups of facts that `rules` read."""
    asked = list(rules)
    kind_of_text = {"genre"} if any(rule.words.not_in for rule in asked) else set()
    return frozenset().union(*(load_check(rule.kind).NEEDS for rule in asked), {"quotes"}, kind_of_text)


class _Placed:
    """The rules that run on the articles of one file, and what they need: by the section that each stands in."""

    def __init__(self, rules: Sequence[Rule], path: str, pipeline: str | None):
        self._all, self._path, self._pipeline = rules, path, pipeline
        self._known: dict[str | None, list[Rule]] = {}

    def rules(self, article: Article) -> list[Rule]:
        section = article.metadata.section
        if section not in self._known:
            self._known[section] = [here for rule in self._all if (here := rule.at(self._path, section))]
        if is_english(article.metadata.language):
            return self._known[section]
        return [rule for rule in self._known[section] if rule.kind == "other-language" or not rule.shipped]

    def needs(self, article: Article) -> frozenset[str]:
        return needs(self.rules(article)) | ({"syntax"} if self._pipeline else set())


def run(rule: Rule, facts: Facts) -> Iterable[Match]:
    """The matches of `rule`, by its kind."""
    matches: Iterable[Match] = load_check(rule.kind).check(facts, rule.options)
    return matches


def _belongs(rule: Rule, facts: Facts) -> bool:
    """Whether the rule speaks in this kind of text. Where newslint isn't sure of the kind, it does."""
    return all(facts.genre.how_sure(kind) < _SURE for kind in rule.words.not_in)


def _barred(facts: Facts) -> tuple[Span, ...]:
    """What may be somebody's words. Found once an article, when a finding has edits."""
    return tuple(quoted(facts))


def _findings(
    rule: Rule,
    facts: Facts,
    path: str,
    errors: list[NewslintError],
    ways: Ways,
    barred: Callable[[], tuple[Span, ...]],
) -> Iterator[Finding]:
    facts = raw_facts(facts) if is_raw(rule.words.scope) else facts
    try:
        matches = (ways.check or run)(rule, facts)
        found = (_finding(match, rule, facts.article, barred) for match in matches if _in_scope(match, rule, facts))
        yield from islice(found, rule.words.limit or None)
    except Exception as error:  # a rule that fails must not hide what the others find
        errors.append(
            CheckError(
                f"rule {rule.id} failed ({type(error).__name__}: {error}). Switch it off or report it.", path=path
            )
        )


def _in_scope(match: Match, rule: Rule, facts: Facts) -> bool:
    if match.span.end == 0:  # the article as a whole
        return True
    zone = facts.article.zone_at(match.span.start)
    if zone is None or not holds(rule.words.scope, zone):
        return False
    if rule.ignores and is_ignored(facts.article, match.span, rule.ignores):
        return False
    return rule.words.quotes == "check" or not any(_said(quote.span, match.span) for quote in facts.quotes)


def _said(quote: Span, found: Span) -> bool:
    """Whether what was found stands in a quotation, or begins behind its opening mark."""
    return quote.contains(found) or quote.start < found.start < quote.end


def _finding(match: Match, rule: Rule, article: Article, barred: Callable[[], tuple[Span, ...]]) -> Finding:
    place = article.source_map.to_source
    words = match.span.of(article.text)
    edits = [Edit(match.span, text) for text in (outcomes(rule.words.action, words) if rule.words.action else ())]
    edits = [edit._replace(safe=edit.safe or rule.words.fix == "safe") for edit in edits or match.edits]
    return Finding(
        place(match.span) if match.span.end else match.span,
        rule.id,
        rule.level,
        rule.message(match),
        (*(related._replace(span=place(related.span)) for related in match.related), *match.elsewhere),
        sourced(edits, article, barred() if edits else ()),
        match.confidence,
    )
