"""A text that is hard to read by the school grade that formulas give it. Vale's `readability`.

The mean of `metrics` over the paragraphs (no headings, lists, tables) may not be above `grade`. One finding an article.

```yaml
extends: readability
message: "Grade {grade}: shorten sentences."
grade: 10
metrics: [Flesch-Kincaid]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, field_validator

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.language.readability import Counts, count, grade

VALUES = ("grade",)
NEEDS: frozenset[str] = frozenset({"sentences"})


class Options(BaseModel):
    """The formulas and the highest grade."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    grade: float = Field(description="The highest grade that is right.")
    metrics: tuple[str, ...] = Field(
        description="Of Flesch-Kincaid, Gunning Fog, SMOG, Coleman-Liau, Automated Readability."
    )

    @field_validator("metrics")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for metric in value:
            grade(metric, Counts(1, 1, 1, 1, 1, 1, 1, 1))
        return value


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for the article (its span is empty, at 0) where it is too hard."""
    blocks = [zone.span for zone in facts.article.zones if zone.markup == "paragraph" and zone.name == "body"]
    held = sum(any(block.contains(sentence.span) for block in blocks) for sentence in facts.sentences)
    counts = count([span.of(facts.article.text) for span in blocks], held)
    score = sum(grade(metric, counts) for metric in options.metrics) / max(1, len(options.metrics))
    if counts.words and score > options.grade:
        yield Match(None, {"grade": f"{score:.2f}"})
