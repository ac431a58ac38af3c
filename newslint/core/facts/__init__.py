"""Facts: what newslint sees in an article, before any rule is asked.

All spans are offsets of `article.text`. Records are in reading order. A group that nothing in force needs is empty.
Dates follow TimeML (TIMEX3), attributions follow PolNeAR (source, cue, content).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from newslint.core.article import Article
from newslint.core.facts.comparison import Change, DocumentKind, Parallel, Wording
from newslint.core.facts.dates import Date, DateLink, DatePart, DatePartName, DateTie, Granularity, TimexType
from newslint.core.facts.names import Age, Name, NameLabel, Rank
from newslint.core.facts.quantities import Derivation, DerivationWay, ListForm, Listing, Quantity, QuantityKind
from newslint.core.facts.speech import Attribution, Claim, ClaimKind, CueKind, Quote, QuoteFault, SourceKind
from newslint.core.facts.words import Entity, Genre, GenreKind, Sentence, Syntax, Token, Word
from newslint.core.text import Span

__all__ = [
    "Age",
    "Attribution",
    "Change",
    "Claim",
    "ClaimKind",
    "CueKind",
    "Date",
    "DateLink",
    "DatePart",
    "DatePartName",
    "DateTie",
    "Derivation",
    "DerivationWay",
    "DocumentKind",
    "Entity",
    "Facts",
    "Genre",
    "GenreKind",
    "Granularity",
    "ListForm",
    "Listing",
    "Name",
    "NameLabel",
    "Parallel",
    "Quantity",
    "QuantityKind",
    "Quote",
    "QuoteFault",
    "Rank",
    "Sentence",
    "SourceFacts",
    "SourceKind",
    "Syntax",
    "TimexType",
    "Token",
    "UnusedSuppression",
    "Word",
    "Wording",
]


@dataclass(frozen=True, slots=True)
class UnusedSuppression:
    """A mark that silences nothing, or that names no rule; known once all other rules have looked.

    `place` is where it stands in the source, `name` the rule or group that it names in vain, `fault` what is wrong.
    """

    place: Span
    name: str
    fault: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A document that the article was made from, and what newslint sees in it.

    `kind` says how exactly its words bind: those of a machine's transcript may be misheard, those of a translation or
    of an earlier version are nobody's. `given` is False where newslint guessed it.
    """

    path: str
    kind: DocumentKind
    given: bool
    facts: Facts


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that checks may look at."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[Date, ...] = ()
    date_links: tuple[DateLink, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    listings: tuple[Listing, ...] = ()
    ranks: tuple[Rank, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    syntax: Syntax = field(default_factory=Syntax)
    genre: Genre = field(default_factory=Genre)
    suppressions: tuple[UnusedSuppression, ...] = ()
    sources: tuple[SourceFacts, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    wordings: tuple[Wording, ...] = ()

    def text(self, span: Span) -> str:
        """The article's words at `span`."""
        return span.of(self.article.text)
