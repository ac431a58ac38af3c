import pytest

from newslint.core.text import Span
from newslint.extract import syntax
from newslint.extract.syntax import look
from newslint.readers import read_one


def test_the_words_of_one_sentence_stand_where_the_article_has_them():
    article = read_one(b"Council backs bridge\n\nWork begins in May. Nobody said why.\n", "a.txt")
    start = article.text.index("Nobody")
    words = look(article, Span(start, len(article.text)))
    assert [word.text for word in words] == ["Nobody", "said", "why", "."]
    assert all(article.text[word.span.start : word.span.end] == word.text for word in words)
    assert all(0 <= word.head < len(words) for word in words)


def test_a_sentence_seen_before_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch):
    article = read_one(b"Council backs bridge\n\nNobody said when.\n", "a.txt")
    first = look(article, article.zones[1].span)
    monkeypatch.setattr(syntax, "analyse", None)
    assert look(article, article.zones[1].span) == first
