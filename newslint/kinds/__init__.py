"""The kinds: families of rules written in Python. A rule's `extends:` names one of this table."""

from __future__ import annotations

from types import ModuleType

from newslint.kinds import impossible_date, name_variant, weekday_date

KINDS: dict[str, ModuleType] = {
    "impossible-date": impossible_date,
    "name-variant": name_variant,
    "weekday-date": weekday_date,
}
