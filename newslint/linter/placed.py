"""Which rules look at an article, and what of it they need.

Goes in: the rules of a run and one file's name. Comes out, article by article: those that hold for its path, section,
language and kind of text, the groups of facts that they read, and the facts of the documents it was made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newslint.checks.registry import load_check
from newslint.config.rule import Rule
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.facts import Facts, SourceFacts
from newslint.extract.comparison import compare
from newslint.language.language_tags import is_english
from newslint.linter.sources import Source, Sources, see_sources

_SURE = 0.75
"""So sure must newslint be that a text is of a kind that a rule keeps out of, as the extraction must be to name one."""


class Placed:
    """The rules that run on the articles of one file, and what they need: by the section that each stands in."""

    def __init__(
        self, rules: Sequence[Rule], path: str, pipeline: str | None, sources: Sources, given: tuple[Source, ...]
    ):
        self._all, self._path, self._pipeline = rules, path, pipeline
        self._sources = replace(sources, given=(*sources.given, *given))
        self._known: dict[str | None, list[Rule]] = {}

    def rules(self, article: Article) -> list[Rule]:
        section = article.metadata.section
        if section not in self._known:
            self._known[section] = [here for rule in self._all if (here := rule.at(self._path, section))]
        if is_english(article.metadata.language):
            return self._known[section]
        return [rule for rule in self._known[section] if rule.words.language == "any" or not rule.shipped]

    def needs(self, article: Article) -> frozenset[str]:
        alone = not self._of(article)
        rules = [rule for rule in self.rules(article) if not (alone and compares(rule))]
        asked = (load_check(rule.kind).NEEDS for rule in rules)
        kind_of_text = {"genre"} if any(rule.words.not_in for rule in rules) else ()
        return frozenset().union(*asked, {"quotes"}, kind_of_text, {"syntax"} if self._pipeline else ())

    def compared(self, facts: Facts, errors: list[NewslintError]) -> Facts:
        """`facts` beside those of the documents that the article was made from, where it has any."""
        sources = self._of(facts.article)
        groups = [load_check(rule.kind).NEEDS for rule in self.rules(facts.article) if compares(rule)]
        if not sources or not groups:
            return facts
        seen = list(see_sources([one for one in sources if isinstance(one, Source)], frozenset().union(*groups)))
        errors += [fault for fault in (*sources, *seen) if isinstance(fault, NewslintError)]
        documents = [document for document in seen if isinstance(document, SourceFacts)]
        return compare(facts, documents) if documents else facts

    def _of(self, article: Article) -> list[Source | NewslintError]:
        return list(self._sources.of(self._path, article))


def compares(rule: Rule) -> bool:
    """Whether the rule compares an article with its sources."""
    return "sources" in load_check(rule.kind).NEEDS


def belongs(rule: Rule, facts: Facts) -> bool:
    """Whether the rule speaks in this kind of text. Where newslint isn't sure of the kind, it does."""
    return all(facts.genre.how_sure(kind) < _SURE for kind in rule.words.not_in)
