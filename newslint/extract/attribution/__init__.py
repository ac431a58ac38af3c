"""Attribution: who stands behind what. From sentences, tokens and quotations to `Attribution` records.

`units` joins sentences that share a quotation, `cues` finds the words that report, `source_spans` and `content_spans`
who says so and what is said, `sources` what sort of source that is, `speakers` who speaks each quotation, `bearers`
whose name "he" stands for. The word lists are in `lexicon.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newslint.core.article import Article
from newslint.core.facts import Attribution, Quote, Sentence, Syntax, Token
from newslint.core.text import Span
from newslint.extract.attribution.bearers import name_bearers
from newslint.extract.attribution.content_spans import content_of, continuation
from newslint.extract.attribution.cues import find_cues
from newslint.extract.attribution.lexicon import Lexicon, lexicon
from newslint.extract.attribution.source_spans import source_of
from newslint.extract.attribution.sources import source_kind
from newslint.extract.attribution.speakers import name_speakers
from newslint.extract.attribution.units import Unit, rejoin, split_units

__all__ = ["attribute"]
_NO_SYNTAX = Syntax()
_GAP = 100
"""So many code points besides source and cue may stand between two pieces of one statement: when, where, to whom."""
_NESTED = ("thought", "judgement", "showing", "hedge", "noun")


def attribute(
    article: Article,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    quotes: Sequence[Quote],
    syntax: Syntax = _NO_SYNTAX,
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """The attributions of `article` in reading order, and `quotes` with their speakers."""
    lists = lexicon()
    units = rejoin(split_units(sentences, tokens, quotes, syntax), lists.saying)
    found = tuple(attribution for unit in units for attribution in _in_unit(unit, lists))
    attributions, named = name_speakers(units, quotes, found)
    return tuple(_joined(attributions)), name_bearers(article.text, named, attributions, lists)


def _joined(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """What one cue reports in several pieces near each other is one attribution: “A,” he said, “B.”"""
    by_cue: dict[Span, list[Attribution]] = {}
    for attribution in attributions:
        by_cue.setdefault(attribution.cue, []).append(attribution)
    for pieces in by_cue.values():
        first, *rest = sorted(pieces, key=lambda piece: piece.content)
        for piece in rest:
            between = Span(first.content.end, piece.content.start)
            own = sum(part.end - part.start for part in (first.cue, first.source) if part and between.contains(part))
            if between.end - between.start - own <= _GAP:
                first = replace(first, content=Span(first.content.start, max(first.content.end, piece.content.end)))
            else:
                yield first
                first = piece
        yield first


def _in_unit(unit: Unit, lists: Lexicon) -> Iterator[Attribution]:
    sources: list[tuple[int, int]] = []
    inside = (0, 0)
    for cue in find_cues(unit, lists):
        source = source_of(unit, cue, sources, lists)
        if source is not None:
            sources.append(source)
        elif cue.shape == "verb" and cue.how != "hedge":
            continue  # nobody to say it: most likely no verb of saying at all
        content = content_of(unit, cue, source)
        if inside[0] <= cue.head < inside[1] and cue.how in _NESTED:
            continue  # what somebody says that somebody thinks is the first one's words
        if content is not None and cue.shape in ("verb", "according") and cue.how == "speech":
            inside = content
        where = Span(unit.items[cue.start].span.start, unit.items[cue.end - 1].span.end)
        by = unit.cut(*source) if source else None
        kind = source_kind(unit.items[source[0] : source[1]], lists) if source else None
        for part in (content, continuation(unit, cue, source) if content and content[1] <= cue.start else None):
            span = unit.cut(*part) if part else None
            if span is not None:
                yield Attribution(span, where, by, kind, cue.how)
