"""Reads the office that stands between a body and a person: "Premier League chief executive Anna Brekstad"."""

from __future__ import annotations

import re

from newslint.core.text import Span

_OFFICE = re.compile(
    r"(?:['’]s)?\s+((?:(?:deputy|vice|acting|chief|senior|assistant|executive|managing|foreign|general|communications|"
    r"campaign|press|prime|home|finance|defence|defense)\s+)*(?:executive|chairman|chairwoman|chair|chief of staff|"
    r"president|director|spokesman|spokeswoman|spokesperson|manager|coach|secretary|minister|counselor|counsel|captain|"
    r"leader|boss|chief|editor|head|adviser|advisor|commissioner|mayor|governor|officer|founder|treasurer)),?\s+$"
)


def role_before(text: str, body: Span, person: Span) -> str:
    """The office whose words are all that stands between the two, or ""."""
    if not body.end < person.start < body.end + 60:
        return ""
    office = _OFFICE.fullmatch(text, body.end, person.start)
    return " ".join(office[1].split()) if office else ""
