"""Whether a figure above the story and one of the body belong together, and how sure that is.

A table of named cases: the first that holds decides. Its thresholds come from 259 published headlines and the same
with a digit changed: what they leave of the published is nearly all right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newslint.checks.numbers._rounding import slipped
from newslint.checks.numbers._similarity import same_noun
from newslint.core.facts import Quantity

_CERTAIN = 5.0
_SURE = 7.0
_RETOLD = 6.0
_OPENING, _LEAD, _LATE = 2, 5, 12  # sentences from the beginning
_MANY = 3  # words that both share
_THIRD, _HALF, _MOST_OF = 0.3, 0.5, 0.7  # of the headline's words
_BESIDE = 60  # code points
_RECORD = frozenset("low high record worst best".split())
_PAST = re.compile(r"(?:the )?(?:past|last|next|coming|recent)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*")
_LISTED = 12  # "10 films for the weekend": what the story lists it needn't count
_ZONES = ("headline", "standfirst", "caption")


class Rival(NamedTuple):
    """A figure of the body, and how many words it shares with the one above."""

    score: float
    figure: Quantity


def sureness(text: str, said: Quantity, rival: Rival, doubt: float) -> str:
    """Which of the three rules may speak: the first of _CASES that holds; "possible" where none does."""
    near = _near(text, said, rival, doubt)
    return next((case.verdict for case in _CASES if said.zone in case.zones and case.holds(near)), "possible")


class _Near(NamedTuple):
    """How two figures stand to each other.

    `typed`: the one may be a slip for the other. `same`: both count the same noun. `alike`: both are of one kind and
    unit. `shared` is how many of the words around the first stand in the other's sentence, `share` which part of them.
    `sentence` is the other's place in the story. `named`: a name stands beside both.
    """

    said: Quantity
    other: Quantity
    score: float
    clear: bool
    typed: bool
    same: bool
    alike: bool
    shared: int
    share: float
    sentence: int
    named: bool


class _Case(NamedTuple):
    """One way in which two figures belong together, and which rule may then speak."""

    name: str
    zones: tuple[str, ...]
    holds: Callable[[_Near], bool]
    verdict: str


_CASES = (
    _Case("another kind of figure", _ZONES, lambda n: not n.alike or n.said.kind == "fraction", "possible"),
    _Case("a loose share", _ZONES, lambda n: _rough_share(n), "possible"),
    _Case("a name's number", ("headline",), lambda n: _numbered(n) and n.score >= _SURE, "certain"),
    _Case("a name's number in passing", ("headline",), lambda n: _numbered(n) and n.score >= _CERTAIN, "likely"),
    _Case("another name's number", _ZONES, lambda n: n.said.kind == "label", "possible"),
    _Case("a span to look back on", _ZONES, lambda n: n.said.kind == "duration" and _looks_back(n), "possible"),
    _Case(
        "a slip, told at once",
        ("headline",),
        lambda n: n.typed and n.clear and n.score >= _CERTAIN and _told(n, _LEAD),
        "certain",
    ),
    _Case(
        "one thing counted twice",
        ("headline",),
        lambda n: n.same and n.clear and n.said.kind == "count" and n.shared >= _MANY and n.share >= _HALF
        and n.sentence <= _OPENING and n.other.low == n.other.high,
        "certain",
    ),
    _Case("a slip in the opening", ("headline",), lambda n: n.typed and _opens(n), "likely"),
    _Case(
        "a slip among the same words",
        ("headline",),
        lambda n: n.typed and n.share >= _MOST_OF and _told(n, _LATE),
        "likely",
    ),
    _Case(
        "a slip for the same noun",
        ("headline",),
        lambda n: n.typed and n.clear and n.same and n.score >= _CERTAIN,
        "likely",
    ),
    _Case(
        "the things that the story lists",
        ("headline",),
        lambda n: n.same and n.clear and n.said.kind == "count" and n.shared >= 2 and n.share >= 2 * _THIRD
        and n.other.low == n.other.high,
        "likely",
    ),
    _Case(
        "two digits changed places",
        ("headline",),
        lambda n: n.clear and _swapped(n) and n.sentence <= _OPENING,
        "likely",
    ),
    _Case(
        "a slip for an amount",
        ("headline",),
        lambda n: n.typed and n.clear and n.said.kind == "money"
        and n.sentence <= (_LATE if n.shared else _OPENING),
        "likely",
    ),
    _Case(
        "one sum of money for one thing",
        ("headline",),
        lambda n: n.said.kind == "money" and n.clear and n.shared >= 2 and n.share >= 2 * _THIRD
        and n.sentence <= _OPENING,
        "likely",
    ),
    _Case(
        "a slip beside a name",
        ("caption",),
        lambda n: n.typed and n.clear and n.named and (n.same or n.said.kind == "age") and n.score >= _CERTAIN,
        "certain",
    ),
    _Case(
        "a slip retold",
        ("standfirst",),
        lambda n: n.typed and n.score >= _RETOLD and n.same and n.clear,
        "certain",
    ),
    _Case("a slip retold in other words", ("standfirst",), lambda n: n.typed and n.score >= _RETOLD, "likely"),
)  # fmt: skip
"""The ways in which figures belong together, tried in this order."""


def _near(text: str, said: Quantity, rival: Rival, doubt: float) -> _Near:
    other = rival.figure
    words = set(said.about)
    shared = len(words & set(other.about))
    return _Near(
        said,
        other,
        rival.score,
        doubt == 0,
        slipped(said, other),
        same_noun(said, other),
        said.kind == other.kind and (said.unit == other.unit or said.kind == "measure"),
        shared,
        shared / len(words) if words else 0.0,
        other.sentence,
        bool(_names_beside(text, said) & _names_beside(text, other)),
    )


def _opens(n: _Near) -> bool:
    """Whether the story's opening tells the figure: among some of the headline's words, or as its only such amount."""
    if n.sentence > _LEAD:
        return False
    if n.said.kind == "count" and n.said.value <= _LISTED and n.shared < _MANY:
        return False  # "12 walks" and "14 maps"
    return n.shared >= 2 or n.share >= _THIRD or (n.shared == 1 and n.sentence <= _OPENING)


def _swapped(n: _Near) -> bool:
    """3,200 and 2,300: the same digits in another order, of one magnitude."""
    one, other = (f"{q.value:.6f}".rstrip("0").rstrip(".") for q in (n.said, n.other))
    return n.typed and len(one) == len(other) and n.said.value > _LISTED and sorted(one) == sorted(other)


def _numbered(n: _Near) -> bool:
    """ "Galaxy 6" for "Galaxy 3": a number that belongs to a name."""
    return n.said.kind == "label" and n.same and n.clear and (n.said.noun or "")[:1] not in "abcdefghijklmnopqrstuvwxyz"


def _told(n: _Near, latest: int) -> bool:
    """Whether the story tells the figure by the `latest` sentence, or later among at least half of the same words."""
    return n.sentence <= latest or (n.sentence <= _LATE and n.share >= _HALF)


def _rough_share(n: _Near) -> bool:
    """A small whole percentage, a bound, or one that the words leave open: 4% is asked for, 3% was reached."""
    if n.said.kind != "percent":
        return False
    loose = n.other.low != n.other.high
    small = n.said.value <= _LISTED and n.said.value == round(n.said.value) and abs(n.said.value - n.other.value) <= 1
    return loose or (small and n.share < _MOST_OF)


def _looks_back(n: _Near) -> bool:
    """ "a 40-year low" and "for the past 20 years"."""
    return bool(_RECORD & {*n.said.about[:2]}) or bool(_PAST.match(n.other.text))


def _names_beside(text: str, q: Quantity) -> set[str]:
    around = text[max(0, q.span.start - _BESIDE) : q.span.end + _BESIDE]
    return set(_NAME.findall(around))
