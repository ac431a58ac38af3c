"""A verb of saying that takes a side: "claimed", "admitted", "insisted".

Reports the verb of every statement that somebody named or described makes with it. Verbs of the courts ("pleaded",
"denied", "admitted the charge") are never reported.

```yaml
extends: loaded-verb
message: "'{verb}' takes a side. Does 'said' do?"
verbs: [claimed, boasted]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("verb", "source")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})
_COURT = re.compile(
    r"\b(?:court|charges?|counts?|guilty|plead\w*|magistrates|jury|trial|judge|tribunal|offences?|manslaughter|murder)\b"
)


class Options(BaseModel):
    """Which verbs are loaded."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    verbs: tuple[str, ...] = Field(description="The forms that are reported, in lower case.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The loaded verbs."""
    seen: set[Span] = set()
    for attribution in facts.attributions:
        verb = facts.text(attribution.cue).split()[-1].lower()
        if verb not in options.verbs or attribution.source is None or attribution.cue in seen:
            continue
        seen.add(attribution.cue)
        if not _COURT.search(facts.text(attribution.content)):
            span = Span(attribution.cue.end - len(verb), attribution.cue.end)
            yield Match(span, {"verb": facts.text(span), "source": facts.text(attribution.source)})
