"""A figure in a headline, standfirst or caption that the body has otherwise.

The figure may be copied from the body, spelled out, rounded, converted, added up, subtracted or worked out as a share
or a span of years. Only where none of that gives it, and the body has another figure of the same kind in the same
words, the two are shown. `conflict` says how much they have in common; each finding belongs to one of three:

- certain: the same noun is counted among the same words, or the figure may be a slip for the other and most words agree
- likely: the figure may be a slip for the other, or the same noun is counted, or the body has neither the figure nor
  its makings, but another amount of money, or another count above twelve among some of the same words
- possible: the body has no such figure, and what it has is another

    extends: headline-figure
    message: "The {zone} says {figure}; the body says {other}."
    conflict: certain
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.fact import Facts, Quantity
from newslint.finding import Match, Related
from newslint.knowledge.figures import rounds_to, slip
from newslint.knowledge.reckoning import dimension, reckoned, says_again
from newslint.knowledge.stems import stem

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates"})

_CERTAIN = 5.0
_MUCH = 3.0
_SOME = 2.0
_NOTHING = 1.0  # the same currency, and no word
_LISTED = 12  # "10 films for the weekend": what the story lists it needn't count
_FAR = 4.0
_APART = 20.0
_LEFT_TO_SAY = {"twice": 1.0, "sum": 2.5, "difference": 2.0, "years": 2.0, "rank": 3.0}
"""What a slip must have in common with the figure where a reckoning gives it too: chance gives many sums."""
_KIN = {
    "count": ("rank", "age", "label", "count", "duration"),
    "rank": ("count", "rank", "duration"),
    "age": ("count", "age", "duration"),
    "duration": ("rank", "count"),
    "label": ("label",),
    "money": ("count",),
    "measure": ("count", "measure"),
}
_PARTS = frozenset("another further additional extra other".split())
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
    years = _years(facts)
    for said in facts.quantities:
        if said.zone not in _ZONES or _left_out(said):
            continue
        rival = _rival(said, body)
        if rival is None:
            continue
        doubt = _doubt(said, rival, body, years)
        if doubt is None or rival.score < doubt or (doubt > 0 and _bounded(said, rival.figure)):
            continue
        other = rival.figure
        if _sureness(said, rival, doubt) != options.conflict:
            continue
        yield Match(
            said.span,
            {"zone": said.zone, "figure": said.text, "other": other.text},
            (Related(other.span, "the figure in the body"),),
        )


def _sureness(said: Quantity, rival: _Rival, doubt: float) -> str:
    """Which of the three rules may speak."""
    other, slipped = rival.figure, slip(said.value, rival.figure.value)
    same = _same_noun(said, other)
    if doubt == 0 and rival.score >= _CERTAIN and (slipped or same):
        return "certain"
    if said.zone == "caption" and not slipped and not same:
        return "possible"  # a caption tells of its picture
    if said.kind == "money":
        shifted = slipped and _digits(said.value) == _digits(other.value)
        return "possible" if shifted and rival.score <= _NOTHING else "likely"  # $110,000 each, $1.1m in all
    if slipped and doubt == 0 and said.value > _LISTED:
        return "likely"
    if not slipped and not 1 / _APART < said.value / (other.value or 1) < _APART:
        return "possible"
    if said.kind == "count":
        if slipped and _digits(said.value) == _digits(other.value) and len(_digits(said.value)) > 1:
            return "likely"  # 117 million and 117 billion
        if said.value > _LISTED and rival.score >= _SOME and not _unlike_nouns(said, other):
            return "likely"
        unknown = _unlike_nouns(said, other) or (said.noun and not other.noun)
        return "likely" if same or (slipped and (rival.score >= _MUCH or not unknown)) else "possible"
    return "likely" if slipped or rival.score >= _MUCH else "possible"


def _digits(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0")


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
    slipped = slip(said.value, rival.figure.value)
    words = set(said.about)
    again = [q for q in body if says_again(said, q)]
    if again:
        open_ = slipped and said.kind == "count" and not any(_same_noun(said, q) for q in again)
        return max(_kinship(said, words, q) for q in again) + _FAR if open_ else None
    if any(_kin(said, q) and q.value == said.value for q in body):
        return _FAR if slipped and said.kind != "age" else None
    way = reckoned(said, body, years)
    if way == "sum" and slipped and _same_noun(said, rival.figure) and _told(rival.figure, body) > 1:
        return 3.0  # the body gives the other total twice
    if way is not None:
        return _LEFT_TO_SAY.get(way) if slipped else None
    return (
        0
        if rival.score > (2 if said.kind == "duration" else 0)
        or (slipped and dimension(said) == dimension(rival.figure))
        else None
    )


def _told(figure: Quantity, body: list[Quantity]) -> int:
    return sum(q.value == figure.value and q.kind == figure.kind for q in body)


def _bounded(said: Quantity, given: Quantity) -> bool:
    """Whether the body's own words leave room for the headline's figure: 39 for "nearly 40"."""
    return (given.low != given.high or given.approximate) and rounds_to(said.value, given)


def _kin(said: Quantity, given: Quantity) -> bool:
    """Kinds that news writes for each other: "at 91" and "91, ", "2 dead" and "a second death"."""
    return given.kind in _KIN.get(said.kind, ())


def _rival(said: Quantity, body: list[Quantity]) -> _Rival | None:
    """The body's figure that has most in common with `said`."""
    words = set(said.about)
    rivals = [_Rival(_kinship(said, words, q), q) for q in body if _comparable(said, q)]
    return max(rivals, key=lambda rival: rival.score + 2 * slip(said.value, rival.figure.value), default=None)


