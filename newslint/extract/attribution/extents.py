"""Extents: from a cue to its source and its content, by word order and marks."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.extract.attribution.cues import AUXILIARIES, PREPOSITIONS, Cue, adverbial
from newslint.extract.attribution.lexicon import Lexicon
from newslint.extract.attribution.units import Item, Unit

_STOPS = frozenset(
    "that but while because if when where although though whereas unless until so or than whether why how what "
    "as since after before and".split()
)
_MARKS = frozenset(".;:!?—–-")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last this earlier later".split()
)
_OPENERS = frozenset("when while as although though if because just instead asked speaking".split())
_TAIL = _DAYS | frozenset(
    "in on at during after when while as before about of to via through by from for with without outside near over "
    "shortly".split()
)
Range = tuple[int, int]


def source_of(unit: Unit, cue: Cue, earlier: Sequence[Range], lists: Lexicon) -> Range | None:
    """The items of the source, or None. `earlier` are the sources found in the unit so far, from left to right."""
    if cue.shape == "according":
        return _noun_right(unit.items, cue.end, lists)
    if cue.shape == "passive":
        by = _find(unit.items[: cue.end + 4], cue.end, "by")
        return _noun_right(unit.items, by + 1, lists) if by is not None else None
    if cue.shape == "noun":
        return _possessor(unit.items, cue.start)
    if cue.shape == "colon":
        after = len(unit.items) - cue.end
        return (cue.end, len(unit.items)) if cue.start > after + 1 and after <= 3 else (0, cue.start)
    if cue.shape != "verb" or cue.verb is None or cue.how == "hedge":
        return None
    if cue.verb.form == "ing":
        return earlier[-1] if earlier else _first_noun(unit.items, cue.start, lists)
    left = _noun_left(unit.items, cue.start, lists)
    if left is not None:
        return left
    if cue.start and unit.items[cue.start - 1].low in ("and", "but", "then", "or"):
        return earlier[-1] if earlier else _first_noun(unit.items, cue.start, lists)
    if cue.start == 0 or unit.items[cue.start - 1].low in (",", "“”", '"', "”", "—", "–", "?", "!"):
        inverted = _noun_right(unit.items, cue.end, lists)
        if inverted is not None:
            return inverted
    if cue.start and unit.items[cue.start - 1].low == "," and earlier:
        return earlier[-1]
    return None


def content_of(unit: Unit, cue: Cue, source: Range | None, next_cue: Cue | None, lists: Lexicon) -> Range | None:
    """The items of the content, or None where the unit holds none."""
    items = unit.items
    first = 1 if items[0].low in ("but", "and", "yet", "still") else 0
    if cue.shape == "according":
        if cue.start <= first:
            comma = _find(items, cue.end, ",") if source is None else _find(items, source[1], ",")
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
        stop = start
        left = _clause_start(items, first, stop)
        return (left, stop)
    begin = _skip_to_content(items, cue, end if inverted else cue.end)
    if begin is None:
        return None
    finish = _clause_end(items, begin, next_cue)
    return (begin, finish) if finish > begin else None


def continuation(unit: Unit, cue: Cue, source: Range | None) -> Range | None:
    """What is said after a speaker in the middle: “A,” he said, “B.” gives the items of B."""
    items = unit.items
    end = max(cue.end, source[1]) if source else cue.end
    for at in range(end, len(items)):
        if items[at].quote is not None:
            return (at, len(items))
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
    at = _before_circumstance(items, start - 1)
    if at < 0:
        return None
    if items[at].low == ")":
        opening = next((place for place in range(at, -1, -1) if items[place].low == "("), 0)
        begin = _walk_left(items, opening - 1, lists) if opening else 0
        return (begin, at + 1) if begin < opening else None
    if items[at].low in ("he", "she", "they", "we", "i", "you"):
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
    if at > 0 and items[at].low in _DAYS and items[at].capital:
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
        if item.quote is not None or low in AUXILIARIES or low in _MARKS or low in (",", "“", "”", '"', "(", ")"):
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
        elif low in _STOPS:
            break
        elif begin <= at and low in lists.verbs and low not in lists.doubtful:
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
    opener = "(" if items[comma].low == ")" else items[comma].low
    for at in range(comma - 1, max(0, comma - 30), -1):
        if items[at].quote is not None or items[at].low in _MARKS:
            return None
        if items[at].low == opener:
            begin = _walk_left(items, at - 1, lists)
            if begin < at and (begin == 0 or not items[begin - 1].word or items[begin - 1].low in _STOPS):
                head = items[at + 1]
                if items[begin].capital or items[begin].low in ("the", "a", "an") or head.low in ("who", "a", "the"):
                    return (begin, comma)
    return None


def _noun_right(items: tuple[Item, ...], at: int, lists: Lexicon) -> Range | None:
    """The source that follows a cue: a name with what stands in apposition to it."""
    end = at
    while end < len(items):
        item = items[end]
        if item.quote is not None or item.low in _MARKS or item.low in ("“", '"'):
            break
        if item.low == ",":
            after = items[end + 1] if end + 1 < len(items) else None
            if after is None or after.quote is not None or _leaves_apposition(after, items, end, lists):
                break
        elif end > at and (item.low in _DAYS or item.low in ("but", "when", "after", "while", "as", "because")):
            break
        elif end > at + 1 and item.low in ("in", "on", "at", "during", "to") and _circumstance(items, end):
            break
        end += 1
    while end > at and items[end - 1].low in (",", "and", "on", "in"):
        end -= 1
    if end == at or items[at].low in _TAIL or items[at].low in ("that", "the" if end == at + 1 else ""):
        return None
    return (at, end)


def _leaves_apposition(after: Item, items: tuple[Item, ...], comma: int, lists: Lexicon) -> bool:
    verb = lists.verbs.get(after.low)
    if verb is not None and verb.form == "ing":
        return True
    return after.low in _STOPS or after.low in ("he", "she", "they", "it", "there", "with", "in", "on", "at", "which")


def _circumstance(items: tuple[Item, ...], at: int) -> bool:
    following = items[at + 1].low if at + 1 < len(items) else ""
    if following in _DAYS or following in ("monday", "january"):
        return True
    word = items[at + 2].low if at + 2 < len(items) else ""
    return following in ("a", "an") and word in (
        "statement interview email tweet post press news speech letter video phone telephone report briefing blog "
        "written facebook twitter televised joint short rally hearing".split()
    )


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
        if not item.word or item.low in AUXILIARIES or item.low in _STOPS or _past(item, lists):
            break
        if end > begin and ((item.low in PREPOSITIONS and item.low != "of") or adverbial(item)):
            break
        end += 1
        if items[begin].low in ("he", "she", "they", "it", "we", "i"):
            break
    return (begin, end) if end > begin else None


def _past(item: Item, lists: Lexicon) -> bool:
    verb = lists.verbs.get(item.low)
    return (item.low.endswith("ed") and not item.capital) or (verb is not None and verb.form == "past")


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
    closed = after is None or after.low in _MARKS or after.low in (",", "and") or after.low in _TAIL or adverbial(after)
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
    if lemma in ("tell", "inform", "assure", "remind", "ask", "advise", "warn", "urge", "accuse") or (
        items[at].low in _TAIL
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


def _clause_end(items: tuple[Item, ...], begin: int, next_cue: Cue | None = None) -> int:
    end = len(items)
    for at in range(begin, len(items)):
        low = items[at].low
        if low == "," and at + 1 < len(items):
            following = items[at + 1].low
            if following in ("according", "adding", "saying", "noting", "citing", "calling", "referring", "arguing"):
                return at
            if following == "but" or (following in ("while", "although", "though", "whereas")):
                return at
        if low == ";" and items[at - 1].quote is None:
            return at
    return end


def _clause_left(items: tuple[Item, ...], end: int) -> Range | None:
    begin = 0
    for at in range(end - 1, -1, -1):
        if items[at].low in (";",):
            begin = at + 1
            break
    return (begin, end) if end > begin else None


def _clause_start(items: tuple[Item, ...], first: int, stop: int) -> int:
    return first


def _clause_around(items: tuple[Item, ...], head: int) -> Range:
    begin, end = head, head + 1
    while begin > 0 and items[begin - 1].low not in (",", ";", ":", "“”", "that", "but", "who", "while", "(", "—", "–"):
        begin -= 1
    while end < len(items) and items[end].low not in (",", ";", ".", ":", "but", "while", "“”", "—", "–"):
        end += 1
    return begin, end


def _raised(items: tuple[Item, ...], cue: Cue) -> Range | None:
    """ "The talks are expected to fail": everything from the subject to the end of the clause."""
    begin = cue.start
    while begin > 0 and items[begin - 1].low not in (",", ";", ":", "“”", "that", "but", "while", "(", "—", "–", "and"):
        begin -= 1
    end = _clause_end(items, cue.end)
    for at in range(cue.end, end):
        if items[at].low in (",", ";", "."):
            end = at
            break
    if items[begin].low == "it" and cue.end < len(items) and items[cue.end].low in ("that", "to"):
        return (cue.end, end) if end > cue.end else None
    return begin, end


def _find(items: tuple[Item, ...], at: int, low: str) -> int | None:
    return next((place for place in range(at, len(items)) if items[place].low == low), None)
