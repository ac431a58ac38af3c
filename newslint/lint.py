"""The pipeline, on one screen: bytes to Article to Facts to Matches to Findings.

The one place where zones, quotation policy, suppressions, levels, order and duplicates are decided. Prints nothing;
the same bytes and the same rules give the same findings in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newslint.actions import outcomes
from newslint.article import Article
from newslint.errors import CheckError, NewslintError, ReadError
from newslint.extract import extract
from newslint.facts import Facts
from newslint.finding import LEVELS, Edit, Finding, Match, Report
from newslint.kinds import load_kind
from newslint.readers import read
from newslint.rules import Rule
from newslint.scopes import holds, is_raw
from newslint.suppress import find_suppressions, is_ignored
from newslint.units import raw_facts


def lint(content: bytes, path: str, rules: Sequence[Rule], pipeline: str | None = None) -> Report:
    """Checks one article with `rules`. What breaks (an unreadable file, a failing rule) is in the report's `errors`.

    `pipeline` names another language pipeline than the one in the box; it is used whether or not a rule needs it.
    """
    try:
        rules = [placed for rule in rules if (placed := rule.at(path))]
        article, facts = see(content, path, needs(rules) | ({"syntax"} if pipeline else set()), pipeline)
    except NewslintError as error:
        return Report(path, content.decode("utf-8", "replace"), errors=(error,))
    errors: list[NewslintError] = []
    findings = [finding for rule in rules for finding in _findings(rule, facts, path, errors)]
    plain = frozenset(rule.id for rule in rules if rule.plain)
    return Report(path, article.source, tuple(_settle(findings, article, plain)), tuple(errors))


def see(content: bytes, path: str, groups: frozenset[str], pipeline: str | None = None) -> tuple[Article, Facts]:
    """The article in `content` and its facts. Whatever breaks is raised as a NewslintError that names the file."""
    try:
        article = read(content, path)
        return article, extract(article, groups, pipeline)
    except NewslintError:
        raise
    except RecursionError:
        raise ReadError("is nested too deeply to be an article. Leave it out.", path=path) from None
    except Exception as error:  # one odd file must not end the run over the others
        raise CheckError(f"could not be read ({type(error).__name__}: {error}). Report it.", path=path) from error


def needs(rules: Iterable[Rule]) -> frozenset[str]:
    """The groups of facts that `rules` read."""
    return frozenset().union(*(load_kind(rule.kind).NEEDS for rule in rules), {"quotes"})


def _findings(rule: Rule, facts: Facts, path: str, errors: list[NewslintError]) -> Iterator[Finding]:
    facts = raw_facts(facts) if is_raw(rule.words.scope) else facts
    try:
        matches = load_kind(rule.kind).check(facts, rule.options)
        found = (_finding(match, rule, facts.article) for match in matches if _in_scope(match, rule, facts))
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
    return rule.words.quotes == "check" or not any(quote.span.contains(match.span) for quote in facts.quotes)


def _finding(match: Match, rule: Rule, article: Article) -> Finding:
    place = article.source_map.to_source
    words = match.span.of(article.text)
    edits = [Edit(match.span, text) for text in (outcomes(rule.words.action, words) if rule.words.action else ())]
    return Finding(
        place(match.span) if match.span.end else match.span,
        rule.id,
        rule.level,
        rule.message(match),
        tuple(related._replace(span=place(related.span)) for related in match.related),
        tuple(edit._replace(span=place(edit.span)) for edit in edits or match.edits),
        match.confidence,
    )


def _settle(findings: Iterable[Finding], article: Article, plain: frozenset[str]) -> list[Finding]:
    """Without suppressed findings, without repeats (of two at one place the graver stays), in reading order.

    `plain` are the rules that no other rule's finding at the same place may replace.
    """
    marks = find_suppressions(article.source)
    best: dict[object, Finding] = {}
    for finding in findings:
        if any(mark.silences(finding) for mark in marks):
            continue
        key = (finding.span, finding.rule if finding.rule in plain else "")
        known = best.get(key)
        if known is None or _weight(finding) > _weight(known):
            best[key] = finding
    return sorted(best.values(), key=lambda finding: (finding.span, finding.rule))


def _weight(finding: Finding) -> tuple[int, float]:
    return LEVELS.index(finding.level), finding.confidence
