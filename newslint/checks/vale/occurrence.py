"""Too many or too few of something in a stretch of text. Vale's `occurrence`.

Counts the matches of `token` in each stretch (`within`, which a `scope` of sentence or raw sets) and gives one
finding for each that has more than `max` or fewer than `min`, at its first match, or at its first word where there is
none.

```yaml
extends: occurrence
message: "This sentence has {count} commas. Make two of it."
scope: sentence
max: 4
token: ','
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.core.text import Span
from newslint.matching.patterns import Patterns, alternatives
from newslint.matching.units import Within, units

VALUES = ("count",)
NEEDS: frozenset[str] = frozenset({"sentences"})


class Options(BaseModel):
    """What is counted, and how many are right."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    token: str = Field(description="The pattern that is counted.")
    max: int = Field(0, description="The most that are right; 0 for any number.")
    min: int = Field(0, description="The fewest that are right.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    within: Within = Field("block", description="What is counted in: block, sentence or article.")
    _patterns: Patterns = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not self.max and not self.min:
            raise ValueError("there is no limit; give max or min")
        self._patterns = alternatives((self.token,), word=False, ignorecase=self.ignorecase)
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each stretch with too many or too few."""
    text = facts.article.text
    for place in units(facts, options.within):
        hits = list(options._patterns.find(place.of(text)))
        if not (options.max and len(hits) > options.max) and len(hits) >= options.min:
            continue
        words = [hit.span.shift(place.start) for hit in hits if hit.span.of(place.of(text)).strip()]
        first = re.compile(r"\S+").search(text, *place)
        span = words[0] if words else Span(*first.span()) if first else None
        if span is not None:
            yield Match(span, {"count": str(len(hits))})
