"""Facts: what newslint sees in an article, before any rule is asked.

All spans are offsets of `article.text`. Records are in reading order. A group that nothing in force needs is empty.
Dates follow TimeML (TIMEX3), attributions follow PolNeAR (source, cue, content).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newslint.article import Article, ZoneName
from newslint.text import Span

NameLabel = Literal["person", "organisation", "place", "event", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ClaimKind = Literal["statistic", "casualties", "cause", "motive", "superlative", "allegation", "forecast", "other"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `block` is the index of its block in `article.zones`."""

    span: Span
    zone: ZoneName
    block: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `sentence` is the index of its sentence."""

    span: Span
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name. Mentions with the same `entity` number are taken for the same bearer."""

    span: Span
    text: str
    label: NameLabel
    entity: int
    zone: ZoneName


@dataclass(frozen=True, slots=True)
class Date:
    """A temporal expression with its TIMEX3 `type` and `value`.

    `earliest` and `latest` are the first and last day it can mean (both included), None where the text alone doesn't
    say or the reference date is unknown.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    earliest: date | datetime | None = None
    latest: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with the bounds that its words allow: "more than 10,000 troops" is low 10000, high None.

    `unit` is a measure ("USD", "%", "km"); `noun` is what is counted ("troops").
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    unit: str | None = None
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks, marks included. `speaker` is None where the text names nobody."""

    span: Span
    text: str
    speaker: Span | None = None
    speech: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `source` is None where the content is reported but nobody is named."""

    content: Span
    cue: Span
    source: Span | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that asserts something checkable. `score` is in 0 to 1."""

    span: Span
    kind: ClaimKind
    attributed: bool
    score: float


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that kinds may look at."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    def text(self, span: Span) -> str:
        """The article's words at `span`."""
        return span.of(self.article.text)
