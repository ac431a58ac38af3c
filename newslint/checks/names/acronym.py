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
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import OSA

from newslint.core.facts import Facts, Name
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.lexicon import known
from newslint.language.posts import is_handle

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found", "name", "expected")

_BRACKET = re.compile(r"\s*[(\[]\s*(?:the\s+|or\s+|known as\s+)?[\"“'‘]?([A-Z][A-Za-z&]*[A-Z])[\"”'’]?\s*[)\]]")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?$")
_HEADING = 90
"""Letters up to which a line without a stop is a cross-heading."""
_KNOWN_AS = re.compile(r"\b(?:as|called|or|dubbed|named)[\s\"“‘']+(?:the )?$")
"""What stands before another body's or country's acronym for the same."""
_SHORT = 2
"""Letters of acronyms too short to be another one's with its letters swapped."""
_OFTEN = 2
"""How often an acronym must stand for a reader to stumble over it."""
_NO_ACRONYM = re.compile(
    r"[A-Z]{2}|[MDCLXVI]+|[KW][A-Z]{2,3}|[ECMP][SD]T|[A-Z]*[0-9].*|US[A-Z]{1,3}|NY[A-Z]{1,2}|[A-Z]&[A-Z]"
)
"""Codes and no acronyms: two letters, Roman numbers, call signs, time zones, what begins with a country or a city."""
_BRACKETED = re.compile(
    r"\([^()]{0,24}$|\((?:[^()]{0,20}\s)?[\"“‘']?[A-Z&]{2,7}s?[\"”’']?\)|\b(?:or|as|called) [A-Z&]{2,7}\W"
)
_KIND = (
    r"(?:agency|service|party|union|group|network|channel|station|company|firm|bank|board|body|force|police|league|"
    r"federation|think tank|watchdog|regulator|lobby|charity|broadcaster|brand|website|site|app|band|drug|virus|gene|"
    r"program(?:me)?|system|standard|protocol|test|index|company|maker|giant|chain|airline|militia|rebels|militants)"
)
_KIND_BEFORE = re.compile(rf"\b{_KIND},? (?:the )?$", re.IGNORECASE)
_KIND_AFTER = re.compile(
    rf"(?:,|\s[–—-]+) (?:an?|the|[A-Z]\w+['’]s?|which|short|formerly|or) |"
    rf",? (?:a|the) (?:\w+ ){{0,2}}{_KIND}\b| {_KIND}\b"
)
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
        yield from _swapped(facts, definitions, options)
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


def _swapped(facts: Facts, definitions: list[_Definition], options: Options) -> Iterator[Match]:
    """An acronym that nothing spells out, with the letters of one that the article does, in another order."""
    defined = {definition.acronym: definition for definition in reversed(definitions)}
    by_letters = {"".join(sorted(acronym)): acronym for acronym in defined if len(acronym) > _SHORT}
    counts = Counter(name.text for name in facts.names if _ACRONYM.match(name.text))
    for name in facts.names:
        meant = by_letters.get("".join(sorted(name.text)), "")
        if not meant or name.text in defined or name.text in options.exempt or counts[name.text] > counts[meant]:
            continue
        if _KNOWN_AS.search(facts.article.text, max(0, name.span.start - 24), name.span.start):
            continue
        if counts[name.text] == 1 and not _spelled_out(name.text).search(facts.article.text):
            yield _match(name.span, name.text, defined[meant].name, defined[meant].span, f"here '{meant}'")


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
        if options.look_for == "late" and definition and _is_late(facts, name, definition):
            yield _match(name.span, acronym, definition.name, definition.name.span, "spelled out here")
        elif options.look_for == "unexplained" and not definition and not _is_clear(facts, name, full, options):
            yield _match(name.span, acronym, None, None, "")


def _is_late(facts: Facts, name: Name, definition: _Definition) -> bool:
    """Whether the acronym stands before its name: not where words before spell it out, nor in a cross-heading."""
    text, at = facts.article.text, name.span.start
    if definition.name.span < name.span or _spelled_out(definition.acronym).search(text, 0, at):
        return False
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1].strip()
    heading = len(line) < _HEADING and not line.endswith(tuple(".!?”\"’'…"))
    return not heading and not _is_shouted(text, name.span)


def _is_clear(facts: Facts, name: Name, full: dict[str, Name], options: Options) -> bool:
    """Whether the reader can know the acronym, or it is none: a table of cases, the cheap ones first."""
    text = facts.article.text
    acronym = name.text[:-1] if name.text.endswith("s") else name.text
    if (
        bool(name.country)
        or acronym in options.exempt
        or acronym in full
        or text.count(acronym) < _OFTEN
        or known(acronym.lower())
    ):
        return True
    if _NO_ACRONYM.fullmatch(acronym) or is_handle(text, name.span) or _is_shouted(text, name.span):
        return True
    if any(_BRACKETED.search(text, max(0, at - 24), at + len(acronym) + 2) for at in _places(text, acronym)):
        return True
    if any(_is_apposed(text, Span(at, at + len(acronym))) for at in _places(text, acronym)):
        return True
    return bool(_spelled_out(acronym).search(text))


def _places(text: str, acronym: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"\b{re.escape(acronym)}\b", text)]


def _is_shouted(text: str, span: Span) -> bool:
    """Whether the words beside it are in capitals too: a cross-heading, a label, a shout."""
    near = re.findall(r"[^\W\d_]{2,}", text[max(0, span.start - 30) : span.start])[-2:]
    near += re.findall(r"[^\W\d_]{2,}", text[span.end : span.end + 30])[:2]
    shouted = [word for word in near if word.isupper()]
    return 2 * len(shouted) >= max(1, len(near))


def _is_apposed(text: str, span: Span) -> bool:
    """Whether a common noun right before or after says what it is: "the police union ERTZ", "the GRU, Russia's …"."""
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    return bool(_KIND_BEFORE.search(before) or _KIND_AFTER.match(after))


@lru_cache(maxsize=512)
def _spelled_out(acronym: str) -> re.Pattern[str]:
    """Words in any case, hyphened or not, whose first letters make the acronym, with small words between."""
    small = r"(?:(?:of|the|and|for|in|on|to|de|a|an|&|by|with)[\s-]+){0,2}"
    words = rf"[\w'’]*[\s,/-]+{small}".join(re.escape(letter) for letter in acronym.replace("&", ""))
    return re.compile(rf"\b{words}[a-z]", re.IGNORECASE)


def _match(span: Span, acronym: str, name: Name | None, other: Span | None, what: str) -> Match:
    words = " ".join(name.text.split()) if name else ""
    return Match(
        span=span,
        values={"found": acronym, "name": words, "expected": words},
        related=(Related(other, what),) if other else (),
        confidence=0.85,
    )
