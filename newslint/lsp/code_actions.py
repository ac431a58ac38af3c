"""What an editor can do about a finding with one key: each repair on its own, silence it, or teach the house's list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from lsprotocol import types

from newslint.core.errors import NewslintError
from newslint.core.finding import Edit, Finding, Report
from newslint.core.text import Span
from newslint.linter.fix import fix
from newslint.linter.linter import Ways
from newslint.lsp.analysis import Analysis
from newslint.lsp.diagnostics import diagnostic
from newslint.lsp.hover import at
from newslint.lsp.marks import Rewritten, ignored_here, ignored_in_file, listed
from newslint.lsp.positions import Places
from newslint.lsp.settings import Settings

FIX_ALL = "source.fixAll.newslint"
CHECKS = [types.CodeActionKind.QuickFix, FIX_ALL]


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
    shown = [diagnostic(finding, analysis, settings)]

    def offer(title: str, edit: types.WorkspaceEdit, preferred: bool = False) -> types.CodeAction:
        return types.CodeAction(title, types.CodeActionKind.QuickFix, shown, preferred or None, edit=edit)

    for edit in finding.edits:
        preferred = edit.safe or len(finding.edits) == 1
        yield offer(_title(edit, analysis), _change(analysis, [edit]), preferred)
    offered = [
        (f"Ignore {finding.rule} here, with a reason", ignored_here(analysis, finding)),
        (f"Ignore {finding.rule} in this file", ignored_in_file(analysis, finding.rule)),
        *(
            (f"Add “{right}” to the house names, not “{wrong}”", listed(path, right, wrong))
            for right, wrong in _spellings(finding, analysis)
            for path in _lists(analysis)
        ),
    ]
    for title, rewritten in offered:
        if rewritten is not None:
            yield offer(title, _rewrite(analysis, rewritten))


def _fix_all(analysis: Analysis) -> Iterator[types.CodeAction]:
    """One action with all that may be applied unasked, as `newslint check --fix` would."""
    draft, setup = analysis.draft, analysis.setup
    if not any(edit.safe for finding in analysis.findings for edit in finding.edits):
        return

    def check(content: bytes) -> Report:
        return setup.shown(analysis.least).report(content, draft.name, Ways(reader=draft.reader))

    try:
        fixed = fix(draft.content, check, lambda report: setup.keep(report, analysis.least))
    except NewslintError:
        return
    if fixed.after != fixed.before:
        rewritten = Rewritten(None, fixed.before.decode(), fixed.after.decode())
        yield types.CodeAction("Fix all that newslint may fix unasked", FIX_ALL, edit=_rewrite(analysis, rewritten))


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


def _rewrite(analysis: Analysis, rewritten: Rewritten) -> types.WorkspaceEdit:
    """The smallest edit that makes of the file what it shall be; a file that isn't there is made first."""
    path, before, _ = rewritten
    edit = rewritten.edit
    if path is None:
        return _change(analysis, [edit])
    uri = path.resolve().as_uri()
    changes: list[types.TextDocumentEdit | types.CreateFile] = [types.CreateFile(uri)] if before is None else []
    places = Places(before or "", analysis.places.encoding)
    document = types.OptionalVersionedTextDocumentIdentifier(uri)
    changes.append(types.TextDocumentEdit(document, [types.TextEdit(places.range(edit.span), edit.text)]))
    return types.WorkspaceEdit(document_changes=changes)


def _spellings(finding: Finding, analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Which of two names is right, either way; nothing where the finding isn't about two spellings of one name."""
    rule = analysis.setup.rules.get(finding.rule)
    if rule is None or rule.kind != "name-variant" or not finding.related:
        return
    text = analysis.draft.text
    one, other = (" ".join(span.of(text).split()) for span in (finding.place, finding.related[0].span))
    if one != other:
        yield other, one
        yield one, other


def _lists(analysis: Analysis) -> list[Path]:
    """The newsroom's lists of names."""
    config = analysis.setup.config
    return [config.folder / name for name in config.keys.names if name.endswith((".yml", ".yaml"))]
