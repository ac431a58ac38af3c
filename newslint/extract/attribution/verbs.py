"""Verbs: whether a form of a reporting verb is one where it stands, and which auxiliaries belong to it.

Where syntax gave a tag that settles most; else the form and its neighbours do. `lexicon.yml` lists the forms in doubt.
"""

from __future__ import annotations

from newslint.extract.attribution.classes import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, SUBJECTS, adverbial
from newslint.extract.attribution.lexicon import Lexicon, Verb
from newslint.extract.attribution.units import Item

_FINITE = ("VBZ", "VBP", "VBD")
_CONTRACTED = ("'re", "'m", "'s", "'ve", "'d", "'ll")
_BEFORE_ING = frozenset(", by after before in without while — – and".split())
_CARRIERS = frozenset(
    "declined refused continued wanted want wants likes seemed appeared seems appears began declines refuses "
    "continues begun used reported tried forced quick".split()
)


def verb_group(items: tuple[Item, ...], at: int) -> tuple[int, bool]:
    """Where the auxiliaries and adverbs before the verb begin, and whether they make it passive."""
    start, passive = at, False
    if at > 1 and items[at - 1].low == "to" and items[at - 2].low in _CARRIERS:
        start = at - 2
    elif at > 2 and items[at - 1].low == "to" and items[at - 2].low == "on":
        start = at - 3
    while start > 0:
        before = items[start - 1]
        if before.low in BE:
            passive = True
        if before.low not in AUXILIARIES and not adverbial(before):
            break
        start -= 1
    while start < at and adverbial(items[start]) and start == 0:
        start += 1
    return start, passive


def is_verb(items: tuple[Item, ...], at: int, start: int, verb: Verb, lists: Lexicon) -> bool:
    """Whether the form at `at` is the verb `verb`. `start` is where its auxiliaries begin."""
    tag, low = items[at].tag, items[at].low
    if tag and not tag.startswith("VB") and low in lists.doubtful:
        return False
    if tag in _FINITE:
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    if following is not None and (following.low in ("-", "/") or following.low.startswith("'")):
        return False
    before = items[start - 1] if start else None
    prior = before.low if before else ""
    if prior in DETERMINERS - {"that", "some", "this", "these", "those"} and start == at:
        return False
    speaks = before is not None and (before.capital or prior in SUBJECTS | lists.sayers)
    opens = following is not None and (following.quote is not None or following.low in ("that", ":", '"', "“"))
    goes_on = opens or _clause_follows(items, at)
    doubtful = low in lists.doubtful
    if verb.form == "past":
        if doubtful:
            return speaks or opens or start < at or (prior in ("and", "but", ",") and goes_on)
        return prior not in PREPOSITIONS or prior == "as" or start < at
    if verb.form == "ing":
        if prior in _BEFORE_ING or (start < at and items[at - 1].low in BE) or prior.endswith(_CONTRACTED):
            return True
        return before is not None and before.word and prior not in DETERMINERS | PREPOSITIONS and not doubtful
    if at and items[at - 1].low == "to":
        return start < at - 1
    if verb.form == "s":
        if doubtful:
            return speaks and prior not in lists.pronouns - SUBJECTS and goes_on
        return prior not in PREPOSITIONS
    if start < at and any(item.low in AUXILIARIES for item in items[start:at]):
        return True
    if prior in SUBJECTS:
        return prior not in ("it", "he", "she", "that")
    plural = before is not None and before.word and (prior.endswith("s") or prior in lists.people | lists.documents)
    if doubtful:
        return plural and (speaks or verb.how != "judgement") and goes_on
    return plural or speaks or (low == "say" and before is not None and before.word and prior not in PREPOSITIONS)


def _clause_follows(items: tuple[Item, ...], at: int) -> bool:
    """Whether what follows can be the beginning of a clause or an object."""
    following = items[min(at + 1, len(items) - 1)]
    if following.low in (".", ","):
        return True
    return (
        following.capital or following.low in DETERMINERS | SUBJECTS or following.low in ("there", "how", "why", "what")
    )
