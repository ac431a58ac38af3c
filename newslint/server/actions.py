"""What an editor can do about a finding with one key: each repair on its own, silence it, or teach the house's list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from lsprotocol import types

from newslint.finding import Edit, Finding
from newslint.server.analysis import Analysis
from newslint.server.diagnostics import diagnostic
from newslint.server.hover import at
from newslint.server.marks import house_entry, house_list, ignore_here, ignore_in_file
from newslint.server.settings import Settings
from newslint.text import LineIndex, Span

FIX_ALL = "source.fixAll.newslint"
KINDS = [types.CodeActionKind.QuickFix, FIX_ALL]


def actions(analysis: Analysis, span: Span, only: Collection[str] | None, settings: Settings) -> list[types.CodeAction]:
    """The actions for the findings that touch `span`; `only` names the kinds asked for, None all."""
    found: list[types.CodeAction] = []
    if _wanted(types.CodeActionKind.QuickFix, only):
        for finding in at(analysis, span):
            found += _quick_fixes(finding, analysis, settings)
    if _wanted(FIX_ALL, only):
        found += _fix_all(analysis)
    return found


def _quick_fixes(finding: Finding, analysis: Analysis, settings: Settings) -> Iterator[types.CodeAction]:
    text, reader = analysis.draft.text, analysis.draft.reader or ""
    shown = [diagnostic(finding, analysis, settings)]

    def fix(title: str, edit: types.WorkspaceEdit, preferred: bool = False) -> types.CodeAction:
        return types.CodeAction(title, types.CodeActionKind.QuickFix, shown, preferred or None, edit=edit)

    for edit in finding.edits:
        preferred = edit.safe or len(finding.edits) == 1
        yield fix(_title(edit, analysis), _change(analysis, [edit]), preferred)
    here = ignore_here(text, finding, reader)
    if here is not None:
        yield fix(f"Ignore {finding.rule} here, with a reason", _change(analysis, [here]))
    everywhere = ignore_in_file(text, finding.rule, reader)
    if everywhere is not None:
        yield fix(f"Ignore {finding.rule} in this file", _change(analysis, [everywhere]))
    for right, wrong in _spellings(finding, analysis):
        for path in _lists(analysis):
            yield fix(f"Add “{right}” to the house names, not “{wrong}”", _append(path, house_entry(right, wrong)))


def _fix_all(analysis: Analysis) -> Iterator[types.CodeAction]:
    """One action with all that may be applied unasked: safe edits, of two that touch the first."""
    chosen: list[Edit] = []
    for finding in analysis.findings:
        safe = [edit for edit in finding.edits if edit.safe]
        if len(safe) == 1 and (not chosen or safe[0].span.start >= chosen[-1].span.end):
            chosen.append(safe[0])
    if chosen:
        yield types.CodeAction(
            f"Fix all that newslint may fix unasked ({len(chosen)})", FIX_ALL, edit=_change(analysis, chosen)
        )


def _wanted(kind: str, only: Collection[str] | None) -> bool:
    return only is None or any(kind == asked or kind.startswith(asked + ".") for asked in only)


def _title(edit: Edit, analysis: Analysis) -> str:
    old = _short(edit.span.of(analysis.draft.text))
    line = analysis.places.line(edit.span.start)
    if not edit.text.strip():
        return f"Delete “{old}” (line {line})" if old else f"Delete the space (line {line})"
    return f"Change “{old}” to “{_short(edit.text)}” (line {line})" if old else f"Insert “{_short(edit.text)}”"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 50 else line[:49] + "…"


def _change(analysis: Analysis, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    changes = [types.TextEdit(analysis.places.range(edit.span), edit.text) for edit in edits]
    document = types.OptionalVersionedTextDocumentIdentifier(analysis.draft.uri, analysis.draft.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])


def _append(path: Path, entry: str) -> types.WorkspaceEdit:
    """`entry` after the last line of the file `path`."""
    text = path.read_text(encoding="utf-8")
    lines = LineIndex(text)
    entry = entry if not text or text.endswith("\n") else "\n" + entry
    last = lines.line(len(lines))
    end = types.Position(len(lines) - 1, len(last.of(text).encode("utf-16-le")) // 2)
    document = types.OptionalVersionedTextDocumentIdentifier(path.resolve().as_uri())
    return types.WorkspaceEdit(
        document_changes=[types.TextDocumentEdit(document, [types.TextEdit(types.Range(end, end), entry)])]
    )


def _spellings(finding: Finding, analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Which of two names is right, either way; nothing where the finding isn't about two spellings of one name."""
    rule = analysis.setup.rules.get(finding.rule)
    if rule is None or rule.kind != "name-variant" or not finding.related:
        return
    text = analysis.draft.text
    one, other = (" ".join(span.of(text).split()) for span in (finding.span, finding.related[0].span))
    if one != other:
        yield other, one
        yield one, other


def _lists(analysis: Analysis) -> list[Path]:
    found = (house_list(rule) for rule in analysis.setup.rules.values())
    return [path for path in dict.fromkeys(found) if path is not None and path.is_file()]
