"""What sort of source a phrase names: a named one, a described one, one who hides, a crowd, a paper, another outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newslint.extract.attribution.cues import PREPOSITIONS
from newslint.extract.attribution.lexicon import Lexicon
from newslint.extract.attribution.units import Item
from newslint.facts import SourceKind

_FAMILIAR = re.compile(r"\b(?:person|people|someone|individuals?|those)\b.{0,30}\b(?:familiar|knowledge|briefed|close to)")
_ONE_OF = frozenset("a an one two three four five several some many other another both".split())
_BROAD = frozenset("some many most few several other others".split())


def source_kind(items: Sequence[Item], lists: Lexicon) -> SourceKind:
    """The kind of the source that `items` name."""
    words = [item for item in items if item.word or item.low == ","]
    if not words:
        return "described"
    low = [item.low for item in words]
    if low[0] in lists.pronouns and (len(low) == 1 or low[0] in ("he", "she", "they", "who", "we", "i")):
        return "crowd" if low[0] in ("others",) else "pronoun"
    if _FAMILIAR.search(" ".join(low)):
        return "anonymous"
    head = _head(words)
    noun = head[-1].low.removesuffix("'s") if head else low[-1]
    if any(item.text in lists.outlet_names for item in words) or noun in lists.outlets:
        return "outlet"
    person = _is_name(head, lists) or any(_is_name(part, lists) for part in _parts(words)[1:])
    if noun in lists.anonymous:
        later = any(item.capital for part in _parts(words)[1:] for item in part)
        if person or later or (low[0] in ("the", "his", "her", "their", "its", "that", "this") and noun[-1] != "s"):
            return "named" if person or later else "described"
        return "anonymous"
    if low in (["many"], ["some"], ["most"], ["others"]) or (low[0] in _BROAD and len(low) == 2):
        return "crowd"
    if noun in lists.crowd and not any(item.capital for item in head) and low[0] not in ("the", "these", "those"):
        return "crowd"
    if noun in lists.documents:
        return "document"
    return "named" if person or any(item.capital for item in head[-1:]) else "described"


def gives_reason(text: str, lists: Lexicon) -> bool:
    """Whether `text` says why somebody isn't named."""
    text = text.lower().replace("’", "'")
    return any(reason in text for reason in lists.reasons)


def _parts(words: Sequence[Item]) -> list[list[Item]]:
    parts: list[list[Item]] = [[]]
    for item in words:
        if item.low == ",":
            parts.append([])
        else:
            parts[-1].append(item)
    return [part for part in parts if part]


def _head(words: Sequence[Item]) -> list[Item]:
    """The words before the first preposition, comma or relative pronoun: the noun that bears the phrase is the last."""
    head: list[Item] = []
    for item in words:
        if head and (item.low == "," or item.low in PREPOSITIONS or item.low in ("who", "which", "that", "familiar")):
            break
        head.append(item)
    return head


def _is_name(words: Iterable[Item], lists: Lexicon) -> bool:
    """Whether the last two words are a person's name, by their capitals."""
    words = list(words)
    return len(words) >= 2 and all(item.capital for item in words[-2:]) or (len(words) == 1 and words[0].capital)
