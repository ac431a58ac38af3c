"""The checks: families of rules written in Python. A rule's `extends:` names one of this table.

A check's module is imported when the first rule that extends it is loaded. A new one is a file in the folder of its
group and its name here.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

_GROUPS = {
    "names": """
        absent-name acronym age-drift forename-drift house-name listed-name mixed-script name-form
        name-variant title-drift
    """,
    "dates": """
        ambiguous-date date-conflict date-tense event-date impossible-date period-conflict tagged-date
        unlikely-year weekday-date years-apart
    """,
    "numbers": """
        figure-arithmetic figure-conflict headline-day headline-figure headline-year list-count
        rank-conflict
    """,
    "sources": """
        hedge-drift loaded-verb ownerless-hedge single-source unattributed-claim unintroduced-speaker
        vague-source
    """,
    "quotes": "missing-speaker quote-marks quote-variant",
    "text": "duplicate-block misspelling mixed-spelling other-language unread-text unused-suppression",
    "vale": """
        capitalization conditional consistency existence metric occurrence readability repetition sequence
        spelling substitution
    """,
}
CHECKS = dict(sorted((name, group) for group, names in _GROUPS.items() for name in names.split()))
"""Every check and the folder that it stands in; "name-variant" is the module `checks.names.name_variant`, with its
Options, VALUES, NEEDS and check."""


@cache
def load_check(name: str) -> ModuleType:
    """The module of the check `name`, which stands in the table."""
    return import_module(f"newslint.checks.{CHECKS[name]}.{name.replace('-', '_')}")


def is_local(name: str) -> bool:
    """Whether the matches of the check `name` in a block depend on that block alone."""
    return getattr(load_check(name), "LOCAL", False)
