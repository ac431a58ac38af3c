"""What an editor has said to ignore: marks in the article, in its front matter and in Vale's comments.

`part_of` says which part of a source each article is, `find_suppressions` gives its marks, `unused` the marks that
silence nothing, or that name no rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.core.article import Article
from newslint.core.facts import UnusedSuppression
from newslint.core.finding import Finding, is_named
from newslint.core.text import Span
from newslint.core.yaml_source import unknown
from newslint.linter.suppressions.marks import Suppression, find_own_marks
from newslint.linter.suppressions.vale import find_vale_marks, is_ignored

__all__ = ["Suppression", "find_suppressions", "is_ignored", "part_of", "unused"]


def find_suppressions(article: Article, part: Span) -> tuple[Suppression, ...]:
    """The marks of `article`, which is the `part` of its source."""
    return (*find_own_marks(article, part), *find_vale_marks(article.source, part))


def part_of(article: Article, start: int, following: Article | None) -> Span:
    """The part of the source that is `article`'s, from `start` to where the `following` article begins.

    Between two articles the last line break parts them; where there is none, the first word of the second does.
    """
    if following is None or following.source is not article.source:
        return Span(start, len(article.source))
    last = max((piece.source_end for piece in article.source_map.pieces), default=start)
    first = min((piece.source_start for piece in following.source_map.pieces), default=last)
    cut = article.source.rfind("\n", last, first)
    return Span(start, max(start, first if cut < 0 else cut))


def unused(
    marks: Iterable[Suppression],
    findings: Sequence[Finding],
    ran: Sequence[str],
    known: Sequence[str],
    *,
    whole: bool,
) -> Iterator[UnusedSuppression]:
    """Where a mark names a rule in vain, that name, and what is wrong with it in words.

    `findings` are those before anything is silenced, `ran` the ids of the rules that looked, `known` all ids that there
    are (none: nobody can tell). A mark without names is judged where the `whole` set of rules ran.
    """
    for mark in marks:
        if mark.at is None:
            continue
        for name in sorted(mark.rules) or ["everything"]:
            if not mark.rules:
                vain = whole and not any(mark.holds(finding) for finding in findings)
            elif known and not any(is_named(ident, name) for ident in known):
                hint = unknown(name, {*known, *(ident.split(".")[0] for ident in known)})
                yield UnusedSuppression(mark.at, name, _hint(hint))
                continue
            else:
                vain = any(is_named(ident, name) for ident in ran) and not any(
                    is_named(finding.rule, name) and mark.holds(finding) for finding in findings
                )
            if vain:
                yield UnusedSuppression(mark.at, name, "silences nothing here. Delete it.")


def _hint(hint: str) -> str:
    """What `unknown` says, after its first sentence where that names a near rule."""
    near = hint.partition("Did you mean ")[2]
    return f"names no rule. Did you mean {near}" if near else "names no rule. Mend its name, or delete it."
