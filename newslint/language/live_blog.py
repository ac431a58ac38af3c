"""Which entry of a live blog each block belongs to; None for any other article.

A live blog says again what it has said: summaries, standing notices, a pinned entry. Only within one entry is a repeat
a slip. It is known by what the page says of itself, by its headline, or by its entries, which open with the time.
"""

from __future__ import annotations

import re
from itertools import accumulate

from newslint.core.article import Article

_ENTRIES = 3
"""So many blocks that open with the time make an article a live blog or a timeline."""
_STAMP = re.compile(
    r"""[\W_]{0,3}(?:(?:posted|published|(?:last\ )?updated?)\b\s*:?\s*(?:at\s+)?)?
        (?:[a-z]{3,9}\.?,?\s+)?(?:\d{1,2}\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2})?(?:,?\s+\d{4})?(?:,?\s+(?:at\s+)?)?
        (?: (?:[01]?\d|2[0-3])(?:[.:][0-5]\d(?:[:.][0-5]\d)?(?:\s*[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?|h[0-5]\d)
            (?:\s+\(?[A-Z]{2,4}\)?(?![\w'’]))?
          | \d{1,3}\s*(?:s|m|h|secs?|mins?|hrs?|seconds?|minutes?|hours?)\s+ago\b
          | \d{1,3}(?:\+\d{1,2})?(?:['’′](?=\s|$)|\s*mins?\b)   # a match: 45+1'
        )
        (?:\s*$|\s*[-–—|:,;()\]/\n•·]|\s+\d{1,2}(?:[.:]\d\d\b|\s+[A-Z][a-z]{2})|(?<=['’′])\s)""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_STAMP = 80
_HEADLINE = re.compile(
    r"\blive[- ]?blog|\blive (?:updates?|coverage|reporting|text|ticker)\b|\bas it happened\b"
    r"|\bminute[- ]by[- ]minute\b|\brolling (?:updates|coverage)\b|^live\s*[:|–—-]|\s[|–—-]\s+(?:\w+ )?live\W*$",
    re.IGNORECASE,
)


def entries(article: Article) -> tuple[int, ...] | None:
    """For each of the article's zones the number of its entry, where it is a live blog.

    A time opens an entry; where too few blocks have one, headings do too, and where nothing does, each block is one.
    """
    text = article.text
    stamps = [
        _STAMP.match(text, start, min(end, start + _LONGEST_STAMP)) is not None
        for start, end in (zone.span for zone in article.zones)
    ]
    timed = sum(stamps) >= _ENTRIES
    if not timed and not (article.metadata.rolling or _says_so(article)):
        return None
    if not timed:
        heads = [zone.markup.startswith("heading") and zone.name == "body" for zone in article.zones]
        stamps = [stamp or head for stamp, head in zip(stamps, heads, strict=True)]
        stamps = stamps if any(stamps) else [True for _ in stamps]
    return tuple(accumulate(stamps))


def _says_so(article: Article) -> bool:
    return any(_HEADLINE.search(zone.span.of(article.text)) for zone in article.blocks("headline"))
