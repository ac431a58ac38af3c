"""Plain text to blocks: parted by blank lines, or by line ends where lines are not wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.core.text import Span
from newslint.readers.assembly import RawBlock, Run

_WRAP_WIDTH = 160
"""Lines longer than this weren't wrapped by hand: each is a paragraph of its own."""
_CHUNK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]+")


def plain_blocks(text: str) -> Iterator[RawBlock]:
    """The blocks of `text`, whose line ends are `\n`."""
    return (RawBlock([Run(span.of(text), *span)]) for span in _blocks(text))


def _blocks(text: str) -> Iterator[Span]:
    for chunk in _CHUNK.finditer(text):
        lines = [Span(*line.span()) for line in _LINE.finditer(text, *chunk.span())]
        if len(lines) > 1 and _wrapped(text, lines):
            yield Span(*chunk.span())
        else:
            yield from lines


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a person or a mail program broke these lines: all are short, and a break falls inside a sentence."""
    if any(line.end - line.start > _WRAP_WIDTH for line in lines):
        return False
    return any(
        re.search(r"[\w,;–—-]$", line.of(text).rstrip()) and following.of(text).lstrip()[:1].islower()
        for line, following in pairwise(lines)
    )