def _comparable(said: Quantity, given: Quantity) -> bool:
    if given.value == 1 and given.kind == "count" and given.text[:1].isalpha():
        return False  # "one crash" may be one of the two
    if said.kind == "label" or given.kind == "label":
        return said.kind == given.kind and stem(said.noun or "") == stem(given.noun or "")
    if said.kind == "rank":
        return given.kind == "rank" and (_same_noun(said, given) or (said.value > 3 and slip(said.value, given.value)))
    if dimension(said) != dimension(given):
        return _kin(said, given) and not said.noun and slip(said.value, given.value)
    if said.kind in ("age", "duration"):
        return said.kind == given.kind and (said.unit == given.unit or slip(said.value, given.value))
    if (given.modifiers[:1] and given.modifiers[0] in _PARTS) or given.noun in ("others", "more"):
        return False
    if any(word.lower() == "more" for word in said.modifiers[:1]):
        return "more" in given.modifiers[:1] or slip(said.value, given.value)
    return said.kind != "money" or None in (said.per, given.per) or said.per == given.per


def _same_noun(one: Quantity, other: Quantity) -> bool:
    return bool(one.noun and other.noun) and stem(one.noun or "") == stem(other.noun or "")


def _unlike_nouns(one: Quantity, other: Quantity) -> bool:
    """Whether the two count different things, as far as their nouns say."""
    first, second = stem(one.noun or ""), stem(other.noun or "")
    if one.kind != "count" or other.kind != "count" or not first or not second or first == second:
        return False
    return first not in other.about[:6] and second not in one.about


def _kinship(said: Quantity, words: set[str], given: Quantity) -> float:
    """How many words the two places share; the noun weighs most."""
    one, other = stem(said.noun or ""), stem(given.noun or "")
    score = 0.0
    if _same_noun(said, given):
        score += 3
    elif one and one in given.about[:3]:
        score += 2
    elif other and other in words:
        score += 1.5
    elif _unlike_nouns(said, given):
        score -= 1.5  # two nouns that have nothing to do with each other
    score += len(words & set(given.about[:6])) + 0.5 * len(words & set(given.about[6:16]))
    return score + (given.kind == said.kind) + 0.5 * (given.sentence <= 3)


def _years(facts: Facts) -> set[int]:
    years = {int(date.value[:4]) for date in facts.dates if date.value[:4].isdigit()}
    published = facts.article.published
    return years | {published.year} if published else years
