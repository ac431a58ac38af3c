"""Extract: turns an Article into Facts. The only part that may import spaCy; it never sees a rule.

Each group of facts is found by a module of its own, imported when somebody needs the group: a command that needs dates
alone pays for dates alone, and only "syntax" loads the language pipeline.
"""

from __future__ import annotations

from dataclasses import replace

from newslint.article import Article
from newslint.extract.sentences import split_sentences, split_tokens
from newslint.fact import Facts

CHEAP = frozenset({"sentences", "tokens", "names", "dates", "quantities", "ranks", "quotes", "attributions", "claims"})
"""The groups that need no statistical model."""
GROUPS = CHEAP | {"syntax"}
_BUILT_ON = {
    "claims": {"attributions"},
    "attributions": {"quotes"},
    "quantities": {"dates"},
    "ranks": {"names"},
}


def extract(article: Article, needs: frozenset[str], pipeline: str | None = None) -> Facts:
    """The facts of `article`. `needs` names the groups that somebody will read; the others may be left empty.

    `pipeline` names the spaCy pipeline that "syntax" comes from, newslint's own if None. Raises ConfigError where it
    can't be loaded.
    """
    wanted = set(needs)
    for group, parts in _BUILT_ON.items():
        if group in wanted:
            wanted |= parts
    sentences = split_sentences(article)
    facts = Facts(article, sentences, split_tokens(article, sentences))
    if "syntax" in wanted:
        from newslint.extract.language import analyse

        facts = replace(facts, syntax=analyse(article, pipeline))
    for group, find in _FINDERS:
        if group in wanted:
            facts = find(facts)
    return facts


def _quotes(facts: Facts) -> Facts:
    from newslint.extract.quotes import find_quotes

    return replace(facts, quotes=find_quotes(facts.article))


def _dates(facts: Facts) -> Facts:
    from newslint.extract.dates import find_dates, find_links

    dates = find_dates(facts.article, facts.sentences)
    return replace(facts, dates=dates, date_links=find_links(facts.article, facts.sentences, dates))


def _quantities(facts: Facts) -> Facts:
    from newslint.extract.quantities import find_listings, find_quantities

    quantities = find_quantities(facts.article, facts.sentences, facts.dates)
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


_FINDERS = (
    ("quotes", _quotes),
    ("dates", _dates),
    ("quantities", _quantities),
    ("names", _names),
    ("ranks", _ranks),
    ("attributions", _attributions),
    ("claims", _claims),
)
"""In the order in which they build on each other."""
