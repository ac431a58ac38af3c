"""Every word that no dictionary knows. Vale's `spelling`; for slips alone, with few false alarms, see `misspelling`.

Dictionaries are Hunspell's (`dic` and `aff`, or `dictionaries` found in `dicpath`), or English (US and GB) where none
is named or `append` is true. Words of the `ignore` files, matches of `filters` and of the vocabulary pass; without
`custom` so do acronyms, mixed case and whatever isn't all letters.

```yaml
extends: spelling
message: "Did you really mean '{found}'?"
ignore: [names.txt]
```
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, field_validator, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match
from newslint.core.text import Span
from newslint.language.hunspell import Dictionary, read_dictionary, read_words
from newslint.language.lexicon import known, known_name
from newslint.language.suggest import suggest
from newslint.matching.patterns import Patterns, alternatives, compile_pattern

VALUES = ("found", "expected")
NEEDS: frozenset[str] = frozenset({"sentences"})
_WORD = regex.compile(r"[^\W_]+(?:['’\-_][^\W_]+)*")
_DEFAULT_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_'’]")


class Options(BaseModel):
    """The dictionaries, and what passes without them."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    dic: str = Field("", description="A Hunspell .dic file.")
    aff: str = Field("", description="The .aff file that belongs to it.")
    dictionaries: tuple[str, ...] = Field((), description="Names of Hunspell dictionaries in `dicpath`.")
    dicpath: str = Field("", description="The folder of `dictionaries`.")
    append: bool = Field(False, description="Whether English is known besides the dictionaries named.")
    ignore: tuple[str, ...] = Field((), description="Files of words that are right, one a line.")
    filters: tuple[str, ...] = Field((), description="Patterns: words that match one pass.")
    custom: bool = Field(False, description="Whether to leave out the filters for acronyms, mixed case and numbers.")
    exceptions: tuple[str, ...] = Field((), description="Patterns of words that are right.")
    threshold: int = Field(0, description="Kept for Vale's rules.")
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are right.")
    _dictionaries: tuple[Dictionary, ...] = PrivateAttr(())
    _ignored: frozenset[str] = PrivateAttr(frozenset())
    _filters: tuple[regex.Pattern[str], ...] = PrivateAttr(())
    _exceptions: Patterns | None = PrivateAttr(None)

    @field_validator("ignore", mode="before")
    @classmethod
    def _list(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value

    @model_validator(mode="after")
    def _read(self) -> Options:
        pairs = [(self.dic, self.aff)] if self.dic else []
        pairs += [(f"{self.dicpath}/{name}.dic", f"{self.dicpath}/{name}.aff") for name in self.dictionaries]
        self._dictionaries = tuple(read_dictionary(dic, aff) for dic, aff in pairs)
        self._ignored = frozenset(word for path in self.ignore for word in read_words(path))
        filters = self.filters if self.custom else (*self.filters, *_DEFAULT_FILTERS)
        self._filters = tuple(compile_pattern(pattern) for pattern in filters)
        self._exceptions = alternatives(self.exceptions, ignorecase=True, word=False) if self.exceptions else None
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each word that nothing knows, with what may be meant as its edits."""
    text = facts.article.text
    for zone in facts.article.zones:
        for found in _WORD.finditer(text, *zone.span):
            word = found[0]
            if any(pattern.search(word) for pattern in options._filters) or _is_right(word, options):
                continue
            span = Span(*found.span())
            near = suggest(word.lower())[:3] if word.isascii() else ()
            expected = near[0].word if near else ""
            yield Match(
                span, {"found": word, "expected": expected}, edits=tuple(Edit(span, item.word) for item in near)
            )


def _is_right(word: str, options: Options) -> bool:
    plain = word.replace("’", "'")
    forms = {plain, plain.lower(), plain.removesuffix("'s"), plain.removesuffix("'s").lower()}
    if forms & options._ignored or (options._exceptions is not None and any(options._exceptions.find(word))):
        return True
    if any(dictionary.knows(form) for dictionary in options._dictionaries for form in forms):
        return True
    english = not options._dictionaries or options.append
    return english and any(known(form) or known_name(form) for form in forms)
