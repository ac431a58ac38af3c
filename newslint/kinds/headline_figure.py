"""A figure in a headline, standfirst or caption that the body has otherwise.

The figure may be copied from the body, spelled out, rounded, converted, added up, subtracted or worked out as a share
or a span of years. Only where none of that gives it, and the body has another figure of the same kind in the same
words, the two are shown. `conflict` says how much the two places must have in common: `certain` (the same noun is
counted, or most of the words around it are the same) or `likely` (only what isn't certain).

    extends: headline-figure
    message: "The {zone} says {figure}; the body says {other}."
    conflict: certain
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.facts import Facts, Quantity
from newslint.figures import rounds_to
from newslint.finding import Match, Related
from newslint.reckoning import dimension, reckoned, says_again
from newslint.stems import stem

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates"})

_ZONES = ("headline", "standfirst", "caption")


class Options(BaseModel):
    """How much the two places must have in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict: Literal["certain", "likely"] = Field("certain", description="how sure it is that both speak of one thing")


class _Rival(NamedTuple):
    score: float
    figure: Quantity


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The figures above the body that the body contradicts, each with the body's."""
    body = [q for q in facts.quantities if q.zone == "body"]
    years = _years(facts)
    for said in facts.quantities:
        if said.zone not in _ZONES or said.kind == "multiple":
            continue
        rival = _rival(said, body)
        if rival is None or _explained(said, body, years):
            continue
        if ("certain" if rival.score >= 5 else "likely") != options.conflict:
            continue
        other = rival.figure
        yield Match(
            said.span,
            {"zone": said.zone, "figure": said.text, "other": other.text},
            (Related(other.span, "the figure in the body"),),
        )


def _explained(said: Quantity, body: list[Quantity], years: set[int]) -> bool:
    """Whether the body has the figure, under whatever noun, or the makings of it."""
    if any(says_again(said, q) or rounds_to(q.value, said) for q in body):
        return True
    return reckoned(said, body, years) is not None


def _rival(said: Quantity, body: list[Quantity]) -> _Rival | None:
    """The body's figure that has most in common with `said`."""
    words = set(said.about)
    rivals = [_Rival(_kinship(said, words, q), q) for q in body if _comparable(said, q)]
    best = max(rivals, key=lambda rival: rival.score, default=None)
    return best if best is not None and best.score > 0 else None


def _comparable(said: Quantity, given: Quantity) -> bool:
    if dimension(said) != dimension(given):
        return False
    if said.kind in ("label", "rank"):
        return stem(said.noun or "") == stem(given.noun or "")
    return said.per == given.per or said.kind != "money"


def _kinship(said: Quantity, words: set[str], given: Quantity) -> float:
    """How many words the two places share; the noun weighs most."""
    one, other = stem(said.noun or ""), stem(given.noun or "")
    score = 0.0
    if one and one == other:
        score += 3
    elif one and one in given.about[:3]:
        score += 2
    elif other and other in words:
        score += 1.5
    score += len(words & set(given.about[:6])) + 0.5 * len(words & set(given.about[6:16]))
    score += (given.kind == said.kind) + 0.5 * (given.sentence <= 3)
    return score


def _years(facts: Facts) -> set[int]:
    years = {int(date.value[:4]) for date in facts.dates if date.value[:4].isdigit()}
    published = facts.article.published
    return years | {published.year} if published else years
