"""Bearers: from "he said" and "the minister said" to the name that the text gave before, where it leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newslint.extract.attribution.lexicon import Lexicon
from newslint.fact import Attribution, Quote
from newslint.text import Span

_REACH = 1200
"""A pronoun stands for a name at most so many code points before it."""
_HIS = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Pope)\b")
_HERS = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|spokeswoman|chairwoman)\b")


def name_bearers(
    text: str, quotes: Sequence[Quote], attributions: Sequence[Attribution], lists: Lexicon
) -> tuple[Quote, ...]:
    """`quotes` with the name of their speaker in place of the pronoun or role that stands beside them."""
    named = [a.source for a in attributions if a.source is not None and a.kind == "named" and _person(a, text, lists)]
    return tuple(
        replace(quote, speaker=_bearer(text, quote.speaker, named)) if quote.speaker else quote for quote in quotes
    )


def _bearer(text: str, speaker: Span, named: Sequence[Span]) -> Span:
    words = speaker.of(text).lower().split()
    before = [source for source in named if source.end <= speaker.start]
    if words in (["he"], ["she"]):
        other = _HERS if words == ["he"] else _HIS
        near = [
            source for source in before if speaker.start - source.end <= _REACH and not other.search(source.of(text))
        ]
        return near[-1] if near else speaker
    if len(words) in (2, 3) and words[0] == "the":
        bearing = [source for source in before if words[-1] in re.findall(r"\w+", source.of(text).lower())]
        surnames = {source.of(text).split(",")[0].split()[-1] for source in bearing}
        return bearing[-1] if len(surnames) == 1 else speaker
    return speaker


def _person(attribution: Attribution, text: str, lists: Lexicon) -> bool:
    """Whether the named source is a person rather than a body: its own last word is a name."""
    source = attribution.source
    head = re.split(r",| of | from | at | who ", source.of(text))[0].split() if source else []
    return (
        bool(head) and head[-1][0].isupper() and head[-1].lower() not in lists.people | lists.outlets | lists.documents
    )
