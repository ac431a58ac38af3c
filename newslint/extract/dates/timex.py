"""What a pattern found (Hit), what its handler makes of it (Reading), and what the handler may ask (Context)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from newslint.core.facts import DatePart, DatePartName, Granularity, TimexType
from newslint.core.text import Span
from newslint.extract.dates.interval import interval
from newslint.extract.dates.scan import Tokens
from newslint.extract.dates.words import MONTH_NUMBER, NUMBER, ORDINAL, WEEKDAY_NUMBER, WEEKDAY_PLURALS
from newslint.language.calendar import add_months


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern's match over the tokens of one block."""

    tokens: Tokens
    match: re.Match[str]

    def before(self, steps: int = 1) -> str:
        """The word that stands `steps` tokens before the hit, as written, or an empty string."""
        at = self.match.start() - steps
        return self.tokens[at].text if at >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The word that stands `steps` tokens after the hit, as written, or an empty string."""
        at = self.match.end() + steps - 1
        return self.tokens[at].text if at < len(self.tokens) else ""

    def kind(self, offset: int) -> str:
        """The class character at `offset` tokens from the hit's start (negative) or its end (from 0)."""
        at = self.match.start() + offset if offset < 0 else self.match.end() + offset
        return self.match.string[at] if 0 <= at < len(self.match.string) else ""

    def has(self, name: str) -> bool:
        """Whether the group took part in the match."""
        return self.match.groupdict().get(name) is not None

    def low(self, name: str) -> str:
        """The group's first word in lower case, or an empty string."""
        if not self.has(name):
            return ""
        return self.tokens[self.match.start(name)].text.lower()

    def span(self, name: str) -> Span:
        """Where the group stands in the article."""
        first, last = self.match.span(name)
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def number(self, name: str) -> float | None:
        """The group's number: digits, words ("twenty-five"), ordinals; None for "several"."""
        if not self.has(name):
            return None
        first, last = self.match.span(name)
        return number_of([token.text for token in self.tokens[first:last]])

    def part(self, name: str, kind: DatePartName) -> tuple[DatePart, ...]:
        """The group as a stated part of a date, or nothing where it is missing."""
        if not self.has(name):
            return ()
        word = self.low(name)
        if kind == "weekday":
            return (DatePart(kind, WEEKDAY_NUMBER.get(word, WEEKDAY_PLURALS.get(word, 0)), self.span(name)),)
        if kind == "month":
            return (DatePart(kind, MONTH_NUMBER[word], self.span(name)),)
        value = self.number(name)
        return () if value is None else (DatePart(kind, int(value), self.span(name)),)

    def year(self) -> tuple[DatePart, ...]:
        """The year group; two figures ("'98") are read as the nearest such year before 2040."""
        if not self.has("y"):
            return ()
        word = self.low("y").lstrip("'’")
        if not word.isdecimal():
            spoken = self.number("y")
            return (DatePart("year", int(spoken), self.span("y")),) if spoken and 1500 < spoken < 2100 else ()
        value = int(word)
        if len(word) == 2:
            value += 2000 if value < 40 else 1900
        return (DatePart("year", value, self.span("y")),)


def number_of(words: list[str]) -> float | None:
    """The number that `words` say: "25", "1,200", "2 1/2", "two and a half", "twenty-five", "nineteen ninety-eight".

    None where they leave it open ("several", "a few").
    """
    total, current, seen = 0.0, 0.0, False
    low = [word.lower().replace(",", "") for word in words]
    if "few" in low or "several" in low:
        return None
    if len(low) >= 3 and low[-2] == "/":
        whole = number_of(words[:-3]) or 0.0
        return whole + int(low[-3]) / max(1, int(low[-1]))
    for word in low:
        value = NUMBER.get(word) or ORDINAL.get(word)
        if re.fullmatch(r"\d+(\.\d+)?(st|nd|rd|th)?", word):
            current, seen = current + float(word.rstrip("stndrh")), True
        elif word in ("½", "half"):
            current, seen = current + 0.5, True
        elif value:
            if current >= 13 and value >= 10:
                total, current = total + current * 100, 0.0  # "nineteen ninety"
            current, seen = current + value, True
        elif word in ("hundred", "dozen", "dozens", "thousand"):
            times = {"hundred": 100, "thousand": 1000}.get(word, 12)
            current, seen = (current or 1.0) * times, True
            if times == 1000:
                total, current = total + current, 0.0
        elif word == "couple":
            current, seen = 2.0, True
    return total + current if seen else 1.0 if low and low[0] in ("a", "an") else None


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression read: token range, TIMEX3 type and value, and what rules need besides.

    `first` and `last` are token numbers, `last` excluded; None takes the whole hit.
    """

    type: TimexType
    value: str
    granularity: Granularity = "vague"
    parts: tuple[DatePart, ...] = ()
    mod: str | None = None
    relative: bool = False
    first: int | None = None
    last: int | None = None
    bounds: tuple[date, date] | None = None

    def days(self) -> tuple[date, date] | None:
        """First and last day meant, if the value names any."""
        return self.bounds or (interval(self.value, self.mod) if self.type in ("DATE", "TIME", "SET") else None)

    def at(self, first: int, last: int) -> Reading:
        """The same reading over another token range."""
        return replace(self, first=first, last=last)


Readings = list[Reading] | None
"""What a handler gives: one reading mostly, two for "March 3-5", None where the words only look like a date."""


def _unknown() -> bool | None:
    return None


@dataclass(slots=True)
class Context:
    """What handlers know besides the words: the reference day, the clause's tense, the date mentioned last.

    `ahead` is True where the clause speaks of what is coming, False where it reports the past, None where it doesn't
    say.
    """

    text: str
    published: date | None
    timezone: str | None = None
    tense: Callable[[], bool | None] = _unknown
    anchor: date | None = None
    anchor_granularity: Granularity = "vague"
    anchor_end: int = 0
    quarter: tuple[int, int] | None = None
    year: int | None = None

    @property
    def ahead(self) -> bool | None:
        """The clause's tense, looked for when it is asked for."""
        return self.tense()

    def nearest_year(self, month: int, day: int = 15, leading: bool = False) -> int | None:
        """The year that puts a yearless month (and day) nearest to the reference day, minding the tense.

        `leading`: the date begins its sentence ("In January, he left"), so that the tense is surely its own.
        """
        if self.published is None:
            return None
        around = []
        for year in (self.published.year - 1, self.published.year, self.published.year + 1):
            distance = (year - self.published.year) * 365.25 + (month - self.published.month) * 30.44
            distance += day - self.published.day
            if self.ahead is False and distance > 45:
                distance *= 10 if leading else 3.5
            if self.ahead is True and distance < -45:
                distance *= 3.5
            around.append((abs(distance), year))
        return min(around)[1]

    def shifted(self, months: int) -> date | None:
        """The reference day moved by months."""
        return None if self.published is None else add_months(self.published, months)
