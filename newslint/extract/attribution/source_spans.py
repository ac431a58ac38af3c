"""Source spans: from a cue to the words that name who says so, by word order and marks."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.extract.attribution.classes import (
    AUXILIARIES,
    CIRCUMSTANCES,
    DAYS,
    MARKS,
    PREPOSITIONS,
    STOPS,
    adverbial,
    find,
)
from newslint.extract.attribution.cues import Cue
from newslint.extract.attribution.lexicon import Lexicon
from newslint.extract.attribution.units import Item, Range, Unit

_OPENERS = frozenset("when while as although though if because just instead asked speaking".split())
_SPOKEN_IN = frozenset(
    "statement interview email tweet post press news speech letter video phone telephone report briefing blog written "
    "facebook twitter televised joint short rally hearing".split()
)
_PERSONAL = frozenset("he she they we i you".split())


def source_of(unit: Unit, cue: Cue, earlier: Sequence[Range], lists: Lexicon) -> Range | None:
    """The items of the source, or None. `earlier` are the sources found in the unit so far, from left to right."""
    if cue.shape == "according":
        source = _noun_right(unit.items, cue.end, lists)
        comma = find(unit.items, cue.end, ",") if cue.start == 0 else None
        return (source[0], min(source[1], comma)) if source and comma else source
    if cue.shape == "passive":
        by = find(unit.items[: cue.end + 4], cue.end, "by")
        return _noun_right(unit.items, by + 1, lists) if by is not None else None
    if cue.shape == "noun":
        return _possessor(unit.items, cue.start)
    if cue.shape == "colon":
        after = len(unit.items) - cue.end
        return (cue.end, len(unit.items)) if cue.start > after + 1 and after <= 3 else (0, cue.start)
    if cue.shape != "verb" or cue.verb is None or cue.how == "hedge":
        return None
    if cue.verb.form == "ing":
        if cue.start and _speaker(unit.items, (cue.start - 1, cue.start), lists):
            return _noun_left(unit.items, cue.start, lists)
        return earlier[-1] if earlier else _first_noun(unit.items, cue.start, lists)
    left = _noun_left(unit.items, cue.start, lists)
    if left is not None:
        return left
    if cue.start and unit.items[cue.start - 1].low in ("and", "but", "then", "or"):
        return earlier[-1] if earlier else _first_noun(unit.items, cue.start, lists)
    if cue.start == 0 or unit.items[cue.start - 1].low in (",", "“”", '"', "”", "—", "–", "?", "!"):
        inverted = _noun_right(unit.items, cue.end, lists)
        if inverted is not None and _speaker(unit.items, inverted, lists):
            return inverted
    if cue.start and unit.items[cue.start - 1].low == "," and earlier:
        return earlier[-1]
    return None


def _possessor(items: tuple[Item, ...], cue: int) -> Range | None:
    """The owner of a noun of saying: "Smith's claim", "their fears"."""
    at = cue - 1
    while at >= 0 and cue - at <= 3:
        if items[at].low in ("his", "her", "their", "its", "my", "our"):
            return (at, at + 1)
        if items[at].low.endswith(("'s", "s'")) and items[at].capital:
            begin = at
            while begin > 0 and items[begin - 1].capital and not items[begin - 1].first:
                begin -= 1
            return (begin, at + 1)
        if not items[at].low.isalpha() or items[at].low in PREPOSITIONS:
            return None
        at -= 1
    return None


def _noun_left(items: tuple[Item, ...], start: int, lists: Lexicon) -> Range | None:
    """The subject that ends before `start`."""
    at = _before_circumstance(items, start - 1)
    if at < 0:
        return None
    if items[at].low == ")":
        opening = next((place for place in range(at, -1, -1) if items[place].low == "("), 0)
        begin = _walk_left(items, opening - 1, lists) if opening else 0
        return (begin, at + 1) if begin < opening else None
    if items[at].low in _PERSONAL:
        return (at, at + 1)
    if items[at].low in ("who", "which") or (items[at].low == "that" and at > 0):
        return (at, at + 1)
    if items[at].low == "," and at > 1 and items[at - 1].low in ("however", "too", "meanwhile", "though"):
        at -= 3
        if at < 0:
            return None
    if items[at].low in (",", "—", "–", "-"):
        return _with_apposition(items, at, lists)
    begin = _walk_left(items, at, lists)
    return (begin, at + 1) if begin <= at else None


def _before_circumstance(items: tuple[Item, ...], at: int) -> int:
    """Past "on Sunday", "last month" between a subject and its verb."""
    if at > 0 and items[at].low in DAYS and items[at].capital:
        return at - 2 if items[at - 1].low == "on" else at - 1
    if at > 1 and items[at].low in ("week", "month", "year", "night") and items[at - 1].low in ("last", "this", "next"):
        return at - 2
    return at


def _walk_left(items: tuple[Item, ...], at: int, lists: Lexicon) -> int:
    """The first item of the noun phrase that ends at `at`; `at + 1` where there is none."""
    begin = at + 1
    while begin > 0:
        item = items[begin - 1]
        low = item.low
        if low == ")":
            opening = next((place for place in range(begin - 1, -1, -1) if items[place].low == "("), 0)
            if opening and begin - opening < 6:
                begin = opening
                continue
        if item.quote is not None or low in AUXILIARIES or low in MARKS or low in (",", "“", "”", '"', "(", ")"):
            break
        if low == "and" and begin <= at and begin >= 2:
            left = items[begin - 2]
            pair = left.capital and items[begin].capital
            if not pair and left.low not in lists.people | lists.anonymous | lists.pronouns:
                break
        elif low in ("who", "which") and begin <= at:
            inside = items[begin]
            if inside.capital or inside.low in lists.people or inside.low in ("the", "a", "he", "she", "they"):
                break
        elif low in STOPS or (begin <= at and low in lists.verbs and low not in lists.doubtful):
            break
        begin -= 1
    while begin <= at and (items[begin].low in PREPOSITIONS or adverbial(items[begin])):
        if (
            items[begin].low in ("earlier", "first", "previously")
            and begin < at
            and items[begin + 1].low in lists.documents
        ):
            break
        begin += 1
    return begin


def _with_apposition(items: tuple[Item, ...], comma: int, lists: Lexicon) -> Range | None:
    """The source of "Smith, who lives here, said": from the name to the word before the second comma."""
    opener = items[comma].low
    for at in range(comma - 1, max(0, comma - 30), -1):
        if items[at].quote is not None or items[at].low in MARKS:
            return None
        if items[at].low == opener:
            begin = _walk_left(items, at - 1, lists)
            if begin == at - 1 and items[begin].text.isdigit():
                continue  # an age between two commas
            if begin < at and (begin == 0 or not items[begin - 1].word or items[begin - 1].low in STOPS):
                head = items[at + 1]
                if items[begin].capital or items[begin].low in ("the", "a", "an") or head.low in ("who", "a", "the"):
                    return (begin, comma)
    return None


def _noun_right(items: tuple[Item, ...], at: int, lists: Lexicon) -> Range | None:
    """The source that follows a cue: a name with what stands in apposition to it."""
    end = at
    while end < len(items):
        item = items[end]
        if item.quote is not None or item.low in MARKS or item.low in ("“", '"'):
            break
        if item.low == ",":
            after = items[end + 1] if end + 1 < len(items) else None
            if after is None or after.quote is not None or _leaves_apposition(after, lists):
                break
        if end > at and (item.low in DAYS or item.low in ("but", "when", "after", "while", "as", "because")):
            break
        if end > at + 1 and item.low in ("in", "on", "at", "during", "to") and _circumstance(items, end):
            break
        end += 1
    while end > at and items[end - 1].low in (",", "and", "on", "in"):
        end -= 1
    if end == at or items[at].low in CIRCUMSTANCES or items[at].low in ("that", "the" if end == at + 1 else ""):
        return None
    return (at, end)


def _speaker(items: tuple[Item, ...], source: Range, lists: Lexicon) -> bool:
    """Whether the words after a verb can be who says it rather than what is said."""
    sayers = lists.sayers | lists.pronouns
    return any(item.capital or item.low in sayers for item in items[source[0] : source[1]])


def _leaves_apposition(after: Item, lists: Lexicon) -> bool:
    """Whether the word after a comma goes on with the sentence rather than with the source."""
    verb = lists.verbs.get(after.low)
    if verb is not None and verb.form == "ing":
        return True
    return after.low in STOPS or after.low in ("he", "she", "they", "it", "there", "with", "in", "on", "at", "which")


def _circumstance(items: tuple[Item, ...], at: int) -> bool:
    """Whether the preposition at `at` begins a when or a how: "on Tuesday", "in a statement"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if following in DAYS:
        return True
    word = items[at + 2].low if at + 2 < len(items) else ""
    return following in ("a", "an") and word in _SPOKEN_IN


