"""Quantities as a reader understands them: figures, words and mixtures, with what they count and what bounds them.

Our own grammar, no model. Years, dates, clock times, versions and numbers inside names are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newslint.core.article import Article
from newslint.core.facts import Date, Quantity, Sentence
from newslint.core.text import Placed
from newslint.extract.quantities.derivations import derive, taken_up
from newslint.extract.quantities.exchange import exchanged
from newslint.extract.quantities.listings import find_listings
from newslint.extract.quantities.normalise import Reader
from newslint.extract.quantities.worded import worded

__all__ = ["Read", "find_listings", "find_quantities", "read_sentence"]

_SPELL = re.compile(r"(?:\d|\b[a-z]+)[\s-](?:year|month|week|day|hour|minute|decade|centur)", re.IGNORECASE)
_BLANKS = {ord(blank): " " for blank in "\n\t\u00a0\u2009\u202f"}  # one for one, so that offsets stay


def read_sentence(reader: Reader, sentence: Sentence, number: int, days: Sequence[Date]) -> list[Quantity]:
    """The quantities of one sentence, with what it alone derives them from. `days` are the dates in it."""
    inside = sorted(reader.read(sentence, number, days), key=lambda q: q.span)
    return worded(reader.text, sentence.span, derive(reader.text, sentence.span, inside))


Read = Callable[[Reader, Sentence, int, Sequence[Date]], list[Quantity]]
"""`read_sentence`, or what gives the same from memory."""


def find_quantities(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Date] = (), read: Read = read_sentence
) -> tuple[Quantity, ...]:
    """The quantities of `article` in reading order, each with the derivations that the text claims for it."""
    text = article.text.translate(_BLANKS)
    reader = Reader(text, Placed(date for date in dates if _holds_none(date)))
    days = Placed(date for date in dates if date.type == "DATE")
    found: list[Quantity] = []
    before: list[Quantity] = []
    for number, sentence in enumerate(sentences):
        made = taken_up(text, sentence.span, read(reader, sentence, number, days.inside(sentence.span)), before)
        before = made
        found.extend(made)
    return tuple(exchanged(text, found))


def _holds_none(date: Date) -> bool:
    """Whether a date or time holds no quantity. A reader counts "33 years later"."""
    return date.type in ("DATE", "TIME") and not _SPELL.search(date.text)
