"""A word whose opposite stands in the source at the place that tells the same: rose and fell, charged and convicted.

`pairs` name the two sides, each in all its forms. A word of the one in the draft's sentence counts where the source's
place has one of the other and none of the same, the draft's sentence has none of the other, and the words around both
are the same. With `both` the pair holds in both directions, else only a draft with the first against a source with the
second. `unless-told` is silent where any source has a word of the draft's side anywhere.

```yaml
extends: opposite-word
message: "'{found}' here, '{other}' in the source."
pairs:
  - [rise rises rose risen, fall falls fell fallen]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, field_validator

from newslint.checks.against._told import Place, Told, around, likeness
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.said import said_words

VALUES: tuple[str, ...] = ("found", "other", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "quotes", "attributions"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Options(BaseModel):
    """The opposites, and how alike the two places must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...] = Field(
        description="Two sides, each a string of words in all their forms."
    )
    both: bool = Field(True, description="Whether the source may have either side.")
    unless_told: bool = Field(
        False, alias="unless-told", description="Silent where a source has a word of the draft's side anywhere."
    )
    negations: frozenset[str] = Field(
        frozenset(), description="Words that turn a claim: where one sentence alone has one, nothing is said."
    )
    share: float = Field(0.5, description="The share of the sentence that the source's place must have.")
    likeness: float = Field(1.0, description="How alike the words around the two must be.")

    @field_validator("pairs", mode="before")
    @classmethod
    def _in_words(cls, value: object) -> object:
        if not isinstance(value, list):
            return value
        return [
            [words.lower().split() if isinstance(words, str) else words for words in pair]
            if isinstance(pair, list)
            else pair
            for pair in value
        ]


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The words whose opposite a source has."""
    if not facts.sources:
        return
    told = Told(facts)
    sides = [(one, other) for one, other in options.pairs]
    sides += [(other, one) for one, other in options.pairs] if options.both else []
    known = frozenset().union(*(side for side, _ in sides))
    for number, sentence in enumerate(facts.sentences):
        words = {facts.text(span).lower(): span for span in _words(facts, sentence.span)}
        if known.isdisjoint(words):
            continue
        for side, other in sides:
            mine = [span for word, span in words.items() if word in side]
            if not mine or any(word in other for word in words):
                continue
            if options.unless_told and any(word in told.words for word in side):
                continue
            match = _opposite(facts, told.places(number, mine[0]), (mine[0], sentence.span), (side, other), options)
            if match is not None:
                yield match


def _opposite(
    facts: Facts,
    places: list[Place],
    here: tuple[Span, Span],
    sides: tuple[frozenset[str], frozenset[str]],
    options: Options,
) -> Match | None:
    mine = around(facts, *here)
    for place in places:
        there = place.source.facts
        words = {there.text(span).lower(): span for span in _words(there, place.sentence.span)}
        if place.share < options.share or any(word in sides[0] for word in words):
            continue
        if _negations(facts, here[1], options) != _negations(there, place.sentence.span, options):
            continue
        for word, span in words.items():
            alike = likeness(mine, around(there, span, place.sentence.span))
            if word in sides[1] and alike >= options.likeness:
                values = {"found": facts.text(here[0]), "other": there.text(span), "source": place.source.path}
                return Match(here[0], values, elsewhere=(Related(span, "the source has", place.source.path),))
    return None


def _negations(facts: Facts, within: Span, options: Options) -> frozenset[str]:
    return options.negations.intersection(one.word for one in said_words(facts.article.text, *within))


def _words(facts: Facts, within: Span) -> Iterator[Span]:
    for match in _WORD.finditer(facts.article.text, *within):
        yield Span(*match.span())
