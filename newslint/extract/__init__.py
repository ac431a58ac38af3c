"""Extract: turns an Article into Facts. The only part that may import spaCy; it never sees a rule.

Each group of facts is found by a module of its own, imported when somebody needs the group: a command that needs dates
alone pays for dates alone, and only "syntax" loads the language pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from newslint.core.article import Article
from newslint.core.facts import Facts
from newslint.extract.sentences import split_sentences, split_tokens

if TYPE_CHECKING:
    from newslint.extract.quantities import Read

CHEAP = frozenset(
    {"sentences", "tokens", "names", "dates", "quantities", "ranks", "quotes", "attributions", "claims", "genre"}
)
"""The groups that need no statistical model."""
GROUPS = CHEAP | {"syntax"}
Finder = Callable[[Facts], Facts]
"""Adds a group to facts that have those it builds on."""
_NOTHING: Mapping[str, Finder] = MappingProxyType({})
_BUILT_ON = {
    "claims": {"attributions"},
    "attributions": {"quotes"},
    "quantities": {"dates"},
    "ranks": {"names"},
}


def extract(
    article: Article, needs: frozenset[str], pipeline: str | None = None, instead: Mapping[str, Finder] = _NOTHING
) -> Facts:
    """The facts of `article`. `needs` names the groups that somebody will read; the others may be left empty.

    `pipeline` names the spaCy pipeline that "syntax" comes from, newslint's own if None. `instead` has other ways to
    find a group. Raises ConfigError where the pipeline can't be loaded.
    """
    wanted = set(needs)
    for group, parts in _BUILT_ON.items():
        if group in wanted:
            wanted |= parts
    sentences = split_sentences(article)
    facts = Facts(article, sentences, split_tokens(article, sentences))
    if "syntax" in wanted:
        from newslint.extract.syntax import analyse

        facts = replace(facts, syntax=analyse(article, pipeline))
    for group, find in _FINDERS:
        if group in wanted:
            facts = instead.get(group, find)(facts)
    return facts


def _quotes(facts: Facts) -> Facts:
    from newslint.extract.quotes import find_quotes

    return replace(facts, quotes=find_quotes(facts.article))


def _dates(facts: Facts) -> Facts:
    from newslint.extract.dates import find_dates, find_links

    dates = find_dates(facts.article, facts.sentences)
    return replace(facts, dates=dates, date_links=find_links(facts.article, facts.sentences, dates))


def add_quantities(facts: Facts, read: Read | None = None) -> Facts:
    """`facts` with their quantities and lists. `read` gives those of a sentence, from memory for example."""
    from newslint.extract.quantities import find_listings, find_quantities, read_sentence

    quantities = find_quantities(facts.article, facts.sentences, facts.dates, read or read_sentence)
    return replace(facts, quantities=quantities, listings=find_listings(facts.article, facts.sentences, quantities))


def _ranks(facts: Facts) -> Facts:
    from newslint.extract.ranks import find_ranks

    return replace(facts, ranks=find_ranks(facts.article, facts.sentences, facts.names))


def _names(facts: Facts) -> Facts:
    from newslint.extract.names import find_names

    entities = [(entity.span, entity.label) for entity in facts.syntax.entities]
    return replace(facts, names=find_names(facts.article, facts.sentences, facts.tokens, entities))


def _attributions(facts: Facts) -> Facts:
    from newslint.extract.attribution import attribute

    attributions, quotes = attribute(facts.article, facts.sentences, facts.tokens, facts.quotes, facts.syntax)
    return replace(facts, quotes=quotes, attributions=attributions)


def _claims(facts: Facts) -> Facts:
    from newslint.extract.claims import find_claims

    return replace(facts, claims=find_claims(facts.article, facts.sentences, facts.quotes, facts.attributions))


def _genre(facts: Facts) -> Facts:
    from newslint.extract.genre import find_genre

    return replace(facts, genre=find_genre(facts.article))


_FINDERS = (
    ("genre", _genre),
    ("quotes", _quotes),
    ("dates", _dates),
    ("quantities", add_quantities),
    ("names", _names),
    ("ranks", _ranks),
    ("attributions", _attributions),
    ("claims", _claims),
)
"""In the order in which they build on each other."""
