"""The party and the state that the words beside a lawmaker's name tell: "Ann Holt, D-Ohio", "Holt, a Republican".

Party: the letter of American style, in commas or brackets ("(R-Texas)"), "a Republican", "Republican Sen. Ann Holt".
State: the one after that letter. Words that tell of another time or a change of party tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newslint.core.facts import Name
from newslint.core.text import Span

_LETTER = re.compile(r"(?:['’]s)?(?:,|,? \() ?([DR])[-‐‑–]\s?([A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?)\b\.?")
_LONE = re.compile(r"(?:['’]s)? \(([DR])\)")
_APPOSED = re.compile(r", (?:an? |the )(?:\w+ ){0,2}?(Democrat|Republican)(?=[,.]| who | from )")
_BEFORE = re.compile(r"\b(Republican|Democratic|Democrat) (?:U\.S\. |US |State |state )?$")
_CHANGED = re.compile(
    r"\b(?:former(?:ly)?|then|once|ex|turned|switch(?:ed|ing)?|became|defected|left the|joined the|lifelong|registered|"
    r"converted|previously|used to|changed|caucus(?:es|ed)?|independent|primary|whether|if|not)\b",
    re.IGNORECASE,
)


class Affiliation(NamedTuple):
    """One thing told: what sort (party or state), its value, the words, and their place."""

    sort: str
    value: str
    span: Span


def affiliations_of(text: str, sentence: Span, name: Name) -> Iterator[Affiliation]:
    """What the words right beside `name` tell; nothing in a sentence of another time or of a change."""
    if _CHANGED.search(sentence.of(text)):
        return
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    letter = _LETTER.match(text, name.span.end)
    state = _states().get(letter[2].rstrip(".").lower()) if letter else None
    if letter and state:
        yield Affiliation("party", _PARTIES[letter[1]], Span(letter.start(1), letter.end()))
        yield Affiliation("state", state, Span(letter.start(1), letter.end()))
    lone, apposed = _LONE.match(text, name.span.end), _APPOSED.match(text, name.span.end)
    before = _BEFORE.search(text, max(sentence.start, start - 32), start)
    for found in (lone, apposed, before):
        if found:
            yield Affiliation("party", _PARTIES[found[1][0]], Span(*found.span(1)))


_PARTIES = {"D": "Democrat", "R": "Republican"}


@cache
def _states() -> Mapping[str, str]:
    """States by what they are called, in lower case and without the last stop."""
    text = (files("newslint.checks.names") / "_states.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {short.rstrip(".").lower(): name for name, forms in rows for short in (name, *forms.split())}
