"""Amounts that a text gives in two currencies, where the text itself says what the one buys of the other.

"($1 = 83 rupees)", "the rate was 83 rupees to the dollar": the amount in brackets behind another is then a conversion
that can be checked. An article that states two rates for the same currencies, or none, claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newslint.core.facts import Derivation, Quantity
from newslint.language.measures import CURRENCY_WORDS

_EQUALS = re.compile(r"\s?(?:=|equals|equalled|is worth|was worth|buys|bought|fetched|cost)\s")
_TO_THE = re.compile(
    r"\s(?:to|per|against|for)\s(?:the|one|a|every)?\s?(?:US\s|U\.S\.\s|American\s)?(?P<base>dollar|pound|euro|yen|rupee)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s?\((?:about\s|around\s|some\s|roughly\s)?$|,?\sor\s(?:about\s|around\s|some\s|roughly\s)?$")


def exchanged(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities`, with the conversions that the text claims between currencies whose rate it states."""
    rates = _rates(text, quantities)
    found = list(quantities)
    for place in range(1, len(found)):
        amount, stated = found[place - 1], found[place]
        pair = frozenset((str(amount.unit), str(stated.unit)))
        rate = rates.get(pair)
        if rate is None or rate in (amount, stated) or amount.kind != "money" or stated.kind != "money":
            continue
        if amount.per != stated.per or not _BESIDE.fullmatch(text, amount.span.end, stated.span.start):
            continue
        found[place] = replace(stated, derived=(*stated.derived, Derivation("exchange", (amount, rate))))
    return found


def _rates(text: str, quantities: Sequence[Quantity]) -> dict[frozenset[str], Quantity]:
    """What one of a currency buys of another, by the pair; pairs with two different rates are left out."""
    stated: dict[frozenset[str], list[tuple[str, Quantity]]] = {}
    money = [q for q in quantities if q.kind == "money" and q.value]
    for one, other in pairwise(money):
        if one.value == 1 and one.unit != other.unit and _EQUALS.fullmatch(text, one.span.end, other.span.start):
            stated.setdefault(frozenset((str(one.unit), str(other.unit))), []).append((str(one.unit), other))
    for rate in money:
        behind = _TO_THE.match(text, rate.span.end)
        base = CURRENCY_WORDS[behind["base"].lower()] if behind else rate.unit
        if base != rate.unit:
            stated.setdefault(frozenset((str(base), str(rate.unit))), []).append((str(base), rate))
    return {
        pair: rates[0][1]
        for pair, rates in stated.items()
        if len({(base, rate.value) for base, rate in rates}) == 1 and rates[0][1].step < 0.5 * rates[0][1].value
    }
