"""Attribution: who stands behind what. From sentences, tokens and quotations to `Attribution` records.

`units` joins sentences that share a quotation, `cues` finds the words that report, `extents` finds what is reported and
by whom, `sources` says what sort of source that is, `speakers` gives every quotation its speaker. The word lists are in
`lexicon.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.article import Article
from newslint.extract.attribution.cues import find_cues
from newslint.extract.attribution.extents import content_of, continuation, source_of
from newslint.extract.attribution.lexicon import Lexicon, lexicon
from newslint.extract.attribution.sources import source_kind
from newslint.extract.attribution.speakers import name_speakers
from newslint.extract.attribution.units import Unit, split_units
from newslint.facts import Attribution, Quote, Sentence, Token

__all__ = ["attribute"]
_NESTED = ("thought", "judgement", "showing", "hedge", "noun")


def attribute(
    article: Article, sentences: Sequence[Sentence], tokens: Sequence[Token], quotes: Sequence[Quote]
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """The attributions of `article` in reading order, and `quotes` with their speakers."""
    lists = lexicon()
    units = split_units(sentences, tokens, quotes)
    found = tuple(attribution for unit in units for attribution in _in_unit(unit, lists))
    return name_speakers(units, quotes, found)


def _in_unit(unit: Unit, lists: Lexicon) -> Iterator[Attribution]:
    cues = list(find_cues(unit, lists))
    sources: list[tuple[int, int]] = []
    inside = (0, 0)
    for number, cue in enumerate(cues):
        source = source_of(unit, cue, sources, lists)
        if source is not None:
            sources.append(source)
        elif cue.shape == "verb" and cue.how != "hedge":
            continue  # nobody to say it: most likely no verb of saying at all
        following = cues[number + 1] if number + 1 < len(cues) else None
        content = content_of(unit, cue, source, following, lists)
        if inside[0] <= cue.head < inside[1] and cue.how in _NESTED:
            continue  # what somebody says that somebody thinks is the first one's words
        if content is not None and cue.shape in ("verb", "according") and cue.how == "speech":
            inside = content
        where = unit.cut(cue.start, cue.end)
        if where is None:
            continue
        by = unit.cut(*source) if source else None
        kind = source_kind(unit.items[source[0] : source[1]], lists) if source else None
        for part in (content, continuation(unit, cue, source) if content and content[1] <= cue.start else None):
            span = unit.cut(*part) if part else None
            if span is not None:
                yield Attribution(span, where, by, kind, cue.how)
