"""Vale's own ways to leave text alone: comments, and a configuration's patterns of source text.

<!-- vale off -->  …  <!-- vale on -->                      everything between
<!-- vale Style.Rule = NO -->  …  <!-- vale Style.Rule = YES -->
<!-- vale Style.Rule["words"] = NO -->                      only findings of these words
"""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newslint.core.article import Article
from newslint.core.text import Span
from newslint.linter.suppressions.marks import Suppression

_VALE = re.compile(
    r"""(?:<!--|\{/\*|^\.\.|^%|^//)[ \t]*vale[ \t]+
        (?:(?P<all>off|on)|(?P<rule>[\w.-]+)(?:\["(?P<words>[^"\n]+)"\])?[ \t]*=[ \t]*(?P<set>YES|NO))
        [ \t]*(?:-->|\*/\}|$)""",
    re.VERBOSE | re.MULTILINE,
)


def is_ignored(article: Article, span: Span, patterns: tuple[str, ...]) -> bool:
    """Whether `span` of the article touches source text that one of `patterns` matches."""
    at = article.source_map.to_source(span)
    return any(place.overlaps(at) for place in _ignored(article.source, patterns))


@lru_cache(maxsize=8)
def _ignored(source: str, patterns: tuple[str, ...]) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for pattern in patterns for m in regex.finditer(pattern, source, timeout=1.0))


def find_vale_marks(source: str, part: Span) -> list[Suppression]:
    """The marks of Vale in the `part` of `source` that is one article."""
    found: list[Suppression] = []
    opened: dict[tuple[str, str], int] = {}
    for mark in (*_VALE.finditer(source, *part), None):
        keys = list(opened) if mark is None else [(mark["rule"] or "", mark["words"] or "")]
        if mark is not None and (mark["all"] == "off" or mark["set"] == "NO"):
            opened.setdefault(keys[0], mark.end())
            continue
        for key in keys:
            start = opened.pop(key, None)
            if start is None:
                continue
            span = Span(start, part.end if mark is None else mark.start())
            words = re.compile(re.escape(key[1]))
            places = frozenset(Span(*hit.span()) for hit in words.finditer(source, *span)) if key[1] else None
            found.append(Suppression(span, frozenset([key[0]] if key[0] else []), places))
    return found
