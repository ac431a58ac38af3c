"""A block's text with its places marked: every stretch knows its findings, and a number stands behind each place.

A place may cut through another, and several may end together; so the text is cut wherever one begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.core.levels import Level, rank
from newslint.core.text import Span
from newslint.reporters.html.escape import quoted, shown
from newslint.reporters.html.proof import Place


def marked(text: str, block: Span, places: Sequence[Place], levels: Mapping[int, Level], key: str) -> str:
    """`block` of `text` as HTML. `levels` gives a finding's level by its number; `key` tells the article in ids.

    `places` are those that overlap the block. A place's number stands where it ends, in the last block that it reaches.
    """
    cuts = {block.start, block.end}
    for place in places:
        cuts |= {max(block.start, place.span.start), min(block.end, place.span.end)}
    edges = sorted(cuts)
    ends: dict[int, list[Place]] = {}
    for place in places:
        if place.span.end <= block.end:
            ends.setdefault(max(place.span.end, block.start), []).append(place)
    parts = [*_numbers(ends.get(block.start, ()), levels, key)]
    for start, end in pairwise(edges):
        held = [place for place in places if place.span.start <= start and place.span.end >= end]
        parts.append(_stretch(text[start:end], held, levels, key))
        parts += _numbers(ends.get(end, ()), levels, key)
    return "".join(parts)


def anchor(key: str, place: Place) -> str:
    """The id of a place in the text."""
    return f"{key}f{place.number}" + (f"-{place.other}" if place.other else "")


def _stretch(words: str, held: Sequence[Place], levels: Mapping[int, Level], key: str) -> str:
    if not held:
        return shown(words)
    own = [place for place in held if not place.other]
    level = max((levels[place.number] for place in own or held), key=rank)
    names = " ".join(dict.fromkeys(f"{key}f{place.number}" for place in held))
    return f'<mark class="{level}{"" if own else " other"}" data-f={quoted(names)}>{shown(words)}</mark>'


def _numbers(places: Sequence[Place], levels: Mapping[int, Level], key: str) -> Iterator[str]:
    for place in sorted(places, key=lambda place: (place.number, place.other)):
        level = levels[place.number]
        label = f"Finding {place.number}, {'the other place' if place.other else level}"
        yield (
            f'<a class="ref {level}{" other" if place.other else ""}" id="{anchor(key, place)}" '
            f'href="#{key}n{place.number}" data-f="{key}f{place.number}" aria-label="{label}">{place.number}</a>'
        )
