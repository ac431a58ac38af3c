"""A year in a headline that the body doesn't know, where the story's opening has another for the same thing.

The opening must name no third year, and both must date the same ("the 2034 Games" and "the 2030 Games"), stand among
the same words, or say when something is to come. Captions are left out: a picture has a year of its own. Settled are
all years that the body names or that its dates mean ("last year"), the year of publication, and years that the body's
spans reach ("four years after 2012"). A headline's 20120 is taken for a year too.

    extends: headline-year
    message: "The {zone} has the year {figure}, the body {other}."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from newslint.checks.numbers._rounding import slip
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.stems import content, stem

VALUES: tuple[str, ...] = ("zone", "figure", "other")
NEEDS: frozenset[str] = frozenset({"quantities", "dates", "sentences"})

_LONGEST = 740  # days of a year that the words leave unsure: "36 years ago"
_NEAR = 2  # years that are taken for one another without looking alike
_OPENING = 4  # sentences of the body that tell the story, counted from 0
_TIME = 60  # years: what is further off ("born before 1970") is no rival, and no third year
_MANY = 3  # words that a headline and the sentence share where both tell of one thing
_CYCLE = 4  # years between two elections, conventions or Games, of which a story may tell both
_TOO_LONG = 10000
_ZONES = ("headline", "standfirst")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BEHIND = re.compile(r"\s((?:[\w’'-]+\s?){1,2})")
_OF = re.compile(r"\b([\w’'-]+)\s(?:of|in)\s$")
_BY = re.compile(r"\b(?:by|in|until|before|from|for)\s(?:[A-Z][a-z]+\s)?$")
_AHEAD = re.compile(r"\b(?:will|would|to|plans?|due|bids?|set)\b")


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
        if year.zone not in _ZONES or year.value in known or not _stands_above(facts, year):
            continue
        other = _rival(facts, year, body) if year.value < _TOO_LONG else _cut(year, body)
        if other is not None:
            values = {"zone": year.zone, "figure": facts.text(year.span), "other": facts.text(other.span)}
            yield Match(year.span, values, (Related(other.span, "the year in the body"),))


def _stands_above(facts: Facts, year: _Year) -> bool:
    """Whether the year is the headline's, or a standfirst's that the source names: others are often the story's own."""
    zone = facts.article.zone_at(year.span.start)
    return zone is not None and (zone.name == "headline" or zone.stated)


def _cut(year: _Year, body: Sequence[_Year]) -> _Year | None:
    """The body's year that a digit too many made five figures of: 20360 for 2036."""
    return next((other for other in body if other.value * 10 == year.value), None)


def _rival(facts: Facts, said: _Year, body: Sequence[_Year]) -> _Year | None:
    """The year that the story's opening has for what `said` dates: the only one there, and told of the same thing."""
    published = facts.article.published
    here = published.year if published else None
    opening = [
        year
        for year in body
        if 0 <= _place(facts, year.span) <= _OPENING and year.value != here and abs(year.value - said.value) <= _TIME
    ]
    if len({year.value for year in opening}) != 1:
        return None
    other = opening[0]
    apart = abs(said.value - other.value)
    if not apart or not (slip(said.value, other.value) or apart <= _NEAR):
        return None
    shared = _words(facts, said.span) & _words(facts, other.span)
    same_thing = _dated(facts, said.span) & _dated(facts, other.span)
    if same_thing or (len(shared) >= _MANY and apart % _CYCLE):
        return other
    return other if shared and _to_come(facts, said, here) and _to_come(facts, other, here) else None


def _place(facts: Facts, span: Span) -> int:
    """Which sentence of the body holds `span`, counted from 0; -1 for one above it."""
    body = [sentence.span for sentence in facts.sentences if sentence.zone == "body"][: _OPENING + 1]
    return next((number for number, sentence in enumerate(body) if sentence.contains(span)), len(body) if body else -1)


def _sentence(facts: Facts, span: Span) -> Span:
    return next((sentence.span for sentence in facts.sentences if sentence.span.contains(span)), span)


def _words(facts: Facts, span: Span) -> set[str]:
    """The stems of the content words around a year, in its sentence."""
    return {stem(word.lower()) for word in _WORD.findall(facts.text(_sentence(facts, span))) if content(word)}


def _dated(facts: Facts, span: Span) -> set[str]:
    """What a year stands beside: "the 2034 Games", "flood of 1952"."""
    text = facts.article.text
    behind = _BEHIND.match(text, span.end)
    before = _OF.search(text, max(0, span.start - 30), span.start)
    return {stem(word.lower()) for found in (behind, before) if found for word in found[1].split() if content(word)}


def _to_come(facts: Facts, year: _Year, here: int | None) -> bool:
    """Whether a year is named as the time of what is still to come."""
    sentence = _sentence(facts, year.span)
    if not _BY.search(facts.article.text, max(0, year.span.start - 12), year.span.start):
        return False
    return year.value > here if here is not None else _AHEAD.search(facts.text(sentence)) is not None


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
