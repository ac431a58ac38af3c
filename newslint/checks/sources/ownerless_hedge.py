"""A claim passed on without saying whose it is: "reportedly", "allegedly", "it is understood", "is believed to".

Such words say that somebody says so, and hide who. Silent where a source is named in the same paragraph.

```yaml
extends: ownerless-hedge
message: "'{cue}' hides who says so. Name them."
cues: [reportedly, "is understood"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Match

VALUES: tuple[str, ...] = ("cue",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})


class Options(BaseModel):
    """Which words hide a source."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    cues: tuple[str, ...] = Field(description="The last words of the cue, in lower case.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The hedges whose paragraph names nobody."""
    zones = facts.article.zones
    for attribution in facts.attributions:
        cue = facts.text(attribution.cue).lower()
        if attribution.source is not None or not any(_ends(cue, words) for words in options.cues):
            continue
        block = next((zone.span for zone in zones if zone.span.contains(attribution.cue)), None)
        owners = (a for a in facts.attributions if a.source is not None and a.how in ("speech", "showing"))
        if block is not None and not any(block.contains(owner.cue) for owner in owners):
            yield Match(attribution.cue, {"cue": facts.text(attribution.cue)})


def _ends(cue: str, words: str) -> bool:
    return cue == words or cue.endswith(" " + words)
