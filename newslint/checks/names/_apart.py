"""Why two words that look alike are two words all the same: a table of named cases, asked before any model.

Each case says what makes the rarer word another thing than the commoner one: made of it, a code, a coinage, an old
name, somebody's surname beside a common noun. `apart` names the first case that holds, and "" where none does. What
somebody wrote in a post or a letter is no case: it is one name, but its slip isn't the newsroom's (`is_written`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from newslint.checks.names._variants import Pair
from newslint.checks.names._words import Use, Word
from newslint.core.facts import Facts
from newslint.core.text import Span
from newslint.language.lexicon import known, known_name
from newslint.language.posts import in_post
from newslint.language.spelling import compare

_STEM = 3
"""Letters that a name and its derivation share at least ("Yale", "Yalie")."""
_STEM_ENDS = frozenset(("", "a", "e", "y", "o", "s", "us", "is", "ia"))
"""What a name may lose before an ending: "Yale", "Scalia", "Virginias"."""
_OLD_NAME = re.compile(
    r"\b(?:now|formerly|previously|earlier|originally|once|then|later) (?:\w+ )?(?:known|called|named)\b|\bre-?named\b|"
    r"\bre-?brand(?:ed|ing)\b|\bformerly\b|\bchang(?:ed?|ing) (?:its|his|her|their|the) (?:sur|last |first )?name\b|"
    r"\balso (?:known|spel\w+|written)\b|\bknown as\b|\bborn \W?[A-Z]|\bn[ée]e\b|\ba\.?k\.?a\b",
)
_BESIDE = 40
"""Letters beside a name in which the words stand that say it is an old one."""
_WRITING = re.compile(
    r"\b(?:tweet(?:s|ed|ing)?|re-?tweet(?:s|ed)?|post(?:s|ed|ing)?|wrote|writes|writing|written|e-?mail(?:s|ed)?|letters?|"
    r"messages?|messaged|text(?:s|ed)|Facebook|Instagram|Twitter|blog(?:s|ged)?|memo(?:s|randum)?|statements?|caption(?:s|ed)?|"
    r"filing|complaint|sign(?:s|ed)?|banner|headline|note|article (?:[IVX]+|of)|ruling|lyrics?|song|constitution)\b"
)
_WRITING_NEAR = 400
"""Letters before a quotation in which the words stand that say it is written."""


def apart(facts: Facts, pair: Pair) -> str:
    """The name of the case that makes the two words of `pair` two things, or ""."""
    return next((name for name, holds in _CASES if holds(facts, pair)), "")


def is_derived(one: str, other: str) -> bool:
    """Whether one of two names is made of the other by an ending, or both of one stem."""
    a, b = one.lower(), other.lower()
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    endings = sorted((a[shared:], b[shared:]), key=len)
    if shared < _STEM or (len(endings[1]) == 1 and endings[0]) or _is_doubled(a, b, shared):
        return False
    return endings[0] in _STEM_ENDS and endings[1] in _derivations()


def is_written(facts: Facts, use: Use) -> bool:
    """Whether somebody else wrote the word: in an embedded post, or in a quotation of something written."""
    text, span = facts.article.text, use.span
    if in_post(text, span):
        return True
    at = bisect_right(facts.quotes, span.start, key=lambda quote: quote.span.start) - 1
    if at < 0 or not facts.quotes[at].span.contains(span):
        return False
    quote = facts.quotes[at].span
    around = text[max(0, quote.start - _WRITING_NEAR) : quote.start] + text[quote.end : quote.end + 80]
    paragraph = around[around.rfind("\n\n", 0, _WRITING_NEAR) + 1 :]
    return bool(_WRITING.search(paragraph))


def _is_doubled(a: str, b: str, shared: int) -> bool:
    """Whether the longer only doubles its last letter: "Stinnet", "Stinnett", but not "Jones", "Joness"."""
    longer = max(a, b, key=len)
    return len(longer) == shared + 1 and longer[-1] == longer[-2] and longer[-1] != "s"


def _derived(facts: Facts, pair: Pair) -> bool:
    return "same name" not in pair.features and is_derived(pair.slip.text, pair.other.text)


def _code(facts: Facts, pair: Pair) -> bool:
    """ "EUROPP" in a sentence of other words: an acronym, where the other word is none."""
    shouted = all(use.span.of(facts.article.text).isupper() for use in pair.slip.uses)
    if not shouted or pair.other.text.isupper():
        return False
    return all(not _is_shouted_line(facts, use) for use in pair.slip.uses)


def _is_shouted_line(facts: Facts, use: Use) -> bool:
    """Whether the words beside are in capitals too, as in a cross-heading or the label of a speaker."""
    text = facts.article.text
    before = text[max(0, use.span.start - 40) : use.span.start]
    after = text[use.span.end : use.span.end + 40]
    near = re.findall(r"[^\W\d_]{2,}", before)[-2:] + re.findall(r"[^\W\d_]{2,}", after)[:2]
    return after.lstrip()[:1] == ":" or sum(word.isupper() for word in near) * 2 > len(near)


def _coined(facts: Facts, pair: Pair) -> bool:
    """ "ObamaCORE", "NKorean": more capitals inside than the other has, which no slip puts there."""
    slip, other = (sum(letter.isupper() and letter != "I" for letter in w.text[1:]) for w in (pair.slip, pair.other))
    return slip > other and not pair.slip.text.isupper()


def _quoted_alone(facts: Facts, pair: Pair) -> bool:
    """ "Penced" as all that stands in quotation marks: a word that somebody made."""
    text = facts.article.text
    return all(
        re.search(r"[\"“‘'«]$", text[max(0, use.span.start - 1) : use.span.start])
        and re.match(r"[.,;:!?]?[\"”’'»]", text[use.span.end : use.span.end + 2])
        for use in pair.slip.uses
    )


def _renamed(facts: Facts, pair: Pair) -> bool:
    """ "Rusatom, now known as": the words beside tell of an old or another name."""
    beside = (Span(max(0, use.span.start - _BESIDE), use.span.end + _BESIDE) for use in pair.slip.uses)
    return any(_OLD_NAME.search(place.of(facts.article.text)) for place in beside)


def _bearer_beside_noun(facts: Facts, pair: Pair) -> bool:
    """ "Chad Pergram" beside a "Program": somebody's rare surname in full, and a common noun or a title."""
    slip, other = pair.slip, pair.other
    if not known(other.text.lower()) or known_name(other.text) or not _is_borne(slip):
        return False
    return not _forenames(other) & _forenames(slip)


