"""A block in the wrong case: a headline in title case, a caption in capitals. Vale's `capitalization`.

`match` is $title (`style` AP or Chicago), $sentence, $lower, $upper or a pattern that the block must match. A block
passes where more than `threshold` of its words are right. Words of `exceptions` are right as they stand; after a word
that ends in one of `indicators` any case is.

```yaml
extends: capitalization
message: "'{found}' should be in sentence case."
scope: headline
match: $sentence
exceptions: [NATO, iPhone]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match
from newslint.matching.patterns import TIME_LIMIT, Exceptions, compile_pattern, make_exceptions
from newslint.matching.units import Within, units

VALUES = ("found", "expected")
NEEDS: frozenset[str] = frozenset({"sentences"})
_JOINT = regex.compile(r"[-'’]")
_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_SMALL_AP = frozenset("a an and as at but by en for if in nor of on or per so the to v v. vs vs. via yet".split())
_SMALL_CHICAGO = _SMALL_AP | frozenset(
    "about above across after against along amid among around before behind below beneath beside between beyond down "
    "during except from inside into like near off onto out outside over past since through throughout toward towards "
    "under underneath until up upon with within without".split()
)


class Options(BaseModel):
    """The case wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    match: str = Field(description="$title, $sentence, $lower, $upper, or a pattern.")
    style: Literal["AP", "Chicago"] = Field("AP", description="Whose small words $title leaves in lower case.")
    exceptions: tuple[str, ...] = Field((), description="Patterns: words that are right as they stand.")
    indicators: tuple[str, ...] = Field((), description="Endings of words after which any case is right.")
    threshold: float = Field(0.8, description="The share of words that must be right.")
    prefix: str = Field("", description="A pattern of what is left out at the beginning of a block.")
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are exceptions too.")
    within: Within = Field("block", description="What is judged at a time: block or sentence.")
    _pattern: regex.Pattern[str] | None = PrivateAttr(None)
    _exceptions: Exceptions | None = PrivateAttr(None)
    _words: regex.Pattern[str] = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not self.match.startswith("$"):
            self._pattern = compile_pattern(self.match)
        elif self.match not in ("$title", "$sentence", "$lower", "$upper"):
            raise ValueError(f"there is no case {self.match}; write $title, $sentence, $lower, $upper or a pattern")
        self._exceptions = make_exceptions(self.exceptions)
        whole = "|".join(sorted(self.exceptions, key=len, reverse=True))
        self._words = compile_pattern(rf"(?m)\b(?:{whole})\b|{_WORD}" if whole else _WORD)
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each block in the wrong case; `expected` is the block in the right one."""
    for place in units(facts, options.within):
        text = place.of(facts.article.text)
        expected = _expected(text, options)
        if expected is not None:
            edits = (Edit(place, expected),) if options.match in ("$title", "$sentence", "$lower", "$upper") else ()
            yield Match(place, {"found": text, "expected": expected}, edits=edits)


def _expected(text: str, options: Options) -> str | None:
    """What `text` should be, or None where it is right."""
    if options._pattern is not None:
        matches = options._pattern.search(text, timeout=TIME_LIMIT) is not None or _is_exception(text, options)
        return None if matches else options.match
    if options.match in ("$lower", "$upper"):
        cased = text.lower() if options.match == "$lower" else text.upper()
        return None if text == cased or _is_exception(text, options) else cased
    prefix = compile_pattern(options.prefix).match(text) if options.prefix else None
    start = prefix.end() if prefix else 0
    body = text[start:] if options.match == "$title" else text[start:].rstrip("?!.:")
    words = list(options._words.finditer(body, timeout=TIME_LIMIT))
    if not words:
        return None
    out, at, right = [text[:start]], 0, 0
    for number, word in enumerate(words):
        before = words[number - 1][0] if number else ""
        last = number == len(words) - 1
        wanted = _title(word[0], number == 0 or last, options) if options.match == "$title" else None
        fits = wanted == word[0] if wanted is not None else _fits_sentence(word[0], number == 0)
        follows = before.endswith(options.indicators) if options.indicators and before else False
        if fits or word[0] == word[0].upper() or follows or _is_exception(word[0], options):
            right += 1
            wanted = word[0]
        elif wanted is None:
            if number == 0:
                right = -len(words)
            wanted = word[0].capitalize() if number == 0 else word[0].lower()
        out += [body[at : word.start()], wanted]
        at = word.end()
    return None if right / len(words) > options.threshold else "".join([*out, text[start + at :]])


def _title(word: str, edge: bool, options: Options) -> str:
    small = _SMALL_AP if options.style == "AP" else _SMALL_CHICAGO
    if not edge and word.lower().rstrip(",;") in small:
        return word.lower()
    return word[:1].upper() + word[1:]


def _fits_sentence(word: str, first: bool) -> bool:
    word = _JOINT.split(word)[0]
    if word == word.upper():
        return True
    return word == word.lower().title() if first else word == word.lower()


def _is_exception(words: str, options: Options) -> bool:
    return (
        options._exceptions is not None
        and options._exceptions.inside is not None
        and any(options._exceptions.inside.find(words))
    )
