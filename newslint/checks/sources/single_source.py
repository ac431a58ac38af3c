"""One source carries the whole story, or one source is called many.

`story`: every attributed sentence of an article that makes allegations goes back to one source. `plural`: "sources"
said it first, "the source" says it later.

```yaml
extends: single-source
message: "Everything attributed here comes from '{source}'."
of: story
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Attribution, Facts
from newslint.core.finding import Match, Related
from newslint.language.stems import stem

VALUES: tuple[str, ...] = ("source", "count")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions", "claims"})
_ACCUSES = frozenset(stem(verb) for verb in ("accused", "alleged", "blamed", "claimed", "denounced", "sued"))
_SINGULAR = {"sources": "source", "officials": "official", "diplomats": "diplomat", "insiders": "insider"}


class Options(BaseModel):
    """What is looked for."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    of: Literal["story", "plural"] = Field("story", description="One source for the story, or one behind a plural.")
    attributions: int = Field(4, description="For `story`: how many attributed statements the article must have.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The story's only source at its first mention, or the plural that turns out to be one."""
    said = [a for a in facts.attributions if a.source is not None and a.how in ("speech", "judgement")]
    yield from _plurals(facts, said) if options.of == "plural" else _story(facts, said, options.attributions)


def _story(facts: Facts, said: list[Attribution], least: int) -> Iterator[Match]:
    if len(said) < least or any(a.kind in ("crowd", "outlet", "document", "described") for a in said):
        return
    named = [a for a in said if a.kind != "pronoun"]
    lasts = {facts.text(a.source).split(",")[0].split(" (")[0].split()[-1].lower() for a in named if a.source}
    accusing = any(claim.kind == "allegation" for claim in facts.claims) or any(
        stem(facts.text(a.cue).split()[-1]) in _ACCUSES for a in facts.attributions
    )
    if len(lasts) == 1 and accusing and named[0].source is not None:
        yield Match(named[0].source, {"source": facts.text(named[0].source), "count": str(len(said))})


def _another(facts: Facts, first: Attribution, later: Attribution) -> bool:
    """Whether one source of that sort is introduced between the two: "one of the officials", "a diplomat"."""
    assert first.source is not None
    assert later.source is not None
    between = facts.article.text[first.source.end : later.source.start]
    noun = facts.text(later.source).split()[-1]
    return (
        re.search(rf"(?i)\b(?:an?|one|another|third|second)\b[^.!?]{{0,80}}\b{noun}s?\b|\bone\b", between) is not None
    )


def _plurals(facts: Facts, said: list[Attribution]) -> Iterator[Match]:
    first: Attribution | None = None
    for attribution in said:
        assert attribution.source is not None
        words = facts.text(attribution.source).lower().split()
        if attribution.kind == "anonymous" and words[-1] in _SINGULAR:
            first = first or attribution
        elif first is not None and first.source is not None and words in (["the", word] for word in _SINGULAR.values()):
            same = words[1] == _SINGULAR[facts.text(first.source).lower().split()[-1]]
            if same and not _another(facts, first, attribution):
                values = {"source": facts.text(first.source), "count": "1"}
                yield Match(first.source, values, (Related(attribution.source, "one here"),))
            return
