"""The same quotation twice in different words: a word inside the quotation marks was changed.

Compares the quotations of headline, standfirst and captions with the body's, or those of the body with each other. A
quotation that is only shorter than the other (cut at its ends, or with words left out) is let pass, and so are
brackets, ellipses and contractions; a word replaced by another is not. Within the body quotations of different speakers
are never compared, nor are two of one paragraph, where people repeat themselves in other words.

```yaml
extends: quote-variant
message: "'{found}' here, '{other}' there: one of the two was not said."
```
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Quote
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.stems import content

VALUES: tuple[str, ...] = ("found", "other")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})
_WORD = re.compile(r"\[[^\]]*\]|…|\.\.\.|[^\W_]+(?:['’][^\W_]+)*")
_FEW = 20
"""Of many quotations that share two words in a row, so many are compared: the cost stays near linear."""
_CLOSEST = 60
"""And of all these, so many: those that share most."""
_PRONOUNS = frozenset("he she they who it we i you".split())
_CONTRACTED = re.compile(r"['’](?:s|re|ve|ll|d|m|t)$|^(?:is|are|have|will|would|had|has|am|not|cannot|gonna|wanna)$")


class Options(BaseModel):
    """How alike two quotations must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: int = Field(5, description="Quotations with fewer words are too short to compare.")
    where: Literal["top", "body"] = Field(
        "top",
        description="Headline, standfirst and captions against the body, or one paragraph of the body against another.",
    )
    alike: float = Field(0.8, description="The share of the shorter quotation's words that must stand in the other.")
    content: int = Field(2, description="How many of the shared words must say what the sentence is about.")
    changed: int = Field(2, description="At most so many words in a row may differ.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """Pairs of quotations that differ by a changed word; the finding stands in the later one."""
    below = [zone.span for zone in facts.article.blocks("body")]
    quotes = [
        (quote, _words(facts, quote))
        for quote in facts.quotes
        if not quote.fault and (quote.speech or not any(zone.contains(quote.span) for zone in below))
    ]
    long = [(quote, words) for quote, words in quotes if len(words) >= options.words]
    runs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (quote, words) in enumerate(long):
        pairs = list(pairwise(facts.text(word).lower() for word in words))
        shared = Counter(before for pair in set(pairs) for before in runs[pair][-_FEW:])
        alike = sorted(before for before, _ in shared.most_common(_CLOSEST))
        for pair in pairs:
            runs[pair].append(number)
        for other, theirs in (long[before] for before in alike):
            if not _apart(facts, quote, other, options.where):
                continue
            if options.where == "body" and not _one_speaker(facts, quote, other):
                continue
            change = _change(facts, words, theirs, options)
            if change is not None:
                here, there = change
                values = {"found": facts.text(here), "other": facts.text(there)}
                yield Match(here, values, (Related(there, "quoted so here"),))
                break


def _words(facts: Facts, quote: Quote) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(facts.article.text, *quote.span)]


def _one_speaker(facts: Facts, quote: Quote, other: Quote) -> bool:
    if quote.speaker is None or other.speaker is None:
        return True
    one, two = (set(re.findall(r"\w+", facts.text(speaker).lower())) for speaker in (quote.speaker, other.speaker))
    return bool(one & two) or bool((one | two) & _PRONOUNS)


def _apart(facts: Facts, quote: Quote, other: Quote, where: str) -> bool:
    """Whether the two stand where `where` wants them. Within a paragraph people repeat themselves in other words."""
    here, there = facts.article.zone_at(quote.span.start), facts.article.zone_at(other.span.start)
    if here is None or there is None or here == there:
        return False
    return (here.name == there.name == "body") == (where == "body")


def _change(facts: Facts, words: Sequence[Span], theirs: Sequence[Span], options: Options) -> tuple[Span, Span] | None:
    """The first replaced words, here and there, where the rest agrees."""
    mine = [facts.text(span).lower().replace("’", "'") for span in words]
    other = [facts.text(span).lower().replace("’", "'") for span in theirs]
    if len(set(mine) & set(other)) < options.alike * min(len(set(mine)), len(set(other))) - options.changed:
        return None  # the matcher below is slow
    blocks = SequenceMatcher(None, mine, other, autojunk=False).get_matching_blocks()
    same = [word for block in blocks for word in mine[block.a : block.a + block.size]]
    if len(same) < options.alike * min(len(mine), len(other)) or sum(map(content, same)) < options.content:
        return None
    for block, following in pairwise(blocks):
        if not block.size or not following.size:
            continue
        left, right = (block.a + block.size, following.a), (block.b + block.size, following.b)
        gap, gap_there = left[1] - left[0], right[1] - right[0]
        if gap != gap_there or not 0 < gap <= options.changed:
            continue
        changed = [*mine[left[0] : left[1]], *other[right[0] : right[1]]]
        light = any(word[0].isdigit() for word in changed) or not any(content(word) for word in changed)
        if light and options.where == "body":
            continue  # a figure for its word, "the" for "this": people say it twice
        if any(not word[0].isalnum() or _CONTRACTED.search(word) for word in changed):
            continue
        return (
            Span(words[left[0]].start, words[left[1] - 1].end),
            Span(theirs[right[0]].start, theirs[right[1] - 1].end),
        )
    return None
