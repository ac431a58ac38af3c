"""Names, with the ages and ranks that the text gives to their bearers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newslint.core.article import ZoneName
from newslint.core.text import Span

NameLabel = Literal["person", "organisation", "place", "event", "other"]


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
