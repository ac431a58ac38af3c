"""Extract: turns an Article into Facts. The only part that may import spaCy; it never sees a rule."""

from __future__ import annotations

from newslint.article import Article
from newslint.extract.sentences import split_sentences, split_tokens
from newslint.facts import Facts


def extract(article: Article, needs: frozenset[str]) -> Facts:
    """The facts of `article`. `needs` names the groups that somebody will read; the others may be left empty."""
    sentences = split_sentences(article)
    tokens = split_tokens(article, sentences)
    return Facts(article, sentences, tokens)
