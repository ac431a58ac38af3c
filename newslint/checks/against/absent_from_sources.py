"""Names, figures, days and quotations that no source has: a list to check elsewhere, for a draft has more sources.

What a source has in another form is told apart first: a country and its people, a body and its initials, Rob and
Robert, 28 million and £28m, what is rounded, and what two of the source's figures make. Bylines, datelines, credits,
the authors and the year of publication are the writer's own. Of each name only the first mention is shown.

```yaml
extends: absent-from-sources
message: "'{found}' is in no source."
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.against._aliases import Aliases
from newslint.checks.against._figures import is_told
from newslint.checks.against._told import Told
from newslint.core.facts import Date, Facts
from newslint.core.finding import Match
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("found", "kind")
NEEDS: frozenset[str] = frozenset(
    {"sources", "sentences", "tokens", "names", "dates", "quantities", "quotes", "attributions"}
)
Kind = Literal["name", "figure", "day", "quotation"]
_OWN = ("byline", "credit", "dateline", "correction")
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_COUNTED = ("rank", "label", "duration", "multiple", "fraction")
"""Figures that a writer makes of the story ("three days later"): shown only where the number is written in digits."""


class Options(BaseModel):
    """What is looked for."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    kinds: tuple[Kind, ...] = Field(("name", "figure", "day", "quotation"), description="What is listed.")
    words: int = Field(4, description="Quotations with fewer words are left out.")
    share: float = Field(0.4, description="Share of a quotation's words that any source may have.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """What no source has, each at its first place."""
    if not facts.sources:
        return
    told = Told(facts)
    finders = {"name": _names, "figure": _figures, "day": _days, "quotation": _quotations}
    for kind in options.kinds:
        for span in finders[kind](facts, told, options):
            zone = facts.article.zone_at(span.start)
            if zone is not None and zone.name not in _OWN:
                yield Match(span, {"found": " ".join(facts.text(span).split()), "kind": kind})


def _names(facts: Facts, told: Told, options: Options) -> Iterator[Span]:
    aliases = Aliases(facts, told)
    authors = " ".join(facts.article.metadata.authors).lower()
    seen: set[int] = set()
    for name in facts.names:
        if name.entity in seen or name.text.lower() in authors:
            continue
        if aliases.unknown(name, facts.article.text):
            seen.add(name.entity)
            yield name.span


def _figures(facts: Facts, told: Told, options: Options) -> Iterator[Span]:
    given = [figure for source in facts.sources for figure in source.facts.quantities]
    for figure in facts.quantities:
        digits = facts.text(figure.number)[:1].isdigit()
        if (figure.kind in _COUNTED or figure.value <= 2) and not digits:
            continue
        if not is_told(facts, told, figure, given):
            yield figure.span


def _days(facts: Facts, told: Told, options: Options) -> Iterator[Span]:
    relative = any(_RELATIVE.search(source.facts.article.text) for source in facts.sources)
    dated = [facts.article.published, *(source.facts.article.published for source in facts.sources)]
    years = {str(when.year) for when in dated if when is not None}
    for date in facts.dates:
        weekday = date.part("weekday")
        if weekday is not None and relative and len(date.parts) == 1:
            continue
        if any(_is_absent(facts, told, date, name, years) for name in ("weekday", "month", "day", "year")):
            yield date.span


def _is_absent(facts: Facts, told: Told, date: Date, name: str, years: set[str]) -> bool:
    part = next((part for part in date.parts if part.name == name), None)
    if part is None:
        return False
    words = facts.text(part.span).strip(".'’")
    if name == "year" and str(part.value) in years:
        return False
    if name == "year" and any(_has_year(source.facts, part.value) for source in facts.sources):
        return False
    if told.knows(words):
        return False
    return not any(_has(source.facts, name, part.value) for source in facts.sources)


def _has(facts: Facts, name: str, value: int) -> bool:
    return any(part.name == name and part.value == value for date in facts.dates for part in date.parts)


def _has_year(facts: Facts, year: int) -> bool:
    """Whether a date of the source lies in the year: "last year", in a document with its own date."""
    return any(date.earliest is not None and date.earliest.year == year for date in facts.dates)


def _quotations(facts: Facts, told: Told, options: Options) -> Iterator[Span]:
    for wording in facts.wordings:
        if wording.quote.speech and wording.words >= options.words and wording.share <= options.share:
            yield wording.span
