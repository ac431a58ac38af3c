"""A figure in a headline, standfirst or caption that the body has otherwise.

The figure may be copied from the body, spelled out, rounded, converted, added up, subtracted or worked out as a share
or a span of years. Only where none of that gives it, and the body has another figure of the same kind in the same
words, the two are shown. `conflict` says how much they have in common; each finding belongs to one of three:

- certain: the figure may be a slip for one of the same kind that the story tells early or among the same words, or the
  same noun is counted in the opening, where most words agree
- likely: the figure may be a slip for one of the opening that shares fewer words, or money for the same thing differs
- possible: the body has no such figure, and what it has is another

A caption is compared only where a name stands beside both figures, a standfirst where the source says that it is one,
and both only with what the figure may be a slip for: they may tell what the body doesn't tell again.

    extends: headline-figure
    message: "The {zone} says {figure}; the body says {other}."
    conflict: certain
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.numbers._derivation import dimension, in_base, reckoned, says_again
from newslint.checks.numbers._rounding import rounds_to, slip, slipped
from newslint.checks.numbers._similarity import akin, comparable, kinship, same_noun
from newslint.core.facts import Facts, Quantity
from newslint.core.finding import Match, Related
from newslint.language.stems import stem

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates"})

_CERTAIN = 5.0
_SURE = 7.0
_RETOLD = 6.0
_SOME = 2.0
_SHORT, _NEARBY = 4, 8  # years
_DROPPED = 0.003
_LISTED = 12  # "10 films for the weekend": what the story lists it needn't count
_OPENING, _LEAD, _LATE = 2, 5, 12  # sentences from the beginning
_MANY = 3  # words that both share
_THIRD, _HALF, _MOST_OF = 0.3, 0.5, 0.7  # of the headline's words
_BESIDE = 60  # code points
_RECORD = frozenset("low high record worst best".split())
_PAST = re.compile(r"(?:the )?(?:past|last|next|coming|recent)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*")
_AHEAD = 2.5  # by how much a slip's source must have more in common than the same figure elsewhere in the body
_ROUNDED = 1.0  # the same where the body has the figure only rounded
_NEVER = 9.0  # a larger figure is seldom there twice by chance
_BY_KIN = {"count": 3.5, "rank": 3.0, "age": 4.0, "measure": 4.0}
_BY_WAY = {
    "sum": 4.0,
    "three": 3.0,
    "twice": 1.5,
    "years": 1.0,
    "part": _NEVER,
    "product": _NEVER,
    "score": _NEVER,
    "told": _NEVER,
    "remainder": 4.0,
    "rank": 3.0,
    "birthday": _NEVER,
}
"""What a slip must have in common with the figure where another kind of figure or a reckoning gives it too.

Chance gives many sums, differences and shares, and a headline seldom needs one where a slip explains it.
"""
_POINTS = frozenset("point goal run try wicket set".split())
_ZONES = ("headline", "standfirst", "caption")


class Options(BaseModel):
    """How much the two places must have in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict: Literal["certain", "likely", "possible"] = Field(
        "certain", description="how sure it is that both speak of one thing"
    )


class _Rival(NamedTuple):
    score: float
    figure: Quantity


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The figures above the body that the body contradicts, each with the body's."""
    body = [q for q in facts.quantities if q.zone == "body"]
    rivals = [q for q in body if not _is_apart(facts, q)]
    years, since = _years(facts), list(_since(facts))
    for said in facts.quantities:
        if said.zone not in _ZONES or _left_out(said) or (said.zone == "standfirst" and not _stated(facts, said)):
            continue
        rival = _rival(said, rivals)
        if (rival is None or not slipped(said, rival.figure)) and _in_years(said):
            rival = next((_Rival(_SOME, q) for q in since if _far(said, q)), rival)
        if rival is None:
            continue
        reckoned_back = rival.figure in since
        doubt = _doubt(said, rival, body, years)
        if doubt is None or rival.score < doubt or (doubt > 0 and _bounded(said, rival.figure)):
            continue
        other = rival.figure
        sureness = "likely" if reckoned_back else _sureness(facts.article.text, said, rival, doubt)
        if sureness != options.conflict:
            continue
        yield Match(
            said.span,
            {"zone": said.zone, "figure": said.text, "other": other.text},
            (Related(other.span, "the figure in the body"),),
        )


def _is_apart(facts: Facts, q: Quantity) -> bool:
    """Whether no headline's figure is a slip for it: "the first win in five games", "eight games left"."""
    if stem(q.noun or "") not in _ROUNDS:
        return False
    text = facts.article.text
    return bool(
        _FIRST_IN.search(text, max(0, q.span.start - 40), q.span.start)
        or _LEFT.match(text, q.span.end, q.span.end + 12)
    )


