"""Quotation marks that don't fit: opened and never closed, closed and never opened, reversed, of two sorts, doubled.

A paragraph that opens a quotation before a paragraph that opens one again is one speech in two paragraphs, as
newspapers set it, and is let pass. A closing mark that opens is reversed: one fault, with the mark that closes it.

```yaml
extends: quote-marks
message: "This quotation is {fault}."
faults: [unclosed, mismatched]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Quote, QuoteFault
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("fault", "mark")
NEEDS: frozenset[str] = frozenset({"quotes"})


class Options(BaseModel):
    """Which faults count."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    faults: tuple[QuoteFault, ...] = Field(
        ("unclosed", "unopened", "reversed", "mismatched", "doubled"), description="The faults that are reported."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The mark at fault; of marks that a habit or a tool doubles or mixes the first, with the others beside it."""
    found: dict[QuoteFault, list[Span]] = {}
    for quote in facts.quotes:
        if quote.fault in options.faults and quote.fault is not None:
            found.setdefault(quote.fault, []).append(_mark(quote))
    for fault, marks in found.items():
        habit = fault in ("reversed", "mismatched", "doubled")
        for mark in marks[:1] if habit else marks:
            others = tuple(Related(other, "and here") for other in marks[1:4]) if habit else ()
            closed = fault == "unclosed" and facts.text(mark) in '"“' and _two_singles(facts, mark)
            said = "closed by two single marks ('')" if closed else fault
            yield Match(mark, {"fault": said, "mark": facts.text(mark)}, others)


def _two_singles(facts: Facts, mark: Span) -> bool:
    """Whether '' stands in the paragraph where the closing mark should."""
    zone = facts.article.zone_at(mark.start)
    return zone is not None and re.search(r"(?:''|’’)", facts.article.text[mark.end : zone.span.end]) is not None


def _mark(quote: Quote) -> Span:
    """The closing mark where that is the one at fault, else the opening one."""
    start, end = quote.span
    if quote.fault == "mismatched" or (quote.fault == "doubled" and quote.text[:2] not in ("““", '""', '“"')):
        return Span(end - 1, end)
    return Span(start, start + 1)
