"""The same thing twice in a row: "the the". Vale's `repetition`.

`tokens` match the things compared, one after the other within a block; with `alpha: true` only words count. `max` is
how many repeats are let pass. A pair that two sentences share ("He went out. Out there…") is never a repeat, nor is one
in `exceptions`. Where the repeated word is one of `certain`, cutting one is a safe edit. With `second_look: true` every
other repeat is in doubt until the language pipeline has seen its sentence: a word that has two jobs there is let pass
("The winter set in in May").

```yaml
extends: repetition
message: "'{found}' stands here twice."
tokens: ['[^\\s]+']
alpha: true
```
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.checks.vale._two_jobs import Taking, forms, two_jobs
from newslint.core.facts import Facts, Word
from newslint.core.finding import Edit, Match
from newslint.core.text import Span
from newslint.matching.patterns import Allowed, Exceptions, Hit, Patterns, alternatives, find_in, make_exceptions
from newslint.matching.units import Within, units

VALUES = ("found",)
NEEDS: frozenset[str] = frozenset({"sentences"})
LOCAL = True
"""Matches in a block depend on that block alone, unless they are sought `within` the article."""
_MARKUP = regex.compile(r"\]\([^)\n]*\)|</?[a-zA-Z][^>\n]*>")


class Options(BaseModel):
    """What is compared, and which repeats are right."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    tokens: tuple[str, ...] = Field(description="Patterns that match the things to compare.")
    max: int = Field(0, description="How many repeats are let pass.")
    alpha: bool = Field(False, description="Whether only things made of letters count.")
    ignorecase: bool = Field(False, description="Whether upper and lower case are the same.")
    exceptions: tuple[str, ...] = Field((), description="Patterns: a repeat that holds one of them is let pass.")
    certain: tuple[str, ...] = Field((), description="Words that nobody writes twice on purpose: that edit is safe.")
    second_look: bool = Field(False, description="Whether the language pipeline decides, except for `certain` words.")
    taking: dict[str, tuple[str, ...]] = Field(
        {}, description="For the second look: by small word, verbs that take it along (in: set), irregular forms too."
    )
    vocab: bool = Field(True, description="Whether the words of the vocabulary in force are exceptions too.")
    within: Within = Field("block", description="What is searched at a time: block, sentence or article.")
    _patterns: Patterns = PrivateAttr()
    _exceptions: Exceptions | None = PrivateAttr(None)
    _taking: Taking = PrivateAttr()

    @model_validator(mode="after")
    def _compile(self) -> Options:
        if not self.tokens:
            raise ValueError("there is nothing to look for; give tokens")
        self._patterns = alternatives(("|".join(self.tokens),), word=False, ignorecase=self.ignorecase)
        self._exceptions = make_exceptions(self.exceptions)
        self._taking = {
            small: frozenset(form for verb in verbs for form in forms(verb)) for small, verbs in self.taking.items()
        }
        return self


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each repeat; it covers both, and its edit leaves one."""
    text = facts.article.text
    for place in units(facts, options.within):
        if not _may_repeat(place.of(text), options):
            continue
        allowed = Allowed(options._exceptions, place, text)
        before: Hit | None = None
        count = 0
        for hit in find_in(options._patterns, text, [place]):
            if before and _same(_words(text, before), _words(text, hit), options):
                count += 1
                both = Span(before.start, hit.end)
                touch = not _parted(facts, Span(before.end, hit.start))
                if count > options.max and touch and not allowed.has(both):
                    word = _words(text, hit)
                    safe = word in options.certain and _words(text, before) in (word, word.capitalize())
                    edit = Edit(Span(before.end, hit.end), "", safe)
                    doubt = _sentence(facts, both) if options.second_look and not safe else None
                    yield Match(both, {"found": word}, edits=(edit,), doubt=doubt)
                    count = 0
            before = hit


def confirm(match: Match, words: Sequence[Word], options: Options) -> bool:
    """Whether the repeat is a slip, now that the `words` of its sentence are known."""
    return match.span is None or two_jobs(words, match.span, options._taking) is None


def _sentence(facts: Facts, both: Span) -> Span | None:
    at = bisect_right(facts.sentences, both.start, key=lambda sentence: sentence.span.start) - 1
    return facts.sentences[at].span if at >= 0 else None


def _may_repeat(text: str, options: Options) -> bool:
    """Whether two things in a row look the same: a quick look that most text needs no more than."""
    things = list(map(str.casefold, map(str.strip, filter(None, options._patterns.words(text)))))
    return any(map(eq, things, islice(things, 1, None)))


def _words(text: str, hit: Hit) -> str:
    return hit.span.of(text).strip()


def _same(before: str, now: str, options: Options) -> bool:
    if options.ignorecase:
        before, now = before.casefold(), now.casefold()
    return now != "" and before == now and (not options.alpha or now.isalpha())


def _parted(facts: Facts, gap: Span) -> bool:
    """Whether a sentence begins in the gap, or the source has words there that the article leaves out (an address)."""
    following = bisect_left(facts.sentences, gap.start, key=lambda sentence: sentence.span.start)
    if following < len(facts.sentences) and facts.sentences[following].span.start <= gap.end:
        return True
    article = facts.article
    source = article.source_map.to_source(gap).of(article.source)
    return regex.search(r"\w", _MARKUP.sub("", source)) is not None