def _two_bearers(facts: Facts, pair: Pair) -> bool:
    """ "Stacey Lihn" and "Ann Lynn": the rarer stands in full each time, with a forename that the other never has.

    Two unlisted ones that differ by a doubled letter alone are one family's: "Paige Brundrett", "Abigail Brundret".
    """
    if "other forename" not in pair.features or not _is_borne(pair.slip):
        return False
    return "edit double" not in pair.features or _is_listed(pair.other.text)


def _two_forenames(facts: Facts, pair: Pair) -> bool:
    """ "Bashair Ahmed" beside "Omar al-Bashir": a forename with a surname of its own, and a word that is none."""
    key = pair.slip.text.lower()
    if any(use.name.forename.lower() == pair.other.text.lower() for use in pair.other.uses):
        return False
    own = {use.name.surname.lower() for use in pair.slip.uses if use.name.forename.lower() == key}
    named = all(use.name.forename.lower() == key for use in pair.slip.uses)
    return named and not any(word.lower() in own for use in pair.other.uses for word in use.name.text.split())


def _own_longer_name(facts: Facts, pair: Pair) -> bool:
    """ "Jonai Farm" beside "Tammi Jonas": a body or a place that is called something like a person."""
    slip, other = ({str(use.name.label) for use in word.uses} for word in (pair.slip, pair.other))
    longer = all(len(use.name.words) > 1 for use in pair.slip.uses)
    return (
        longer
        and "same name" not in pair.features
        and "same neighbour" not in pair.features
        and "person" not in slip
        and other == {"person"}
        and not known_name(pair.other.text)
    )


def _two_words(facts: Facts, pair: Pair) -> bool:
    """ "Northeastern" and "Northwestern", "Minister" and "Ministry": two listed words more than one letter apart."""
    a, b = pair.slip.text, pair.other.text
    return known(a.lower()) and known(b.lower()) and compare(a, b).kind == "far"


def _is_borne(word: Word) -> bool:
    """Whether the word is a surname that stands beside a forename at each place."""
    key = word.text.lower()
    return all(use.name.forename and use.name.surname.lower() == key for use in word.uses)


def _is_listed(word: str) -> bool:
    return known(word.lower()) or known_name(word)


def _forenames(word: Word) -> set[str]:
    return {use.name.forename.lower() for use in word.uses if use.name.forename}


@cache
def _derivations() -> frozenset[str]:
    text = (files("newslint.checks.names") / "_derivations.txt").read_text(encoding="utf-8")
    return frozenset(line.partition("\t")[0] for line in text.splitlines() if line and not line.startswith("#"))


_CASES: tuple[tuple[str, Callable[[Facts, Pair], bool]], ...] = (
    ("derived", _derived),
    ("code", _code),
    ("coined", _coined),
    ("quoted alone", _quoted_alone),
    ("renamed", _renamed),
    ("bearer beside a noun", _bearer_beside_noun),
    ("two bearers", _two_bearers),
    ("two forenames", _two_forenames),
    ("own longer name", _own_longer_name),
    ("two words", _two_words),
)
