"""Lists that a count announces: "three reasons: cost, noise and weather".

Lists that are said to be a choice ("including", "among them", "so far") are left alone, as are those that a reader
could count in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.core.article import Article
from newslint.core.facts import ListForm, Listing, Quantity, Sentence
from newslint.core.text import Span
from newslint.extract.quantities.enumerations import blocks_after, items_after, ordinals_after
from newslint.language.stems import stem

_LISTED = frozenset(
    "reason way thing point step condition demand question factor lesson rule tip category takeaway option principle "
    "priority goal aim theme proposal recommendation suggestion measure criteria requirement explanation argument "
    "change challenge problem issue objective charge scenario possibility test objection fact type kind".split()
)
_CHOICE = re.compile(
    r"\b(?:includ\w+|among|such as|for example|so far|some|other|e\.g\.|of (?:the|its|their|his|her))\b"
)
_MOST = 12
_TO_COLON = re.compile(r"[^:;.,!?()\"“”]{0,60}?:(?!\d)")
_DASHED = re.compile(r"\s?[—–]\s?([^—–.:;]{5,120}?)\s?[—–]")
"""A list between dashes: "four countries — Chad, Mali, Niger and Benin — have"."""
_FORMS: tuple[ListForm, ...] = ("blocks", "colon", "ordinals")


def find_listings(
    article: Article, sentences: Sequence[Sentence], quantities: Sequence[Quantity]
) -> tuple[Listing, ...]:
    """The lists that counts of `quantities` announce, in reading order."""
    return tuple(_listings(article, sentences, quantities))


def _listings(article: Article, sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> Iterator[Listing]:
    for place, said in enumerate(quantities):
        if _counts(said):
            sentence = sentences[said.sentence].span
            after = next((q for q in quantities[place + 1 :] if q.span.start > said.span.start), None)
            colon = _colon(article.text, said, after, sentence)
            if not _CHOICE.search(article.text[sentence.start : colon or sentence.end].lower()):
                for form in _FORMS:
                    items = _items(article, sentences, said, form, colon)
                    if items:
                        yield Listing(said, form, tuple(items))


def _counts(said: Quantity) -> bool:
    if said.kind != "count" or said.zone != "body" or said.low != said.high or said.approximate or not said.noun:
        return False
    return 2 <= said.value <= _MOST and said.value == int(said.value) and not said.per and not said.recalls


def _colon(text: str, said: Quantity, after: Quantity | None, sentence: Span) -> int | None:
    """Where the colon behind `said` stands: right behind the noun, or in the same clause."""
    found = _TO_COLON.match(text, said.span.end, sentence.end)
    if found is None or (after is not None and after.span.end <= found.end()):
        return None
    return int(found.end())


def _items(
    article: Article, sentences: Sequence[Sentence], said: Quantity, form: ListForm, colon: int | None
) -> list[Span]:
    """The items of the list that `said` announces in this `form`; none where it announces no such list."""
    text, sentence = article.text, sentences[said.sentence].span
    listed = stem(said.noun or "") in _LISTED
    if form == "ordinals":
        spans = ordinals_after(text, sentences, said.sentence) if listed else []
        return spans if len(spans) > said.value else []
    dashed = _DASHED.match(text, said.span.end, sentence.end) if form == "colon" and colon is None else None
    if dashed is not None:
        found = items_after(text, dashed.start(1), dashed.end(1))
        return found if all(item.of(text)[:1].isupper() for item in found) else []
    if colon is None:
        return []
    beside = listed or not text[said.span.end : colon - 1].strip()
    ends = not text[colon : sentence.end].strip()
    if form == "blocks":
        block = article.zone_at(said.span.start) if beside else None
        found = blocks_after(article, said.span.start) if ends and block and block.span.end <= colon else []
        return found if len(found) > 1 else []
    found = [] if ends else items_after(text, colon, sentence.end)
    named = all(item.of(text)[:1].isupper() for item in found)  # "Two people were charged: Ann Bell and Tom Shaw"
    return found if (beside or named) and len(found) <= said.value + 1 else []  # "Rome, Italy, and Bonn" are two
