"""Quotation marks that don't fit: opened and never closed, closed and never opened, of two sorts, doubled.

A paragraph that opens a quotation before a paragraph that opens one again is one speech in two paragraphs, as
newspapers set it, and is let pass.

```yaml
extends: quote-marks
message: "This quotation is {fault}."
faults: [unclosed, mismatched]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.facts import Facts, QuoteFault
from newslint.finding import Match
from newslint.text import Span

VALUES: tuple[str, ...] = ("fault", "mark")
NEEDS: frozenset[str] = frozenset({"quotes"})


class Options(BaseModel):
    """Which faults count."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    faults: tuple[QuoteFault, ...] = Field(
        ("unclosed", "unopened", "mismatched", "doubled"), description="The faults that are reported."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The mark at fault of each such quotation."""
    for quote in facts.quotes:
        if quote.fault not in options.faults:
            continue
        start, end = quote.span
        at_end = quote.fault == "mismatched" or (quote.fault == "doubled" and quote.text[:2] not in ("““", '""', '“"'))
        span = Span(end - 1, end) if at_end else Span(start, start + 1)
        yield Match(span, {"fault": quote.fault, "mark": facts.text(span)})
