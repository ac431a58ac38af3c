"""A year in a headline, standfirst or caption that the body doesn't know, where the body has one a slip away.

Settled are all years that the body names or that its dates mean ("last year"), the year of publication, and years that
the body's spans reach ("four years after 2012"). A headline's 20120 is taken for a year too.

    extends: headline-year
    message: "The {zone} has the year {figure}, the body {other}."
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from newslint.checks.numbers._rounding import slip
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates"})

_LONGEST = 740  # days of a year that the words leave unsure: "36 years ago"
_NEAR = 10  # a picture has a year of its own, and an article without a date may be of any year
_ZONES = ("headline", "standfirst", "caption")


class Options(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Year(NamedTuple):
    value: int
    span: Span
    zone: str


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The years above the body that the body doesn't know, each with the body's."""
    written = list(_written(facts))
    body = [year for year in written if year.zone == "body"]
    known = _known(facts, body)
    for year in [*written, *_misshapen(facts)]:
        if year.zone not in _ZONES or year.value in known:
            continue
        near = _NEAR if year.zone == "caption" or facts.article.published is None else 0
        rivals = [other for other in body if _slipped(year.value, other.value, near)]
        rivals += [
            _Year(0, q.span, "body") for q in facts.quantities if q.zone == "body" and 10 * q.value == year.value
        ]
        if rivals:
            other = rivals[0]
            values = {"zone": year.zone, "figure": facts.text(year.span), "other": facts.text(other.span)}
            yield Match(year.span, values, (Related(other.span, "the year in the body"),))


def _slipped(one: int, other: int, near: int) -> bool:
    """Whether the one may be a slip for the other; years less than `near` apart are taken for two years."""
    apart = abs(one - other)
    return apart >= near and (slip(one, other) or apart <= 2)


def _written(facts: Facts) -> Iterator[_Year]:
    """The years that stand in the text in four figures."""
    for date in facts.dates:
        part = date.part("year")
        zone = facts.article.zone_at(date.span.start)
        if part is not None and zone is not None and facts.text(part.span).isdigit() and part.value >= 1000:
            yield _Year(part.value, part.span, zone.name)


def _misshapen(facts: Facts) -> Iterator[_Year]:
    """Bare numbers of four or five figures, which may be a year with a digit too many or two swapped."""
    for q in facts.quantities:
        text = facts.text(q.number)
        if q.kind not in ("count", "label") or not text.isdigit() or len(text) not in (4, 5):
            continue
        if not any(other.zone == "body" and other.value == q.value for other in facts.quantities):
            yield _Year(int(text), q.number, q.zone)


def _known(facts: Facts, body: list[_Year]) -> set[int]:
    years = {year.value for year in body}
    for date in facts.dates:
        zone = facts.article.zone_at(date.span.start)
        if zone is None or zone.name != "body":
            continue
        if date.value[:4].isdigit():
            years.add(int(date.value[:4]))
        first, last = date.earliest, date.latest
        if first is not None and last is not None and last.toordinal() - first.toordinal() > _LONGEST:
            years |= {first.year, last.year}  # "the 1990s", "from 2001 to 2004"
    published = facts.article.published
    if published is not None:
        years.add(published.year)
    spans = {
        round(q.value)
        for q in facts.quantities
        if q.zone == "body" and q.kind == "duration" and q.unit == "year" and 2 < q.value < 500
    }
    starts = set(years) if published is None else {published.year}
    return years | {year + way * span for year in starts for span in spans for way in (-1, 1)}
