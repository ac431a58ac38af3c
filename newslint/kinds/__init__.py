"""The kinds: families of rules written in Python. A rule's `extends:` names one of this table."""

from __future__ import annotations

from types import ModuleType

KINDS: dict[str, ModuleType] = {
}
