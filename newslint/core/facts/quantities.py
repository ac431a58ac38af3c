"""Figures, what the text says that they come from, and the lists that counts announce."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from newslint.core.article import ZoneName
from newslint.core.text import Span

QuantityKind = Literal[
    "count",
    "money",
    "percent",
    "points",
    "fraction",
    "multiple",
    "rank",
    "age",
    "duration",
    "measure",
    "score",
    "label",
]
DerivationWay = Literal[
    "percent-of",
    "share",
    "percent-change",
    "points-change",
    "multiple",
    "sum",
    "difference",
    "conversion",
    "rate",
    "whole",
    "exchange",
    "pace",
    "part",
    "worded",
]
ListForm = Literal["blocks", "colon", "ordinals"]
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Derivation:
    """What the text says a figure comes from: "1% of $21.1bn, or $2bn" derives the $2bn, `percent-of`,
    from the two others.

    `inputs` are in the order that the way of reckoning needs:

    - percent-of: the percentage (or fraction), the whole
    - share: the part, the whole ("45 of the 60 members, or 75%")
    - percent-change: the value before, the value after
    - points-change: the percentage before, the percentage after
    - multiple: the value before, the value after ("doubled from 5 to 10" derives the factor)
    - sum: the parts
    - difference: the larger, the smaller; or the score of both
    - conversion: the same measure in another unit
    - rate: the total, the number of units ("$1.2bn over 10 years, $120m a year")
    - pace: the same rate by another time ("400 a day, or 146,000 a year")
    - part: the whole ("46 of the 60 members"), which no part of it can be larger than
    - worded: the words that say the same of it ("a majority, 62%"), as bounds in percent
    - whole: the other shares of one whole ("55% backed it, 40% opposed it": nothing may be left over)
    - exchange: the amount, and what one of the other currency buys, as the article itself states it
    """

    how: DerivationWay
    inputs: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with the bounds that its words allow: "more than 10,000 troops" is low 10000, high None.

    `unit` is a measure ("USD", "%", "km", "year"); `noun` is what is counted ("troops"), in the words of the text.
    `number` is the part of `span` that names the number. `value` is the number as written, in `unit` (the middle of a
    range); `step` is the place of its last written digit (0.1 for "1.2", 100000.0 for "1.2m", 1.0 for "20"): the
    figure may stand for anything within half a step. `modifiers` are the words before the noun, `about` the stems of
    the content words around it, `per` what a rate is reckoned by ("month"), `as_of` the TIMEX value of a date in
    the same sentence. `recalls` is true where the words take up a figure again ("the 26 projects", "all nine"), and
    `definite` also where words behind may pick some out ("the 26 people killed").
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    unit: str | None = None
    noun: str | None = None
    kind: QuantityKind = "count"
    value: float = 0.0
    step: float = 1.0
    number: Span = _NOWHERE
    approximate: bool = False
    modifiers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    per: str | None = None
    as_of: str | None = None
    zone: ZoneName = "body"
    sentence: int = 0
    recalls: bool = False
    definite: bool = False
    derived: tuple[Derivation, ...] = ()

    def shift(self, by: int, sentences: int) -> Quantity:
        """The figure `by` code points and so many `sentences` further on in the article."""
        return replace(
            self,
            span=self.span.shift(by),
            number=self.number.shift(by),
            sentence=self.sentence + sentences,
            derived=tuple(
                Derivation(way.how, tuple(given.shift(by, sentences) for given in way.inputs)) for way in self.derived
            ),
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that a count announces: "three reasons", and the reasons.

    `form` says how: bullets or numbers in blocks of their own, items behind a colon, or sentences that begin with
    "First", "Second"… (`items` are those words).
    """

    count: Quantity
    form: ListForm
    items: tuple[Span, ...]
