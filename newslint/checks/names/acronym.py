"""Acronyms that don't go with their names.

`look_for` says which fault:

- `clash`: one acronym is spelled out as two names, or one name is given two acronyms.
- `initials`: an acronym in brackets has other letters than the initials of the name before it: "National Intelligence
  Service (NIA)". Only where all letters but one agree, so that acronyms of another language ("PKK", "FIFA") pass.
- `unexplained`: an acronym that is nowhere spelled out and isn't on the `exempt` list.
- `late`: an acronym used before it is spelled out.

```yaml
extends: acronym
look_for: clash
message: "'{found}' stands for '{name}' here and for '{expected}' elsewhere."
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import OSA

from newslint.core.facts import Facts, Name
from newslint.core.finding import Match, Related
from newslint.core.text import Span

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found", "name", "expected")

_BRACKET = re.compile(r"\s*[(\[]\s*(?:the\s+|or\s+|known as\s+)?[\"“'‘]?([A-Z][A-Za-z&]*[A-Z])[\"”'’]?\s*[)\]]")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?$")
_SMALL = frozenset("of the and for in on to de la le du des & at".split())


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    look_for: Literal["clash", "initials", "unexplained", "late"] = Field(description="Which fault.")
    exempt: tuple[str, ...] = Field((), description="Acronyms that every reader knows.")


@dataclass(frozen=True, slots=True)
class _Definition:
    name: Name
    acronym: str
    span: Span


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """Matches of the fault that the rule looks for."""
    definitions = list(_definitions(facts))
    if options.look_for == "clash":
        yield from _clashes(facts, definitions)
    elif options.look_for == "initials":
        for definition in definitions:
            if _misfit(definition.acronym, _words(facts, definition.name)):
                yield _match(definition.span, definition.acronym, definition.name, definition.name.span, "its name")
    else:
        yield from _uses(facts, definitions, options)


def _definitions(facts: Facts) -> Iterator[_Definition]:
    """Every "Full Name (ACRONYM)"."""
    text = facts.article.text
    for name in facts.names:
        found = _BRACKET.match(text, name.span.end) if len(name.words) > 1 else None
        if found and 2 <= len(found[1]) <= 8 and name.label != "person":
            yield _Definition(name, found[1], Span(*found.span(1)))


def _words(facts: Facts, name: Name) -> list[str]:
    return [word.of(facts.article.text) for word in name.words]


def initials_of(words: list[str]) -> str:
    """The initials of the words that count, in capitals."""
    return "".join(word[0].upper() for word in words if word.lower() not in _SMALL)


def _misfit(acronym: str, words: list[str]) -> bool:
    """Whether just one letter of `acronym` isn't the initial that it should be, and no letter of that word."""
    counted = [word for word in words if word.lower() not in _SMALL]
    letters = [letter for letter in acronym if letter.isupper()]
    if len(counted) != len(letters) or len(letters) < 3 or letters != list(acronym):
        return False
    wrong = [at for at, letter in enumerate(letters) if counted[at][0].upper() != letter]
    return len(wrong) == 1 and wrong[0] > 0 and letters[wrong[0]] not in "".join(words).upper()


def _clashes(facts: Facts, definitions: list[_Definition]) -> Iterator[Match]:
    by_acronym: defaultdict[str, list[_Definition]] = defaultdict(list)
    by_name: dict[tuple[str, ...], _Definition] = {}
    for definition in definitions:
        words = tuple(word.lower() for word in _words(facts, definition.name))
        for earlier in by_acronym[definition.acronym]:
            if not _same_body(words, tuple(word.lower() for word in _words(facts, earlier.name))):
                yield _match(definition.span, definition.acronym, earlier.name, earlier.span, "the other meaning")
                break
        by_acronym[definition.acronym].append(definition)
        before = by_name.setdefault(words, definition)
        if before.acronym != definition.acronym and OSA.distance(before.acronym, definition.acronym) <= 1:
            yield _match(definition.span, definition.acronym, definition.name, before.span, f"here '{before.acronym}'")


def _same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions are one name, shortened or in the plural."""
    shorter, longer = sorted((set(one) - _SMALL, set(other) - _SMALL), key=len)
    return shorter <= longer or {word.rstrip("s") for word in shorter} <= {word.rstrip("s") for word in longer}


def _uses(facts: Facts, definitions: list[_Definition], options: Options) -> Iterator[Match]:
    """Acronyms before or without their names."""
    spelled = {definition.acronym: definition for definition in reversed(definitions)}
    full = {initials_of(_words(facts, name)): name for name in facts.names if len(name.words) > 1}
    told: set[str] = set()
    for name in facts.names:
        acronym = " ".join(name.text.split())
        if not _ACRONYM.match(acronym) or name.zone != "body" or acronym in told or acronym in options.exempt:
            continue
        told.add(acronym)
        definition = spelled.get(acronym)
        if options.look_for == "late" and definition and definition.name.span > name.span:
            yield _match(name.span, acronym, definition.name, definition.name.span, "spelled out here")
        elif options.look_for == "unexplained" and not definition and not _is_clear(facts, name, full):
            yield _match(name.span, acronym, None, None, "")


def _is_clear(facts: Facts, name: Name, full: dict[str, Name]) -> bool:
    """Whether the reader can know the acronym: a country's, the initials of a name in the article, in brackets."""
    text = facts.article.text
    acronym = name.text.rstrip("s")
    bracketed = text[name.span.start - 1 : name.span.start] == "(" or text[name.span.end : name.span.end + 2] == " ("
    return bool(name.country) or acronym in full or bracketed or text.count(acronym) < 2


def _match(span: Span, acronym: str, name: Name | None, other: Span | None, what: str) -> Match:
    words = " ".join(name.text.split()) if name else ""
    return Match(
        span=span,
        values={"found": acronym, "name": words, "expected": words},
        related=(Related(other, what),) if other else (),
        confidence=0.85,
    )
