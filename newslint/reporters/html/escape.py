"""Any text to HTML that shows it and obeys nothing in it."""

from __future__ import annotations

import re
from html import escape

from newslint.core.run import legal

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of what follows: shown by name, for they can make a text look like another."""
_NAMES = {0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO"}
_NAMES |= {0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}


def shown(text: str) -> str:
    """`text` as the content of an element."""
    return _TURNS.sub(lambda match: f'<span class="sign">{_NAMES[ord(match[0])]}</span>', escape(legal(text)))


def quoted(text: str) -> str:
    """`text` as the value of an attribute, with its quotation marks."""
    return f'"{escape(_TURNS.sub("", legal(text)))}"'
