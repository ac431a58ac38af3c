"""What an editor has said to ignore, in the text itself.

    <!-- newslint: ignore names.spelling-drift -- reason -->    the rest of its line; standing alone, the next block
    <!-- newslint: off dates -->  …  <!-- newslint: on -->      everything between
    <!-- newslint: ignore-file residue -->                      the whole file

Rules are named by id or by group; without a name every rule is meant. Vale's comments work too:

    <!-- vale off -->  …  <!-- vale on -->                      everything between
    <!-- vale Style.Rule = NO -->  …  <!-- vale Style.Rule = YES -->
    <!-- vale Style.Rule["words"] = NO -->                      only findings of these words
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import regex

from newslint.article import Article
from newslint.finding import Finding
from newslint.text import Span

_MARK = re.compile(
    r"<!--\s*newslint:\s*(?P<verb>ignore-file|ignore|off|on)\b(?P<rules>[\w\s.,-]*?)(?:\s--\s[^>]*?)?\s*-->",
    re.IGNORECASE,
)

_VALE = re.compile(
    r"""(?:<!--|\{/\*|^\.\.|^%|^//)[ \t]*vale[ \t]+
        (?:(?P<all>off|on)|(?P<rule>[\w.-]+)(?:\["(?P<words>[^"\n]+)"\])?[ \t]*=[ \t]*(?P<set>YES|NO))
        [ \t]*(?:-->|\*/\}|$)""",
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings of `rules` (ids or groups; none means all) that begin inside `span` of the source are silenced.

    Where `places` is set, only those that stand at one of them.
    """

    span: Span
    rules: frozenset[str]
    places: frozenset[Span] | None = None

    def silences(self, finding: Finding) -> bool:
        """Whether `finding` falls under it. A conflict does when either of its places lies inside."""
        if self.rules and not any(finding.rule == name or finding.rule.startswith(name + ".") for name in self.rules):
            return False
        if self.places is not None:
            return finding.span in self.places
        places = [finding.span, *(related.span for related in finding.related)]
        return any(self.span.start <= place.start < self.span.end for place in places)


def find_suppressions(source: str) -> tuple[Suppression, ...]:
    """The marks in `source`."""
    found: list[Suppression] = []
    opened: list[tuple[int, frozenset[str]]] = []
    for mark in _MARK.finditer(source):
        rules = frozenset(mark["rules"].replace(",", " ").split())
        verb = mark["verb"].lower()
        if verb == "ignore-file":
            found.append(Suppression(Span(0, len(source)), rules))
        elif verb == "ignore":
            found.append(Suppression(_reach(source, mark), rules))
        elif verb == "off":
            opened.append((mark.end(), rules))
        else:
            closed = [entry for entry in opened if not rules or entry[1] == rules]
            found += [Suppression(Span(start, mark.start()), names) for start, names in closed]
            opened = [entry for entry in opened if entry not in closed]
    unclosed = (Suppression(Span(start, len(source)), names) for start, names in opened)
    return (*found, *unclosed, *_vale_suppressions(source))


def is_ignored(article: Article, span: Span, patterns: tuple[str, ...]) -> bool:
    """Whether `span` of the article touches source text that one of `patterns` matches."""
    at = article.source_map.to_source(span)
    return any(place.overlaps(at) for place in _ignored(article.source, patterns))


@lru_cache(maxsize=8)
def _ignored(source: str, patterns: tuple[str, ...]) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for pattern in patterns for m in regex.finditer(pattern, source, timeout=1.0))


def _vale_suppressions(source: str) -> list[Suppression]:
    found: list[Suppression] = []
    opened: dict[tuple[str, str], int] = {}
    for mark in (*_VALE.finditer(source), None):
        keys = list(opened) if mark is None else [(mark["rule"] or "", mark["words"] or "")]
        if mark is not None and (mark["all"] == "off" or mark["set"] == "NO"):
            opened.setdefault(keys[0], mark.end())
            continue
        for key in keys:
            start = opened.pop(key, None)
            if start is None:
                continue
            span = Span(start, len(source) if mark is None else mark.start())
            words = re.compile(re.escape(key[1]))
            places = frozenset(Span(*hit.span()) for hit in words.finditer(source, *span)) if key[1] else None
            found.append(Suppression(span, frozenset([key[0]] if key[0] else []), places))
    return found


def _reach(source: str, mark: re.Match[str]) -> Span:
    """The line of the mark, or the block after it where it stands alone."""
    start = source.rfind("\n", 0, mark.start()) + 1
    end = source.find("\n", mark.end())
    end = len(source) if end < 0 else end
    if (source[start : mark.start()] + source[mark.end() : end]).strip():
        return Span(start, end)
    block = re.compile(r"\s*\S(?:[^\n]|\r?\n(?![ \t]*\r?\n))*").match(source, mark.end())
    return Span(mark.end(), block.end() if block else end)
