"""Classes of words and marks that cues and extents are told by, all in lower case."""

from __future__ import annotations

from newslint.extract.attribution.units import Item

BE = frozenset("is are was were be been being 's 're isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    "has have had having does do did will would can could may might must shall should hasn't haven't hadn't doesn't "
    "don't didn't won't wouldn't can't cannot couldn't not never".split()
)
ADVERBS = frozenset(
    "also later then once now still ever just even already again often always further previously reportedly recently "
    "repeatedly instead rather sometimes soon too first long only simply earlier since both all well so far".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your no any each every some such another".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with to about into over after before under between against among during through without "
    "within around near behind beyond despite than as via upon per amid".split()
)
SUBJECTS = frozenset("he she they we i you it who which that one others many some".split())
STOPS = frozenset(
    "that but while because if when where although though whereas unless until so or than whether why how what "
    "as since after before and".split()
)
"""What ends a noun phrase."""
MARKS = frozenset(".;:!?—–-")
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last this earlier later".split()
)
CIRCUMSTANCES = DAYS | frozenset(
    "in on at during after when while as before about of to via through by from for with without outside near over "
    "shortly".split()
)
"""What begins a when, where or how after "said"."""


def adverbial(item: Item) -> bool:
    """Whether the word can stand between a subject and its verb."""
    return item.low in ADVERBS or (item.low.endswith("ly") and len(item.low) > 4 and not item.capital)


def find(items: tuple[Item, ...], at: int, low: str) -> int | None:
    """The first place from `at` on where the word or mark `low` stands."""
    return next((place for place in range(at, len(items)) if items[place].low == low), None)
