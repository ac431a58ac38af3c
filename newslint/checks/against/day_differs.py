"""A day, month or year where the source has another at the place that tells the same.

Only what both state in words is compared: a weekday with a weekday, a year with a year. Where the source says "today",
or the place has two of a sort, nothing is said.

```yaml
extends: day-differs
message: "'{found}' here, '{other}' in the source."
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.against._told import Told, around, likeness
from newslint.core.facts import Date, DatePart, Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("found", "other", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "dates", "quotes", "attributions"})
_PARTS = ("weekday", "day", "month", "year")


class Options(BaseModel):
    """How alike the two places must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    share: float = Field(0.4, description="The share of the sentence that the source's place must have.")
    likeness: float = Field(0.5, description="How alike the words around the two must be.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The parts of dates that a source has otherwise."""
    if not facts.sources:
        return
    told = Told(facts)
    for date in facts.dates:
        for part in date.parts:
            if part.name in _PARTS:
                yield from _other(facts, told, date, part, options)


def _other(facts: Facts, told: Told, date: Date, part: DatePart, options: Options) -> Iterator[Match]:
    sentence = told.sentence_at(part.span)
    zone = facts.article.zone_at(part.span.start)
    if sentence is None or zone is None or zone.name in ("dateline", "byline", "credit"):
        return
    mine = around(facts, part.span, facts.sentences[sentence].span)
    here = {other.value for other in _parts(facts, part.name, facts.sentences[sentence].span)}
    places = [place for place in told.places(sentence, part.span) if place.share >= options.share]
    rivals = []
    for place in places:
        parts = list(_parts(place.source.facts, part.name, place.sentence.span))
        if any(other.value == part.value for other in parts):
            return
        alike = [one for one in place.source.facts.dates if _form(one) == _form(date)]
        left = [other for other in parts if other.value not in here and any(other in one.parts for one in alike)]
        if len({other.value for other in left}) == 1 and len(here) == 1:
            fit = likeness(mine, around(place.source.facts, left[0].span, place.sentence.span))
            if fit >= options.likeness:
                rivals.append((place.share, place, left[0]))
    if rivals:
        _, place, other = max(rivals, key=lambda one: one[0])
        path = place.source.path
        values = {"found": facts.text(part.span), "other": place.source.facts.text(other.span), "source": path}
        yield Match(part.span, values, elsewhere=(Related(other.span, "the source has", path),))


def _form(date: Date) -> frozenset[str]:
    """What the date states: a year alone is no month with its year."""
    return frozenset(part.name for part in date.parts)


def _parts(facts: Facts, name: str, within: Span) -> Iterator[DatePart]:
    for date in facts.dates:
        if within.contains(date.span):
            yield from (part for part in date.parts if part.name == name)
