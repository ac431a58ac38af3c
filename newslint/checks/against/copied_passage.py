"""Passages that were taken over from a source word for word, without quotation marks, and their share of the draft.

Greedy tiling (after Wise 1993): from each word on the longest row of words that a source has too; rows of at least
`words` words are shown, none twice. Quotations are left out, and so are documents whose names `allowed` has.

```yaml
extends: copied-passage
message: "{count} words as in the source, {share} of the draft."
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, SourceFacts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.said import Said, said_words

VALUES: tuple[str, ...] = ("count", "share", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "quotes"})
_SEED = 6
"""Words that a passage is first known by."""


class Options(BaseModel):
    """How long a passage must be, and who may be copied."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: int = Field(25, description="Passages with fewer words are anybody's.")
    allowed: tuple[str, ...] = Field(
        (), description="Names of sources that may be copied, with * for any letters: wire-*."
    )


class _Row(NamedTuple):
    """Words `[start, end)` of the draft that a source has from its word `there` on."""

    start: int
    end: int
    source: SourceFacts
    there: Span


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The passages, in reading order."""
    sources = [one for one in facts.sources if not any(fnmatch(one.path, name) for name in options.allowed)]
    if not sources:
        return
    quoted = [quote.span for quote in facts.quotes]
    mine = [one for one in said_words(facts.article.text) if not any(q.start <= one.start < q.end for q in quoted)]
    rows = list(_rows(mine, sources, options.words))
    share = sum(row.end - row.start for row in rows) / max(1, len(mine))
    for row in rows:
        span = Span(mine[row.start].start, mine[row.end - 1].end)
        values = {"count": str(row.end - row.start), "share": f"{share:.0%}", "source": row.source.path}
        yield Match(span, values, elsewhere=(Related(row.there, "the same words", row.source.path),))


def _rows(mine: list[Said], sources: list[SourceFacts], least: int) -> Iterator[_Row]:
    words = [one.word for one in mine]
    theirs = [list(said_words(source.facts.article.text)) for source in sources]
    seeds: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, their in enumerate(theirs):
        for at in range(len(their) - _SEED + 1):
            seeds[tuple(one.word for one in their[at : at + _SEED])].append((number, at))
    start = 0
    while start <= len(words) - least:
        best, where = 0, (0, 0)
        for number, at in seeds.get(tuple(words[start : start + _SEED]), ()):
            length = _length(words, start, theirs[number], at)
            if length > best:
                best, where = length, (number, at)
        if best >= least:
            number, at = where
            there = Span(theirs[number][at].start, theirs[number][at + best - 1].end)
            yield _Row(start, start + best, sources[number], there)
            start += best
        else:
            start += 1


def _length(words: list[str], start: int, theirs: list[Said], at: int) -> int:
    length = 0
    while (
        start + length < len(words) and at + length < len(theirs) and words[start + length] == theirs[at + length].word
    ):
        length += 1
    return length
