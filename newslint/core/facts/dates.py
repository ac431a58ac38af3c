"""Dates and times (TimeML's TIMEX3), and what the words tie together of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from newslint.core.text import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century", "vague"
]
DatePartName = Literal["weekday", "day", "month", "year", "hour", "minute", "half"]
DateTie = Literal["range", "lasts", "same", "anniversary", "elapsed", "age", "born", "lived"]


class DatePart(NamedTuple):
    """One thing that a date's words state, and where: weekday (0 Monday), day, month, year, hour, minute, half.

    The number is the one written, possible or not: "February 30" has day 30. The weekday may stand outside the date's
    own span, in "Friday (February 27)".
    """

    name: DatePartName
    value: int
    span: Span


@dataclass(frozen=True, slots=True)
class Date:
    """A temporal expression with its TIMEX3 `type` and `value`.

    `earliest` and `latest` are the first and last day it can mean (both included), None where the text alone doesn't
    say or the reference date is unknown. `granularity` is the size of what is named ("vague" for "recently").
    `relative` is true where the words need a reference date ("Friday", "last year", "March 3" without a year), and
    `ahead` says whether the clause announces a date with its year (True), reports it (False), or leaves it open (None).
    `timezone` is a clock time's: the one beside it ("GMT"), else the one of the article's own date ("+01:00").
    `told` is the day that the source's markup gives for these words (`<time datetime>`, NITF's `chron`).
    """

    span: Span
    text: str
    type: TimexType
    value: str
    earliest: date | datetime | None = None
    latest: date | datetime | None = None
    granularity: Granularity = "vague"
    parts: tuple[DatePart, ...] = ()
    relative: bool = False
    ahead: bool | None = None
    timezone: str | None = None
    told: date | datetime | None = None

    def part(self, name: DatePartName) -> DatePart | None:
        """What the words state for `name`, if anything."""
        return next((part for part in self.parts if part.name == name), None)


@dataclass(frozen=True, slots=True)
class DateLink:
    """Dates that the words tie together, and the number of years (or other units) that they state.

    - range: from `dates[0]` to `dates[1]`
    - lasts: `dates[0]` to `dates[1]` is said to last `amount` units
    - same: `dates[0]` and `dates[1]` are given as one and the same ("yesterday (March 3)")
    - anniversary: the `amount`th return of `dates[0]`
    - elapsed: `amount` years lie between `dates[0]` and the time spoken of, which is `dates[1]` where it is named
    - age: `bearer` is `amount` years old, at `dates[0]` where a date is named
    - born: `bearer` was born on `dates[0]`
    - lived: who was born on `dates[0]` is `amount` years old, at `dates[1]` where a date is named, else now

    `figure` is where the amount stands. `sentence` is the index of the sentence.
    """

    tie: DateTie
    span: Span
    sentence: int
    dates: tuple[Date, ...] = ()
    amount: float | None = None
    unit: str = "year"
    figure: Span | None = None
    bearer: str = ""
