"""Cues: the words of a unit that say that somebody says, thinks or shows something.

Without syntax a verb is told from a noun by its form and its neighbours; `lexicon.yml` lists the forms in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newslint.extract.attribution.classes import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, SUBJECTS, adverbial
from newslint.extract.attribution.lexicon import Lexicon, Verb
from newslint.extract.attribution.units import Item, Unit
from newslint.facts import CueKind

Shape = Literal["verb", "according", "adverb", "passive", "noun", "colon"]

_CLAUSES = frozenset("that whether why how when what who if about over".split())
_AFTER_PASSIVE = frozenset(". , that to as by of about whether why if with over for in on".split())
_FINITE = ("VBZ", "VBP", "VBD")
_CONTRACTED = ("'re", "'m", "'s", "'ve", "'d", "'ll")
_BEFORE_ING = frozenset(", by after before in without while — – and".split())
_CARRIERS = frozenset(
    "declined refused continued on wanted want wants likes seemed appeared seems appears began declines refuses "
    "continues began begun used reported tried forced quick".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Items `[start, end)` of a unit; `head` is the verb, noun or adverb among them."""

    start: int
    end: int
    head: int
    shape: Shape
    how: CueKind
    verb: Verb | None = None


def find_cues(unit: Unit, lists: Lexicon) -> Iterator[Cue]:
    """The cues of `unit` from left to right."""
    items = unit.items
    colon = _colon(unit, lists)
    if colon is not None:
        yield colon
        return
    titled = _titled(items)
    at = 0
    while at < len(items):
        cue = _cue_at(items, at, lists, titled)
        if cue is None:
            at += 1
        else:
            yield cue
            at = cue.end


def _colon(unit: Unit, lists: Lexicon) -> Cue | None:
    """The colon of "Mayor: no new taxes", of "No new taxes: mayor" in a headline, and of 'SMITH: "No."'."""
    items = unit.items
    at = next((place for place, item in enumerate(items) if item.low == ":"), None)
    if at is None or at == 0 or at + 1 >= len(items):
        return None
    before, after = items[:at], items[at + 1 :]
    if (
        unit.zone == "headline"
        and len(after) <= 3
        and after[-1].low in lists.documents | lists.people | lists.anonymous
    ):
        return Cue(at, at + 1, at, "colon", "speech")
    named = len(before) <= 5 and len(before[-1].text) > 1 and all(item.word for item in before) and before[-1].capital
    named = named and not any(item.low in lists.verbs or item.low in AUXILIARIES for item in before)
    if named and (unit.zone == "headline" or items[0].text.isupper() or after[0].quote is not None):
        return Cue(at, at + 1, at, "colon", "speech")
    return None


def _titled(items: tuple[Item, ...]) -> bool:
    """Whether the unit is a title, whose verbs have capitals too."""
    words = [item for item in items if item.word and len(item.text) > 3]
    return len(words) > 2 and sum(item.capital for item in words) * 4 >= len(words) * 3


def _cue_at(items: tuple[Item, ...], at: int, lists: Lexicon, titled: bool) -> Cue | None:
    low = items[at].low
    following = items[at + 1].low if at + 1 < len(items) else ""
    if low == "according" and following == "to":
        return Cue(at, at + 2, at, "according", "speech")
    if low in lists.adverbs:
        return Cue(at, at + 1, at, "adverb", "hedge")
    verb = lists.verbs.get(low)
    if (
        verb is not None
        and following in lists.phrases.get(verb.lemma, (following,))
        and (titled or items[at].text[0] == low[0])
    ):
        start, passive = _verb_group(items, at)
        if verb.how == "hedge" and following == "to" and _reports_next(items, at + 2, lists):
            return None
        if verb.how == "hedge" and verb.lemma == "appear" and following in PREPOSITIONS - {"like", "to"}:
            return None
        if passive and verb.form == "past":
            if _reports(items, at, verb, lists):
                return Cue(start, at + 1, at, "passive", "hedge", verb)
        elif low == "asked" and at and items[at - 1].low == "when":
            return Cue(start, at + 1, at, "passive", "hedge", verb)
        elif _is_verb(items, at, start, verb, lists):
            return Cue(start, at + 1, at, "verb", verb.how, verb)
    elif low == "asked" and at == 0:
        return Cue(at, at + 1, at, "passive", "hedge", verb)
    if (low == "known" and following in ("as", "for")) or low in lists.naming or _impersonal(items, at, lists):
        return Cue(_verb_group(items, at)[0], at + 1, at, "passive", "hedge", verb)
    if low in lists.adjectives:
        start, passive = _verb_group(items, at)
        if passive and following in ("that", "of", "about", "to", "by", "with", "in", "he", "she", "they", "the", "at"):
            return Cue(start, at + 1, at, "verb", "thought", Verb("be", "thought", "past"))
    prior = items[at - 1].low if at else ""
    if (low in lists.nouns and following == "that" and prior != "to") or (
        low in lists.nominal
        and following in ("of", "about", "for", "against", "over", "from", "to", "that")
        and prior != "to"
    ):
        return Cue(at, at + 1, at, "noun", "noun")
    return None


