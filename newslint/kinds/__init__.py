"""The kinds: families of rules written in Python. A rule's `extends:` names one of this table.

A kind's module is imported when the first rule that extends it is loaded.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

KINDS = (
    "absent-name",
    "acronym",
    "age-drift",
    "ambiguous-date",
    "capitalization",
    "conditional",
    "consistency",
    "date-conflict",
    "date-tense",
    "duplicate-block",
    "event-date",
    "existence",
    "figure-arithmetic",
    "figure-conflict",
    "forename-drift",
    "headline-day",
    "headline-figure",
    "headline-year",
    "hedge-drift",
    "house-name",
    "impossible-date",
    "list-count",
    "listed-name",
    "loaded-verb",
    "metric",
    "missing-speaker",
    "misspelling",
    "mixed-script",
    "mixed-spelling",
    "name-form",
    "name-variant",
    "occurrence",
    "other-language",
    "ownerless-hedge",
    "period-conflict",
    "quote-marks",
    "quote-variant",
    "rank-conflict",
    "readability",
    "repetition",
    "sequence",
    "single-source",
    "spelling",
    "substitution",
    "tagged-date",
    "title-drift",
    "unattributed-claim",
    "unintroduced-speaker",
    "unlikely-year",
    "vague-source",
    "vain-mark",
    "weekday-date",
    "years-apart",
)
"""Every kind; "name-variant" is the module `name_variant`, with its Options, VALUES, NEEDS and check."""


@cache
def load_kind(name: str) -> ModuleType:
    """The module of the kind `name`, which stands in the table."""
    return import_module(f"newslint.kinds.{name.replace('-', '_')}")
