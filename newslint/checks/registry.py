"""The checks: families of rules written in Python. A rule's `extends:` names one of this table.

A check's module is imported when the first rule that extends it is loaded. A new one is a file in the folder of its
group and its name here.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_GROUPS = {
    "against": """
        absent-from-sources altered-quote copied-passage day-differs figure-differs name-differs
        opposite-word turned-claim
    """,
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
    "text": """
        duplicate-block indefinite-article misspelling mixed-spelling other-language repeated-item unread-text
        unused-suppression
    """,
    "vale": """
        capitalization conditional consistency existence metric occurrence readability repetition sequence
        spelling substitution
    """,
}
CHECKS = dict(sorted((name, group) for group, names in _GROUPS.items() for name in names.split()))
"""Every check and the folder that it stands in; "name-variant" is the module `checks.names.name_variant`, with its
Options, VALUES, NEEDS and check; and with confirm, where its matches may have a `doubt`."""


_ELSEWHERE = "newslint.checks"
"""The group of entry points under which an installed package registers checks of its own: its name, and its module."""


@cache
def load_check(name: str) -> ModuleType:
    """The module of the check `name`: one of the table's, else one that an installed package registers.

    Nothing of a folder that is checked is ever run. Raises KeyError where there is no such check.
    """
    if name in CHECKS:
        return import_module(f"newslint.checks.{CHECKS[name]}.{name.replace('-', '_')}")
    for entry in _registered():
        if entry.name == name:
            module: ModuleType = entry.load()
            return module
    raise KeyError(name)


def is_check(name: object) -> bool:
    """Whether there is a check `name`."""
    return name in CHECKS or any(entry.name == name for entry in _registered())


def is_local(name: str) -> bool:
    """Whether the matches of the check `name` in a block depend on that block alone."""
    return getattr(load_check(name), "LOCAL", False)


@cache
def _registered() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points  # asked only where the table lacks a name: it reads all packages

    return tuple(entry_points(group=_ELSEWHERE))
