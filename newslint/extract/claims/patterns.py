"""The patterns of `claims.yml`, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from newslint.core.facts import ClaimKind
from newslint.matching.prefilter import Sieve, plain


@dataclass(frozen=True, slots=True)
class Sign:
    """One sort of claim: what shows it, how sure it is that it needs a source, and what takes that need away.

    Expressions are compiled by `compiled` when a sentence first may hold them.
    """

    kind: ClaimKind
    score: float
    pattern: str
    unless: str
    unless_before: str
    unless_article: str
    on_file: str


@dataclass(frozen=True, slots=True)
class Patterns:
    """All signs, in the order in which they count; what hedges a clause, what claims, and what says commentary."""

    signs: tuple[Sign, ...]
    sieve: Sieve
    """Tells by their numbers which of the signs can stand where."""
    hedge: re.Pattern[str]
    claiming: re.Pattern[str]
    opinion: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """The shipped patterns, compiled once."""
    data = yaml.load((files(__package__) / "claims.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    words: dict[str, str] = data["words"]
    signs = tuple(_sign(entry, words) for entry in data["claims"])
    hedges = {name: "|".join(text.split()) for name, text in data["hedges"].items()}
    hedge = (
        rf"\b(?:(?:{hedges['raising']})(?=\ to\b|\ that\b)|{hedges['plain']}"
        r"|may(?!\ \d)|(?<=[a-z]\ )May(?=\ [A-Z]?[a-z])"
        rf"|(?:is|are|was|were|been)\ (?:\w+ly\ )?(?:{hedges['passive']})(?=\ to\b))\b"
    )
    return Patterns(
        signs,
        Sieve([plain(sign.pattern) for sign in signs]),
        re.compile(hedge, re.VERBOSE),
        re.compile(rf"(?:{hedges['claiming']})", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(data['opinion'].split())})\b", re.IGNORECASE),
    )


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """An expression of a sign, ready to search with."""
    return re.compile(expression, re.VERBOSE)


def _sign(entry: dict[str, Any], words: dict[str, str]) -> Sign:
    whole = "|".join(f"(?:{pattern})" for pattern in entry["patterns"])
    return Sign(
        kind=entry["kind"],
        score=entry["score"],
        pattern=_fill(whole, words),
        unless=_fill(entry.get("unless", ""), words),
        unless_before=_fill(entry.get("unless_before", ""), words),
        unless_article=_fill(entry.get("unless_article", ""), words),
        on_file=_fill(entry.get("on_file", ""), words),
    )


def _fill(text: str, words: dict[str, str]) -> str:
    for name, pattern in words.items():
        text = text.replace("{" + name + "}", pattern)
    return text
