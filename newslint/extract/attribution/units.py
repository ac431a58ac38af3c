"""Units: a block's words with every spoken quotation as one item, parted where sentences end outside quotations.

“A. B,” said C. is three items and one unit, whatever full stops stand inside the quotation.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from newslint.core.article import ZoneName
from newslint.core.facts import Quote, Sentence, Syntax, Token
from newslint.core.text import Span

Range = tuple[int, int]
"""A half-open range of a unit's items."""
_NO_SYNTAX = Syntax()
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday".split())


class Item(NamedTuple):
    """A word, a mark, or a whole quotation (`quote` is its index). `low` is in lower case with straight apostrophes.

    The `first` word of a sentence has its capital from there. `tag` is its part of speech where syntax is at hand.
    """

    text: str
    low: str
    span: Span
    quote: int | None = None
    first: bool = False
    tag: str = ""

    @property
    def word(self) -> bool:
        """Whether this is a word or a number rather than a mark or a quotation."""
        return self.quote is None and (self.text[0].isalnum() or self.text[0] == "$")

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.quote is None and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several whose breaks stand inside quotations."""

    items: tuple[Item, ...]
    zone: ZoneName
    block: int

    @property
    def span(self) -> Span:
        """From the first item to the last."""
        return Span(self.items[0].span.start, self.items[-1].span.end)

    def cut(self, start: int, end: int) -> Span | None:
        """The span of items `[start, end)` without commas and spaces round it; None where nothing is left."""
        while start < end and self.items[start].low in ",;:—–-":
            start += 1
        while end > start and self.items[end - 1].low in ",;:.—–-":
            end -= 1
        return Span(self.items[start].span.start, self.items[end - 1].span.end) if start < end else None


def split_units(
    sentences: Sequence[Sentence], tokens: Sequence[Token], quotes: Sequence[Quote], syntax: Syntax = _NO_SYNTAX
) -> tuple[Unit, ...]:
    """The units of an article, in reading order; their words have tags where `syntax` is not empty."""
    tags = {word.span.start: word.tag for word in syntax.words}
    spoken = deque((number, quote) for number, quote in enumerate(quotes) if quote.speech)
    units: list[Unit] = []
    made = tuple.__new__  # a third of the time went into calling the constructor
    for block, group in groupby(tokens, key=lambda token: sentences[token.sentence].block):
        items: list[Item] = []
        last_sentence = -1
        block_tokens = list(group)
        for token, following in zip(block_tokens, [*block_tokens[1:], None], strict=True):
            span, text, sentence = token.span, token.text, token.sentence
            start = span.start
            while spoken and spoken[0][1].span.end <= start:
                spoken.popleft()
            inside = spoken and spoken[0][1].span.start <= start
            if sentence != last_sentence and items and not (inside and items[-1].quote == spoken[0][0]):
                units.append(Unit(tuple(items), sentences[last_sentence].zone, block))
                items = []
            last_sentence = sentence
            if not inside and text == "." and items and _abbreviates(items[-1], token, following):
                items[-1] = items[-1]._replace(
                    text=items[-1].text + ".",
                    low=items[-1].low + ".",
                    span=Span(items[-1].span.start, span.end),
                )
            elif not inside:
                first = not items or (len(items) == 1 and items[0].low in "\"“‘'")
                tag = tags.get(start, "") if tags else ""
                items.append(made(Item, (text, text.lower().replace("’", "'"), span, None, first, tag)))
            elif not items or items[-1].quote != spoken[0][0]:
                number, quote = spoken[0]
                items.append(Item(quote.text, "“”", quote.span, number))
        if items:
            units.append(Unit(tuple(items), sentences[last_sentence].zone, block))
    return tuple(units)


def rejoin(units: Sequence[Unit], past: Container[str]) -> tuple[Unit, ...]:
    """`units` with a bare "Smith said." joined to the quotation before it: “Why?” Smith said.

    `past` are the forms of verbs that such a sentence may have.
    """
    joined: list[Unit] = []
    for unit in units:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.block == unit.block
            and before.items[-1].quote is not None
            and _only_says(unit.items, past)
        ):
            joined[-1] = replace(before, items=before.items + unit.items)
        else:
            joined.append(unit)
    return tuple(joined)


def _only_says(items: tuple[Item, ...], past: Container[str]) -> bool:
    at = next((place for place, item in enumerate(items[:6]) if item.low in past), 0)
    if not at or not all(item.word for item in items[:at]):
        return False
    following = items[at + 1].low if at + 1 < len(items) else "."
    return following in (".", ",", "in", "at", "on", "after", "during", "to", "of") or following in _DAYS


def _abbreviates(item: Item, stop: Token, following: Token | None) -> bool:
    """Whether a full stop right after `item` belongs to it: the sentence goes on after it."""
    if item.span.end != stop.span.start or not item.word or following is None:
        return False
    return following.sentence == stop.sentence and (following.text[0].isalnum() or following.text[0] in ",'’-")
