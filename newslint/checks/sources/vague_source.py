"""A source that the reader can't weigh: a crowd ("experts say", "reports suggested"), an official without a name.

Each such source is reported once, at its first mention in the body. A crowd is let pass where the same paragraph or the
next one names somebody of it; a source without a name where the article gives the reason, or the paragraph names one.

```yaml
extends: vague-source
message: "'{source}' could be anybody. Name one, or say how many and who they are."
sources: [crowd]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Attribution, CueKind, Facts, SourceKind
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("source", "cue")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})


class Options(BaseModel):
    """Which sources are too vague."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    sources: tuple[SourceKind, ...] = Field(("crowd",), description="The kinds of source that are reported.")
    cues: tuple[CueKind, ...] = Field(("speech", "showing"), description="The kinds of cue that count.")
    also: tuple[str, ...] = Field((), description="Verbs of other kinds that count too, in the forms used.")
    reasons: tuple[str, ...] = Field(
        (), description="Words anywhere in the article that excuse a source without a name."
    )
    named_nearby: int = Field(1, description="How many paragraphs on a named source excuses a crowd; -1 never.")
    members: tuple[str, ...] = Field(
        (), description="Words that take up people spoken of before, and so are no source by themselves: some, others."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The first mention of each vague source."""
    text = facts.article.text.lower().replace("’", "'")
    if any(reason in text for reason in options.reasons):
        return
    block_at = facts.article.block_at
    named = {block_at(a.cue.start) for a in facts.attributions if a.kind == "named"}
    seen: set[str] = set()
    shown: dict[str, tuple[Attribution, list[Attribution]]] = {}
    ordered = sorted(facts.attributions, key=lambda a: (_zone(facts, a) != "body", a.cue.start))
    for attribution in ordered:
        if attribution.source is None or attribution.kind not in options.sources:
            continue
        if attribution.how not in options.cues and facts.text(attribution.cue).split()[-1].lower() not in options.also:
            continue
        block = block_at(attribution.cue.start)
        if options.named_nearby >= 0 and any(near in named for near in range(block, block + options.named_nearby + 1)):
            continue
        name = facts.text(attribution.source).lower()
        if name in seen or _is_some_of_them(name, options.members) or _says_whose(facts, attribution):
            continue
        seen.add(name)
        head = _head(facts, attribution)
        if head in shown:
            shown[head][1].append(attribution)
        else:
            shown[head] = (attribution, [])
    for attribution, repeats in shown.values():
        assert attribution.source is not None
        values = {"source": facts.text(attribution.source), "cue": facts.text(attribution.cue)}
        span = attribution.source
        if attribution.kind == "crowd" and 0 <= attribution.cue.start - span.end <= 2:
            span = Span(span.start, attribution.cue.end)
        yield Match(span, values, tuple(Related(r.source, "and here") for r in repeats[:3] if r.source is not None))


def _is_some_of_them(source: str, members: tuple[str, ...]) -> bool:
    """Whether the source is part of a group: "others", "some of them"."""
    words = [word for word in source.split() if word not in ("many", "some", "most")]
    return bool(members) and (all(word in members for word in words) or words[0] == "of")


def _says_whose(facts: Facts, attribution: Attribution) -> bool:
    """Whether the crowd has a name ("Gallup surveys"), or speaks tomorrow or not at all ("pundits will say")."""
    assert attribution.source is not None
    if attribution.kind != "crowd":
        return False
    source, cue = facts.text(attribution.source).split(), facts.text(attribution.cue).lower()
    before = facts.article.text[: attribution.source.start].rstrip(" ")[-1:]
    named = source if before.isalnum() or before == "," else source[1:]
    return any(word[0].isupper() for word in named) or re.search(r"\bwill\b|n['’]t\b|\bnot\b", cue) is not None


def _head(facts: Facts, attribution: Attribution) -> str:
    """The last word before any "of" or "from", by which two mentions are of one source."""
    words = facts.text(attribution.source or attribution.cue).lower().split()
    for at, word in enumerate(words):
        if at and word in ("of", "from", "in", "at", "with", "who", "close", "familiar"):
            return words[at - 1].rstrip("s,")
    return words[-1].rstrip("s,")


def _zone(facts: Facts, attribution: Attribution) -> str:
    zone = facts.article.zone_at(attribution.cue.start)
    return zone.name if zone else ""
