"""What newslint sees in a draft, as the outline that editors show: headline, names, dates, quotations with speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from lsprotocol import types

from newslint.core.facts import Facts, Name
from newslint.core.text import Span
from newslint.lsp.positions import Places

_LONGEST = 60


def symbols(facts: Facts, places: Places) -> list[types.DocumentSymbol]:
    """The outline of an article. A name stands at its fullest mention."""
    to_source = facts.article.source_map.to_source

    def symbol(text: str, detail: str, kind: types.SymbolKind, span: Span) -> types.DocumentSymbol:
        place = places.range(to_source(span))
        return types.DocumentSymbol(_short(text) or "…", kind, place, place, detail=detail)

    headlines = [
        symbol(zone.span.of(facts.article.text), "headline", types.SymbolKind.File, zone.span)
        for zone in facts.article.blocks("headline")
    ]
    dates = [
        symbol(date.text, date.value, types.SymbolKind.Event, date.span)
        for date in facts.dates
        if date.type in ("DATE", "TIME")
    ]
    quotes = [
        symbol(quote.text, _short(facts.text(quote.speaker or Span(0, 0))), types.SymbolKind.String, quote.span)
        for quote in facts.quotes
        if quote.speech
    ]
    groups = [("Names", _names(facts, symbol)), ("Dates", dates), ("Quotations", quotes)]
    whole = Span(0, len(places.text))
    return [*headlines, *(_group(title, members, places.range(whole)) for title, members in groups if members)]


def _names(
    facts: Facts, symbol: Callable[[str, str, types.SymbolKind, Span], types.DocumentSymbol]
) -> list[types.DocumentSymbol]:
    mentions: defaultdict[int, list[Name]] = defaultdict(list)
    for name in facts.names:
        if not name.demonym:
            mentions[name.entity].append(name)
    found = []
    for same in mentions.values():
        fullest = max(same, key=lambda name: len(name.words))
        often = f"{fullest.label}, {len(same)} times" if len(same) > 1 else fullest.label
        found.append(symbol(fullest.text, often, types.SymbolKind.Class, fullest.span))
    return found


def _group(title: str, members: Sequence[types.DocumentSymbol], whole: types.Range) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        title,
        types.SymbolKind.Namespace,
        whole,
        members[0].range,
        detail=str(len(members)),
        children=list(members),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
