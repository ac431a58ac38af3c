"""A claim that the draft makes and the source denies, or the other way round; a hedge of the source that was dropped.

The draft's sentence and a place that tells nearly all of it are compared for one of the words in `marks`, right before
the same word: "will not close" against "will close". `way` says what is sought:

- either: the mark stands in one of the two and not in the other.
- dropped: the source has the mark, and the draft has not.

Where either sentence has a second mark, or a word of `others` that may stand for one, nothing is said.

```yaml
extends: turned-claim
message: "'{found}' here, '{other}' in the source."
marks: [not, never]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.against._told import Place, Told, stems
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.said import said_words
from newslint.language.stems import content, stem

VALUES: tuple[str, ...] = ("found", "other", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "quotes", "attributions"})
_REACH = 3
"""Words behind a mark among which the one that it turns is the first content word."""


class Options(BaseModel):
    """The marks, and how alike the two places must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    marks: frozenset[str] = Field(description="The words that turn what follows.")
    others: frozenset[str] = Field(
        frozenset(), description="Words that may stand for a mark: nothing is said beside them."
    )
    harmless: frozenset[str] = Field(
        frozenset(), description="Words that take a mark's force: not only, not necessarily."
    )
    way: Literal["either", "dropped"] = Field("either", description="On which side the mark may be missing.")
    share: float = Field(0.6, description="The share of the sentence that the source's place must have.")


class _Turned(NamedTuple):
    """A mark, and the stem of the word that it turns, with the words of both."""

    mark: Span
    word: str
    whole: Span


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The claims that a source has the other way."""
    if not facts.sources:
        return
    told = Told(facts)
    for number, sentence in enumerate(facts.sentences):
        mine = _turned(facts, sentence.span, options)
        for place in told.places(number, Span(sentence.span.start, sentence.span.start)):
            back = stems(place.source.facts, place.sentence.span)
            if place.share < options.share or len(place.shared) < options.share * len(back):
                continue
            match = _match(facts, sentence.span, mine, place, options)
            if match is not None:
                yield match
                break


def _match(facts: Facts, sentence: Span, mine: list[_Turned], place: Place, options: Options) -> Match | None:
    there = place.source.facts
    theirs = _turned(there, place.sentence.span, options)
    if bool(mine) == bool(theirs) or len(mine) + len(theirs) != 1:
        return None
    if mine and options.way == "dropped":
        return None
    turned = (mine or theirs)[0]
    plain_facts, plain = (there, place.sentence.span) if mine else (facts, sentence)
    if _has_other(facts, sentence, options) or _has_other(there, place.sentence.span, options):
        return None
    word = _find(plain_facts, plain, turned.word)
    if word is None:
        return None
    here, other = (turned.whole, word) if mine else (word, turned.whole)
    values = {"found": facts.text(here), "other": there.text(other), "source": place.source.path}
    return Match(here, values, elsewhere=(Related(other, "the source has", place.source.path),))


def _turned(facts: Facts, within: Span, options: Options) -> list[_Turned]:
    words = list(said_words(facts.article.text, *within))
    found = []
    for number, one in enumerate(words):
        if one.word not in options.marks:
            continue
        following = words[number + 1 : number + 1 + _REACH]
        verb = next((other for other in following if content(other.word)), None)
        if verb is not None:
            found.append(_Turned(Span(one.start, one.end), stem(verb.word), Span(one.start, verb.end)))
        else:
            found.append(_Turned(Span(one.start, one.end), "", Span(one.start, one.end)))
    return found


def _has_other(facts: Facts, within: Span, options: Options) -> bool:
    doubtful = options.others | options.harmless
    return any(one.word in doubtful for one in said_words(facts.article.text, *within))


def _find(facts: Facts, within: Span, word: str) -> Span | None:
    """Where the word stands alone within the sentence; None where it doesn't, or stands twice."""
    found = [Span(one.start, one.end) for one in said_words(facts.article.text, *within) if stem(one.word) == word]
    return found[0] if len(found) == 1 and word else None
