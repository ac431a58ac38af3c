"""One surname, two forenames, and nothing that introduces a second person.

"John Podesta" at the top and "Jennifer Podesta" below may be one person under a wrong forename, or two people. The
check weighs what the article says: family words, a title, a role or a description that introduces the second, a
forename that stands alone elsewhere, a list of players, the gender that "Mr" and "Ms" tell, how often each stands,
whether the forenames begin alike. Short forms ("Bob" and "Robert"), initials and one forename in two spellings stay
silent.

No side is blamed; the match is at the mention that stands out, the other is shown beside it.
Method: newslint.checks.names._namesakes; figures in docs/explanation/names.md.

```yaml
extends: forename-drift
message: "'{found}' here, but '{expected}' elsewhere ({count}). One person, or two?"
confidence: 0.5
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.names._namesakes import find_clashes
from newslint.core.facts import Facts
from newslint.core.finding import Match, Related

NEEDS: frozenset[str] = frozenset({"sentences", "names"})
VALUES: tuple[str, ...] = ("found", "expected", "count", "surname")


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    confidence: float = Field(0.5, ge=0, le=1, description="The least confidence of a match.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for each forename that stands out."""
    best: dict[tuple[int, int], Match] = {}
    for clash in find_clashes(facts):
        confidence = clash.confidence
        if confidence < options.confidence or not clash.is_plausible:
            continue
        odd, main = clash.odd.mentions[0], clash.main.mentions
        nearest = min(main, key=lambda name: abs(name.span.start - odd.span.start))
        match = Match(
            span=odd.span,
            values={
                "found": " ".join(odd.text.split()),
                "expected": " ".join(nearest.text.split()),
                "count": "once" if len(main) == 1 else f"{len(main)} times",
                "surname": odd.surname,
            },
            related=(Related(nearest.span, "the other forename"),),
            confidence=round(confidence, 3),
        )
        if odd.span not in best or best[odd.span].confidence < match.confidence:
            best[odd.span] = match
    yield from best.values()