def _first_noun(items: tuple[Item, ...], before: int, lists: Lexicon) -> Range | None:
    """The subject of the unit: what stands before its first auxiliary or verb, after any opening circumstance."""
    begin = 1 if items and items[0].low in ("but", "and", "so", "“”", "yet") else 0
    if begin < len(items) and (
        items[begin].low in PREPOSITIONS or items[begin].low in _OPENERS or adverbial(items[begin])
    ):
        comma = next((at for at in range(begin, before) if items[at].low == ","), None)
        if comma is None:
            comma = next((at for at in range(before, len(items)) if items[at].low == ","), None)
        begin = comma + 1 if comma is not None else begin
    end = begin
    while end < len(items) and end - begin < 8 and not begin < before <= end:
        item = items[end]
        if not item.word or item.low in AUXILIARIES or item.low in STOPS or _past(item, lists):
            break
        if end > begin and ((item.low in PREPOSITIONS and item.low != "of") or adverbial(item)):
            break
        end += 1
        if items[begin].low in _PERSONAL or items[begin].low == "it":
            break
    return (begin, end) if end > begin else None


def _past(item: Item, lists: Lexicon) -> bool:
    verb = lists.verbs.get(item.low)
    return (item.low.endswith("ed") and not item.capital) or (verb is not None and verb.form == "past")
