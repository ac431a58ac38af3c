"""A letter of another script, or an invisible character, inside a word.

A Cyrillic а in a Latin name looks right and is wrong: search, links, sorting and speech synthesis miss the name. They
come from pasted text, from keyboards with two layouts and from evasion of filters. Zero-width spaces, joiners, soft
hyphens and direction marks inside a Latin word do the same harm. The match names the code point. Words wholly in
another script, and Greek letters of formulas ("TGFβ") stay silent.

```yaml
extends: mixed-script
message: "'{found}' holds {character}."
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.spelling import latin_twin

NEEDS: frozenset[str] = frozenset()
VALUES: tuple[str, ...] = ("found", "character", "expected")

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_HIDDEN = re.compile(f"(?<=[A-Za-z\u00c0-\u024f])[{_INVISIBLE}]+(?=[A-Za-z\u00c0-\u024f])")
_WORD = re.compile(rf"(?:[^\W\d_]|[{_INVISIBLE}])+")
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_ABOUT_LETTERS = re.compile(r"\b(?:Cyrillic|homo(?:graph|glyph)s?|U\+04[0-9A-F]{2})\b")
"""An article that tells of such letters shows them."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    letters: bool = Field(True, description="Look for letters of another script in a Latin word.")
    invisible: bool = Field(True, description="Look for invisible characters inside a word.")
    soft_hyphens: bool = Field(False, description="Count the soft hyphen (U+00AD) as invisible: some systems need it.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for each word."""
    if not _FOREIGN.search(facts.article.text) and not _HIDDEN.search(facts.article.text):
        return
    if _ABOUT_LETTERS.search(facts.article.text):
        return
    for word in _WORD.finditer(facts.article.text):
        if word[0].isascii():
            continue
        place, strange = _strange(word, options)
        if place:
            span = Span(*word.span())
            yield Match(
                span=span,
                values={"found": word[0], "character": _name(strange), "expected": _mended(word[0])},
                related=(Related(place, f"here: {_name(strange)}"),),
                edits=(Edit(span, _mended(word[0])),),
            )


def _strange(word: re.Match[str], options: Options) -> tuple[Span | None, str]:
    """Where the first character is that doesn't belong in `word`, and which it is."""
    if options.letters and _LATIN.search(word[0]):
        letters = [letter for letter in _FOREIGN.finditer(word[0]) if latin_twin(letter[0]) != letter[0]]
        if letters:
            at = word.start() + letters[0].start()
            return Span(at, at + 1), letters[0][0]
    for hidden in _HIDDEN.finditer(word[0]) if options.invisible else ():
        if options.soft_hyphens or hidden[0].strip("\u00ad"):
            return Span(word.start() + hidden.start(), word.start() + hidden.end()), hidden[0][0]
    return None, ""


def _mended(word: str) -> str:
    visible = re.sub(f"[{_INVISIBLE}]", "", word)
    return "".join(latin_twin(letter) for letter in visible) if _LATIN.search(visible) else visible


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name').lower()}"
