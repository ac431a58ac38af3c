"""Whether a source knows a name by another form: a country by its demonym, a body by its initials, Rob as Robert."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from newslint.checks.against._told import Told
from newslint.core.facts import Facts, Name
from newslint.language.forenames import are_one_forename, is_forename
from newslint.language.lexicon import words

_SMALL = frozenset("of the and for in on at de la le du van von der den al el bin da di".split())


_PEOPLE = ("n", "an", "ian", "ns", "ans", "ians", "er", "ers")
"""What makes of a place's name its people's."""


class Aliases:
    """The names of the sources of `facts`, in all the forms that they may take in a draft."""

    def __init__(self, facts: Facts, told: Told):
        self._told = told
        self._names = [name for source in facts.sources for name in source.facts.names]

    def unknown(self, name: Name, text: str) -> list[str]:
        """The words of the draft's `name` that no source has in any form; none where the name is known."""
        if self._is_country(name) or self._is_acronym(name) or self._is_cut(name) or _begins(name, text):
            return []
        own = [text[span.start : span.end] for span in name.words] or name.text.split()
        return [word for word in own if not self._knows(word)]

    def _knows(self, word: str) -> bool:
        bare = word.strip(".'’")
        if len(bare) < 3 or bare.lower() in _SMALL or self._told.knows(bare):
            return True
        if any(bare.endswith(end) and self._told.knows(bare[: -len(end)]) for end in _PEOPLE):
            return True
        if any(self._told.knows(bare + end) for end in _PEOPLE):
            return True
        if is_forename(bare):
            return any(are_one_forename(bare, other) for other in self._forenames)
        return False

    @cached_property
    def _forenames(self) -> frozenset[str]:
        return frozenset(name.forename for name in self._names if name.forename)

    @cached_property
    def _countries(self) -> frozenset[str]:
        return frozenset(name.country for name in self._names if name.country)

    def _is_country(self, name: Name) -> bool:
        return bool(name.country) and name.country in self._countries

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(form for name in self._names for form in _initials(name.text))

    def _is_acronym(self, name: Name) -> bool:
        """Whether the name is the initials of one in the sources, or one there is its initials."""
        bare = name.text.replace(".", "")
        if bare.isupper() and len(bare) <= 6:
            return bare in self._initials
        return any(form.lower() in self._told.words for form in _initials(name.text))

    def _is_cut(self, name: Name) -> bool:
        """Whether every word of the name is one of a source's name, or such a word cut short: Man Utd."""
        words = name.text.split()
        return len(words) > 1 and any(
            len(other) == len(words) and all(map(_cut, words, other)) for other in self._in_words
        )

    @cached_property
    def _in_words(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(name.text.split()) for name in self._names)


def _cut(word: str, whole: str) -> bool:
    """Whether `word` is `whole`, cut short: its beginning (Man), or its first letter and some that follow (Utd)."""
    word, whole = word.rstrip(".").lower(), whole.lower()
    letters = iter(whole)
    return word[0] == whole[0] and (whole.startswith(word) or all(letter in letters for letter in word))


def _begins(name: Name, text: str) -> bool:
    """Whether the name may be a common word that only begins a sentence or stands in a heading."""
    if name.label == "person" or len(name.words) > 1 or name.text.lower() not in words():
        return False
    before = text[: name.span.start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:\n…"


def _initials(text: str) -> Iterable[str]:
    parts = [word for word in text.replace("-", " ").split() if word[:1].isalpha()]
    if len(parts) < 2:
        return ()
    return (
        "".join(word[0] for word in parts).upper(),
        "".join(word[0] for word in parts if word.lower() not in _SMALL).upper(),
    )
