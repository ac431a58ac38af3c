"""What a finding says when an editor points at it: the message, why it matters, both places, where to read more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from newslint.core.finding import Finding
from newslint.core.text import Span
from newslint.lsp.analysis import Analysis
from newslint.lsp.diagnostics import link_of

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")


def hover(analysis: Analysis, offset: int, *, markdown: bool) -> types.Hover | None:
    """The findings that stand at `offset` explained; None where there is none."""
    found = at(analysis, Span(offset, offset))
    if not found:
        return None
    blocks = ["\n\n".join(_explain(finding, analysis, markdown)) for finding in found]
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    text = ("\n\n---\n\n" if markdown else "\n\n").join(blocks)
    return types.Hover(types.MarkupContent(kind, text), analysis.places.range(found[0].place))


def at(analysis: Analysis, span: Span) -> list[Finding]:
    """The findings that touch `span`, at either of their places; those whose own place it is come first."""
    own = [finding for finding in analysis.findings if _touch(finding.place, span)]
    other = [
        finding
        for finding in analysis.findings
        if finding not in own and any(_touch(related.span, span) for related in finding.related)
    ]
    return own + other


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _explain(finding: Finding, analysis: Analysis, markdown: bool) -> Iterator[str]:
    escape = _escape if markdown else str
    rule = analysis.setup.rules.get(finding.rule)
    head = f"{finding.level} {finding.rule}"
    yield f"**{finding.level}** `{finding.rule}`" if markdown else head
    yield escape(finding.message)
    if rule and rule.words.why:
        yield escape(" ".join(rule.words.why.split()))
    places = [(finding.place, "here"), *((related.span, related.message) for related in finding.related)]
    if len(places) > 1:
        yield "\n".join(f"- {_place(span, what, analysis, markdown)}" for span, what in places)
    link = link_of(finding, analysis)
    if link:
        yield f"[{escape(link)}]({link})" if markdown else link


def _place(span: Span, what: str, analysis: Analysis, markdown: bool) -> str:
    line = analysis.places.line(span.start)
    words = " ".join(span.of(analysis.draft.text).split())
    shown = words if len(words) <= 120 else words[:119] + "…"
    if not markdown:
        return f"line {line}, {what}: {shown}"
    return f"[line {line}]({analysis.draft.uri}#L{line}), {_escape(what)}: {_escape(shown)}"


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
