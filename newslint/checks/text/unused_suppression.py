"""A mark that silences nothing, or that names no rule: what it once silenced is mended, or its name was mistyped.

Judged when all other rules have looked: a name where its rule ran, a mark without a name where all rules in force did.

```yaml
extends: unused-suppression
message: "The mark for '{found}' {fault}"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Facts
from newslint.core.finding import Match

VALUES = ("found", "fault")
NEEDS: frozenset[str] = frozenset({"suppressions"})


class Options(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each."""
    for unused in facts.suppressions:
        yield Match(None, {"found": unused.name, "fault": unused.fault}, mark=unused.place)
