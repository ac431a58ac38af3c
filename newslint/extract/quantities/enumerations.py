"""Lists as a reader counts them: blocks with bullets or numbers, items after a colon, "First… Second… Third…".

Each function returns the spans of the items, or nothing where a reader could count them in two ways.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from newslint.core.article import Article
from newslint.core.facts import Sentence
from newslint.core.text import Span

_BULLET = regex.compile(r"(?:[-•*·▪●]|\d{1,2}[.)])\s+\S")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = regex.compile(
    rf"(?P<word>{'|'.join(_ORDINALS)})(?:ly)?(?:,|\sof\sall,)|(?:the|and|the\slast\sand)\s(?P<word>{'|'.join(_ORDINALS)})"
    r"\s(?:is|was|are|were|concerns|concerned)\b",
    regex.IGNORECASE,
)
_ITEM_BREAK = regex.compile(r",\s+and\s+|,\s+|\s+and\s+")
_APPOSED = regex.compile(r"(?:who|which|whose|where|when|of|from|in|at|with|for|by|aged|then|including|both|or|not)\b")
_ARTICLE = regex.compile(r"(?:an?|the|his|her|its|their|my|our)\s", regex.IGNORECASE)
_MOST_WORDS = 5
_REACH = 14  # sentences that "First" to "Fourth" may fill


def blocks_after(article: Article, offset: int) -> list[Span]:
    """The items of the list whose first item is the block behind the one that holds `offset`."""
    items: list[Span] = []
    for zone in article.zones[article.block_at(offset) + 1 :]:
        if zone.name != "body" or not (zone.markup == "list" or _BULLET.match(article.text, zone.span.start)):
            break
        items.append(zone.span)
    return items


def items_after(text: str, start: int, end: int) -> list[Span]:
    """The items of "cost, noise and weather." in text[start:end]; at least three, all of one make."""
    stop = regex.compile(r"[.!?]?\s*$").search(text, start, end)
    end = stop.start() if stop else end
    items, at = [], start + len(text[start:end]) - len(text[start:end].lstrip())
    breaks = list(_ITEM_BREAK.finditer(text, at, end))
    ands = ["and" in found[0] for found in breaks]
    if len(breaks) < 2 or not ands[-1] or any(ands[:-1]):
        return []
    for found in breaks:
        items.append(Span(at, found.start()))
        at = found.end()
    items.append(Span(at, end))
    words = [text[item.start : item.end] for item in items]
    plain = all(
        0 < len(word.split()) <= _MOST_WORDS and not regex.search(r"[^\w\s'’-]|\d", word) and not _APPOSED.match(word)
        for word in words
    )
    one_make = len({word[:1].isupper() for word in words}) == 1 and len({bool(_ARTICLE.match(w)) for w in words}) == 1
    return items if plain and one_make else []


def ordinals_after(text: str, sentences: Sequence[Sentence], place: int) -> list[Span]:
    """The words "First", "Second"… that begin sentences behind the `place`th, as far as none is left out."""
    found: list[Span] = []
    for sentence in sentences[place + 1 : place + 1 + _REACH]:
        opening = _ORDINAL.match(text, sentence.span.start, sentence.span.end)
        if opening is None:
            continue
        if opening["word"].lower() != _ORDINALS[min(len(found), len(_ORDINALS) - 1)]:
            return []
        found.append(Span(*opening.span("word")))
    return found
