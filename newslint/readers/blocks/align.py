"""Finds the words of a value, as a parser gave it, in the source that the value was written in."""

from __future__ import annotations

import re

from newslint.readers.assembly import Run
from newslint.readers.blocks.excerpt import entity_runs


def align(value: str, text: str, start: int, end: int) -> list[Run]:
    """The runs of `value` in its source `[start, end)`, which may quote, escape, fold or indent it."""
    runs: list[Run] = []
    at = start
    for word in re.finditer(r"\s*\S+", value):
        bare = word[0].lstrip()
        found = text.find(bare, at, end)
        stop = found + len(bare)
        if found < 0:  # written with escapes: the word stands for all that is left up to the next white space
            found = at + len(text[at:end]) - len(text[at:end].lstrip(" \n\t\"'"))
            stop = next((i for i in range(found, end) if text[i].isspace()), end)
        space = word[0][: len(word[0]) - len(bare)]
        if space and runs:
            runs.append(Run(space, at, found))
        runs += entity_runs(text, found, stop) if stop - found == len(bare) else [Run(bare, found, stop)]
        at = stop
    return runs
