"""Years that don't add up: anniversaries, ages, and "ten years after the 2008 crash, in 2020".

Subtracts the year named from the time spoken of: a date in the same sentence, or else the article's own date. One year
either way is let pass, because birthdays and anniversaries fall inside a year. Where the sentence names any other date
that fits, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, DateLink, DatePart, Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.calendar import ordinal

VALUES = ("stated", "then", "now", "actual", "what")
NEEDS = frozenset({"dates"})


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    anniversaries: bool = Field(True, description="Check 'the 25th anniversary of the 1998 accord'.")
    elapsed: bool = Field(True, description="Check 'ten years after the 2008 crash, in 2020'.")
    ages: bool = Field(True, description="Check ages against dates of birth.")
    slack: int = Field(1, ge=0, description="Years that the sum may be off.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a number of years that no date in its sentence bears out."""
    for link in facts.date_links:
        if link.tie == "anniversary" and options.anniversaries and link.unit == "year":
            yield from _since(facts, link, options.slack, f"anniversary of {link.dates[0].text}")
        elif link.tie == "elapsed" and options.elapsed and link.unit == "year":
            yield from _since(facts, link, options.slack, f"number of years from {link.dates[0].text}")
    if options.ages:
        yield from _ages(facts, options.slack)


def _year(found: Date) -> int | None:
    year = found.part("year")
    if year is not None:
        return year.value
    return found.earliest.year if found.earliest and found.latest and found.earliest.year == found.latest.year else None


def _since(facts: Facts, link: DateLink, slack: int, what: str) -> Iterator[Match]:
    then = link.dates[0].part("year")
    if (
        then is None
        or link.amount is None
        or link.figure is None
        or link.dates[0].granularity not in ("year", "month", "day")
    ):
        return
    sentence = facts.sentences[link.sentence].span
    others = [
        date
        for date in facts.dates
        if sentence.contains(date.span) and date is not link.dates[0] and date.type == "DATE"
    ]
    years = [year for date in others if (year := _year(date)) and year != then.value]
    published = facts.article.published
    here = published.year if published else None
    now = _year(link.dates[1]) if len(link.dates) > 1 else here
    if now is None or any(abs(year - then.value - link.amount) <= slack for year in [*years, now]):
        return
    if len(link.dates) == 1 and (any(year != here for year in years) or (link.tie == "elapsed" and not years)):
        return  # told of another time, or of none
    actual = now - then.value
    if actual <= 0:
        return
    yield Match(
        link.figure,
        {
            "stated": facts.text(link.figure),
            "then": str(then.value),
            "now": str(now),
            "actual": str(actual),
            "what": what,
        },
        tuple(
            Related(date.span, "counted from here" if date is link.dates[0] else "counted to here")
            for date in link.dates
        ),
        _repairs(facts, link, then, actual, now),
        confidence=0.85,
    )


def _repairs(facts: Facts, link: DateLink, then: DatePart, actual: int, now: int) -> tuple[Edit, ...]:
    """The number that the years make, and the year that the number makes."""
    edits = []
    figure = re.match(r"\d+(st|nd|rd|th)?", facts.text(link.figure)) if link.figure else None
    if figure and link.figure:
        number = ordinal(actual) if figure[1] else str(actual)
        edits.append(Edit(Span(link.figure.start, link.figure.start + figure.end()), number))
    if link.amount is not None and len(facts.text(then.span)) == 4:
        edits.append(Edit(then.span, str(int(now - link.amount))))
    return tuple(edits)


def _lived(facts: Facts, link: DateLink, now: int | None, slack: int) -> Match | None:
    """A match for an age that the birth told in the same sentence denies."""
    year = link.dates[0].part("year")
    if year is None or now is None or link.amount is None or link.figure is None or now <= year.value:
        return None
    born, slack = year.value, max(slack, 1)
    if now - born > _OLDEST or 0 <= now - born - link.amount <= slack:
        return None
    if len(link.dates) == 1 and now - born - link.amount == slack + 1:
        return None  # a story may be older than its date
    return Match(
        link.figure,
        {
            "stated": facts.text(link.figure),
            "then": str(born),
            "now": str(now),
            "actual": f"{now - born - 1} or {now - born}",
            "what": f"age of somebody born in {born}",
        },
        (Related(link.dates[0].span, "the date of birth"),),
        confidence=0.85,
    )


_OLDEST = 125
"""Years that nobody lives: an age against an older birth is another's."""


def _ages(facts: Facts, slack: int) -> Iterator[Match]:
    """Ages against a date of birth: in one sentence, or of one bearer with an age beside the name."""
    births = [link for link in facts.date_links if link.tie == "born"]
    published = facts.article.published
    told = set()
    for link in facts.date_links:
        if link.tie == "lived" and link.amount is not None and link.figure is not None:
            at = published if len(link.dates) == 1 else link.dates[1].earliest
            match = _lived(facts, link, at.year if at else None, slack)
            if match is not None:
                told.add(link.figure)
                yield match
    for birth in births:
        if sum(other.sentence == birth.sentence for other in births) > 1:
            continue  # whose age is it?
        born = _year(birth.dates[0]) if birth.dates[0].part("year") else None
        if born is None:
            continue
        for age in facts.date_links:
            if age.tie != "age" or age.amount is None or age.figure is None or age.figure in told:
                continue
            if age.dates and age.sentence == birth.sentence and age.dates[0] is not birth.dates[0]:
                now = _year(age.dates[0]) if age.dates[0].part("year") else None
            elif age.bearer and age.bearer == birth.bearer and len(birth.dates) == 1:
                now = published.year if published else None
            else:
                continue
            if now is None or now <= born or 0 <= now - born - age.amount <= slack:
                continue
            yield Match(
                age.figure,
                {
                    "stated": facts.text(age.figure),
                    "then": str(born),
                    "now": str(now),
                    "actual": f"{now - born - 1} or {now - born}",
                    "what": f"age of somebody born in {born}",
                },
                (Related(birth.dates[0].span, "the date of birth"),),
                confidence=0.8,
            )
