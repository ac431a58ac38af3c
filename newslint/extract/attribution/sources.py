"""What sort of source a phrase names: a named one, a described one, one who hides, a crowd, a paper, another outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.extract.attribution.classes import PREPOSITIONS
from newslint.extract.attribution.lexicon import Lexicon
from newslint.extract.attribution.units import Item
from newslint.facts import SourceKind

_FAMILIAR = re.compile(
    r"\b(?:person|people|someone|individuals?|those)\b.{0,30}\b(?:familiar|knowledge|briefed|close to)"
)
_OWNED = frozenset("the these those its his her their our official this that both two three".split())
_LOOSE = frozenset("reports studies research surveys polls estimates rumours rumors".split())
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
    if (
        noun in lists.crowd
        and not any(_proper(head, at, lists) for at in range(len(head)))
        and low[0] not in ("the", "these", "those")
    ):
        return "crowd"
    if noun in lists.documents:
        owned = any(item.capital for item in words[1:]) or low[0] in _OWNED or len(_parts(words)) > 1
        owned = owned or any(word in ("of", "by", "from", "published", "released", "obtained", "seen") for word in low)
        return "crowd" if noun in _LOOSE and not owned else "document"
    return "named" if person or _proper(head, len(head) - 1, lists) else "described"


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
