"""From a match to a finding: whether a match counts where it stands, and what an editor is shown of it.

Goes in: a check's match in article offsets. Comes out: nothing, or the finding with the rule's level and words, in
offsets of the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.checks.registry import load_check
from newslint.config.rule import Rule
from newslint.config.scopes import holds
from newslint.config.vale_actions import outcomes
from newslint.core.article import Article
from newslint.core.facts import Facts
from newslint.core.finding import Edit, Finding, Match
from newslint.core.text import Span
from newslint.extract.syntax import look
from newslint.linter.edits import sourced
from newslint.linter.suppressions import is_ignored

_LOOKS = 50
"""So many sentences of an article are put to the language pipeline for one rule; further doubts are let pass."""


def findings_of(
    rule: Rule, matches: Iterable[Match], facts: Facts, pipeline: str | None, barred: Callable[[], tuple[Span, ...]]
) -> Iterator[Finding]:
    """The findings that the `matches` of `rule` make. `barred` gives what no edit may touch, in source offsets."""
    looks = 0
    for match in matches:
        if not _in_scope(match, rule, facts):
            continue
        if match.doubt is not None:
            looks += 1
            if looks > _LOOKS or not _is_confirmed(match, match.doubt, rule, facts.article, pipeline):
                continue
        yield _finding(match, rule, facts, barred)


def _in_scope(match: Match, rule: Rule, facts: Facts) -> bool:
    if match.span is None:  # about the article as a whole, or a mark in it
        return True
    zone = facts.article.zone_at(match.span.start)
    if zone is None or not holds(rule.words.scope, zone):
        return False
    if rule.ignores and is_ignored(facts.article, match.span, rule.ignores):
        return False
    span = match.span
    return rule.words.quotes == "check" or not any(_said(quote.span, span) for quote in facts.quotes)


def _is_confirmed(match: Match, sentence: Span, rule: Rule, article: Article, pipeline: str | None) -> bool:
    """Whether the check still means a match in doubt, now that the words of its sentence are known."""
    confirmed: bool = load_check(rule.kind).confirm(match, look(article, sentence, pipeline), rule.options)
    return confirmed


def _said(quote: Span, found: Span) -> bool:
    """Whether what was found stands in a quotation, or begins behind its opening mark."""
    return quote.contains(found) or quote.start < found.start < quote.end


def _finding(match: Match, rule: Rule, facts: Facts, barred: Callable[[], tuple[Span, ...]]) -> Finding:
    article = facts.article
    place = article.source_map.to_source
    here = [related for related in match.elsewhere if not related.path]
    edits: list[Edit] = []
    if match.span is not None and rule.words.action:
        edits = [Edit(match.span, text) for text in outcomes(rule.words.action, match.span.of(article.text))]
    edits = [edit._replace(safe=edit.safe or rule.words.fix == "safe") for edit in edits or match.edits]
    others = {source.path: source.facts.article.source_map.to_source for source in facts.sources}
    return Finding(
        match.mark if match.span is None else place(match.span),
        rule.id,
        rule.level,
        rule.message(match),
        (*(related._replace(span=place(related.span)) for related in match.related), *here),
        sourced(edits, article, barred() if edits else ()),
        match.confidence,
        tuple(related._replace(span=others[related.path](related.span)) for related in match.elsewhere if related.path),
    )
