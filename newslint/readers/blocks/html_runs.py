"""The runs that HTML's words and attributes make, and the forms of its blocks."""

from __future__ import annotations

import re

from newslint.readers.assembly import Run
from newslint.readers.blocks.excerpt import entity_runs
from newslint.readers.blocks.html_forms import (
    FORMS,
    SPACE,
)
from newslint.readers.blocks.region import Open


def form_of(tag: str, above: Open) -> str:
    """The form, in Vale's words, of a block that stands in the element `tag` below `above`."""
    if tag not in FORMS:
        return above.form
    inside = above.form in ("list", "blockquote") and FORMS[tag] == "paragraph"
    return above.form if inside else FORMS[tag]


def add_words(runs: list[Run], data: str, start: int) -> None:
    """Adds the words that begin at `start` of the source to `runs`: white space of any length is one space."""
    if runs and data[:1] in (" ", "\n") and runs[-1].text[-1:] in (" ", "\n"):
        spare = len(data) - len(data.lstrip(" \t\n\f"))
        data, start = data[spare:], start + spare
    at = 0
    for space in SPACE.finditer(data):
        if space.start() > at:
            runs.append(Run(data[at : space.start()], start + at, start + space.start()))
        runs.append(Run(" ", start + space.start(), start + space.end()))
        at = space.end()
    if at < len(data):
        runs.append(Run(data[at:], start + at, start + len(data)))


def attribute_runs(source: str, name: str, tag: tuple[int, int]) -> list[Run]:
    """The runs of the value of the attribute `name` of the `tag` at a place of `source`."""
    written = re.compile(rf"""[\s"']{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
    found = written.search(source, *tag)
    return list(entity_runs(source, *(found.span(found.lastindex or 0) if found else tag)))
