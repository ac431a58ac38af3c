"""WordPress's shortcodes: `[caption …]`, `[gallery ids="1,2"]`. Taken for markup, so that only their words are left."""

from __future__ import annotations

import re

FILL = "\ue000"
"""Stands in for each code point of a shortcode; a private character that no article holds."""
_KNOWN = "caption|wp_caption|gallery|embed|audio|video|playlist|footnote|pullquote|gravityform|contact-form(?:-7)?|more"
_ATTRIBUTE = r"""\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+)"""
_SHORTCODE = re.compile(rf"\[/?(?:{_KNOWN})\b[^\[\]]*\]|\[[a-z][\w-]*(?:{_ATTRIBUTE})+\s*/?\]", re.IGNORECASE)
_LONE = re.compile(r"\[[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+\s*/?\]|^[ \t]*https?://\S+[ \t]*$", re.MULTILINE)
"""A name that no word has, `[contact_form]`, and an address on a line of its own, which becomes an embed."""
_CLOSED = re.compile(r"\[/([a-z][\w-]*)\]")
_FORUM = frozenset("b i u s url quote img color size code list sic".split())
"""Forums' tags, which no content system reads."""
_OPENED = re.compile(rf"\[([a-z][\w-]*)(?:{_ATTRIBUTE})+\s*\]", re.IGNORECASE)


def mask_shortcodes(text: str) -> str:
    """`text`, letter for letter, with `FILL` in place of shortcodes. `[sic]` and other words in brackets stay."""
    if "[" not in text and "://" not in text:
        return text
    masked = _SHORTCODE.sub(_filled, text)
    masked = _LONE.sub(_filled, masked)
    for name in {closed[1] for closed in _CLOSED.finditer(masked)} - _FORUM:
        if f"[{name}]" in masked:
            masked = masked.replace(f"[{name}]", FILL * (len(name) + 2)).replace(f"[/{name}]", FILL * (len(name) + 3))
    for name in {opened[1] for opened in _OPENED.finditer(text)}:
        masked = masked.replace(f"[/{name}]", FILL * (len(name) + 3))
    return masked


def _filled(code: re.Match[str]) -> str:
    return FILL * len(code[0])


def caption_change(code: str) -> bool | None:
    """Whether the shortcode `code` opens (True) or closes (False) a caption; None for any other."""
    found = re.match(r"\[(/?)(?:wp_)?caption\b", code, re.IGNORECASE)
    return None if found is None else not found[1]
