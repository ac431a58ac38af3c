"""Words in a row, by their letters and their parts of speech. Vale's `sequence`.

Each of `tokens` has a `pattern`, a `tag` (a pattern over Penn Treebank tags) or both; `negate` turns it round; `skip`
lets up to so many words stand before it. The first token with a pattern is looked for, and the others around it,
inside a sentence.

```yaml
extends: sequence
message: "'{1} {2}' needs a hyphen?"
tokens:
  - tag: RB
    pattern: '\\w+ly'
  - tag: JJ
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts, Word
from newslint.core.finding import Match
from newslint.core.text import Span
from newslint.matching.patterns import compile_pattern
from newslint.matching.units import Within

VALUES = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "syntax"})


class Part(BaseModel):
    """One word of the sequence."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    pattern: str = Field("", description="A pattern that the word matches.")
    tag: str = Field("", description="A pattern that its part of speech matches.")
    negate: bool = Field(False, description="Whether the word must not match.")
    skip: int = Field(0, description="How many other words may stand before it.")


class Options(BaseModel):
    """The sequence."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    tokens: tuple[Part, ...] = Field(description="The words, in order.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    within: Within = Field("sentence", description="Always sentence.")
    _compiled: tuple[tuple[regex.Pattern[str] | None, regex.Pattern[str] | None], ...] = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not any(part.pattern and not part.negate for part in self.tokens):
            raise ValueError("one token at least needs a pattern")
        flags = regex.IGNORECASE if self.ignorecase else 0
        self._compiled = tuple(
            (
                compile_pattern(part.pattern, flags) if part.pattern else None,
                compile_pattern(part.tag) if part.tag else None,
            )
            for part in self.tokens
        )
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each place where the sequence stands."""
    reached = -1
    for words in _sentences(facts):
        for start in range(len(words)):
            end = _match(words, start, 0, options)
            if end is None or words[start].span.start < reached:
                continue
            reached = words[end - 1].span.end
            values = {str(number): word.text for number, word in enumerate(words[start:end], 1)}
            yield Match(Span(words[start].span.start, reached), values)


def _sentences(facts: Facts) -> Iterator[Sequence[Word]]:
    words: list[Word] = []
    for word in facts.syntax.words:
        if words and (word.starts or word.block != words[0].block):
            yield words
            words = []
        words.append(word)
    if words:
        yield words


def _match(words: Sequence[Word], at: int, number: int, options: Options) -> int | None:
    """Where a sequence whose part `number` is looked for from `at` on ends; None where it doesn't stand there."""
    if number == len(options.tokens):
        return at
    furthest = at + (options.tokens[number].skip if number else 0)
    for place in range(at, min(furthest + 1, len(words))):
        if _is(words[place], number, options):
            end = _match(words, place + 1, number + 1, options)
            if end is not None:
                return end
    return None


def _is(word: Word, number: int, options: Options) -> bool:
    pattern, tag = options._compiled[number]
    matches = (pattern is None or pattern.search(word.text)) and (tag is None or tag.search(word.tag))
    return bool(matches) is not options.tokens[number].negate
