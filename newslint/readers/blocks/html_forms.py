"""What the elements of HTML are to a reader, and its source as the parser takes it without giving up."""

from __future__ import annotations

import re

from newslint.readers.blocks.shortcodes import FILL

FORMS = {
    "p": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph", "main": "paragraph",
    "header": "paragraph", "footer": "paragraph", "aside": "paragraph", "figure": "paragraph",
    "body": "paragraph", "dd": "paragraph", "dt": "paragraph", "address": "paragraph", "ul": "list", "ol": "list",
    "li": "list", "blockquote": "blockquote", "td": "table.cell", "th": "table.header", "tr": "paragraph", "dl": "list",
    "table": "paragraph", "figcaption": "paragraph", "caption": "paragraph", "details": "paragraph",
    "summary": "paragraph", "form": "paragraph", "fieldset": "paragraph", "hgroup": "paragraph",
    **{f"h{level}": f"heading.h{level}" for level in range(1, 7)},
}  # fmt: skip
HIDDEN = frozenset(
    "script style pre template noscript svg head select textarea iframe nav button dialog label object canvas audio "
    "video math map".split()
)
CODE = frozenset({"code", "tt", "kbd", "samp"})
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
CLOSED_BY = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"}, "th": {"td", "th"},
              "tr": {"tr", "td", "th"}}  # fmt: skip
INLINE = frozenset({"span", "time", "a", "b", "strong", "em", "i", "small"})
DEEPEST = 200
"""Elements in one another past which no more are told apart."""
HOLDERS = frozenset({"ul", "ol", "dl", "table"})
OUTER = frozenset({"header", "footer", "aside"})
FULL = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\f]{2,}")
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
SECTION = re.compile(r"(?P<empty><!--(?:-?>))|<!--.*?(?:-->|(?P<odd>--!>))|(?P<section><!\[[^>]*>?)", re.DOTALL)
"""Comments as browsers end them, and outside them `<![if …]>` and `<![CDATA[`, which browsers take for comments and the
parser for a reason to give up."""
TITLES = frozenset({"og:title", "twitter:title", "dc.title", "parsely-title", "headline", "title"})
NAME = re.compile(r"<title\b[^>]*>([^<]+)</title", re.IGNORECASE)
PUBLISHED = re.compile(r"publish|posted|entry-date|pub-?date", re.IGNORECASE)


def mask_sections(text: str) -> str:
    """`text`, letter for letter, without what the parser gives up at, or seeks the end of in vain, again and again:
    sections, and comments and tags that nothing closes."""
    for opening, closing in ((r"<!--", ("-->", "--!>")), (r"<(?=[A-Za-z/!?])", (">",))):
        last = max(map(text.rfind, closing)) + 1
        text = text[:last] + re.sub(opening, lambda found: FILL * len(found[0]), text[last:])
    return SECTION.sub(lambda found: FILL * len(found[0]) if found.lastgroup else found[0], text)
