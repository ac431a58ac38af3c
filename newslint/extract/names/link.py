"""Gives each mention the number of its bearer, for reasons that can be stated.

Two mentions have one bearer where they are the same words; where the shorter is the surname or forename of one person
named in full (the nearest before it, where there are more); and where an acronym has the initials of a longer name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.core.facts import NameLabel


class Mention(NamedTuple):
    """What linking looks at: the words in lower case, the label, forename and surname."""

    words: tuple[str, ...]
    text: str
    label: NameLabel
    forename: str
    surname: str


def link_mentions(mentions: Sequence[Mention]) -> list[int]:
    """The entity number of each mention, counted from 0 in order of first mention."""
    numbers: dict[tuple[str, ...], int] = {}
    by_surname: dict[str, list[int]] = {}
    by_forename: dict[str, set[int]] = {}
    by_initials: dict[str, int] = {}
    full = {m.surname.lower(): m for m in reversed(mentions) if m.forename and m.label == "person"}
    entities: list[int] = []
    fresh = 0
    for mention in mentions:
        number = numbers.get(mention.words)
        if number is None and len(mention.words) == 1:
            word = mention.words[0]
            if by_surname.get(word):
                number = by_surname[word][-1]
            elif len(by_forename.get(word, ())) == 1:
                number = next(iter(by_forename[word]))
            elif mention.text.isupper() and len(mention.text) > 1:
                number = by_initials.get(mention.text.lower())
            elif word in full and full[word].words not in numbers:  # a headline names the surname first
                number = numbers[full[word].words] = fresh
                fresh += 1
        if number is None:
            number = fresh
            fresh += 1
        if len(mention.words) > 1 or not by_surname.get(mention.words[0]):
            numbers.setdefault(mention.words, number)
        entities.append(number)
        if mention.label == "person" and mention.forename:
            holders = by_surname.setdefault(mention.surname.lower(), [])
            if number in holders:
                holders.remove(number)
            holders.append(number)
            by_forename.setdefault(mention.forename.lower(), set()).add(number)
            numbers.pop((mention.surname.lower(),), None)
        elif len(mention.words) > 1:
            by_initials.setdefault(initials(mention.words), number)
    return entities


def initials(words: Sequence[str]) -> str:
    """The first letters of the words that count: "Bank of England" is "be"."""
    return "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "&", "de", "in", "on"))
