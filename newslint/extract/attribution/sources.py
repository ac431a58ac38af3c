"""What sort of source a phrase names: a named one, a described one, one who hides, a crowd, a paper, another outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.core.facts import SourceKind
from newslint.extract.attribution.classes import PREPOSITIONS
from newslint.extract.attribution.lexicon import Lexicon
from newslint.extract.attribution.units import Item

_FAMILIAR = re.compile(
    r"\b(?:person|people|someone|individuals?|those)\b.{0,30}\b(?:familiar|knowledge|briefed|close to)"
)
_OWNED = frozenset("the these those its his her their our official this that both two three".split())
_OWNERS = frozenset("of by from published released obtained seen".split())
_LOOSE = frozenset("reports studies research surveys polls estimates rumours rumors".split())
_BROAD = frozenset("some many most few several other others".split())
_COUNTED = frozenset(
    "a an one two three four five six several some many other another senior unnamed unidentified former top".split()
)
_DEFINITE = frozenset("the his her their its that this these those our".split())
_PERSONAL = frozenset("he she they who we i".split())


def source_kind(items: Sequence[Item], lists: Lexicon) -> SourceKind:
    """The kind of the source that `items` name."""
    words = [item for item in items if item.word or item.low == ","]
    if not words:
        return "described"
    low = [item.low for item in words]
    if low in (["many"], ["some"], ["most"], ["others"]):
        return "crowd"
    if low[0] in lists.pronouns and (len(low) == 1 or low[0] in _PERSONAL):
        return "pronoun"
    if _FAMILIAR.search(" ".join(low)):
        return "anonymous"
    head, *others = _parts(words)
    head = _bare(head)
    noun = head[-1].low.removesuffix("'s")
    if head[-1].text in lists.outlet_names or noun in lists.outlets:
        return "outlet"
    person = _is_name(head, lists) or any(_is_name(_bare(part), lists) for part in others)
    if noun in lists.anonymous:
        return _anonymous(head, noun, person or any(item.capital for part in others for item in part))
    if _crowd(words, head, noun, lists):
        return "crowd"
    if noun in lists.documents:
        owned = any(item.capital for item in words[1:]) or low[0] in _OWNED or bool(others) or _OWNERS.intersection(low)
        return "crowd" if noun in _LOOSE and not owned else "document"
    return "named" if person or _proper(head, len(head) - 1, lists) else "described"


def _anonymous(head: Sequence[Item], noun: str, named: bool) -> SourceKind:
    """An official: a name may follow; "the official" was met before; "county officials" are the county's own voice."""
    low = {item.low for item in head}
    if named:
        return "named"
    if (not noun.endswith("s") or noun == "officials") and not low & _COUNTED:
        return "described"
    return "anonymous"


def _crowd(words: Sequence[Item], head: Sequence[Item], noun: str, lists: Lexicon) -> bool:
    """Whether nobody can tell who is meant: "experts", "some voters"; not "analysts at the bank", "the experts"."""
    if any((item.capital and not item.first) or "'" in item.low for item in words) or head[0].low in _DEFINITE:
        return False
    if head[0].low in _BROAD:
        return noun in lists.crowd | lists.people | {"people"}
    return noun in lists.crowd and not any(_proper(head, at, lists) for at in range(len(head)))


def _parts(words: Sequence[Item]) -> list[list[Item]]:
    """The words between the commas."""
    parts: list[list[Item]] = [[]]
    for item in words:
        if item.low == ",":
            parts.append([])
        else:
            parts[-1].append(item)
    return [part for part in parts if part] or [list(words)]


def _bare(words: Sequence[Item]) -> list[Item]:
    """The words before the first preposition or relative pronoun: the last is the noun that bears the phrase."""
    head: list[Item] = []
    for item in words:
        if head and (item.low in PREPOSITIONS or item.low in ("who", "which", "that", "familiar")):
            break
        head.append(item)
    return head


def _is_name(words: Sequence[Item], lists: Lexicon) -> bool:
    """Whether the last two words, or the only one, are a name by their capitals."""
    last = len(words) - 1
    return _proper(words, last, lists) and (last == 0 or _proper(words, last - 1, lists))


def _proper(words: Sequence[Item], at: int, lists: Lexicon) -> bool:
    """Whether the word at `at` has its capital because it is a name, not because it begins the sentence."""
    item = words[at]
    if not item.capital or not item.first:
        return item.capital
    if any(item.low in known for known in (lists.people, lists.crowd, lists.anonymous, lists.documents, lists.outlets)):
        return False
    if item.low in lists.pronouns or item.low in ("the", "a", "an"):
        return False
    return len(words) == 1 or (at + 1 < len(words) and words[at + 1].capital)
