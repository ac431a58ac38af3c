"""The headline or lead states flatly what the text only reports as possible, apparent or claimed.

Compares each sentence of the headline, standfirst and lead that has neither hedge nor source with the hedged clauses of
the article ("some deployments appear to have taken place"). Where the flat sentence holds nearly all that the hedged
clause says, and no other sentence says it without the hedge, the certainty grew on the way up. With `where: later` the
flat sentences of the body are compared with hedged clauses before them: certainty that grows as the story goes on.

```yaml
extends: hedge-drift
message: "Stated flatly here; the text only says '{hedge}' ('{hedged}')."
```
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.article import Zone
from newslint.core.facts import Claim, Facts
from newslint.core.finding import Match, Related
from newslint.core.text import Span

VALUES: tuple[str, ...] = ("hedge", "hedged")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions", "claims"})

_OPEN = re.compile(
    r"\b(?:can|could|may|might|will|would|whether|if|why|how|who|question|wants?|plans?|likely|reportedly|"
    r"set to|about to|expected|or|not|seeks?|sue[ds]?|believe|understand|\?)\b|\?|^to\b",
    re.IGNORECASE,
)
"""What the flat sentence itself leaves open."""
_DOUBT = re.compile(
    r"(?:appear|seem|claim)\w*|may|might|possibly|apparently|reportedly|allegedly|purportedly|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:believed|thought|alleged|suspected|rumou?red|understood|said)",
    re.IGNORECASE,
)
_CONCESSION = re.compile(r"\b(?:though|although|while|but|if|whether)\b", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:in|of|last|since|until|by|on|the|from|with|all|his|its|their|her)\s+$", re.IGNORECASE)
_VERB = re.compile(r"\s+(?!of\b|to\b|and\b)[a-z]+")
"""What tells "may" and "might" from the month and the noun: the word before, and the verb behind."""
_CONCEDED = 30
"""So many characters before and after a hedged clause may show that it only concedes ("may be loud, but")."""


class Options(BaseModel):
    """How alike a flat and a hedged claim must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    shared: int = Field(3, description="How many content words the two must share at least.")
    share: float = Field(0.8, description="The share of the hedged clause's content words that the flat one must hold.")
    where: Literal["top", "later"] = Field(
        "top", description="Flat at the top and hedged below, or hedged first and flat in a later paragraph."
    )
    lead: int = Field(1, description="How many paragraphs of the body count as the lead.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The flat sentences at the top that a hedged clause further down takes back."""
    article = facts.article
    body = [zone for zone in article.zones if zone.name == "body"]
    top = [*article.blocks("headline", "standfirst"), *body[: options.lead]]
    hedged = [
        claim
        for claim in facts.claims
        if claim.hedge and not _in(claim, article.blocks("headline")) and _doubts(facts, claim)
    ]
    by_term = _by_telling_term(hedged, options.share)
    for claim in facts.claims:
        if claim.hedge or claim.attributed or _in(claim, top) != (options.where == "top"):
            continue
        if _OPEN.search(facts.text(claim.span)):
            continue
        rivals = [
            (share, other)
            for other in _alike(claim, hedged, by_term)
            if not other.span.overlaps(claim.span)
            and (options.where == "top" or other.span.end < claim.span.start)
            and (share := _share(claim, other, options.shared)) >= options.share
        ]
        if not rivals:
            continue
        share, best = max(rivals, key=lambda rival: rival[0])
        if best.hedge is None or any(_confirms(other, claim, best) for other in facts.claims):
            continue
        there = Span(min(best.span.start, best.hedge.start), max(best.span.end, best.hedge.end))
        values = {"hedge": facts.text(best.hedge), "hedged": " ".join(facts.text(there).split())}
        yield Match(claim.span, values, (Related(there, "hedged here"),), confidence=share)


def _doubts(facts: Facts, claim: Claim) -> bool:
    """Whether the hedge is about whether it happened, not about what may come ("could", "may be X, but")."""
    assert claim.hedge is not None
    hedge = facts.text(claim.hedge)
    if not _DOUBT.fullmatch(hedge):
        return False
    if hedge.lower() not in ("may", "might"):
        return True
    text = facts.article.text
    if _NOUN.search(text, max(0, claim.hedge.start - _CONCEDED), claim.hedge.start) or not _VERB.match(
        text, claim.hedge.end
    ):
        return False
    start = max(0, claim.span.start - _CONCEDED)
    around = facts.article.text[start : claim.span.end + _CONCEDED]
    return _CONCESSION.search(around) is None


def _by_telling_term(hedged: Sequence[Claim], share: float) -> dict[str, list[int]]:
    """The numbers of `hedged` by their rarest words: so many that a sentence without any of them misses too much."""
    counts = Counter(term for claim in hedged for term in claim.terms)
    by_term: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(hedged):
        terms = sorted(_words(claim), key=lambda term: (counts[term], term))
        for term in terms[: len(terms) - math.ceil(share * len(terms) - 1e-9) + 1]:
            by_term[term].append(number)
    return by_term


def _alike(claim: Claim, hedged: Sequence[Claim], by_term: Mapping[str, Sequence[int]]) -> list[Claim]:
    """Those of `hedged` that may share enough words with `claim`, in order."""
    return [hedged[number] for number in sorted({number for term in claim.terms for number in by_term.get(term, ())})]


def _in(claim: Claim, zones: Sequence[Zone]) -> bool:
    return any(zone.span.contains(claim.span) for zone in zones)


def _share(claim: Claim, hedged: Claim, least: int) -> float:
    """How much of what `hedged` says `claim` says too, figures apart; 0 where they share fewer words than `least`."""
    theirs = _words(hedged)
    common = theirs & claim.terms
    return len(common) / len(theirs) if len(common) >= least else 0.0


def _words(claim: Claim) -> set[str]:
    return {term for term in claim.terms if not term[0].isdigit()}


def _confirms(other: Claim, claim: Claim, hedged: Claim) -> bool:
    """Whether `other` says without a hedge what `claim` and `hedged` share."""
    apart = not other.span.overlaps(claim.span) and not other.span.overlaps(hedged.span)
    return apart and other.hedge is None and (claim.terms & hedged.terms) <= other.terms
