"""Two ways to write one thing, of which an article should choose. Vale's `consistency`.

Each key and value of `either` are patterns. Where an article has both, every block that goes on with either after the
two have met gives a finding.

```yaml
extends: consistency
message: "'{found}' stands beside another spelling of it."
either:
  adviser: advisor
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.matching.patterns import Hit, Patterns, alternatives
from newslint.matching.units import Within, units

VALUES = ("found", "other")
NEEDS: frozenset[str] = frozenset({"sentences"})


class Options(BaseModel):
    """The pairs."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    either: dict[str, str] = Field(description="Pairs of patterns of which only one may appear.")
    nonword: bool = Field(False, description="Whether the patterns may match inside words and beside marks.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    within: Within = Field("block", description="What is searched at a time: block, sentence or article.")
    _pairs: tuple[Patterns, ...] = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not self.either:
            raise ValueError("there is nothing to compare; give either")
        self._pairs = tuple(
            alternatives(pair, word=not self.nonword, ignorecase=self.ignorecase, numbered=True)
            for pair in self.either.items()
        )
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each stretch that has one of a pair where both have been seen, with the other as its other place."""
    text = facts.article.text
    for pair in options._pairs:
        seen: dict[int, Span] = {}
        for place in units(facts, options.within):
            hits = [
                Hit(hit.start + place.start, hit.end + place.start, hit.number) for hit in pair.find(place.of(text))
            ]
            for hit in hits:
                seen.setdefault(hit.number, hit.span)
            if hits and len(seen) == 2:
                last = hits[-1].span.of(text)
                found = next(hit for hit in hits if hit.span.of(text) == last)
                other = seen[1 - found.number]
                yield Match(
                    found.span, {"found": last, "other": other.of(text)}, (Related(other, "the other way to write it"),)
                )
