"""The console view of `newslint facts`: one table a group, for a person who wants to know what newslint saw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from newslint.facts import Facts
from newslint.text import LineIndex, Span


def print_facts(console: Console, seen: Sequence[tuple[str, Facts]]) -> None:
    """Prints what was seen in each article, group by group, every record with its place."""
    for path, facts in seen:
        article = facts.article
        lines = LineIndex(article.source)
        console.print(Text(path, "bold underline"), soft_wrap=True)
        published = article.metadata.published
        console.print(Text(f"  published {published if published else 'unknown'}\n"))
        for title, records in _groups(facts):
            rows = list(records)
            if not rows:
                continue
            console.print(Text(f"  {title} ({len(rows)})", "bold"))
            for span, note in rows:
                place = lines.position(article.source_map.to_source(span).start)
                words = " ".join(span.of(article.text).split())
                console.print(
                    Text.assemble((f"  {place.line:>5}:{place.column:<5}", "dim"), f"{words}  ", (note, "cyan")),
                    no_wrap=True,
                    overflow="ellipsis",
                )
            console.print()


def _groups(facts: Facts) -> Iterable[tuple[str, Iterable[tuple[Span, str]]]]:
    words = facts.text
    yield "Zones", ((zone.span, zone.name) for zone in facts.article.zones)
    yield "Names", ((name.span, f"{name.label} #{name.entity}") for name in facts.names)
    yield "Dates", ((date.span, f"{date.type} {date.value}") for date in facts.dates)
    yield (
        "Figures",
        (
            (
                figure.span,
                " ".join(
                    str(part) for part in (figure.low, "to", figure.high, figure.unit, figure.noun) if part is not None
                ),
            )
            for figure in facts.quantities
        ),
    )
    yield (
        "Quotations",
        ((quote.span, f"said by {words(quote.speaker)}" if quote.speaker else "") for quote in facts.quotes),
    )
    yield (
        "Attributions",
        (
            (said.content, f"{words(said.source) if said.source else 'nobody named'}: {words(said.cue)}")
            for said in facts.attributions
        ),
    )
    yield (
        "Claims",
        (
            (claim.span, f"{claim.kind}{'' if claim.attributed else ', nobody stands behind it'}")
            for claim in facts.claims
        ),
    )
