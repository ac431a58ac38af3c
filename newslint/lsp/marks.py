"""What an editor's decision adds: a mark or an entry that silences a finding, a name in the house's list.

Each gives the change to make as the text of a file before and after it.
"""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from newslint.config.config import IGNORE_FILE
from newslint.core.finding import Edit, Finding
from newslint.core.text import Span
from newslint.linter.suppressions.adding import add_entries, add_marks, entry_for
from newslint.lsp.analysis import Analysis
from newslint.readers.registry import format_of

REASON = "checked, it is right"
"""What stands as the reason until the editor writes another one."""


class Rewritten(NamedTuple):
    """A file's text before and after. `path` is None for the draft itself; `before` is None where there is no file."""

    path: Path | None
    before: str | None
    after: str

    @property
    def edit(self) -> Edit:
        """The smallest single edit that makes the one of the other."""
        before, after = self.before or "", self.after
        first = _shared(before, after)
        last = _shared(before[first:][::-1], after[first:][::-1])
        return Edit(Span(first, len(before) - last), after[first : len(after) - last])


def ignored_here(analysis: Analysis, finding: Finding) -> Rewritten | None:
    """A mark beside the finding, or an entry in the ignore file where its format has no comments; None for neither."""
    draft = analysis.draft
    content, others = add_marks(draft.content, f"draft{draft.reader}", [finding], REASON)
    if not others:
        return Rewritten(None, draft.content.decode(), content.decode())
    folder = analysis.setup.folder
    if folder is None or draft.path is None or not draft.path.is_relative_to(folder):
        return None
    place = os.path.relpath(draft.path, folder).replace(os.sep, "/")
    path = folder / IGNORE_FILE
    try:
        before = path.read_text(encoding="utf-8") if path.is_file() else None
        entry = entry_for(finding, analysis.report.source, place, REASON)
        return Rewritten(path, before, add_entries(path, [entry]).decode())
    except (OSError, UnicodeDecodeError):
        return None


def ignored_in_file(analysis: Analysis, rule: str) -> Rewritten | None:
    """A mark at the end of the draft that silences `rule` in all of it; None where its format has no comments."""
    text = analysis.draft.text
    comment = format_of(analysis.draft.name, analysis.draft.reader).comment
    if comment is None:
        return None
    opening, closing = comment
    gap = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return Rewritten(None, text, f"{text}{gap}{opening} newslint: ignore-file {rule} -- {REASON} {closing}\n")


def listed(path: Path, right: str, wrong: str) -> Rewritten | None:
    """The list of names at `path` with one more entry."""
    try:
        before = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    gap = "" if not before or before.endswith("\n") else "\n"
    return Rewritten(path, before, f"{before}{gap}- right: {_quoted(right)}\n  wrong: [{_quoted(wrong)}]\n")


def _quoted(words: str) -> str:
    return '"' + " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shared(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
