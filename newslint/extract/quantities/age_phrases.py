"""Ages: "62-year-old", "aged 62", "dies at 62", "Anna Hill, 62,"."""

from __future__ import annotations

import re

_AGED = re.compile(
    r"(?:\b(?:aged?|aged between|ages?|age of|aged? about|dies(?: suddenly)?(?: at)?|dead at|"
    r"died(?: suddenly)?(?: at)?|at age|at the age of|turn(?:s|ed|ing)?|"
    r"passes away(?: at)?|was)\s)$",
    re.IGNORECASE,
)
_OLD = re.compile(r"[\s-](?:years?|months?|weeks?|days?|yrs?)[\s-]olds?\b|\syears? of age\b|-?y/?o\b", re.IGNORECASE)


def old(text: str, end: int, ceiling: int) -> tuple[int, str] | None:
    """Where "-year-old" behind a number ends, and its unit."""
    found = _OLD.match(text, end, ceiling)
    if found is None:
        return None
    return found.end(), next((unit for unit in ("month", "week", "day") if unit in found[0].lower()), "year")


def aged(text: str, start: int, end: int) -> bool:
    """Whether the bare number from `start` to `end` is an age: "aged 62", "dies at 62", "Hill, 62,"."""
    before, after = text[max(0, start - 40) : start], text[end : end + 2]
    if _AGED.search(before):
        words = before.split()
        if words[-1].lower() in ("was", "turn", "turns", "turned", "turning"):
            return bool(re.match(r"[.,;)]|\s(?:when|and|in|on|at)\b|$", text[end : end + 6]))
        return not re.match(r"\s(?!and|in|on|or|to|when|from|after|of|at|as)[a-z]", text[end : end + 6])
    if after[:1] in (",", ")", ".", "") or after[:1] in "—–:;\n":
        return bool(re.search(r"[A-Za-z’'.\"][,(]\s?$|[a-z],\s$", before)) and (
            after[:1] != "." or not text[end + 1 : end + 2].isdigit()
        )
    return False
