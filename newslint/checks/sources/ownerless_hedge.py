"""A claim passed on without saying whose it is: "reportedly", "allegedly", "it is understood", "is believed to".

Such words say that somebody says so, and hide who. Silent where a source is named in the same paragraph, for a headline
in the first paragraphs; about what is before the law, whose "allegedly" has an owner; and in idioms ("reported on").

```yaml
extends: ownerless-hedge
message: "'{cue}' hides who says so. Name them."
cues: [reportedly, "is understood"]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("cue",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})

_IDIOM = re.compile(r"\s+(?:on|in (?:a )?\w+ condition|as|by|missing)\b|\s*[.,;]")
_LEGAL = re.compile(
    r"\b(?:arrest\w*|charged|indict\w*|prosecut\w*|court|lawsuit|sued|suing|settled|police|investigators|complaint)\b",
    re.I,
)
_TOP = 3
"""A headline's hedge is owned where one of so many paragraphs below it names the source."""


class Options(BaseModel):
    """Which words hide a source."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    cues: tuple[str, ...] = Field(description="The last words of the cue, in lower case.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The hedges whose paragraph names nobody."""
    zones = facts.article.zones
    legal = _LEGAL.search(facts.article.text) is not None
    top = [zone.span for zone in facts.article.blocks("standfirst", "body")[:_TOP]]
    told = any(
        a.source is not None and a.how in ("speech", "showing") and any(span.contains(a.cue) for span in top)
        for a in facts.attributions
    )
    for attribution in facts.attributions:
        cue = facts.text(attribution.cue).lower()
        if attribution.source is not None or not any(_ends(cue, words) for words in options.cues):
            continue
        if _is_idiom(facts, attribution.cue) or (cue.endswith("allegedly") and legal):
            continue
        if (zone := facts.article.zone_at(attribution.cue.start)) and zone.name == "headline" and told:
            continue
        block = next((zone.span for zone in zones if zone.span.contains(attribution.cue)), None)
        owners = (a for a in facts.attributions if a.source is not None and a.how in ("speech", "showing"))
        if block is not None and not any(block.contains(owner.cue) for owner in owners):
            yield Match(attribution.cue, {"cue": facts.text(attribution.cue)})


def _is_idiom(facts: Facts, cue: Span) -> bool:
    """Whether the words after the cue make another thing of it: "reported on", "understood as", "said yes"."""
    return _IDIOM.match(facts.article.text, cue.end) is not None


def _ends(cue: str, words: str) -> bool:
    return cue == words or cue.endswith(" " + words)
