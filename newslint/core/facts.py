"""Facts: what newslint sees in an article, before any rule is asked.

All spans are offsets of `article.text`. Records are in reading order. A group that nothing in force needs is empty.
Dates follow TimeML (TIMEX3), attributions follow PolNeAR (source, cue, content).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, NamedTuple

from newslint.core.article import Article, ZoneName
from newslint.core.text import Span

NameLabel = Literal["person", "organisation", "place", "event", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century", "vague"
]
DatePartName = Literal["weekday", "day", "month", "year", "hour", "minute", "half"]
DateTie = Literal["range", "lasts", "same", "anniversary", "elapsed", "age", "born", "lived"]
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
_NOWHERE = Span(0, 0)
ClaimKind = Literal["statistic", "casualties", "cause", "motive", "superlative", "allegation", "forecast", "other"]
QuoteFault = Literal["unclosed", "unopened", "reversed", "mismatched", "doubled"]
SourceKind = Literal["named", "described", "anonymous", "crowd", "document", "outlet", "pronoun"]
DocumentKind = Literal["document", "release", "transcript", "machine transcript", "translation", "earlier version"]
GenreKind = Literal["news", "opinion", "live", "gallery", "digest", "interview", "list", "unknown"]
CueKind = Literal["speech", "judgement", "thought", "showing", "hedge", "noun"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `block` is the index of its block in `article.zones`."""

    span: Span
    zone: ZoneName
    block: int


