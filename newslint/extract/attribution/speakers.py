"""Speakers: every quotation gets the source that stands behind it, from its sentence or from a neighbour's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newslint.article import Article
from newslint.extract.attribution.units import Unit
from newslint.facts import Attribution, Quote
from newslint.text import Span


def name_speakers(
    article: Article, units: Sequence[Unit], quotes: Sequence[Quote], attributions: Sequence[Attribution]
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """`attributions` with those that carry over to quotations without a cue of their own, and `quotes` with speakers."""
    by_quote: dict[int, Attribution] = {}
    carried: list[Attribution] = []
    previous: Attribution | None = None
    last_block = -1
    continuing: Attribution | None = None
    for unit in units:
        own = [a for a in attributions if unit.span.contains(a.cue)]
        spoken = [item for item in unit.items if item.quote is not None]
        speaking = [a for a in own if a.source is not None and a.how != "hedge"]
        near = previous if unit.block == last_block else continuing
        for item in spoken:
            assert item.quote is not None
            direct = next((a for a in speaking if a.content.overlaps(item.span)), None)
            if direct is None and speaking:
                direct = speaking[0]
            if direct is not None:
                by_quote[item.quote] = direct
            elif near is not None and (len(unit.items) <= len(spoken) + 2 or unit.block == last_block):
                by_quote[item.quote] = near
                if len(unit.items) <= len(spoken) + 1:
                    carried.append(replace(near, content=item.span))
        if spoken and not speaking and len(unit.items) <= len(spoken) + 1:
            pass
        elif speaking:
            previous = speaking[-1]
        elif unit.block != last_block:
            previous = None
        last_block = unit.block
        continuing = None
        if spoken and quotes[spoken[-1].quote or 0].continues:
            continuing = by_quote.get(spoken[-1].quote or 0) or previous
    named = tuple(
        replace(quote, speaker=by_quote[number].source) if number in by_quote else quote
        for number, quote in enumerate(quotes)
    )
    both = sorted((*attributions, *carried), key=lambda a: (a.cue.start, a.content.start))
    return tuple(both), named


def bounds(attribution: Attribution) -> Span:
    """From the first to the last character of an attribution's parts."""
    spans = [attribution.content, attribution.cue, *([attribution.source] if attribution.source else [])]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
