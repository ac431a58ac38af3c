"""Whether a surname has a bearer: somebody whom the article names in full, and who then may be written otherwise.

"Ronald Manke" opens a shop, Manke speaks three times, and then it is "Menke's plight": nobody introduces a Menke. Such
a lone surname, one inner letter from one with a bearer, is one person's more often than another's. `sign_of` names
the case; each has a least confidence, for a fitted model sees too few of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from newslint.checks.names._words import Use, Word
from newslint.language.forenames import is_forename
from newslint.language.lexicon import known, known_name
from newslint.language.spelling import Difference
from newslint.language.titles import same_title

Sign = Literal["", "no bearer", "rarely", "second mention", "same title", "possessive"]

LEAST: Mapping[Sign, float] = {
    "": 0.0, "second mention": 0.55, "rarely": 0.55, "no bearer": 0.8, "same title": 0.85, "possessive": 0.85,
}  # fmt: skip
"""The least confidence of a pair with the sign; 0.6 and more blames the lone surname."""

_OFTEN = 4
"""How many times as often as the lone surname the one with a bearer stands, for an error; one less asks."""
_MANY = re.compile(r"\b(?:the|The|[Bb]oth|[Tt]wo|[Tt]hree|of|all) $")
_SINGULAR = re.compile(
    r"['’]s\b|,? (?:has|had|was|is|said|says|told|added|wrote|asked|does|did|will|would|who|could|can|may|might|"
    r"went|came|took|made|left|won|lost|sailed|recovered|spoke|\w+ed)\b"
)
_ANOTHER = re.compile(r"\b(?:(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:\w+\.? )?|(?:named|called|surnamed?) )$")
_JOINED = re.compile(r"\b(?:and|or|nor|v|vs|versus|than|not|unlike|like|by|against)\.? $")
_DESCRIBED = re.compile(r",? (?:an?|the|who|whose|of|from) |, \d\d?,|\s?\(")
_OPENING = re.compile(
    r"(?:^|[.!?\n]\s?)(?:In|By|On|At|After|Before|Since|Until|Later|Then|Yet|Now|Today)\b[^,;]{0,24}, $"
)
_CUT = re.compile(r"['’]s\b")


def sign_of(lone: Word, borne: Word, difference: Difference) -> Sign:
    """What says that `lone`, a surname that nobody is introduced with, is the surname of the bearer of `borne`."""
    if _is_cut(lone, borne):
        return "possessive"
    if difference.kind in ("far", "diacritic") or not _has_bearer(borne) or not all(map(_is_lone, lone.uses)):
        return ""
    plain = difference.kind != "end" and 0 < difference.at < len(lone.text) - 1
    plural = lone.text.lower() == f"{borne.text.lower()}s"
    if not plain and not all(_may_end_so(use, plural) for use in lone.uses):
        return ""
    if any(same_title(use.name.title, other.name.title) for use in lone.uses for other in borne.uses):
        return "same title"
    if borne.count >= (_OFTEN - 1) * lone.count:
        return "no bearer" if borne.count >= _OFTEN * lone.count else "rarely"
    return "second mention" if _is_second_mention(lone, borne) else ""


def _has_bearer(word: Word) -> bool:
    key = word.text.lower()
    full = (use.name for use in word.uses if use.name.label == "person" and use.name.surname.lower() == key)
    return not known(key) and any(name.forename and _may_be_forename(name.forename) for name in full)


def _may_be_forename(word: str) -> bool:
    """Whether it may stand before a surname: not "American" in "American Catholics", which dictionaries list."""
    return is_forename(word) or not known_name(word)


def _is_lone(use: Use) -> bool:
    """Whether the word stands alone as a person's surname may, and nothing introduces somebody new."""
    name = use.name
    if len(name.words) > 1 or _is_listed(use) or name.country or name.label not in ("person", "other"):
        return False
    if known(name.text.lower()) or (is_forename(name.text) and not name.title):
        return False
    return not _ANOTHER.search(use.lead)


def _is_listed(use: Use) -> bool:
    """Whether it stands among other names: a comma after it, and the word before it is no adverb of time."""
    return use.listed and (use.tail[:1] in (",", ";") or not _OPENING.search(use.lead))


def _is_cut(lone: Word, borne: Word) -> bool:
    """ "Conyer's resignation" where John Conyers resigns: the apostrophe stands before the surname's own s."""
    if borne.text.lower() != f"{lone.text.lower()}s" or known_name(lone.text):
        return False
    alone = all(len(use.name.words) == 1 and _CUT.match(use.tail) for use in lone.uses)
    return alone and lone.count < borne.count > 1 and any(use.name.label == "person" for use in borne.uses)


def _may_end_so(use: Use, plural: bool) -> bool:
    """Whether another last letter is no plural: "Thwaites had seen", "Mr Schmidt", not "the Thwaites"."""
    if plural and not _SINGULAR.match(use.tail):
        return False
    return bool(use.name.title) or (not _MANY.search(use.lead) and bool(_SINGULAR.match(use.tail)))


def _is_second_mention(lone: Word, borne: Word) -> bool:
    """Whether the full name stands first, then the lone one and never its own surname, as in any second mention."""
    use, last = lone.uses[0], borne.uses[-1]
    if lone.count > 1 or use.span < last.span or any(len(one.name.words) == 1 for one in borne.uses):
        return False
    if _JOINED.search(use.lead) or _DESCRIBED.match(use.tail):
        return False
    return bool(use.name.title) or bool(_SINGULAR.match(use.tail))
