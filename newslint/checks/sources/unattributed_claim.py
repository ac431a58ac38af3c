"""A claim that needs somebody behind it and has nobody: a motive, an allegation, casualties, a forecast, a statistic.

Flags a sentence of the report that says why somebody acts, what somebody did wrong, how many died, what will happen or
what share of people does something, where no source is in reach: not in the sentence, not in its paragraph, not in
the next (which bears out what this one sums up), and not in a paragraph that says the same with a source. Silent in
commentary (by section, by the headline's label, by the writer's
own "I"), in the lead (what it says the body has to source), about history, and about what a court has decided.

```yaml
extends: unattributed-claim
message: "Nobody is named for this {kind} ('{words}'). Say who says so."
claims: [motive]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Claim, ClaimKind, Facts
from newslint.core.finding import Match

VALUES: tuple[str, ...] = ("kind", "words")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions", "claims"})
_SAYS = ("speech", "showing", "noun")
_SHORT = 2
"""An article of so few paragraphs has no body that would source its lead."""
_LINKS = frozenset("he she they it this that these those such his her their its both but and".split())


class Options(BaseModel):
    """Which claims need a source."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    claims: tuple[ClaimKind, ...] = Field(("motive",), description="The kinds of claim that are looked at.")
    score: float = Field(0.7, description="How sure the claim must need a source, from 0 to 1.")
    said_elsewhere: float = Field(
        0.5, description="The share of the claim's words that, attributed in another paragraph, is source enough."
    )
    borne_out: bool = Field(True, description="Whether a source in the next paragraph is source enough.")
    lead: int = Field(1, description="How many paragraphs at the beginning count as the lead and stay silent.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The sentences that need a source and have none in reach."""
    blocks = [number for number, zone in enumerate(facts.article.zones) if zone.name == "body"]
    body = set(blocks[options.lead :] if len(blocks) > _SHORT else blocks)
    sourced = {
        facts.article.block_at(a.cue.start)
        for a in facts.attributions
        if a.how in _SAYS and (a.source or a.how == "noun") and not (a.how == "showing" and a.kind == "pronoun")
    }
    attributed = [claim for claim in facts.claims if claim.attributed]
    for claim in facts.claims:
        if claim.kind not in options.claims or claim.attributed or claim.score < options.score or claim.trigger is None:
            continue
        block = facts.article.block_at(claim.span.start)
        if block not in body or block in sourced or (options.borne_out and block + 1 in sourced):
            continue
        if block - 1 in sourced and facts.text(claim.span).split()[0].lower() in _LINKS:
            continue
        elsewhere = (other for other in attributed if not other.span.overlaps(claim.span))
        if any(_shared(claim, other) >= options.said_elsewhere for other in elsewhere):
            continue
        words = " ".join(facts.text(claim.trigger).split())
        yield Match(claim.span, {"kind": claim.kind, "words": words}, confidence=claim.score)


def _shared(claim: Claim, other: Claim) -> float:
    return len(claim.terms & other.terms) / max(1, len(claim.terms))
