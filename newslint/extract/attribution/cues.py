"""Cues: the words of a unit that say that somebody says, thinks or shows something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newslint.core.facts import CueKind
from newslint.extract.attribution.classes import AUXILIARIES, PREPOSITIONS
from newslint.extract.attribution.lexicon import Lexicon, Verb
from newslint.extract.attribution.units import Item, Unit
from newslint.extract.attribution.verbs import is_verb, verb_group

Shape = Literal["verb", "according", "adverb", "passive", "noun", "colon"]

_CLAUSES = frozenset("that whether why how when what who if about over".split())
_AFTER_PASSIVE = frozenset(". , that to as by of about whether why if with over for in on".split())
_AFTER_ADJECTIVE = frozenset("that of about to by with in he she they the at".split())
_AFTER_NOUN = frozenset("of about for against over from to that".split())


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
    words = [item.low for item in items]
    colon = _colon(unit, words.index(":"), lists) if ":" in words else None
    if colon is not None:
        yield colon
        return
    places = [at for at, word in enumerate(words) if word in lists.cues]
    titled = bool(places) and _titled(items)
    reached = 0
    for at in places:
        cue = _cue_at(items, at, lists, titled) if at >= reached else None
        if cue is not None:
            yield cue
            reached = cue.end


def _colon(unit: Unit, at: int, lists: Lexicon) -> Cue | None:
    """The colon `at` of "Mayor: no new taxes", of "No new taxes: mayor" in a headline, and of 'SMITH: "No."'."""
    items = unit.items
    if at == 0 or at + 1 >= len(items):
        return None
    before, after = items[:at], items[at + 1 :]
    if unit.zone == "headline" and len(after) <= 3 and after[-1].low in lists.sayers:
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
    start, passive = verb_group(items, at)
    if low == "asked" and (at == 0 or items[at - 1].low == "when"):
        return Cue(start, at + 1, at, "passive", "hedge", verb)
    if verb is not None and (titled or items[at].text[0] == low[0]):
        cue = _verb_cue(items, at, verb, (start, passive), lists)
        if cue is not None:
            return cue
    if (low == "known" and following in ("as", "for")) or low in lists.naming or _impersonal(items, at, lists):
        return Cue(start, at + 1, at, "passive", "hedge", verb)
    if low in lists.adjectives and passive and following in _AFTER_ADJECTIVE:
        return Cue(start, at + 1, at, "verb", "thought", Verb("be", "thought", "past"))
    if at and items[at - 1].low == "to":
        return None
    if (low in lists.nouns and following == "that") or (low in lists.nominal and following in _AFTER_NOUN):
        return Cue(at, at + 1, at, "noun", "noun")
    return None


def _verb_cue(items: tuple[Item, ...], at: int, verb: Verb, group: tuple[int, bool], lists: Lexicon) -> Cue | None:
    """The cue that a verb form makes with its auxiliaries, active or passive."""
    start, passive = group
    following = items[at + 1].low if at + 1 < len(items) else ""
    if following not in lists.phrases.get(verb.lemma, (following,)):
        return None
    if verb.how == "hedge" and following == "to" and _reports_next(items, at + 2, lists):
        return None
    if verb.lemma == "appear" and following in PREPOSITIONS - {"like", "to"}:
        return None
    if passive and verb.form == "past":
        return Cue(start, at + 1, at, "passive", "hedge", verb) if _reports(items, at, verb, lists) else None
    return Cue(start, at + 1, at, "verb", verb.how, verb) if is_verb(items, at, start, verb, lists) else None


def _impersonal(items: tuple[Item, ...], at: int, lists: Lexicon) -> bool:
    """Whether the word makes "it is clear that" or "there is no doubt that"."""
    if items[at].low not in lists.impersonal or at + 1 == len(items) or items[at + 1].low not in _CLAUSES:
        return False
    return any(item.low in ("it", "there", "it's", "there's") for item in items[max(0, at - 5) : at])


def _reports_next(items: tuple[Item, ...], at: int, lists: Lexicon) -> bool:
    """Whether "seemed to" leads to a verb of saying, which is then the cue."""
    verb = lists.verbs.get(items[at].low) if at < len(items) else None
    return verb is not None and verb.how in ("speech", "judgement") and verb.form == "base"


def _reports(items: tuple[Item, ...], at: int, verb: Verb, lists: Lexicon) -> bool:
    """Whether a passive is followed by what is reported or by whom: "believed to be", "condemned on Friday by"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if verb.how in ("speech", "judgement"):
        return following in _AFTER_PASSIVE or any(item.low == "by" for item in items[at + 1 : at + 5])
    return verb.lemma in lists.passives and following in _AFTER_PASSIVE - {".", ","}
