"""A date whose markup gives another day than its words.

`<time datetime="2025-02-27">28 February</time>`: readers see the words, calendars and search engines take the markup.
Compared is what the words state (weekday, day, month, year) with the day of `datetime`, or of NITF's `norm`; where
that has a time of day, the days beside it pass too, for it may be another zone's.

```yaml
extends: tagged-date
message: "The text says '{found}', its markup {told}. One of the two is wrong."
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Date, Facts
from newslint.core.finding import Match, Related
from newslint.language.calendar import WEEKDAYS, add_days, say

NEEDS: frozenset[str] = frozenset({"dates"})
VALUES: tuple[str, ...] = ("found", "told")


class Options(BaseModel):
    """What a rule may set: nothing yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each date that none of the days fits that its markup may mean."""
    for found in facts.dates:
        if found.told is None:
            continue
        day = found.told.date() if isinstance(found.told, datetime) else found.told
        near = (-1, 0, 1) if isinstance(found.told, datetime) else (0,)
        if not any(_fits(found, add_days(day, by)) for by in near):
            words = f"{WEEKDAYS[day.weekday()]}, {say(day)}"
            told = [tag.place for tag in facts.article.tags if tag.label == "date" and tag.span.overlaps(found.span)]
            yield Match(
                found.span,
                {"found": " ".join(found.text.split()), "told": words},
                elsewhere=tuple(Related(place, "the markup") for place in told[:1] if place),
            )


def _fits(found: Date, day: date) -> bool:
    stated = {"weekday": day.weekday(), "day": day.day, "month": day.month, "year": day.year}
    return all(stated.get(part.name, part.value) == part.value for part in found.parts)
