"""Whether an unknown word is meant as it stands, by what the text around it says.

Alone in quotation marks, cut by dashes or brackets, with the g that speech drops, in a fixed phrase or a scientific
name, before `[sic]`, or explained: "decisors (rabbis who decide)".
"""

from __future__ import annotations

import regex

from newslint.core.text import Span
from newslint.language.lexicon import known

_COINED = regex.compile(r"""["“‘'][\w]+[.,;:!?]?["”’']""")
_MASKED = regex.compile(r"\w*(?:f|sh|c|b|p|d|n|a)[-‐‑–—*_]+")
"""A word that dashes cut: "motherf—", "bullsh--"."""
_DROPPED = regex.compile(r"\w+in['’]")
"""The g that speech drops: "tellin' you"."""
_EXPLAINED = regex.compile(
    r"""\w+["”’']?(?:,? (?:\(|or |which means|meaning |that is,|i\.e\.)|"""
    r"""\s?[–—-]{1,2} (?:or|meaning|an?|the) |: (?:an?|the) )"""
)
_NAMED = regex.compile(
    r"""(?:(?:called|known as|dubbed) (?:an? |the )|(?:term|word|verb|noun|slang|phrase|so-called|as in),? )["“‘']?$"""
)
"""What stands before a word that the text introduces."""
_SPACED = regex.compile(r"\w+(?: [’'] ?|[’'] )(?:t|s|re|ve|ll|d)\b")
"""An apostrophe with spaces beside it: "weren ’ t"."""
_SPECIES = regex.compile(r"[A-Z](?:[a-z]+(?:us|um|a|is|er|on|as|ia|ium|es)|\.) $")
_EPITHET = regex.compile(r"\w+(?:ae|us|is|um|ii|ensis|oides|a)$")
"""The genus before, and the ending of the word after it, in a scientific name: "Corynebacterium diphtheriae"."""
_BESIDE = 60
"""Letters beside a word in which a phrase or an introduction of it stands."""


def is_meant(span: Span, text: str, phrase: regex.Pattern[str] | None) -> bool:
    """Whether the text itself says that the word is meant as it stands: alone in quotation marks, cut, explained."""
    if _COINED.match(text, span.start - 1, span.end + 2) or _MASKED.match(text, span.start, span.end + 2):
        return True
    if _SPACED.match(text, span.start, span.end + 5):
        return True
    if _EPITHET.match(span.of(text)) and _SPECIES.search(text, max(0, span.start - 24), span.start):
        return True
    if _DROPPED.fullmatch(text, span.start, span.end + 1) and known(f"{span.of(text)}g".lower()):
        return True
    if phrase and any(
        found.start() <= span.start and span.end <= found.end()
        for found in phrase.finditer(text, max(0, span.start - _BESIDE), span.end + _BESIDE)
    ):
        return True
    return text[span.end : span.end + 8].lstrip(" ”\"'’").lower().startswith(("[sic", "(sic"))


def is_explained(word: str, text: str) -> bool:
    """Whether the article says somewhere what the word means: "decisors (rabbis who decide)", "a so-called yeeter"."""
    for found in regex.finditer(rf"\b{word}\b", text, regex.IGNORECASE):
        before = text[max(0, found.start() - _BESIDE) : found.start()]
        if _EXPLAINED.match(text, found.start()) or _NAMED.search(before):
            return True
    return False
