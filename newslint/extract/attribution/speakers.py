"""Speakers: every quotation gets the source that stands behind it, from its sentence or from a neighbour's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newslint.core.facts import Attribution, Quote
from newslint.extract.attribution.units import Unit

_SUBORDINATORS = frozenset("because after when while as if since although before until that who which".split())
_SAYS = ("speech", "judgement", "thought", "showing")


def name_speakers(
    units: Sequence[Unit], quotes: Sequence[Quote], attributions: Sequence[Attribution]
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """`attributions` with those that carry over to bare quotations, and `quotes` with their speakers."""
    within = _by_unit(units, attributions)
    behind: dict[int, Attribution] = {}
    carried: list[Attribution] = []
    for at, unit in enumerate(units):
        spoken = [item for item in unit.items if item.quote is not None]
        if not spoken:
            continue
        own = [a for a in within[at] if a.source and a.how in _SAYS]
        bare = len(unit.items) <= len(spoken) + 1
        for item in spoken:
            assert item.quote is not None
            near = [a for a in own if a.content.overlaps(item.span)] or own
            attribution = next((a for a in near if a.how == "speech"), near[0] if near else None)
            if attribution is None:
                attribution = next(_neighbours(units, at, behind, within, bare), None)
                if attribution is not None and bare:
                    carried.append(replace(attribution, content=item.span))
            if attribution is not None:
                behind[item.quote] = attribution
    named = tuple(
        replace(quote, speaker=behind[number].source) if number in behind else quote
        for number, quote in enumerate(quotes)
    )
    return tuple(sorted((*attributions, *carried), key=lambda a: (a.content.start, a.cue.start))), named


def _neighbours(
    units: Sequence[Unit],
    at: int,
    behind: dict[int, Attribution],
    within: Sequence[Sequence[Attribution]],
    bare: bool,
) -> Iterator[Attribution]:
    """Who may stand behind a quotation without a cue, likeliest first.

    A short "Smith said." right after it; the speaker of the sentence before in the paragraph; for a paragraph that is
    all quotation the speaker of the paragraph before.
    """
    unit = units[at]
    if at + 1 < len(units) and units[at + 1].block == unit.block and len(units[at + 1].items) <= 8:
        yield from (a for a in within[at + 1] if a.source and a.how == "speech")
    if at == 0 or not (units[at - 1].block == unit.block or bare):
        return
    block = [number for number in range(max(0, at - 4), at) if units[number].block == units[at - 1].block]
    for number in reversed(block):
        before = units[number]
        speech = next((item.quote for item in reversed(before.items) if item.quote is not None), None)
        if speech is not None and speech in behind:
            yield behind[speech]
        yield from (a for a in reversed(within[number]) if _speaks(a, before, ("speech",)))
    yield from (a for a in reversed(within[at - 1]) if _speaks(a, units[at - 1], _SAYS))


def _by_unit(units: Sequence[Unit], attributions: Sequence[Attribution]) -> list[list[Attribution]]:
    """For each unit the attributions whose cue stands in it, in their order."""
    within: list[list[Attribution]] = [[] for _ in units]
    starts = [unit.span.start for unit in units]
    for attribution in attributions:
        at = bisect_right(starts, attribution.cue.start) - 1
        if at >= 0 and units[at].span.contains(attribution.cue):
            within[at].append(attribution)
    return within


def _speaks(attribution: Attribution, unit: Unit, hows: Sequence[str]) -> bool:
    """Whether the attribution is what its sentence is about, and its source somebody who may go on speaking."""
    if attribution.source is None or attribution.how not in hows or attribution.kind in ("document", "crowd"):
        return False
    opening = [item.low for item in unit.items if item.span.end <= attribution.source.start]
    return attribution.content.start < attribution.source.start or not _SUBORDINATORS.intersection(opening)
