"""Sentences and tokens of every block, without a statistical model.

A block never shares a sentence with the next one. Within a block a sentence ends at `.`, `!`, `?` or `…` (with the
closing quotes and brackets after it) before white space and what can begin a sentence, unless the full stop belongs to
an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.facts import Sentence, Token
from newslint.core.text import Span

_END = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(\[]*[\w£$€¥#@])""")
_TOKEN = re.compile(
    r"""(?:[^\W\d_]\.){2,}            # U.S., p.m.
      | \d+(?:[.,:/]\d+)*             # 1,200.5  10:07  27/02/2025
      | [^\W_]+(?:['’\-‐‑][^\W_]+)*   # Seoul's, well-known
      | \S
    """,
    re.VERBOSE,
)
# Before a name or a number these don't end a sentence.
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col maj sgt capt cpl pvt adm cmdr rev hon sr jr st mt ft messrs mme mlle "
    "pres supt insp det vs v fig no nos vol pp art ch sec".split()
)
# These may end a sentence; they do when the next word can only be a beginning.
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "inc ltd co corp plc llc bros assn dept univ ave blvd rd approx est eg ie etc al a.m p.m u.s u.k u.n e.u d.c "
    "calif fla ariz colo conn mass mich minn okla ore pa tenn tex va wash wis ill ind kan md mo neb nev".split()
)
_BEGINNERS = frozenset(
    "the a an this that these those it he she they we i you but and in on at for as after before when while if "
    "there his her their its our my some many most all no not so then now what who why how one however".split()
)


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of `article`, in reading order."""
    return tuple(
        Sentence(span, zone.name, number)
        for number, zone in enumerate(article.zones)
        for span in _sentences(article.text, zone.span)
    )


def split_tokens(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Token, ...]:
    """The words, numbers and marks of `sentences`."""
    made = tuple.__new__  # a tenth of the time of an article went into calling the constructors
    return tuple(
        made(Token, (made(Span, match.span()), match[0], number))
        for number, sentence in enumerate(sentences)
        for match in _TOKEN.finditer(article.text, *sentence.span)
    )


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _END.finditer(text, block.start, block.end):
        if _goes_on(text, block, end.start(), end.end()):
            continue
        yield Span(start, end.end())
        start = end.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Span(start, block.end)


def _goes_on(text: str, block: Span, stop: int, after: int) -> bool:
    """Whether the sentence goes on after the mark at `stop`: it belongs to its word, or lower case follows."""
    word = re.search(r"[\w.]*$", text[max(block.start, stop - 20) : stop])
    before = word[0] if word else ""
    following = re.match(r"\s+[\"'“‘«(\[]*([\w’']+)", text[after : after + 40])
    beginning = following[1] if following else ""
    if beginning[:1].islower():
        return True
    if text[stop] != "." or after != stop + 1:
        return False
    if before.lower() in _TITLES:
        return True
    initial = len(before) == 1 and before.isupper() and before != "I"
    dotted = bool(re.fullmatch(r"(?:\w\.)+\w", before))
    if initial or dotted or before.lower() in _SHORT:
        return beginning.lower() not in _BEGINNERS
    return False
