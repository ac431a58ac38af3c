"""Days that the source's markup gives for a date's words: `<time datetime="2025-02-27">`, NITF's `<chron norm=…>`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from newslint.core.article import Article
from newslint.core.facts import Date
from newslint.core.text import Placed
from newslint.language.timestamps import read_timestamp


def with_told(article: Article, dates: Sequence[Date]) -> tuple[Date, ...]:
    """`dates`, and for each that is tagged alone the day told. It settles a day that the words leave open, where it
    doesn't contradict them."""
    days = [(tag.span, day) for tag in article.tags if tag.label == "date" and (day := read_timestamp(tag.value or ""))]
    if not days:
        return tuple(dates)
    placed = Placed(dates)
    told: dict[Date, Date] = {}
    for span, day in days:
        over = placed.overlapping(span)
        if len(over) == 1 and span.contains(over[0].span) and over[0].granularity in ("day", "time"):
            told[over[0]] = _settled(over[0], day)
    return tuple(told.get(found, found) for found in dates)


def _settled(found: Date, told: date | datetime) -> Date:
    found = replace(found, told=told)
    day = told.date() if isinstance(told, datetime) else told
    stated = {"weekday": day.weekday(), "day": day.day, "month": day.month, "year": day.year}
    if found.granularity != "day" or found.earliest is not None or found.type != "DATE":
        return found
    if any(stated.get(part.name, part.value) != part.value for part in found.parts):
        return found
    return replace(found, value=day.isoformat(), earliest=day, latest=day)
