"""Faults in anybody's wording: short texts by people who knew of each rule only why it exists.

A file a rule: `flag` texts hold the fault, at the words between [[ ]], `pass` texts look dangerous and are right. Rules
are built on one half of them (`build`); the other half (`report`) is scored and not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from newslint.authoring.examples import unmark
from newslint.core.finding import Finding
from newslint.core.levels import at_least
from newslint.linter.linter import Linter

FOLDER = Path(__file__).parent
HALVES = ("build", "report")
_KEYS = re.compile(r"(?:(?:date|tags): .*\n)+")


class Wording(NamedTuple):
    """One text: `marked` is whether it holds the fault."""

    rule: str
    half: str
    number: int
    marked: bool
    text: str


class Verdict(NamedTuple):
    """What came of it: whether the fault was `found` where it is, and all the findings at warning or error."""

    wording: Wording
    found: bool
    findings: tuple[Finding, ...]


def load(folder: Path = FOLDER) -> Iterator[Wording]:
    """All texts, by rule."""
    for path in sorted(folder.glob("*/*.yml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for half in HALVES:
            for key in ("flag", "pass"):
                for number, text in enumerate(data[half][key]):
                    yield Wording(data["rule"], half, number, key == "flag", text)


def judge(linter: Linter, wording: Wording) -> Verdict:
    """What `linter` finds in a text. What overlaps the marked words, at either of its places, finds them."""
    keys = _KEYS.match(wording.text)
    body = wording.text[keys.end() :].lstrip("\n") if keys else wording.text
    title, parted, rest = body.partition("\n\n")
    front = keys[0] if keys else ""
    if parted and "\n" not in title and not title.rstrip().endswith((".", '"', "”")):
        front += f"title: {_quoted(title)}\n"
        body = rest
    text, spans = unmark(f"---\n{front}---\n\n{body}\n" if front else body + "\n")
    report = linter.report(text.encode(), "article.md")
    seen = tuple(found for found in report.findings if at_least(found.level, "warning"))
    places = [place for found in seen for place in (found.place, *(other.span for other in found.related))]
    return Verdict(wording, any(place.overlaps(span) for place in places for span in spans), seen)


def _quoted(title: str) -> str:
    """The headline as YAML, marks and all."""
    return '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
