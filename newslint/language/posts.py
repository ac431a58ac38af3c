"""Where an article shows somebody's own writing: embedded posts, and what stands at a handle, a tag or an address.

Such words are somebody's: a slip in a post is the author's, and a handle or an address is spelt as it was registered.
Posts are known by the marks that embedding leaves in plain text: the signature with a handle and a date, a link to the
post's picture.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.core.text import Span

_SIGNATURE = re.compile(
    r"(?:—|–|--?|―)\s?[^\n@]{1,60}\(@\w+\)\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})?"
)
_LINK = re.compile(r"pic\.twitter\.com/\w*|https?://t\.co/\w*")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_ADDRESS = re.compile(r"[\w.-]*\.(?:com|org|net|gov|edu|info|co|io|tv|news|us|uk|de|eu)\b|[\w.-]*[@_/]\w")
_BEFORE = re.compile(r"(?:\bwww\.|\w/|\w\.)\Z")
_NEAR = 6
"""Letters before a word in which an address shows: "www." and what it follows."""
_MARKS = ("@", "#", "_")
_LETTERS = 3
"""A signature with fewer letters before it in its own paragraph stands alone: the paragraph before is the post."""


@lru_cache(maxsize=4)
def posts_in(text: str) -> tuple[Span, ...]:
    """The spans of `text` that are embedded posts, signatures included, in order."""
    if "@" not in text and "t.co/" not in text and "pic.twitter" not in text:
        return ()
    found: list[Span] = []
    before = Span(0, 0)
    for block in _PARAGRAPH.finditer(text):
        ends = [mark.end() for marks in (_SIGNATURE, _LINK) for mark in marks.finditer(text, *block.span())]
        if ends:
            signature = _SIGNATURE.search(text, *block.span())
            if signature and len(text[block.start() : signature.start()].strip()) < _LETTERS:
                found.append(before)
            found.append(Span(block.start(), max(ends)))
        before = Span(*block.span())
    return tuple(found)


def in_post(text: str, span: Span) -> bool:
    """Whether `span` stands in an embedded post."""
    return any(post.contains(span) for post in posts_in(text))


def is_handle(text: str, span: Span) -> bool:
    """Whether the words at `span` are a handle or a tag, or part of one: "@AnnLee", "#Lee", "Ann_Lee"."""
    return text[max(0, span.start - 1) : span.start] in _MARKS or text[span.end : span.end + 1] in ("@", "_")


def is_address(text: str, span: Span) -> bool:
    """Whether the words at `span` are a handle, a tag, or part of an address or a file's name: "Lee.com"."""
    before = text[max(0, span.start - _NEAR) : span.start]  # sought from the article's beginning it costs its length
    return is_handle(text, span) or bool(_ADDRESS.match(text, span.end) or _BEFORE.search(before))
