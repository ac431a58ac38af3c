"""Places in an order, as a text gives them: "the world's second-largest tea exporter" and "the largest".

Only ranks that stand beside the name of their bearer are read ("Kenya is the…", "Kenya, the…"), and only those of now:
who was the largest may be the second-largest today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.core.article import Article
from newslint.core.facts import Name, Rank, Sentence
from newslint.core.text import Placed, Span
from newslint.language.stems import content, stem

_PLACES = {
    word: place
    for place, words in enumerate(
        "second 2nd,third 3rd,fourth 4th,fifth 5th,sixth 6th,seventh 7th,eighth 8th,ninth 9th,tenth 10th".split(","), 2
    )
    for word in words.split()
}
_RANK = re.compile(
    r"(?:,|\s(?:is|are|remains|ranks\sas)(?:\s(?:now|still|currently))?|,\swhich\sis|,\sstill|,\snow)\s"
    r"(?P<whole>(?:the\s|(?P<scope>(?:the\s)?(?:[\w’'-]+\s){0,2}?[\w-]+['’]s?\s))"
    rf"(?:(?P<place>{'|'.join(_PLACES)})[\s-])?(?P<most>(?!west|forest|guest|honest|harvest|latest|interest)[a-z]{{3,}}est)"
    r"\s(?P<what>[^.,;:!?()\[\]\"“”—–]{3,80}))",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s(?:and|or|which|that|who|with|without|after|behind|has|have|had|is|are|was|were|will|would|to|for|as|but|when|"
    r"where|while|since|said|says|at|from|than|because|until|before|so|if|ever|yet|once)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_THEN = re.compile(
    r"\b(?:was|were|been|became|become|once|then|former|formerly|until|by \d{4}|would|could|may|might|if|set to|"
    r"one of|not|no longer|overt\w+|claim\w*|call\w*|described|among|arguably|perhaps|depending)\b",
    re.IGNORECASE,
)


def find_ranks(article: Article, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Rank, ...]:
    """The places in an order that the body gives to names, in reading order."""
    text, placed = article.text, Placed(names)
    found: list[Rank] = []
    for sentence in sentences:
        if sentence.zone == "body" and "est" in (words := sentence.span.of(text)) and not _THEN.search(words):
            found.extend(_in_sentence(text, sentence.span, placed.inside(sentence.span)))
    return tuple(found)


def _in_sentence(text: str, sentence: Span, names: Sequence[Name]) -> Iterator[Rank]:
    for name in names:
        found = _RANK.match(text, name.span.end, sentence.end)
        if found is None:
            continue
        what = _STOP.sub("", found["what"])
        of = frozenset(stem(word) for word in re.findall(r"[\w-]+", f"{found['scope'] or ''} {what}") if content(word))
        if of:
            end = found.start("what") + len(what.rstrip())
            start = found.start("whole")
            place = _PLACES[found["place"].lower()] if found["place"] else 1
            yield Rank(Span(start, end), text[start:end], name, place, found["most"].lower(), of)
