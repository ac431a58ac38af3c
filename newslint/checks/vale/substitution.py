"""One thing written for another: each key of `swap` is a pattern, its value what to write instead.

Vale's `substitution`. Several right words are parted by `|`; the edit takes the first. What is written as its value
says already is let pass, and so is what matches one of `exceptions`.

```yaml
extends: substitution
message: "Write '{expected}' instead of '{found}'."
ignorecase: true
swap:
  could of: could have
```
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match
from newslint.matching.patterns import Exceptions, Patterns, alternatives, compile_pattern, find_in, make_exceptions
from newslint.matching.units import Within, units

VALUES = ("expected", "found")
NEEDS: frozenset[str] = frozenset({"sentences"})
LOCAL = True
"""Matches in a block depend on that block alone, unless they are sought `within` the article."""


class Options(BaseModel):
    """What to look for and what to write instead."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    swap: dict[str, str] = Field(description="Patterns and what to write instead of each; `a|b` offers two.")
    nonword: bool = Field(False, description="Whether the patterns may match inside words and beside marks.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    capitalize: bool = Field(False, description="Whether what is offered begins with a capital where the found does.")
    exceptions: tuple[str, ...] = Field((), description="Patterns: a match that holds one of them is let pass.")
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are exceptions too.")
    matchcase: bool = Field(False, description="Whether what is offered takes the case of the found.")
    listed: bool = Field(False, description="Whether messages give several right words as a list, each in quotes.")
    pos: str = Field("", description="Vale's old pattern over part-of-speech tags.")
    within: Within = Field("block", description="What is searched at a time: block, sentence or article.")
    _keys: list[str] = PrivateAttr()
    _expected: tuple[str, ...] = PrivateAttr()
    _patterns: Patterns = PrivateAttr()
    _exceptions: Exceptions | None = PrivateAttr(None)

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not self.swap:
            raise ValueError("there is nothing to look for; give a swap")
        keys = self._keys = sorted(self.swap, key=len, reverse=True)
        self._expected = tuple(self.swap[key] for key in keys)
        self._patterns = alternatives(keys, word=not self.nonword, ignorecase=self.ignorecase, numbered=True)
        self._exceptions = make_exceptions(self.exceptions)
        return self

    def _fill(self, number: int, found: str) -> str:
        """The value of a key whose groups it names by $1, $2…"""
        pattern = compile_pattern(self._keys[number], regex.IGNORECASE if self.ignorecase else 0)
        return str(pattern.sub(regex.sub(r"\$(\d+)", r"\\g<\1>", self._expected[number]), found))


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each place where a key matches and its value doesn't stand already."""
    text = facts.article.text
    for hit in find_in(options._patterns, text, units(facts, options.within), options._exceptions):
        found, expected = hit.span.of(text), options._expected[hit.number]
        if "$" in expected:
            expected = options._fill(hit.number, found)
        choices = [choice.replace(r"\|", "|") for choice in regex.split(r"(?<!\\)\|", expected) if choice]
        if options.capitalize and found[:1].isupper():
            choices = [choice[:1].upper() + choice[1:] for choice in choices]
        if options.matchcase:
            choices = [_like(found, choice) for choice in choices]
        if found in choices or _says_already(expected, found):
            continue
        edits = tuple(Edit(hit.span, choice) for choice in choices[:1])
        yield Match(
            hit.span,
            {"expected": _listed(choices) if options.listed else "|".join(choices), "found": found.strip()},
            edits=edits,
        )


def _listed(choices: list[str]) -> str:
    quoted = [f"'{choice}'" for choice in choices]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return ", ".join([*quoted[:-1], f"or {quoted[-1]}"])


def _like(found: str, choice: str) -> str:
    """`choice` in the case of `found`."""
    if found.isupper() and len(found) > 1:
        return choice.upper()
    if found.islower():
        return choice.lower()
    return choice[:1].upper() + choice[1:] if found[:1].isupper() else choice


def _says_already(expected: str, found: str) -> bool:
    if expected == found or not regex.search(r"[\\^$.|?*+()\[\]{}]", expected):
        return expected == found
    try:
        return compile_pattern(f"^(?:{expected})$").match(found) is not None
    except ValueError:
        return False
