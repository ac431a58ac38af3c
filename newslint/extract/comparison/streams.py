"""A source as streams of words: all of it, and what it has between quotation marks, without the words between.

"We will," he said, "rebuild" tells in the second stream that "We will rebuild" was said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from newslint.core.facts import Facts
from newslint.core.text import Span
from newslint.language.said import all_said


class Stream:
    """The words of the source number `source` as they are said, and where each is written."""

    def __init__(self, source: int, words: Sequence[str], spans: Sequence[Span]):
        self.source, self.words, self.spans = source, words, spans

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands, by number."""
        held: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            held[word].append(number)
        return dict(held)

    def find(self, words: Sequence[str]) -> int | None:
        """The number of the first word where `words` stand in a row."""
        at = self._joined.find(f" {' '.join(words)} ")
        return None if at < 0 else bisect_left(self._starts, at)

    @cached_property
    def _joined(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts


def streams(source: int, facts: Facts) -> Iterator[Stream]:
    """The streams of the source number `source`."""
    marked = tuple(quote.span for quote in facts.quotes if not quote.fault)
    yield from _streams(source, facts.article.text, marked)


@lru_cache(maxsize=32)
def _streams(source: int, text: str, marked: tuple[Span, ...]) -> tuple[Stream, ...]:
    """The streams, made once for all drafts of a document."""
    said = all_said(text)
    made = [Stream(source, [one.word for one in said], [Span(one.start, one.end) for one in said])]
    if len(marked) > 1:
        starts = [span.start for span in marked]
        inside = []
        for one in said:
            at = bisect_right(starts, one.start) - 1
            if at >= 0 and one.end <= marked[at].end:
                inside.append(one)
        made.append(Stream(source, [one.word for one in inside], [Span(one.start, one.end) for one in inside]))
    return tuple(made)
