"""A quotation that nobody speaks: no speaker in its sentence, in its paragraph or in the paragraph before.

Only whole sentences of speech count, not titles, terms and scare quotes. Silent where a sentence of the article
introduces the quotation, in a lead that is all quotation (the next paragraph names its speaker), where the speech
before goes on, and in interviews, whose answers stand bare.

```yaml
extends: missing-speaker
message: "Nobody says this. Name the speaker."
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.article import Zone
from newslint.fact import Facts, Quote
from newslint.finding import Match

VALUES: tuple[str, ...] = ("quote",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "quotes", "attributions"})


class Options(BaseModel):
    """Which quotations need a speaker."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: int = Field(6, description="Shorter quotations are let pass.")
    share: float = Field(
        0.25, description="Where more of the speech than this has no speaker, the article is an interview."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The quotations without a speaker in reach."""
    speech = [quote for quote in facts.quotes if quote.speech]
    bare = [quote for quote in speech if _stands_alone(facts, quote, options.words)]
    if len(bare) > max(1, options.share * len(speech)):
        return
    for quote in bare:
        if not _goes_on(facts, quote):
            yield Match(quote.span, {"quote": quote.text})


def _goes_on(facts: Facts, quote: Quote) -> bool:
    """Whether the paragraph before ends in a quotation: it is the same speech, and reported there if anywhere."""
    return any(
        not facts.article.text[before.span.end : quote.span.start].strip()
        for before in facts.quotes
        if before.speech and before.span.end <= quote.span.start
    )


def _stands_alone(facts: Facts, quote: Quote, least: int) -> bool:
    """Whether the quotation is a whole paragraph of speech that nobody speaks."""
    if (
        quote.speaker is not None
        or quote.fault
        or quote.continues
        or quote.text[0].isalnum()
        or len(quote.text.split()) < least
    ):
        return False
    zone = facts.article.zone_at(quote.span.start)
    lead = next(iter(facts.article.blocks("body")), None)
    if zone is None or zone == lead or zone.markup != "paragraph":
        return False
    if _led_in(facts, zone) or _led_out(facts, quote):
        return False
    around = facts.article.text[zone.span.start : quote.span.start] + facts.article.text[quote.span.end : zone.span.end]
    return not around.strip(" .,") and quote.text.rstrip("\"”’' ")[-1:] in (*".!?…",)


def _led_out(facts: Facts, quote: Quote) -> bool:
    """Whether the same speech goes on in the next paragraph, and is spoken by somebody there."""
    return any(
        after.speaker is not None and not facts.article.text[quote.span.end : after.span.start].strip()
        for after in facts.quotes
        if after.span.start >= quote.span.end
    )


def _led_in(facts: Facts, zone: Zone) -> bool:
    """Whether the paragraph before ends in a colon, or is about one person, so that the quotation is theirs."""
    zones = facts.article.zones
    before = facts.text(zones[zones.index(zone) - 1].span).strip()
    return before.endswith((":", "：")) or before.split()[0] in ("He", "She")
