"""A speaker who was never introduced: a bare surname speaks, and nowhere is there a first name, a title or a role.

```yaml
extends: unintroduced-speaker
message: "'{speaker}' was never introduced."
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.fact import Facts, Name
from newslint.finding import Match
from newslint.knowledge.lexicon import known

VALUES: tuple[str, ...] = ("speaker",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "names", "quotes", "attributions"})


class Options(BaseModel):
    """Who needs no introduction."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    known: tuple[str, ...] = Field((), description="Surnames that readers know without a first name.")
    mentions: int = Field(
        1, description="A name that the article mentions more often than this before counts as introduced."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The first statement of each speaker known by a bare surname only."""
    seen: set[str] = set(options.known)
    for attribution in facts.attributions:
        if attribution.source is None or attribution.kind != "named" or attribution.how != "speech":
            continue
        speaker = facts.text(attribution.source)
        if not re.fullmatch(r"[A-Z][a-zé]+(?:[-’'][A-Z]?[a-z]+)?", speaker) or speaker in seen:
            continue
        seen.add(speaker)
        name = next((name for name in facts.names if name.span == attribution.source), None)
        if name is None or name.title or not _person(facts, name):
            continue
        if any(
            other.entity == name.entity and other.span != name.span and len(other.words) > 1 for other in facts.names
        ):
            continue
        uses = [match.start() for match in re.finditer(rf"\b{re.escape(speaker)}\b", facts.article.text)]
        if sum(use < attribution.source.start for use in uses) >= options.mentions or _introduced(facts, speaker):
            continue
        yield Match(attribution.source, {"speaker": speaker})


def _person(facts: Facts, name: Name) -> bool:
    """Whether the name is a person's: known as one, or unknown and the speaker of a quotation."""
    speaks = any(quote.speaker == name.span and quote.speech for quote in facts.quotes)
    return name.label == "person" or (name.label == "other" and speaks and not known(name.text.lower()))


def _introduced(facts: Facts, speaker: str) -> bool:
    """Whether the name stands beside another capital, a title or a role in apposition anywhere."""
    escaped = re.escape(speaker)
    return bool(
        re.search(
            rf"[A-Z][\w.’'-]*\s+{escaped}\b|\b{escaped}\s+[A-Z]|\b{escaped}, (?:\d|a |an |the |who)", facts.article.text
        )
    )