_ROUNDS = frozenset("game match start race meet".split())
_FIRST_IN = re.compile(r"\bfirst\b[^.;]{0,30}\bin $")
_LEFT = re.compile(r" (?:left|to go|remaining)\b")


def _sureness(text: str, said: Quantity, rival: _Rival, doubt: float) -> str:
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


def _near(text: str, said: Quantity, rival: _Rival, doubt: float) -> _Near:
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


def _stated(facts: Facts, said: Quantity) -> bool:
    """Whether the source names the block: what is only taken for a standfirst is often the story's first sentence."""
    zone = facts.article.zone_at(said.span.start)
    return zone is not None and zone.stated


def _left_out(said: Quantity) -> bool:
    """What isn't held against the body: "one", "twice" and "doubled", and scores."""
    if said.kind == "score":
        return True  # the body tells how the game stood at other times
    if said.kind == "multiple":
        return "times" not in said.text.lower()
    if said.zone == "caption" and stem(said.noun or "") in _POINTS:
        return True
    return said.value == 1 and said.kind == "count" and said.text[:1].isalpha()


def _doubt(said: Quantity, rival: _Rival, body: list[Quantity], years: set[int]) -> float | None:
    """How much `rival` must have in common with `said`: 0 where the body has neither the figure nor its makings.

    A figure that the body does have, but of something else ("8 hurt" and "eight cars"), doesn't settle the matter where
    another has far more in common and may be what a slip made it of. None where nothing is left to say.
    """
    typed = slipped(said, rival.figure)
    whole = said.value == round(said.value)
    words, chance = set(said.about), said.value <= _LISTED and whole and said.kind != "rank"
    again = [q for q in body if says_again(said, q)]
    if again:
        ahead = (_AHEAD if chance else _NEVER) if any(_equal(said, q) for q in again) else _ROUNDED
        return max(kinship(said, words, q) for q in again) + ahead if typed else None
    kin = {q.kind for q in body if akin(said, q) and q.value == said.value}
    if kin:
        counted = said.kind == "count" and "rank" in kin  # "the third victim" makes three
        return (_BY_KIN.get(said.kind, 0.5) if chance and not counted else _NEVER) if typed else None
    way = reckoned(said, body, years)
    if way == "years" and rival.figure.kind != said.kind:
        return None
    if way is not None:
        return _BY_WAY.get(way, 0.5) if typed else None
    return (
        0
        if rival.score > (2 if said.kind == "duration" else 0) or (typed and dimension(said) == dimension(rival.figure))
        else None
    )


def _equal(said: Quantity, given: Quantity) -> bool:
    """Whether they are the same but for what a headline drops: "past 150" for 150.30."""
    return abs(in_base(said).value - in_base(given).value) < _DROPPED * said.value


def _bounded(said: Quantity, given: Quantity) -> bool:
    """Whether the body's own words leave room for the headline's figure: 39 for "nearly 40"."""
    return (given.low != given.high or given.approximate) and rounds_to(said.value, given)


def _rival(said: Quantity, body: list[Quantity]) -> _Rival | None:
    """The body's figure that has most in common with `said`."""
    words = set(said.about)
    rivals = [_Rival(kinship(said, words, q), q) for q in body if comparable(said, q)]
    return max(rivals, key=lambda rival: rival.score + 2 * slipped(said, rival.figure), default=None)


def _far(said: Quantity, since: Quantity) -> bool:
    """A slip that is no matter of months, nor of another year nearby."""
    return abs(said.value - since.value) > _NEARBY and slip(said.value, since.value)


def _in_years(said: Quantity) -> bool:
    return said.kind == "duration" and said.unit == "year" and said.value > _SHORT and said.zone == "headline"


def _since(facts: Facts) -> Iterator[Quantity]:
    """The years between publication and each year that the body names, as "1986" is 23 years before 2009."""
    published = facts.article.published
    for found in facts.dates:
        year, zone = found.part("year"), facts.article.zone_at(found.span.start)
        if published is None or year is None or zone is None or zone.name != "body" or year.value < 1000:
            continue
        value = float(abs(published.year - year.value))
        if value > _SHORT:
            yield Quantity(found.span, found.text, value, value, "year", None, "duration", value, 1.0, year.span)


def _years(facts: Facts) -> set[int]:
    years = {int(date.value[:4]) for date in facts.dates if date.value[:4].isdigit()}
    published = facts.article.published
    return years | {published.year} if published else years
