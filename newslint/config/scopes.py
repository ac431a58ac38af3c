"""Where a rule looks: newslint's zones and Vale's scopes, in one language.

A scope is a list of which any may hold. Each is words joined by `&`, all of which must hold; `~` before a word means
that it must not. Words are zones (headline, body, …), forms (heading, heading.h2, list, blockquote, table.header,
table.cell, alt) and sizes (text, paragraph, sentence, summary, raw).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from newslint.core.article import ZONES, Zone
from newslint.matching.units import Within

_FORMS = frozenset("heading h1 h2 h3 h4 h5 h6 list blockquote table header cell caption alt attr title".split())
_SIZES: dict[str, Within] = {"sentence": "sentence", "summary": "article", "raw": "article"}
_WHOLE = frozenset({"text", "paragraph", "summary", "raw", "sentence"})
_UNSEEN = frozenset({"strong", "emphasis", "link", "code"})
_ELSEWHERE = frozenset("comment line block frontmatter figure pre meta md txt html htm rst adoc xml".split())


def check_scope(scope: Iterable[str]) -> None:
    """Raises ValueError, in plain words, for a word that is no scope or that newslint can't see."""
    for word in _words(scope):
        if word in _UNSEEN:
            raise ValueError(f"newslint can't tell the scope '{word}'; it sees blocks, not marks inside them")
        if word not in {*ZONES, *_FORMS, *_WHOLE, *_ELSEWHERE}:
            raise ValueError(f"there is no zone '{word}'; the zones are {', '.join(ZONES)}")


def holds(scope: Iterable[str], zone: Zone) -> bool:
    """Whether `zone` is in `scope`."""
    seen = {"text", zone.name, *zone.markup.split(".")}
    if zone.markup == "alt":
        seen.add("attr")
    if zone.markup == "paragraph":
        seen |= _WHOLE
    seen.add("raw")
    return any(all(_is_in(part, seen) for part in item.split("&")) for item in scope)


def is_raw(scope: Iterable[str]) -> bool:
    """Whether the rule looks at the source itself, markup and all."""
    return _is_raw(tuple(scope))


@lru_cache(maxsize=256)
def _is_raw(scope: tuple[str, ...]) -> bool:
    return "raw" in _words(scope)


def size(scope: Iterable[str]) -> Within | None:
    """What a rule of this scope searches at a time, where the scope says so."""
    return next((_SIZES[word] for word in _words(scope) if word in _SIZES), None)


def _is_in(part: str, seen: set[str]) -> bool:
    part = part.strip()
    wanted = set(part.lstrip("~").split("."))
    return (wanted <= seen) is not part.startswith("~")


def _words(scope: Iterable[str]) -> list[str]:
    return [word for item in scope for part in item.split("&") for word in part.strip(" ~").split(".")]
