"""A figure where the source has another: the same thing is counted or measured at the place that tells the same.

A figure of the draft counts as the source's own where one there may be it, rounded, cut off or bounded. Where none is,
the places that tell the same are looked through for a figure of the same kind and unit; what is counted must be the
same too, or the words around both. Small counts ("the two men") are told by the sentence alone and need both.

```yaml
extends: figure-differs
message: "'{found}' here, '{other}' in the source."
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import OSA

from newslint.checks.against._figures import is_told, may_be
from newslint.checks.against._told import Told, around, likeness
from newslint.core.facts import Facts, Quantity, SourceFacts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.stems import stem

VALUES: tuple[str, ...] = ("found", "other", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "quantities", "quotes", "attributions"})
_COMPARED = ("count", "money", "percent", "age", "measure", "multiple", "fraction", "duration", "points", "score")


class Options(BaseModel):
    """How alike the two places must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    share: float = Field(0.3, description="The share of the sentence that the source's place must have.")
    likeness: float = Field(1.0, description="How alike the words around the two figures must be.")
    small: int = Field(12, description="A count up to here needs what is counted and the words around it.")


class _Rival(NamedTuple):
    """A figure of a source that stands where the draft has another, and how well it fits."""

    fit: float
    text: str
    span: Span
    source: SourceFacts


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The figures that a source has otherwise."""
    if not facts.sources:
        return
    told = Told(facts)
    given = [figure for source in facts.sources for figure in source.facts.quantities]
    for figure in facts.quantities:
        if figure.kind not in _COMPARED or figure.zone in ("byline", "credit", "dateline"):
            continue
        if not _is_small(figure, options) and is_told(facts, told, figure, given):
            continue
        rivals = [*_ages(facts, figure), *_rivals(facts, told, figure, options)]
        rival = max(rivals, default=None, key=lambda one: one.fit)
        if rival is not None:
            path = rival.source.path
            values = {"found": figure.text, "other": rival.text, "source": path}
            yield Match(figure.span, values, elsewhere=(Related(rival.span, "the source has", path),))


def _is_small(figure: Quantity, options: Options) -> bool:
    return figure.kind == "count" and figure.value <= options.small


def _rivals(facts: Facts, told: Told, figure: Quantity, options: Options) -> Iterator[_Rival]:
    sentence = facts.sentences[figure.sentence].span
    here = [other for other in facts.quantities if other.sentence == figure.sentence]
    mine = around(facts, figure.span, sentence)
    places = [place for place in told.places(figure.sentence, figure.number) if place.share >= options.share]
    for place in places:
        there = place.source.facts
        figures = [one for one in there.quantities if place.sentence.span.contains(one.span)]
        if any(may_be(figure, one) for one in figures):
            return  # a place that tells the same has it so
        alike = [one for one in figures if _one_kind(figure, one) and not any(may_be(other, one) for other in here)]
        for other in alike:
            counted = _one_noun(figure, other)
            fit = likeness(mine, around(there, other.span, place.sentence.span)) + counted
            fit += _is_digit_slip(figure.text, other.text)
            if _is_small(figure, options) and not (
                counted and len(alike) == 1 and fit + place.share >= 1 + options.likeness
            ):
                continue
            if fit + place.share >= options.likeness + options.share and (
                len(alike) == 1 or fit >= 1 + options.likeness
            ):
                yield _Rival(fit + place.share, other.text, other.span, place.source)


def _ages(facts: Facts, figure: Quantity) -> Iterator[_Rival]:
    """The age that a source gives to the same person, where no source has the draft's."""
    bearer = next((name for name in facts.names if name.age and name.age.span.overlaps(figure.span)), None)
    if bearer is None or bearer.age is None or bearer.age.years is None or bearer.age.past:
        return
    last = (bearer.surname or bearer.text.split()[-1]).lower()
    known = [
        (name.age, source)
        for source in facts.sources
        for name in source.facts.names
        if name.age and name.age.years is not None and not name.age.past and name.text.lower().split()[-1] == last
    ]
    if known and all(age.years != bearer.age.years for age, _ in known):
        age, source = known[0]
        yield _Rival(10, source.facts.text(age.span), age.span, source)


def _is_digit_slip(one: str, other: str) -> bool:
    """Whether the two are written alike but for one digit of three or more, or for two that changed places."""
    mine, theirs = (re.sub(r"\D", "", text) for text in (one, other))
    return min(len(mine), len(theirs)) >= 3 and len(mine) == len(theirs) and OSA.distance(mine, theirs) == 1


def _one_kind(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and one.unit == other.unit and one.per == other.per


def _one_noun(one: Quantity, other: Quantity) -> bool:
    return bool(one.noun and other.noun) and stem(one.noun or "") == stem(other.noun or "")
