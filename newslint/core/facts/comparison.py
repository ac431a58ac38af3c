"""Where the documents that an article was made from tell the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newslint.core.facts.speech import Quote
from newslint.core.text import Span

DocumentKind = Literal["document", "release", "transcript", "machine transcript", "translation", "earlier version"]


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
