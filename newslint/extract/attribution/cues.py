"""Cues: the words of a unit that say that somebody says, thinks or shows something.

Without syntax a verb is told from a noun by its form and its neighbours; `lexicon.yml` lists the forms in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newslint.extract.attribution.lexicon import Lexicon, Verb
from newslint.extract.attribution.units import Item, Unit
from newslint.facts import CueKind

Shape = Literal["verb", "according", "adverb", "passive", "noun", "colon"]

BE = frozenset("is are was were be been being 's 're isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    "has have had having does do did will would can could may might must shall should hasn't haven't hadn't doesn't "
    "don't didn't won't wouldn't can't cannot couldn't not never".split()
)
ADVERBS = frozenset(
    "also later then once now still ever just even already again often always further previously reportedly recently "
    "repeatedly instead rather sometimes soon too first long only simply earlier since".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your no any each every some such another".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with to about into over after before under between against among during through without "
    "within around near behind beyond despite than as via upon per amid".split()
)
SUBJECTS = frozenset("he she they we i you it who which that one others many some".split())
_CONTRACTED = ("'s", "'re", "'ve", "'d", "'ll")


@dataclass(frozen=True, slots=True)
class Cue:
    """Items `[start, end)` of a unit; `head` is the verb, noun or adverb among them."""

    start: int
    end: int
    head: int
    shape: Shape
    how: CueKind
    verb: Verb | None = None


def adverbial(item: Item) -> bool:
    """Whether the word can stand between a subject and its verb."""
    return item.low in ADVERBS or (item.low.endswith("ly") and len(item.low) > 4 and not item.capital)


def find_cues(unit: Unit, lists: Lexicon) -> Iterator[Cue]:
    """The cues of `unit` from left to right."""
    items = unit.items
    at = 0
    while at < len(items):
        cue = _cue_at(items, at, lists)
        if cue is None:
            at += 1
        else:
            yield cue
            at = cue.end


def _cue_at(items: tuple[Item, ...], at: int, lists: Lexicon) -> Cue | None:
    low = items[at].low
    following = items[at + 1].low if at + 1 < len(items) else ""
    if low == "according" and following == "to":
        return Cue(at, at + 2, at, "according", "speech")
    if low in lists.adverbs:
        return Cue(at, at + 1, at, "adverb", "hedge")
    verb = lists.verbs.get(low)
    if verb is not None and (low[0] == items[at].text[0] or at == 0):
        start, passive = _verb_group(items, at)
        if passive and verb.form == "past":
            if verb.lemma in lists.passives and _reports(items, at):
                return Cue(start, at + 1, at, "passive", "hedge", verb)
        elif _is_verb(items, at, start, verb, lists):
            return Cue(start, at + 1, at, "verb", verb.how, verb)
    if low in lists.nouns and following in ("that", "of") and (at == 0 or items[at - 1].low != "to"):
        if following == "that":
            return Cue(at, at + 1, at, "noun", "noun")
    return None


def _verb_group(items: tuple[Item, ...], at: int) -> tuple[int, bool]:
    """Where the auxiliaries and adverbs before the verb begin, and whether they make it passive."""
    start, passive = at, False
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


def _reports(items: tuple[Item, ...], at: int) -> bool:
    """Whether a passive is followed by what is reported: "believed to be", "reported that"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    return following in ("to", "that", "as", "by", "of", "about", "whether", "why", "if", "with")


def _is_verb(items: tuple[Item, ...], at: int, start: int, verb: Verb, lists: Lexicon) -> bool:
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
            return speaks or opens or start < at
        if verb.lemma == verb.lemma and prior in PREPOSITIONS and prior != "as" and start == at:
            return False
        return True
    if verb.form == "ing":
        return prior in (",", "by", "after", "before", "in", "without", "while", "—", "–", "and") or (
            start < at and items[at - 1].low in BE
        )
    if prior == "to":
        return _infinitive(items, start, lists)
    if verb.form == "s":
        if low in lists.doubtful:
            return speaks and prior not in lists.pronouns - SUBJECTS and (opens or _clause_follows(items, at))
        return prior not in PREPOSITIONS
    if start < at and any(item.low in AUXILIARIES for item in items[start:at]):
        return True
    if low in lists.doubtful:
        return (prior in SUBJECTS and prior not in ("it", "he", "she", "that")) or (
            before is not None and prior.endswith("s") and speaks and (opens or _clause_follows(items, at))
        )
    return speaks and prior not in ("he", "she", "it")


def _infinitive(items: tuple[Item, ...], start: int, lists: Lexicon) -> bool:
    """Whether a plain form after "to" carries a cue on: "declined to say", "went on to accuse"."""
    return start >= 2 and items[start - 2].low in ("declined", "refused", "continued", "on", "wanted", "want", "likes")


def _clause_follows(items: tuple[Item, ...], at: int) -> bool:
    """Whether what follows can be the beginning of a clause or an object."""
    if at + 1 >= len(items):
        return False
    following = items[at + 1]
    return (
        following.capital or following.low in DETERMINERS | SUBJECTS or following.low in ("there", "how", "why", "what")
    )
