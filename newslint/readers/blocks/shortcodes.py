"""WordPress's shortcodes: `[caption …]`, `[gallery ids="1,2"]`. Taken for markup, so that only their words are left."""

from __future__ import annotations

import re

FILL = "\ue000"
"""Stands in for each code point of a shortcode; a private character that no article holds."""
_KNOWN = "caption|wp_caption|gallery|embed|audio|video|playlist|footnote|pullquote|gravityform|contact-form(?:-7)?|more"
_ATTRIBUTE = r"""\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+)"""
_SHORTCODE = re.compile(rf"\[/?(?:{_KNOWN})\b[^\[\]]*\]|\[[a-z][\w-]*(?:{_ATTRIBUTE})+\s*/?\]", re.IGNORECASE)
_OPENED = re.compile(rf"\[([a-z][\w-]*)(?:{_ATTRIBUTE})+\s*\]", re.IGNORECASE)


def mask_shortcodes(text: str) -> str:
    """`text`, letter for letter, with `FILL` in place of shortcodes. `[sic]` and other words in brackets stay."""
    if "[" not in text:
        return text
    masked = _SHORTCODE.sub(lambda code: FILL * len(code[0]), text)
    for name in {opened[1] for opened in _OPENED.finditer(text)}:
        masked = masked.replace(f"[/{name}]", FILL * (len(name) + 3))
    return masked


def caption_change(code: str) -> bool | None:
    """Whether the shortcode `code` opens (True) or closes (False) a caption; None for any other."""
    found = re.match(r"\[(/?)(?:wp_)?caption\b", code, re.IGNORECASE)
    return None if found is None else not found[1]