class Token(NamedTuple):
    """A word, number or mark. `sentence` is the index of its sentence."""

    span: Span
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Age:
    """An age or a year of birth that the text states of a person beside the name.

    `years` is the age, None where only the year of birth is stated (`born`). `past` says that the age belongs to
    another time than the article's ("then 34", "34 when he died").
    """

    span: Span
    years: int | None = None
    born: int | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name, without its title. Mentions with the same `entity` number are taken for the same bearer.

    `words` are the spans of its words, parted at hyphens and without 's. `title` is what stands before it ("Mr",
    "Foreign Minister"). `forename` and `surname` are set where the name is a person's and has them. `country` is
    the ISO 3166 code of a country's name, or of the country that a demonym belongs to (then `demonym` is true).
    `age` is what the text says beside this mention; `role` and `body` are the office and the body that stand right
    before it ("chief executive", "Premier League").
    """

    span: Span
    text: str
    label: NameLabel
    entity: int
    zone: ZoneName
    words: tuple[Span, ...] = ()
    title: str = ""
    forename: str = ""
    surname: str = ""
    possessive: bool = False
    country: str = ""
    demonym: bool = False
    age: Age | None = None
    role: str = ""
    body: str = ""


class DatePart(NamedTuple):
    """One thing that a date's words state, and where: weekday (0 Monday), day, month, year, hour, minute, half.

    The number is the one written, possible or not: "February 30" has day 30. The weekday may stand outside the date's
    own span, in "Friday (February 27)".
    """

    name: DatePartName
    value: int
    span: Span


@dataclass(frozen=True, slots=True)
class Date:
    """A temporal expression with its TIMEX3 `type` and `value`.

    `earliest` and `latest` are the first and last day it can mean (both included), None where the text alone doesn't
    say or the reference date is unknown. `granularity` is the size of what is named ("vague" for "recently").
    `relative` is true where the words need a reference date ("Friday", "last year", "March 3" without a year), and
    `ahead` says whether the clause announces a date with its year (True), reports it (False), or leaves it open (None).
    `timezone` is a clock time's: the one beside it ("GMT"), else the one of the article's own date ("+01:00").
    `told` is the day that the source's markup gives for these words (`<time datetime>`, NITF's `chron`).
    """

    span: Span
    text: str
    type: TimexType
    value: str
    earliest: date | datetime | None = None
    latest: date | datetime | None = None
    granularity: Granularity = "vague"
    parts: tuple[DatePart, ...] = ()
    relative: bool = False
    ahead: bool | None = None
    timezone: str | None = None
    told: date | datetime | None = None

    def part(self, name: DatePartName) -> DatePart | None:
        """What the words state for `name`, if anything."""
        return next((part for part in self.parts if part.name == name), None)


@dataclass(frozen=True, slots=True)
class DateLink:
    """Dates that the words tie together, and the number of years (or other units) that they state.

    - range: from `dates[0]` to `dates[1]`
    - lasts: `dates[0]` to `dates[1]` is said to last `amount` units
    - same: `dates[0]` and `dates[1]` are given as one and the same ("yesterday (March 3)")
    - anniversary: the `amount`th return of `dates[0]`
    - elapsed: `amount` years lie between `dates[0]` and the time spoken of, which is `dates[1]` where it is named
    - age: `bearer` is `amount` years old, at `dates[0]` where a date is named
    - born: `bearer` was born on `dates[0]`
    - lived: who was born on `dates[0]` is `amount` years old, at `dates[1]` where a date is named, else now

    `figure` is where the amount stands. `sentence` is the index of the sentence.
    """

    tie: DateTie
    span: Span
    sentence: int
    dates: tuple[Date, ...] = ()
    amount: float | None = None
    unit: str = "year"
    figure: Span | None = None
    bearer: str = ""


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


ListForm = Literal["blocks", "colon", "ordinals"]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that a count announces: "three reasons", and the reasons.

    `form` says how: bullets or numbers in blocks of their own, items behind a colon, or sentences that begin with
    "First", "Second"… (`items` are those words).
    """

    count: Quantity
    form: ListForm
    items: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order that the text gives to a name: "Kenya is the second-largest tea exporter".

    `place` 1 is the top, `most` the superlative ("largest"), `of` the stems of what is ranked, its region and its
    measure included.
    """

    span: Span
    text: str
    bearer: Name
    place: int
    most: str
    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks, marks included.

    `speaker` is the words that name who speaks, the name rather than "he" or "the minister" where the text leaves no
    doubt; None where the text names nobody.

    `speech` is False for titles, terms and scare quotes. `fault` says what is wrong with the marks themselves.
    `continues` is True where the paragraph after this one goes on with the same speech.
    """

    span: Span
    text: str
    speaker: Span | None = None
    speech: bool = True
    fault: QuoteFault | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `source` is None where the content is reported but nobody is named.

    `kind` is what sort of source it is: named (a person or body by name), described (the minister, a neighbour),
    anonymous (an official, sources), crowd (experts, many), document (a report, the data), outlet, pronoun.
    `how` is what sort of cue it is: "appears", "reportedly", "is believed" are hedges.
    """

    content: Span
    cue: Span
    source: Span | None
    kind: SourceKind | None = None
    how: CueKind = "speech"

    @property
    def span(self) -> Span:
        """From the first of content and cue to the last of them."""
        return Span(min(self.content.start, self.cue.start), max(self.content.end, self.cue.end))


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that asserts something checkable. `score` is in 0 to 1.

    `trigger` is the words that make it a claim of its kind, `hedge` the words that make it less than certain ("may",
    "appear", "claimed"), `terms` the stems of its content words, so that two claims can be compared. `source` is the
    kind of source that stands behind it, None where nobody does.
    """

    span: Span
    kind: ClaimKind
    attributed: bool
    score: float
    trigger: Span | None = None
    source: SourceKind | None = None
    hedge: Span | None = None
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the language pipeline sees it.

    `tag` is its Penn Treebank part of speech. `head` is the index in `Syntax.words` of the word that it depends on, its
    own where it is the root of its sentence; `dep` is the Universal Dependencies relation to it ("nsubj", "ccomp"; the
    root's is "ROOT"). `starts` says whether it begins a sentence. `block` is the index of its block in `article.zones`.
    """

    span: Span
    text: str
    tag: str
    head: int
    dep: str
    starts: bool
    block: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing as the language pipeline sees it; `first` and `last` are the words of `Syntax.words` it covers."""

    span: Span
    label: NameLabel
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the language pipeline says of an article. Its sentences may differ from those of `Facts.sentences`."""

    words: tuple[Word, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Genre:
    """What kind of text an article is, and how sure that is (0 to 1).

    news: a report. opinion: a column, editorial, letter, review or analysis that judges. live: entries added while
    things happen. gallery: pictures with captions. digest: a newsletter, briefing or round-up of several stories.
    interview: questions and answers, or a transcript. list: numbered or bulleted items. unknown: none is sure.
    `scores` are all kinds that something speaks for, the likeliest first.
    """

    kind: GenreKind = "unknown"
    sure: float = 0.0
    scores: tuple[tuple[GenreKind, float], ...] = ()

    def how_sure(self, kind: str) -> float:
        """How sure it is that the article is of `kind`."""
        return next((sure for name, sure in self.scores if name == kind), 0.0)


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
class Parallel:
    """A place of a source that tells what a sentence of the article tells.

    `sentence` is the index of the article's sentence, `source` that of the document in `Facts.sources`, `place` the
    index of the sentence there. `covered` is the share (0 to 1) of the article's sentence that is found there, its rare
    words weighing more; `shared` the stems of content words that the two have in common.
    """

    sentence: int
    source: int
    place: int
    covered: float
    shared: frozenset[str] = frozenset()


class Change(NamedTuple):
    """Words of a quotation, and the words that stand in their place in the source; either may be empty."""

    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """Where the words of a part of a quotation stand in a source, or those nearest to them.

    A part is a sentence, or what stands between marks of omission and words in square brackets; `span` is its place,
    `words` how many it has. `place` is the passage of the source `source`, None where none has one. `share` is the part
    of the words that stand there (1 where all do, in their order), `changes` what differs.
    """

    quote: Quote
    span: Span
    words: int
    source: int = 0
    place: Span | None = None
    share: float = 0.0
    changes: tuple[Change, ...] = ()


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
    syntax: Syntax = Syntax()
    genre: Genre = Genre()
    suppressions: tuple[UnusedSuppression, ...] = ()
    sources: tuple[SourceFacts, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    wordings: tuple[Wording, ...] = ()

    def text(self, span: Span) -> str:
        """The article's words at `span`."""
        return span.of(self.article.text)
