"""The note in the margin: what is wrong, the other place, what an editor could write instead, and why it matters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from newslint.core.finding import Edit, Finding
from newslint.core.run import About
from newslint.core.text import LineIndex, Span
from newslint.reporters.html.escape import quoted, shown
from newslint.reporters.html.marks import anchor
from newslint.reporters.html.proof import Place

_OTHERS = 6
"""Other places that a note lists; the text marks all of them."""
_WORDS = 90
"""Code points of quoted words."""


def note(
    finding: Finding,
    number: int,
    key: str,
    about: About | None,
    lines: LineIndex,
    marked: Collection[tuple[int, int]],
    sources: Mapping[str, str],
) -> str:
    """The note as HTML. `marked` holds (number, other) of the places that the text shows, which a link can lead to."""
    place = lines.position(finding.place.start)
    names = f"{key}f{number}"
    head = (
        _to(names, str(number), (number, 0) in marked, "number")
        + f'<span class="level">{finding.level}</span> · <span class="rule">{shown(finding.rule)}</span>'
        + (f' · <span class="line">line&nbsp;{place.line}</span>' if finding.span else "")
    )
    parts = [
        f'<aside class="note {finding.level}" id="{key}n{number}" data-f="{names}" data-rule={quoted(finding.rule)} '
        f'data-level="{finding.level}" tabindex="0">',
        f'<p class="head">{head}</p><p class="message">{shown(finding.message)}</p>',
        *_own_words(finding, (number, 0) in marked, lines),
        *_others(finding, number, key, lines, marked),
        *_elsewhere(finding, sources),
        *(_edit(edit, finding.place, lines.text) for edit in finding.edits[:3]),
        *_why(about),
        "</aside>",
    ]
    return "".join(parts)


def _own_words(finding: Finding, in_text: bool, lines: LineIndex) -> Iterator[str]:
    """The words themselves, where the text above doesn't show them: front matter, markup, a caption elsewhere."""
    if not in_text and finding.span and finding.span.end > finding.span.start:
        yield f'<p class="words">“{shown(_short(finding.place, lines.text))}”</p>'


def _others(
    finding: Finding, number: int, key: str, lines: LineIndex, marked: Collection[tuple[int, int]]
) -> Iterator[str]:
    for other, related in enumerate(finding.related[:_OTHERS], 1):
        words = f"“{shown(_short(related.span, lines.text))}”"
        line = lines.position(related.span.start).line
        place = anchor(key, Place(related.span, number, other))
        linked = _to(place, words, (number, other) in marked, "words")
        yield f'<p class="also">{shown(related.message)}: {linked} <span class="line">line&nbsp;{line}</span></p>'
    if len(finding.related) > _OTHERS:
        yield f'<p class="also">and {len(finding.related) - _OTHERS} more places</p>'


def _elsewhere(finding: Finding, sources: Mapping[str, str]) -> Iterator[str]:
    """The places in other files, with their words and lines."""
    for related in finding.elsewhere[:_OTHERS]:
        lines = LineIndex(sources.get(related.path, ""))
        words, line = shown(_short(related.span, lines.text)), lines.position(related.span.start).line
        yield (
            f'<p class="also">{shown(related.message)}: <span class="words">“{words}”</span> '
            f'<span class="line">{shown(related.path)}, line&nbsp;{line}</span></p>'
        )


def _edit(edit: Edit, words: Span, source: str) -> str:
    """What would stand there: the words whole, even where the edit changes one letter of them."""
    around = words if words.contains(edit.span) else edit.span
    if around.end - around.start > _WORDS:
        around = edit.span
    before = source[around.start : edit.span.start]
    after = source[edit.span.end : around.end]
    new = " ".join(f"{before}{edit.text}{after}".split())
    if edit.span.end - edit.span.start > 4 * _WORDS or not new:
        return '<p class="edit">Take it out.</p>'
    old = " ".join(around.of(source).split())
    return f'<p class="edit"><del>{shown(old)}</del> <span class="to">→</span> <ins>{shown(new)}</ins></p>'


def _why(about: About | None) -> Iterator[str]:
    if about is None or not (about.why or about.link):
        return
    linked = about.link.startswith(("https://", "http://"))
    link = f' <a href={quoted(about.link)} rel="noreferrer noopener" target="_blank">More</a>' if linked else ""
    yield f"<details><summary>Why</summary><p>{shown(about.why)}{link}</p></details>"


def _to(place: str, words: str, linked: bool, kind: str) -> str:
    return f'<a class="{kind}" href="#{place}">{words}</a>' if linked else f'<span class="{kind}">{words}</span>'


def _short(span: Span, source: str) -> str:
    words = " ".join(source[span.start : min(span.end, span.start + 4 * _WORDS)].split())
    return words if len(words) <= _WORDS else words[:_WORDS].rsplit(" ", 1)[0] + " …"
