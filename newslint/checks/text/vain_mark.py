"""A mark that silences nothing, or that names no rule: what it once silenced is mended, or its name was mistyped.

The pipeline itself finds these, for only it knows what a mark has silenced; a rule of this kind switches that on. A
name is judged where its rule ran, a mark without a name where all rules in force did. `known` and `in_force` are
filled in by newslint.

```yaml
extends: vain-mark
message: "The mark for '{found}' {fault}"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Match

VALUES = ("found", "fault")
NEEDS: frozenset[str] = frozenset()


class Options(BaseModel):
    """What there is to name."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    known: tuple[str, ...] = Field((), description="The ids of all rules, switched on or off.")
    in_force: tuple[str, ...] = Field((), description="The ids of the rules that are switched on.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """Nothing: see newslint.linting."""
    yield from ()
