"""Where the captions of a gallery stand in running text.

Pages that are taken as they are have a gallery's captions between their paragraphs, with its counter ("Caption 3 of
12") and its buttons ("Previous Next"). Such captions tell of many days, often of years before or after the article's.
"""

from __future__ import annotations

import re

from newslint.core.text import Span

_REACH = 900
"""How far (in code points) a caption may stand from its counter or its button: longer ones are seldom seen."""
_SIGN = re.compile(
    r"\b(?:caption|photo|picture|image|slide)s?\s\d+\s?(?:of|/)\s?\d+\b|\b\d+\s?(?:of|/)\s?\d+\s(?:photos|pictures|images|slides)\b"
    r"|\b(?:hide|toggle|show)\scaption\b|\bPrevious\sNext\b",
    re.IGNORECASE,
)


def in_gallery(text: str, span: Span) -> bool:
    """Whether a counter or a button of a gallery stands near `span`."""
    return _SIGN.search(text, max(0, span.start - _REACH), span.end + _REACH) is not None
