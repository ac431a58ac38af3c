"""Where a sentence says that one of its figures comes from others: "a fee of 1% of $21.1bn, or $2bn".

The sentence is rewritten with one sign for each quantity, so that a pattern reads like the phrase that it means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from newslint.core.facts import Derivation, Quantity
from newslint.core.text import Span
from newslint.extract.quantities.fitting import adds_up
from newslint.extract.quantities.phrases import PHRASES
from newslint.matching.prefilter import Sieve

_ALL = regex.compile(r"\s*All (?:of the )?")
_FIRST = 0xE100  # the private use area: no text has these


def derive(text: str, sentence: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of one sentence, with the derivations that it claims."""
    found: dict[int, list[Derivation]] = {}
    if len(quantities) > 1:
        template = _template(text, sentence, quantities)
        sieve = _sieve()
        possible = sieve.within(sieve.spots(template), Span(0, len(template)))
        for phrase in (PHRASES[number] for number in sorted(possible)):
            if phrase.figures > len(quantities):
                continue
            for match in phrase.pattern.finditer(template, overlapped=True):
                inputs = [ord(sign) - _FIRST for name in "abcd" for sign in _captures(match, name)]
                result = ord(match["r"]) - _FIRST
                figures = [quantities[n] for n in inputs]
                if result not in inputs and phrase.fits([*figures, quantities[result]]):
                    made = Derivation(phrase.how, tuple(figures))
                    if made not in found.setdefault(result, []):
                        found[result].append(made)
    return [replace(q, derived=tuple(found[n])) if n in found else q for n, q in enumerate(quantities)]


@cache
def _sieve() -> Sieve:
    """Tells which of PHRASES a template can hold."""
    return Sieve([re.sub(r"\[\\u[^\]]*\]", ".", phrase.expression) for phrase in PHRASES])


def taken_up(text: str, sentence: Span, quantities: Sequence[Quantity], before: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a sentence; a count that it begins with ("All seven…") is the sum of those `before` it."""
    if not quantities or not _ALL.fullmatch(text, sentence.start, quantities[0].span.start):
        return list(quantities)
    parts = tuple(q for q in before if q.kind == "count")
    first = quantities[0]
    if first.kind != "count" or not adds_up(parts, first):
        return list(quantities)
    return [replace(first, derived=(*first.derived, Derivation("sum", parts))), *quantities[1:]]


def _captures(match: regex.Match[str], name: str) -> list[str]:
    return match.captures(name) if name in match.re.groupindex else []


def _template(text: str, sentence: Span, quantities: Sequence[Quantity]) -> str:
    parts, at = [], sentence.start
    for number, q in enumerate(quantities):
        if q.span.start < at:
            parts.append(" ")
        else:
            parts.append(text[at : q.span.start])
        parts.append(chr(_FIRST + number))
        at = max(at, q.span.end)
    parts.append(text[at : sentence.end])
    return "".join(parts)
