"""A name that the article's own tags or metadata have otherwise.

Tags, keywords, and the people, bodies, places and events that a document lists come from another hand or from a list,
so a name that the text has only with a slip is found though the text never spells it right. Compared are names of
several words that differ in one word, by one slip, where no dictionary has the word and nothing makes it another
spelling in use. Where the text has the listed spelling too, `name-variant` says so, with both places.

```yaml
extends: listed-name
message: "The text has '{found}', the article's own tags have '{expected}'. Which is right?"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Facts, Name
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.lexicon import is_slip, zipf
from newslint.language.spelling import compare, fold_sound

NEEDS: frozenset[str] = frozenset({"names"})
VALUES: tuple[str, ...] = ("found", "expected", "word", "expected_word")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_IN_USE = 1.5
"""From this frequency (zipf) on a spelling is somebody's."""


class Options(BaseModel):
    """What a rule may set: nothing yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each name of several words that a listed one is but for a slip: at its first place."""
    listed = [(right, name.place) for name in facts.article.metadata.names if (right := _proper(name.text))]
    if not listed:
        return
    here = frozenset(word.lower() for word in _WORD.findall(facts.article.text))
    seen: dict[str, list[Name]] = {}
    for name in facts.names:
        if len(name.words) > 1:
            seen.setdefault(" ".join(span.of(facts.article.text) for span in name.words), []).append(name)
    for words, names in seen.items():
        for other, place in listed:
            at = _odd(words.split(), other)
            if at is not None and other[at].lower() not in here:
                yield _match(facts, names, at, other, place)
                break


def _proper(text: str) -> list[str] | None:
    """The words of a listed name, where it is one of several with capital letters: no topic."""
    words = _WORD.findall(text)
    capitals = [word for word in words if word[0].isupper()]
    return words if len(capitals) > 1 and words[0][0].isupper() and words[-1][0].isupper() else None


def _odd(words: list[str], right: list[str]) -> int | None:
    """The index of the one word of `words` that is a slip of the one at its place in `right`."""
    if len(words) != len(right):
        return None
    differ = [at for at, word in enumerate(words) if word != right[at]]
    if len(differ) != 1:
        return None
    word, other = words[differ[0]], right[differ[0]]
    kind = compare(word, other).kind
    if not (word[0].isupper() and other[0].isupper()) or kind == "diacritic" or not is_slip(word, other):
        return None
    if kind not in ("lookalike", "transpose") and fold_sound(word) == fold_sound(other):
        return None  # two transcriptions of one foreign name
    return differ[0] if zipf(word) < _IN_USE else None


def _match(facts: Facts, names: list[Name], at: int, right: list[str], place: Span | None) -> Match:
    spans = [name.words[at] for name in names]
    word = spans[0].of(facts.article.text)
    return Match(
        span=names[0].span,
        values={
            "found": " ".join(names[0].text.split()),
            "expected": " ".join(right),
            "word": word,
            "expected_word": right[at],
        },
        related=tuple(Related(name.span, "the same spelling again") for name in names[1:]),
        edits=tuple(Edit(span, right[at]) for span in spans),
        confidence=0.9,
        elsewhere=(Related(place, "the tag"),) if place else (),
    )
