"""The console view of `newslint facts`: one list a group, for a person who wants to know what newslint saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from newslint.core.facts import Facts, Genre, Quantity
from newslint.core.text import LineIndex, Span

_NOTE = 26
"""Cells for what newslint makes of the words."""


def print_facts(console: Console, seen: Sequence[tuple[str, Facts]]) -> None:
    """Prints what was seen in each article, group by group, every record with its place."""
    for path, facts in seen:
        article = facts.article
        lines = LineIndex(article.source)
        published = article.metadata.published
        console.print(Text(path, "bold underline"), soft_wrap=True)
        console.print(Text(f"  published {published if published else 'at an unknown date'}"))
        console.print(Text(f"  kind of text: {_genre(facts.genre)}\n"))
        for title, rows in _groups(facts):
            if not rows:
                continue
            console.print(Text(f"  {title} ({len(rows)})", "bold"))
            for span, note in rows:
                place = lines.position(article.source_map.to_source(span).start)
                made = Text(" ".join(note.split()), "cyan")
                made.truncate(_NOTE, overflow="ellipsis", pad=True)
                row = Text.assemble((f"  {f'{place.line}:{place.column}':<9}", "dim"), made, "  ", _words(facts, span))
                console.print(row, no_wrap=True, overflow="ellipsis")
            console.print()


def _groups(facts: Facts) -> Iterator[tuple[str, list[tuple[Span, str]]]]:
    yield "Zones", [(zone.span, zone.name) for zone in facts.article.zones]
    yield "Names", [(name.span, f"{name.label} {name.entity}") for name in facts.names]
    yield "Dates", [(date.span, f"{date.type} {date.value}") for date in facts.dates]
    yield "Figures", [(figure.span, _bounds(figure)) for figure in facts.quantities]
    yield "Quotations", [(quote.span, _words(facts, quote.speaker, "no speaker")) for quote in facts.quotes]
    yield (
        "Attributions",
        [
            (said.content, f"{_words(facts, said.cue)}: {_words(facts, said.source, 'nobody named')}")
            for said in facts.attributions
        ],
    )
    yield (
        "Claims",
        [(claim.span, f"{claim.kind}{'' if claim.attributed else ', nobody behind it'}") for claim in facts.claims],
    )


def _genre(genre: Genre) -> str:
    scores = ", ".join(f"{kind} {sure:.2f}" for kind, sure in genre.scores)
    return f"{genre.kind} ({scores})" if scores else genre.kind


def _words(facts: Facts, span: Span | None, nothing: str = "") -> str:
    return " ".join(facts.text(span).split()) if span else nothing


def _bounds(figure: Quantity) -> str:
    low, high = (
        None if bound is None else f"{bound:,.0f}" if bound == int(bound) else f"{bound:,g}"
        for bound in (figure.low, figure.high)
    )
    value = low if low == high else f"{low or 'up'} to {high}" if high else f"{low} or more"
    return " ".join(part for part in (value, figure.unit or figure.noun) if part)