def _impersonal(items: tuple[Item, ...], at: int, lists: Lexicon) -> bool:
    """Whether the word makes "it is clear that" or "there is no doubt that"."""
    if items[at].low not in lists.impersonal or at + 1 == len(items) or items[at + 1].low not in _CLAUSES:
        return False
    return any(item.low in ("it", "there", "it's", "there's") for item in items[max(0, at - 5) : at])


def _reports_next(items: tuple[Item, ...], at: int, lists: Lexicon) -> bool:
    """Whether "seemed to" leads to a verb of saying, which is then the cue."""
    verb = lists.verbs.get(items[at].low) if at < len(items) else None
    return verb is not None and verb.how in ("speech", "judgement") and verb.form == "base"


def _verb_group(items: tuple[Item, ...], at: int) -> tuple[int, bool]:
    """Where the auxiliaries and adverbs before the verb begin, and whether they make it passive."""
    start, passive = at, False
    if at > 1 and items[at - 1].low == "to" and items[at - 2].low in _CARRIERS - {"on"}:
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


def _reports(items: tuple[Item, ...], at: int, verb: Verb, lists: Lexicon) -> bool:
    """Whether a passive is followed by what is reported or by whom: "believed to be", "condemned on Friday by"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if verb.how in ("speech", "judgement"):
        return following in _AFTER_PASSIVE or any(item.low == "by" for item in items[at + 1 : at + 5])
    return verb.lemma in lists.passives and following in _AFTER_PASSIVE - {".", ","}


def _is_verb(items: tuple[Item, ...], at: int, start: int, verb: Verb, lists: Lexicon) -> bool:
    tag = items[at].tag
    if tag and not tag.startswith("VB") and items[at].low in lists.doubtful:
        return False
    if tag in _FINITE:
        return True
    before = items[start - 1] if start else None
    following = items[at + 1] if at + 1 < len(items) else None
    low = items[at].low
    if following is not None and (following.low in ("-", "/") or following.low.startswith("'")):
        return False
    prior = before.low if before else ""
    speaks = before is not None and (
        prior in SUBJECTS or prior in lists.people or prior in lists.anonymous or prior in lists.crowd
        or prior in lists.documents or prior in lists.outlets or before.capital
    )  # fmt: skip
    opens = following is not None and (following.quote is not None or following.low in ("that", ":", '"', "“"))
    if prior in DETERMINERS - {"that", "some", "this", "these", "those"} and start == at:
        return False
    if verb.form == "past":
        if low in lists.doubtful:
            joined = prior in ("and", "but", ",") and _clause_follows(items, at)
            return speaks or opens or joined or start < at
        return prior not in PREPOSITIONS or prior == "as" or start < at
    if verb.form == "ing":
        if prior in _BEFORE_ING or (start < at and items[at - 1].low in BE) or prior.endswith(_CONTRACTED):
            return True
        return (
            before is not None and before.word and prior not in DETERMINERS | PREPOSITIONS and low not in lists.doubtful
        )
    if items[at - 1].low == "to" and at:
        return start < at - 1
    if verb.form == "s":
        if low in lists.doubtful:
            return speaks and prior not in lists.pronouns - SUBJECTS and (opens or _clause_follows(items, at))
        return prior not in PREPOSITIONS
    if start < at and any(item.low in AUXILIARIES for item in items[start:at]):
        return True
    if prior in SUBJECTS:
        return prior not in ("it", "he", "she", "that")
    plural = before is not None and before.word and (prior.endswith("s") or prior in lists.people | lists.documents)
    if low in lists.doubtful:
        return plural and (speaks or verb.how != "judgement") and (opens or _clause_follows(items, at))
    return plural or speaks or (low == "say" and before is not None and before.word and prior not in PREPOSITIONS)


def _clause_follows(items: tuple[Item, ...], at: int) -> bool:
    """Whether what follows can be the beginning of a clause or an object."""
    following = items[min(at + 1, len(items) - 1)]
    if following.low in (".", ","):
        return True
    return (
        following.capital or following.low in DETERMINERS | SUBJECTS or following.low in ("there", "how", "why", "what")
    )
