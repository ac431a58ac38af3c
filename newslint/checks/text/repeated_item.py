"""A list that names the same thing twice: "Leeds, Hull, York and Leeds".

Items are short runs of words between commas, up to an "and" or "or" and one item more. The same item twice, another in
between, is a match at the second; three of the same, or two in a row, are emphasis or namesakes. What has a verb of
saying or one of `breakers` in it is a clause and no item, and a list of clauses is none.

```yaml
extends: repeated-item
message: "This list names '{found}' twice."
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex
from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES = ("found",)
NEEDS: frozenset[str] = frozenset({"sentences"})
_WORD = r"[\p{L}\d][\p{L}\d’'.-]*"
_LIST = regex.compile(
    rf"(?:{_WORD} ){{0,5}}{_WORD}(?:, (?:{_WORD} ){{0,4}}{_WORD})+,? (?:and|or) (?:{_WORD} ){{0,4}}{_WORD}"
)
_BREAK = regex.compile(r", (?:and |or )?|(?<!,) (?:and|or) ")
_NAME = regex.compile(r"(?:the )?\p{Lu}[\p{L}\d’'.-]*(?: (?:(?:of|the|and|de|al|bin|van|for) )*\p{Lu}[\p{L}\d’'.-]*)*")
_END_OF_PLAIN = regex.compile(r"[.;,:]|$| (?:for|from) (?:an?|the) ", regex.MULTILINE)
_END_OF_NAME = regex.compile(
    r"[.;,:]|$| (?:in|on|to|at|with|have|has|had|are|were|said|will|all|who|which|for|by|from)\b", regex.MULTILINE
)
_FEWEST = 3
_LONGEST = 1_000
"""Letters past which a sentence is no sentence but a roll of names: there each item would be held against each."""
_PLAIN = 4
"""The fewest letters of an item in small letters that counts: "up, down and up" is a manner of speaking."""


class Options(BaseModel):
    """What is no item."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    breakers: tuple[str, ...] = Field((), description="Words that no item has: with one of them it is a clause.")
    passing: tuple[str, ...] = Field((), description="Items that a list may have twice: links (here, here and here).")


class _Item(NamedTuple):
    span: Span
    words: str


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each item that stands in its list a second time."""
    text = facts.article.text
    for sentence in facts.sentences:
        if len(sentence.span.of(text)) > _LONGEST:
            continue
        for found in _LIST.finditer(text, *sentence.span):
            items = list(_items(text, Span(*found.span())))
            pairs = len(regex.findall(" (?:and|or) ", found[0])) > 1  # "Russia and Ukraine, Russia and Syria"
            if len(items) >= _FEWEST and not pairs and not any(_is_clause(item, options) for item in items[1:-1]):
                yield from _repeats(items, options, text)


def _items(text: str, span: Span) -> Iterator[_Item]:
    start = span.start
    for mark in [*_BREAK.finditer(text, *span), None]:
        end = mark.start() if mark else span.end
        words = text[start:end]
        yield _Item(Span(start, end), words.removesuffix("."))
        start = mark.end() if mark else end


def _is_clause(item: _Item, options: Options) -> bool:
    return not set(options.breakers).isdisjoint(item.words.lower().split())


def _repeats(items: Sequence[_Item], options: Options, text: str) -> Iterator[Match]:
    """The first item has words of the sentence before it, the last has some behind it: they count by their end and
    their beginning."""
    for later in range(2, len(items)):
        for earlier in range(later - 1):
            first, second = _shared(items, earlier, later)
            if second is None or first is None:
                continue
            if sum(second.words in item.words for item in items) > 2 or second.words.lower() in options.passing:
                continue
            last = later == len(items) - 1
            if not _alike(items[earlier + 1 : later], second.words) or (last and not _ends(text, second)):
                continue
            yield Match(second.span, {"found": second.words}, (Related(first.span, "named here before"),))
            return


def _alike(between: Sequence[_Item], words: str) -> bool:
    """Whether what stands between is of the same kind as the item: names between names, else plain words."""
    if words.islower():
        return len(words) >= _PLAIN and all(item.words[0].islower() for item in between)
    return words[0].isupper() and all(_NAME.fullmatch(item.words) for item in between)


def _ends(text: str, item: _Item) -> bool:
    """Whether the list ends behind its last item: "Iowa lawmakers" and "people of colour" are other things."""
    return (_END_OF_PLAIN if item.words.islower() else _END_OF_NAME).match(text, item.span.end) is not None


def _shared(items: Sequence[_Item], earlier: int, later: int) -> tuple[_Item | None, _Item | None]:
    """The words that two items share, where these are the whole of each but for the sentence around the list."""
    one, other = items[earlier], items[later]
    name = _name(other) if later == len(items) - 1 else other
    if one.words == name.words:
        return one, name
    if earlier == 0 and one.words.endswith(f" {name.words}"):
        return _Item(Span(one.span.end - len(name.words), one.span.end), name.words), name
    return None, None


def _name(item: _Item) -> _Item:
    """The last item up to where the sentence goes on: the name that it begins with, or its first word."""
    found = _NAME.match(item.words) or regex.match(r"[\p{L}’'-]+", item.words)
    words = found[0] if found else item.words
    words = words.removesuffix(".")
    return _Item(Span(item.span.start, item.span.start + len(words)), words)
