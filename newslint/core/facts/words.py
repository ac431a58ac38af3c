"""What an article is made of, and what kind of text it is: sentences, tokens, the syntax of its words, its genre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newslint.core.article import ZoneName
from newslint.core.facts.names import NameLabel
from newslint.core.text import Span

GenreKind = Literal["news", "opinion", "live", "gallery", "digest", "interview", "list", "unknown"]


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
