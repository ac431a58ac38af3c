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
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.numbers._belonging import Rival, sureness
from newslint.checks.numbers._derivation import dimension, in_base, reckoned, says_again
from newslint.checks.numbers._rounding import rounds_to, slip, slipped
from newslint.checks.numbers._similarity import akin, comparable, kinship
from newslint.core.facts import Facts, Quantity
from newslint.core.finding import Match, Related
from newslint.language.stems import stem

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates"})

_SOME = 2.0
_SHORT, _NEARBY = 4, 8  # years
_DROPPED = 0.003
_LISTED = 12  # "10 films for the weekend": what the story lists it needn't count
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
            rival = next((Rival(_SOME, q) for q in since if _far(said, q)), rival)
        if rival is None:
            continue
        reckoned_back = rival.figure in since
        doubt = _doubt(said, rival, body, years)
        if doubt is None or rival.score < doubt or (doubt > 0 and _bounded(said, rival.figure)):
            continue
        other = rival.figure
        sure = "likely" if reckoned_back else sureness(facts.article.text, said, rival, doubt)
        if sure != options.conflict:
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


def _doubt(said: Quantity, rival: Rival, body: list[Quantity], years: set[int]) -> float | None:
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


def _rival(said: Quantity, body: list[Quantity]) -> Rival | None:
    """The body's figure that has most in common with `said`."""
    words = set(said.about)
    rivals = [Rival(kinship(said, words, q), q) for q in body if comparable(said, q)]
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
