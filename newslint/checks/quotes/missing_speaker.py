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

from collections.abc import Container, Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Quote
from newslint.core.finding import Match

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
    spoken = {quote.span.start for quote in facts.quotes if quote.speaker is not None}
    bare = [quote for quote in speech if _stands_alone(facts, quote, options.words, spoken)]
    if len(bare) > max(1, options.share * len(speech)):
        return
    ends = {quote.span.end for quote in speech}
    for quote in bare:
        if not _goes_on(facts, quote, ends):
            yield Match(quote.span, {"quote": quote.text})


def _goes_on(facts: Facts, quote: Quote, ends: Container[int]) -> bool:
    """Whether the paragraph before ends in a quotation: it is the same speech, and reported there if anywhere."""
    text, at = facts.article.text, quote.span.start
    while at not in ends and at and text[at - 1].isspace():
        at -= 1
    return at in ends


def _stands_alone(facts: Facts, quote: Quote, least: int, spoken: Container[int]) -> bool:
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
    if _led_in(facts, quote) or _led_out(facts, quote, spoken):
        return False
    around = facts.article.text[zone.span.start : quote.span.start] + facts.article.text[quote.span.end : zone.span.end]
    return not around.strip(" .,") and quote.text.rstrip("\"”’' ")[-1:] in (*".!?…",)


def _led_out(facts: Facts, quote: Quote, spoken: Container[int]) -> bool:
    """Whether the same speech goes on in the next paragraph, and is spoken by somebody there."""
    text, at = facts.article.text, quote.span.end
    while at not in spoken and at < len(text) and text[at].isspace():
        at += 1
    return at in spoken


def _led_in(facts: Facts, quote: Quote) -> bool:
    """Whether the paragraph before ends in a colon or asks, or is about one person, so that the quotation is theirs."""
    zones = facts.article.zones
    before = facts.text(zones[facts.article.block_at(quote.span.start) - 1].span).strip()
    return before.endswith((":", "：", "?")) or before.split()[0] in ("He", "She")
