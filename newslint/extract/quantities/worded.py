"""Words that say how large a share is, beside its figure: "a majority, about 30%", "most of them (42%)".

In: the quantities of a sentence. Out: the same, with a derivation from the words where they stand in apposition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newslint.core.facts import Derivation, Quantity
from newslint.core.text import Span

_BOUNDS: dict[str, tuple[float, float]] = {
    "majority": (50.0, 100.0),
    "most": (50.0, 100.0),
    "more than half": (50.0, 100.0),
    "over half": (50.0, 100.0),
    "minority": (0.0, 50.0),
    "fewer than half": (0.0, 50.0),
    "less than half": (0.0, 50.0),
    "nearly half": (38.0, 50.0),
    "almost half": (38.0, 50.0),
    "just under half": (44.0, 50.0),
    "about half": (42.0, 58.0),
    "a third": (28.0, 39.0),
    "two thirds": (60.0, 73.0),
    "two-thirds": (60.0, 73.0),
    "a quarter": (20.0, 30.0),
    "three quarters": (69.0, 81.0),
    "three-quarters": (69.0, 81.0),
    "a fifth": (16.0, 24.0),
    "three in four": (69.0, 81.0),
    "one in three": (28.0, 39.0),
    "one in four": (20.0, 30.0),
    "one in five": (16.0, 24.0),
}
"""The percentages that each of the words can fairly mean."""
_SIZES = "overwhelming|clear|large|small|slim|vast|bare|narrow|slight|solid|strong|tiny"
_WORDS = re.compile(
    rf"(?:\b(?P<whose>(?:an?|the)\s(?:(?:{_SIZES})\s)?)(?P<words>majority|minority)"
    r"|(?<!the )(?<!at )\b(?P<words2>most)(?=\sof\s)"
    r"|(?:^|(?<=[.;“\"] ))(?P<words3>(?-i:Most))(?=\s[a-z]+s\b|\speople\b)|\b(?<!than )(?P<words4>"
    + "|".join(sorted((re.escape(words) for words in _BOUNDS if " " in words or "-" in words), key=len, reverse=True))
    + r"))(?:\sof\s(?:[\w’'-]+\s?){1,5}|\s[a-z’'-]+)?"
    r"(?:\s?\(|,\s(?:or\s)?|\s[—–-]\s)(?:about\s|some\s|around\s|roughly\s|only\s|just\s)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s?[,)—–-]|\s?(?=[.;])")
_REACH = 70


def worded(text: str, sentence: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities`, each percentage with the words that it stands in apposition to."""
    return [_with_words(text, sentence, q) if q.kind == "percent" and not q.per else q for q in quantities]


def _with_words(text: str, sentence: Span, q: Quantity) -> Quantity:
    floor = max(sentence.start, q.span.start - _REACH)
    found = _WORDS.search(text, floor, q.span.start)
    if found is None or not _CLOSED.match(text, q.span.end):
        return q
    name = next(name for name in ("words", "words2", "words3", "words4") if found[name])
    low, high = _BOUNDS[found[name].lower()]
    span = Span(found.start("whose") if found["whose"] else found.start(name), found.end(name))
    words = Quantity(
        span,
        span.of(text),
        low,
        high,
        "%",
        None,
        "percent",
        (low + high) / 2,
        1.0,
        span,
        zone=q.zone,
        sentence=q.sentence,
    )
    return replace(q, derived=(*q.derived, Derivation("worded", (words,))))
