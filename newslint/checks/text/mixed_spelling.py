"""Two systems of spelling in one article: the forms of the rarer one, where the other plainly rules.

`pairs` maps British stems to American ones. Names and quotations are left out: a body is spelt as it spells itself, and
speech may be quoted from elsewhere.

```yaml
extends: mixed-spelling
message: "'{found}' is {variety} spelling; the article is otherwise {other} ('{example}')."
pairs: {colour: color, centre: center}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.core.facts import Facts, Token
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import HasSpan, Placed

VALUES = ("found", "variety", "other", "example", "expected")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "names", "quotes"})
_ENDINGS = ("", "s", "ed", "d", "ing", "er", "r", "ers", "ful", "less", "able", "ly", "hood")
_OPENING = 4
_BOTH = frozenset(("analyses", "paralyses", "catalyses", "dialyses"))
"""Plural nouns that both systems spell alike: what looks like the verb ("she analyses") is mostly the noun."""
_NAMES = ("British", "American")


class Options(BaseModel):
    """The pairs, and how plain the rule of one system must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    pairs: dict[str, str] = Field(description="British stems and their American form.")
    majority: int = Field(3, description="How many forms of the ruling system the article must have.")
    ratio: float = Field(3.0, description="How many times as many as of the other.")
    _stems: dict[str, tuple[int, str]] = PrivateAttr()
    _openings: frozenset[str] = PrivateAttr()
    """The first letters of all stems, so that most words need no closer look."""

    @model_validator(mode="after")
    def _index(self) -> Options:
        self._stems = {british: (0, american) for british, american in self.pairs.items()}
        self._stems |= {american: (1, british) for british, american in self.pairs.items()}
        bases = {base for stem in self._stems for base in (stem, stem.removesuffix("e"))}
        self._openings = frozenset(
            (base + ending)[:_OPENING] for base in bases for ending in (_ENDINGS if len(base) < _OPENING else ("",))
        )
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each form of the rarer system, with the first of the other as its other place."""
    seen: tuple[list[tuple[Token, str, str]], list[tuple[Token, str, str]]] = ([], [])
    openings, stems = options._openings, options._stems
    found = [
        (token, variety)
        for token in facts.tokens
        if token.text[:_OPENING].lower() in openings and (variety := _variety(token.text, stems))
    ]
    elsewhere: list[HasSpan] = [*facts.names, *facts.quotes] if found else []
    left_out = Placed(elsewhere)
    for token, (side, stem, other) in found:
        if token.text.lower() in _BOTH:
            continue
        if not left_out.overlapping(token.span) and not _is_name_like(facts, token):
            seen[side].append((token, stem, other))
    rare, ruling = sorted(range(2), key=lambda side: len(seen[side]))
    if len(seen[ruling]) < options.majority or len(seen[ruling]) < options.ratio * len(seen[rare]):
        return
    example = seen[ruling][0][0]
    for token, stem, other in seen[rare]:
        expected = other + token.text[len(stem) :]
        expected = expected.capitalize() if token.text[:1].isupper() else expected
        yield Match(
            token.span,
            {"found": token.text, "variety": _NAMES[rare], "other": _NAMES[ruling], "example": example.text,
             "expected": expected},
            (Related(example.span, f"{_NAMES[ruling]} spelling"),),
            (Edit(token.span, expected),),
        )  # fmt: skip


def _variety(word: str, stems: dict[str, tuple[int, str]]) -> tuple[int, str, str] | None:
    """Which system a word belongs to, its stem there and in the other; None for words that both share."""
    word = word.lower()
    for ending in _ENDINGS:
        stem = word.removesuffix(ending) if ending else word
        if word.endswith(ending) and stem in stems:
            side, other = stems[stem]
            return side, stem, other
        if ending in ("ed", "ing", "er", "ers", "able") and word.endswith(ending) and stem + "e" in stems:
            side, other = stems[stem + "e"]
            return side, stem, other.removesuffix("e")
    return None


def _is_name_like(facts: Facts, token: Token) -> bool:
    """Whether the word has a capital that no sentence's beginning gave it."""
    return token.text[:1].isupper() and facts.sentences[token.sentence].span.start != token.span.start
