"""Something that should not be there: words or patterns, each match one finding. Vale's `existence`.

`tokens` are patterns between word boundaries (without them where `nonword: true`); `raw` is one pattern in pieces, put
before the tokens, or after them where `append: true`. A match that holds one of `exceptions` is let pass.

```yaml
extends: existence
message: "'{found}' says nothing. Cut it."
ignorecase: true
tokens:
  - in order to
  - at this moment in time
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.matching.patterns import Exceptions, Patterns, alternatives, find_in, make_exceptions
from newslint.matching.units import Within, units

VALUES = ("found",)
NEEDS: frozenset[str] = frozenset({"sentences"})
LOCAL = True
"""Matches in a block depend on that block alone, unless they are sought `within` the article."""


class Options(BaseModel):
    """What to look for."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    tokens: tuple[str, ...] = Field((), description="Patterns of which any may match.")
    raw: tuple[str, ...] = Field((), description="Pieces of one pattern that stands before the tokens.")
    append: bool = Field(False, description="Whether `raw` stands after the tokens.")
    nonword: bool = Field(False, description="Whether tokens may match inside words and beside marks.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    exceptions: tuple[str, ...] = Field((), description="Patterns: a match that holds one of them is let pass.")
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are exceptions too.")
    within: Within = Field("block", description="What is searched at a time: block, sentence or article.")
    _patterns: Patterns = PrivateAttr()
    _exceptions: Exceptions | None = PrivateAttr(None)

    @model_validator(mode="after")
    def _compile(self) -> Options:
        tokens = tuple(token for token in self.tokens if token.strip())
        raw = "".join(self.raw)
        if not tokens and not raw:
            raise ValueError("there is nothing to look for; give tokens or raw")
        if not tokens:
            self._patterns = alternatives((raw,), word=False, ignorecase=self.ignorecase)
        else:
            before, after = ("", raw) if self.append else (raw, "")
            word = not self.nonword
            self._patterns = alternatives(tokens, word=word, ignorecase=self.ignorecase, before=before, after=after)
        self._exceptions = make_exceptions(self.exceptions)
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each place where a pattern matches."""
    text = facts.article.text
    for hit in find_in(options._patterns, text, units(facts, options.within), options._exceptions):
        yield Match(hit.span, {"found": hit.span.of(text)})
