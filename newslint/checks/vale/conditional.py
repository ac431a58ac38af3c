"""Something that needs something else: an abbreviation and its explanation. Vale's `conditional`.

Each match of `first` has to be one that a group of `second` has caught before it (or in the same block); where `second`
catches no group, it is enough that it stands in the block. Matches of `exceptions` need nothing.

```yaml
extends: conditional
message: "'{found}' is never spelt out."
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
```
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.matching.patterns import (
    TIME_LIMIT,
    Exceptions,
    Patterns,
    alternatives,
    compile_pattern,
    find_in,
    make_exceptions,
)
from newslint.matching.units import Within, units

VALUES = ("found",)
NEEDS: frozenset[str] = frozenset({"sentences"})


class Options(BaseModel):
    """What needs what."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    first: str = Field(description="The pattern of what needs the other.")
    second: str = Field(description="The pattern of what is needed; its groups catch the words that need no more.")
    ignorecase: bool = Field(False, description="Kept for Vale's rules, which write (?i) in the patterns themselves.")
    exceptions: tuple[str, ...] = Field((), description="Patterns: a match that holds one of them is let pass.")
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are exceptions too.")
    within: Within = Field("block", description="What is searched at a time: block, sentence or article.")
    _first: Patterns = PrivateAttr()
    _second: regex.Pattern[str] = PrivateAttr()
    _exceptions: Exceptions | None = PrivateAttr(None)

    @model_validator(mode="after")
    def _compile(self) -> Options:
        self._first = alternatives((self.first,), word=False)
        self._second = compile_pattern(self.second)
        self._exceptions = make_exceptions(self.exceptions)
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each `first` without its `second`."""
    text = facts.article.text
    caught: set[str] = set()
    for place in units(facts, options.within):
        seconds = list(options._second.finditer(place.of(text), timeout=TIME_LIMIT))
        if seconds and not options._second.groups:
            continue
        caught.update(group for second in seconds for group in second.groups() if group)
        for hit in find_in(options._first, text, [place], options._exceptions):
            found = hit.span.of(text)
            if found not in caught:
                yield Match(hit.span, {"found": found})
