"""One article as a proof: a row for each of its blocks, its text at the left and the notes on it at the right.

Notes float beside the text, one below the other, so that it reads on undisturbed; no script places them. On a telephone
they follow their paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.core.article import Zone
from newslint.core.levels import Level
from newslint.core.positions import portable
from newslint.core.run import About
from newslint.core.text import Placed
from newslint.reporters.html.escape import quoted, shown
from newslint.reporters.html.marks import marked
from newslint.reporters.html.note import note
from newslint.reporters.html.proof import Place, Proof

_LONG = 80
"""An article of more blocks than this is shown in part: what has no finding near is left out, and said to be."""
_NEAR = 2
_UNSAID = ("body", "headline")
"""The parts of an article that show what they are."""


def section(proof: Proof, key: str, rules: Mapping[str, About]) -> str:
    """The article as HTML. `key` begins all its ids."""
    places = Placed(proof.places)
    held = [places.overlapping(zone.span) for zone in proof.blocks]
    first: dict[int, int] = {}
    for at, here in enumerate(held):
        for place in here:
            if not place.other:
                first.setdefault(place.number, at)
    seen = frozenset((place.number, place.other) for here in held for place in here)
    levels = {number: finding.level for number, finding in enumerate(proof.findings, 1)}
    notes: dict[int, list[str]] = {}
    for number, finding in enumerate(proof.findings, 1):
        about = rules.get(finding.rule)
        notes.setdefault(first.get(number, -1), []).append(
            note(finding, number, key, about, proof.lines, seen, proof.sources)
        )
    language = f" lang={quoted(proof.language)}" if proof.language else ""
    rows = [_row("about the article", "", notes[-1], "whole")] if -1 in notes else []
    rows += _rows(proof, held, notes, levels, key)
    more = f"<p>and {proof.more:,} findings more, for which this page has no room</p>" if proof.more else ""
    return (
        f'<article class="proof" id="{key}"{language}>\n<header><h2>{shown(portable(proof.path))}</h2>{more}</header>\n'
        f"{''.join(rows)}</article>\n"
    )


def _rows(
    proof: Proof, held: list[list[Place]], notes: dict[int, list[str]], levels: Mapping[int, Level], key: str
) -> Iterator[str]:
    near = {at + by for at, here in enumerate(held) if here for by in range(-_NEAR, _NEAR + 1)} | {0, 1}
    left_out = 0
    for at, (zone, here) in enumerate(zip(proof.blocks, held, strict=True)):
        if len(held) > _LONG and at not in near:
            left_out += 1
            continue
        if left_out:
            yield _gap(left_out)
            left_out = 0
        label = "" if zone.name in _UNSAID else zone.name
        text = _element(zone, marked(proof.text, zone.span, here, levels, key))
        yield _row(label, text, notes.get(at, []), zone.name)
    if left_out:
        yield _gap(left_out)


def _row(label: str, text: str, notes: list[str], name: str) -> str:
    said = f'<p class="zone">{label}</p>' if label else ""
    beside = f'<div class="notes">{"".join(notes)}</div>' if notes else ""
    return f'<div class="row {name}">{beside}{said}{text}</div>\n'


def _gap(blocks: int) -> str:
    words = f"{blocks:,} paragraphs" if blocks > 1 else "1 paragraph"
    return f'<div class="row gap"><p class="text">{words} without a finding</p></div>\n'


def _element(zone: Zone, inner: str) -> str:
    heading = zone.markup.startswith("heading") or zone.name == "headline"
    kind = {"blockquote": " quoted", "list": " listed"}.get(zone.markup, "")
    if zone.name == "headline":
        return f'<h3 class="text" dir="auto">{inner}</h3>'
    tag = "h4" if heading else "p"
    return f'<{tag} class="text{kind}" dir="auto">{inner}</{tag}>'
