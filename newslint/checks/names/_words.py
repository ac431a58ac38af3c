"""The words of an article's names, each with all its places, and how a word is replaced in a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from newslint.core.facts import Name
from newslint.core.text import Span
from newslint.language.posts import is_handle

SHORTEST = 4
"""Shorter words differ by one letter too often."""
_LONGEST = 40
"""Longer words are no names; each letter costs as many keys again."""
_AROUND = 32
"""Letters on each side in which an article or a verb stands."""

_LETTERS = re.compile(r"(?:[^\W\d_]{1,3}['’])?[^\W\d_]+(?:[01][^\W\d_]+)?$")  # O'Hara, Gord0n, but not Note7 or R2bn


@dataclass(frozen=True, slots=True)
class Use:
    """One occurrence of a word in a name. `before` and `after` are the name's other words beside it, or its title.

    `listed` says that the name stands between commas, as players in a team do. `lead` and `tail` are the letters before
    the name and its title and after the word.
    """

    span: Span
    name: Name
    before: str
    after: str
    listed: bool = False
    lead: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with all its occurrences in names, in reading order."""

    text: str
    uses: tuple[Use, ...]

    @property
    def count(self) -> int:
        """How often it occurs."""
        return len(self.uses)


def collect_words(text: str, names: Sequence[Name]) -> list[Word]:
    """The words of `names` by spelling (case apart), in order of first occurrence."""
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for name in names:
        if is_handle(text, name.span):
            continue
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        lead = text[max(0, start - _AROUND) : max(0, start)]
        for at, span in enumerate(name.words):
            word = span.of(text)
            if not SHORTEST <= len(word) <= _LONGEST or not _LETTERS.match(word):
                continue
            before = name.words[at - 1].of(text) if at else name.title
            after = name.words[at + 1].of(text) if at + 1 < len(name.words) else ""
            key = (word.lower() if not inner_capital(word) else word).replace("’", "'")
            listed = _is_listed_in(text, name)
            uses[key].append(
                Use(span, name, before.lower(), after.lower(), listed, lead, text[span.end : span.end + _AROUND])
            )
    words = []
    for key, found in uses.items():
        forms = Counter(use.span.of(text) for use in found)
        mixed = [form for form in forms if not form.isupper()]
        words.append(Word(max(mixed or forms, key=lambda form: forms[form]) if key else key, tuple(found)))
    return words


def _is_listed_in(text: str, name: Name) -> bool:
    before = text[max(0, name.span.start - 3) : name.span.start].rstrip()[-1:]
    return bool({before, text[name.span.end : name.span.end + 1]} & {",", ";", ":"})


def replaced(use: Use, word: str) -> str:
    """The name of `use` with `word` in the place of its own."""
    start, end = use.span.shift(-use.name.span.start)
    return use.name.text[:start] + word + use.name.text[end:]


def inner_capital(word: str) -> bool:
    return not word.isupper() and "I" in word[1:]
