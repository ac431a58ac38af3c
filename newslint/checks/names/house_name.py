"""A name that the newsroom's own list has otherwise.

The list decides which side is right, so a wrong name is found even where it stands alone. An entry has the right
spelling, known wrong ones, a note and a link; `when` and `unless` bind it to articles that have certain words, for
bodies whose names are right elsewhere. With `near` a name of several words that differs from a listed one by one slip
in one word is found without being listed as wrong. The list stands in a file beside the rule; `newslint names learn`
drafts one from published articles.

```yaml
extends: house-name
message: "'{found}' should be '{expected}'.{note}"
names: !include _names.yml
near: true
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts, Name
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.house_names import HouseName
from newslint.language.lexicon import is_slip

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found", "expected", "note", "link")


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[HouseName, ...] = Field(description="The list: right, wrong, when, unless, note, link.")
    near: bool = Field(True, description="Find slips in listed names of several words.")
    _wrong: dict[str, HouseName] = PrivateAttr()
    _pattern: re.Pattern[str] | None = PrivateAttr()
    _hints: tuple[str, ...] = PrivateAttr()
    """A word of each listed wrong name: a text without any needs no closer look."""
    _gaps: dict[tuple[str, ...], list[tuple[str, HouseName]]] = PrivateAttr()

    @model_validator(mode="after")
    def _index(self) -> Options:
        self._wrong = {wrong: entry for entry in self.names for wrong in entry.wrong}
        words = sorted(self._wrong, key=len, reverse=True)
        joined = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in words)
        self._pattern = re.compile(rf"(?<![\w-])(?:{joined})(?![\w-]|['’](?!s\b))") if words else None
        self._hints = tuple({max(wrong.split(), key=len) for wrong in self._wrong})
        self._gaps = {}
        for entry in self.names if self.near else ():
            parts = entry.right.split()
            for at, part in enumerate(parts if len(parts) > 1 else ()):
                self._gaps.setdefault(_gap(parts, at), []).append((part, entry))
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each place that has a listed wrong name, or a slip in a listed right one."""
    text = facts.article.text
    places: list[Span] = []
    pattern = options._pattern if any(hint in text for hint in options._hints) else None
    for found in pattern.finditer(text) if pattern else ():
        entry = options._wrong[" ".join(found[0].split())]
        if entry.applies(text):
            places.append(Span(*found.span()))
            yield _match(facts, places[-1], entry, 1.0)
    for name in facts.names:
        if len(name.words) > 1 and not any(place.overlaps(name.span) for place in places):
            entry_near = _near(facts, name, options)
            if entry_near:
                yield _match(facts, Span(name.words[0].start, name.words[-1].end), entry_near, 0.95)


def _match(facts: Facts, span: Span, entry: HouseName, confidence: float) -> Match:
    text = facts.article.text
    related = tuple(_places(text, (entry.right,), "the right name")) or tuple(_places(text, entry.when, "meant here"))
    return Match(
        span=span,
        values={
            "found": " ".join(span.of(text).split()),
            "expected": entry.right,
            "note": f" {entry.note}" if entry.note else "",
            "link": entry.link,
        },
        related=related,
        edits=(Edit(span, entry.right),),
        confidence=confidence,
    )


def _places(text: str, words: tuple[str, ...], what: str) -> Iterator[Related]:
    """The first place of the first of `words` that the text has."""
    for word in words:
        at = text.find(word)
        if at >= 0:
            yield Related(Span(at, at + len(word)), what)
            return


def _near(facts: Facts, name: Name, options: Options) -> HouseName | None:
    """The listed name that `name` is but for one slip in one word that no dictionary has."""
    words = [span.of(facts.article.text) for span in name.words]
    for at, word in enumerate(words):
        for right, entry in options._gaps.get(_gap(words, at), ()):
            if is_slip(word, right) and entry.applies(facts.article.text):
                return entry
    return None


def _gap(words: list[str], at: int) -> tuple[str, ...]:
    return (*words[:at], "", *words[at + 1 :])
