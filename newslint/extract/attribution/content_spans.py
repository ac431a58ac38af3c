"""Content spans: from a cue and its source to the words that are reported, by word order and marks."""

from __future__ import annotations

from newslint.extract.attribution.classes import CIRCUMSTANCES, MARKS, PREPOSITIONS, adverbial, find
from newslint.extract.attribution.cues import Cue
from newslint.extract.attribution.units import Item, Range, Unit

_TOLD = frozenset("tell inform assure remind ask advise warn urge accuse".split())
"""Verbs whose first object is the one spoken to."""
_NEXT_CUE = frozenset("according adding saying noting citing calling referring arguing".split())
_CONTRASTS = frozenset("but while although though whereas".split())
_EDGES = frozenset((*", ; : “” ( — –".split(), "that", "but", "while"))


def content_of(unit: Unit, cue: Cue, source: Range | None) -> Range | None:
    """The items of the content, or None where the unit holds none."""
    items = unit.items
    first = 1 if items[0].low in ("but", "and", "yet", "still") else 0
    if cue.shape == "according":
        if cue.start <= first:
            comma = find(items, cue.end, ",") if source is None else find(items, source[1], ",")
            return (comma + 1, len(items)) if comma is not None else None
        return _clause_left(items, cue.start)
    if cue.shape == "colon" and source is not None:
        return (cue.end, len(items)) if source[0] == 0 else (0, cue.start)
    if cue.shape == "adverb":
        return _clause_around(items, cue.head)
    if cue.shape == "noun":
        return (cue.end + 1, _clause_end(items, cue.end + 1))
    if cue.shape == "passive" or cue.how == "hedge":
        return _raised(items, cue)
    start = min(cue.start, source[0]) if source else cue.start
    end = max(cue.end, source[1]) if source else cue.end
    inverted = source is not None and source[0] >= cue.end
    if start > first and _content_before(items, start, end, inverted, first, cue):
        return (first, start)
    begin = _skip_to_content(items, cue, end if inverted else cue.end)
    if begin is None:
        return None
    finish = _clause_end(items, begin)
    return (begin, finish) if finish > begin else None


def continuation(unit: Unit, cue: Cue, source: Range | None) -> Range | None:
    """What is said after a speaker in the middle: “A,” he said, “B.” gives the items of B."""
    items = unit.items
    end = max(cue.end, source[1]) if source else cue.end
    for at in range(end, len(items)):
        if items[at].quote is not None:
            return (at, len(items))
    return None


def _content_before(items: tuple[Item, ...], start: int, end: int, inverted: bool, first: int, cue: Cue) -> bool:
    """Whether what is said stands before source and cue: "The plan failed, he said." """
    before = items[start - 1]
    if before.quote is None and before.low not in (",", "—", "–", "?", "!", "”", '"'):
        return False
    if any(item.quote is not None for item in items[first:start]) and before.quote is not None:
        return True
    after = items[end] if end < len(items) else None
    if after is None or (after.low == "." and end + 1 == len(items)):
        return True
    closed = (
        after is None
        or after.low in MARKS
        or after.low in (",", "and")
        or after.low in CIRCUMSTANCES
        or adverbial(after)
    )
    if not closed or (after is not None and after.low in ("of", "about") and not inverted):
        return False
    if start - first < 4 or (items[first].low in PREPOSITIONS and not inverted and start - first < 8):
        return False
    return not (after is not None and after.low == ":")


def _skip_to_content(items: tuple[Item, ...], cue: Cue, at: int) -> int | None:
    """The first item of the content after the cue: past "that", past whom one told, past when and where."""
    lemma = cue.verb.lemma if cue.verb else ""
    if at >= len(items):
        return None
    if lemma in _TOLD or (
        items[at].low in CIRCUMSTANCES
        and items[at].low not in ("for", "of", "to", "about", "from", "by", "after", "as", "with")
    ):
        for place in range(at, min(at + 14, len(items))):
            low = items[place].low
            if low in ("that", "whether", "why", "how") and place + 1 < len(items):
                return place
            if items[place].quote is not None:
                return place
            if low in (",", ":"):
                return place + 1
            if low in ("to", "about", "of") and place > at:
                return place
        return at + 1 if lemma in ("tell", "inform", "assure") else at
    if items[at].low in (",", ":"):
        at += 1
    return at if at < len(items) and items[at].low not in (".",) else None


def _clause_end(items: tuple[Item, ...], begin: int) -> int:
    """Where the clause that begins at `begin` gives way to another."""
    for at in range(begin, len(items)):
        low = items[at].low
        following = items[at + 1].low if at + 1 < len(items) else ""
        if low == "," and following in _NEXT_CUE | _CONTRASTS:
            return at
        if low == ";" and items[at - 1].quote is None:
            return at
    return len(items)


def _clause_left(items: tuple[Item, ...], end: int) -> Range | None:
    """What stands before `end`, back to a semicolon."""
    begin = next((at + 1 for at in range(end - 1, -1, -1) if items[at].low == ";"), 0)
    return (begin, end) if end > begin else None


def _clause_around(items: tuple[Item, ...], head: int) -> Range:
    """The clause that an adverb stands in."""
    begin, end = head, head + 1
    while begin > 0 and items[begin - 1].low not in _EDGES and items[begin - 1].low != "who":
        begin -= 1
    while end < len(items) and items[end].low not in _EDGES - {"that", "("} and items[end].low != ".":
        end += 1
    return begin, end


def _raised(items: tuple[Item, ...], cue: Cue) -> Range | None:
    """ "The talks are expected to fail": everything from the subject to the end of the clause."""
    begin = cue.start
    while begin > 0 and items[begin - 1].low not in _EDGES and items[begin - 1].low != "and":
        begin -= 1
    end = next((at for at in range(cue.end, len(items)) if items[at].low in (",", ";", ".")), len(items))
    if items[begin].low == "it" and cue.end < len(items) and items[cue.end].low in ("that", "to"):
        return (cue.end, end) if end > cue.end else None
    return begin, end
