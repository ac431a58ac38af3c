"""A slip in a word that has a capital and is nobody's own name: "Thurday", "Presient Osgood", "the Adminstration".

A dictionary can't tell such a slip from a name. Days, months, offices, bodies, peoples and countries are closed
classes, so an unknown word with a capital that is one inner slip away from one of them, and far rarer, is that word;
unless it stands where a person's surname does, the article has it often, or another language knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newslint.core.facts import Name
from newslint.core.text import Span
from newslint.language.forenames import is_forename
from newslint.language.lexicon import is_foreign, known, known_name, zipf
from newslint.language.posts import is_address
from newslint.language.spelling import compare, deletions

_LONGEST = 30
"""No listed word is nearly as long; each letter of a word costs a look."""
_SHORTEST = 6
"""Letters of the shortest word: shorter names differ by one letter too often."""
_RARER = 2.0
"""How much rarer (log10) the written word must be than the meant one."""
_TWICE = 2
"""How often the article may have the written word: a name comes back, a slip seldom."""
_SPEAKS = re.compile(r",? (?:said|says|told|added|asked|wrote|argues|explained|noted|tweeted|who)\b")
_NAMED_SO = re.compile(r"\b(?!(?:On|In|By|At|The|Last|Next|Every|This|From|Since|Until|And|But|For)\b)[A-Z]\w+ $")
"""A word with a capital right before, which may be a forename: "Will Englund", but not "On Thurday"."""
_SLIPS = ("inside", "double", "transpose", "vowel", "neighbour", "replace")


def index_of(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The `words` by everything that leaving out one letter makes of them, in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        for key in set(deletions(word.lower())) if len(word) >= _SHORTEST else ():
            found[key] = (*found.get(key, ()), word)
    return found


def capital_meant(word: str, index: Mapping[str, tuple[str, ...]]) -> str:
    """The listed word that `word` is a slip of, or ""."""
    if not _SHORTEST - 1 <= len(word) <= _LONGEST or not word[1:].islower() or known(word.lower()) or known_name(word):
        return ""
    for key in deletions(word.lower()):
        for right in index.get(key, ()):
            difference = compare(word, right)
            inner = 0 < difference.at < min(len(word), len(right)) - 1 or difference.kind == "transpose"
            if difference.kind in _SLIPS and inner and zipf(right) >= zipf(word) + _RARER:
                return "" if is_foreign(word.lower()) or is_forename(word) else right
    return ""


def may_be_slip(text: str, span: Span, names: Iterable[Name], right: str, count: int) -> bool:
    """Whether the word at `span` may be a slip of `right` where it stands: nobody's name, no handle, and not often.

    An office or a body may stand in a longer name ("Presient Ann Osgood"), a people, a place or a day only alone:
    "Gherman Osgood", "Osgood Englund" and "Gelman says" are people.
    """
    if count > _TWICE or is_address(text, span):
        return False
    office = known(right.lower()) and not known_name(right)
    if not office and (_SPEAKS.match(text, span.end) or _NAMED_SO.search(text, max(0, span.start - 24), span.start)):
        return False
    for name in names:
        last = bool(name.words) and name.words[-1] == span
        if (len(name.words) > 1 and not office) or (last and (name.title or is_forename(name.forename))):
            return False
    return True
