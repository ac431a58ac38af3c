"""Fixes: a file's bytes and what is found in them to the bytes that have less of it.

Only what needs no choice is applied: a finding whose edits all make one change. Of edits that touch, the first wins;
then the file is checked again, until nothing is left to do. Whatever would not leave fewer findings is not done.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from newslint.core.errors import NewslintError
from newslint.core.finding import Edit, Finding, Report
from newslint.core.text import Span
from newslint.linter.atomic_write import encoding_of
from newslint.linter.edits import is_one_change

_ROUNDS = 10
_SINGLY = 100
"""So many findings of a file are tried one by one, where all at once did harm."""
_SHELL = re.compile(r"[ \t]*(?:[-*+>#|]+|\d+[.)])[ \t]*")
"""What stands before the words of a list's item, a heading, a quotation, a table's row."""
_MARKUP = frozenset('\\&<>"`{}[]|*_\n\r')
"""Letters that some format reads as its own: no edit brings one into a file."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file before and after, and the report on what it is now."""

    before: bytes
    after: bytes
    report: Report


def fix(
    content: bytes,
    check: Callable[[bytes], Report],
    shown: Callable[[Report], Report],
    never: Collection[str] = (),
    *,
    unsafe: bool = False,
    report: Report | None = None,
) -> Fixed:
    """`content` with its findings mended, as far as that can be done without asking anybody.

    `check` gives all that is found in some bytes, `shown` what of it may be mended; rules in `never` are left to an
    editor's hand. Without `unsafe` only safe edits are made. Raises NewslintError where the file holds what could be
    mended but not in its own bytes (a word processor's, an archive).
    """
    fixed = Fixed(content, content, report or check(content))
    for _ in range(_ROUNDS):
        changes = _changes(shown(fixed.report), never, unsafe)
        if not changes:
            break
        better = _apply(fixed, fixed, [edit for edits in changes for edit in edits], check)
        if better is None:
            better = _one_by_one(fixed, changes[:_SINGLY], check)
        if better is None:
            break
        fixed = better
    return fixed


def diff(path: str, fixed: Fixed) -> str:
    """What changed, as a unified diff that `patch -p1` and `git apply` take."""
    import difflib

    encoding = encoding_of(fixed.after, fixed.report.source) or "utf-8"
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", side.decode(encoding)) for side in (fixed.before, fixed.after))
    name = os.path.normpath(path).replace(os.sep, "/").lstrip("/")
    found = difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in found)


def _changes(report: Report, never: Collection[str], unsafe: bool) -> list[tuple[Edit, ...]]:
    """The edits of each finding that can be mended now; none touches another's."""
    chosen: list[tuple[Edit, ...]] = []
    taken: list[Edit] = []
    for finding in report.findings:
        if finding.rule in never or not _is_plain(finding, report.source, unsafe):
            continue
        edits = tuple(made for edit in finding.edits if (made := _tidied(edit, report.source)))
        if len(edits) == len(finding.edits) and not any(_touch(edit, other) for edit in edits for other in taken):
            chosen.append(edits)
            taken += edits
    return chosen


def _tidied(edit: Edit, source: str) -> Edit | None:
    """A deletion with the white space that would stand twice; None where it would leave an empty shell of markup."""
    start, end = edit.span
    before, after = source[start - 1 : start], source[end : end + 1]
    if edit.text:
        return edit
    if (before in ('">') and after in ('"<')) or _SHELL.fullmatch(source, source.rfind("\n", 0, start) + 1, start):
        return None
    if before in " \t" and after in "\r\n":  # the end of a line
        start -= len(source[:start]) - len(source[:start].rstrip(" \t"))
    elif before in " \t\n":
        rest = source[end:]
        end += len(rest) - len(rest.lstrip(" \t" if before in " \t" else " \t\r\n"))
    return edit._replace(span=Span(start, end))


def _is_plain(finding: Finding, source: str, unsafe: bool) -> bool:
    """Whether the finding's edits are one change, allowed, and of letters that mean themselves in any format."""
    if not is_one_change(finding.edits, source) or not (unsafe or all(edit.safe for edit in finding.edits)):
        return False
    new, old = finding.edits[0].text, finding.edits[0].span.of(source)
    return new != old and not _MARKUP & (set(new) - set(old))


def _touch(edit: Edit, other: Edit) -> bool:
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def _one_by_one(fixed: Fixed, changes: Iterable[tuple[Edit, ...]], check: Callable[[bytes], Report]) -> Fixed | None:
    """The file after those of `changes` that each leave it better, or None where none does."""
    best: Fixed | None = None
    made: list[Edit] = []
    for edits in changes:
        better = _apply(fixed, best or fixed, [*made, *edits], check)
        if better is not None:
            best, made = better, [*made, *edits]
    return best


def _apply(fixed: Fixed, best: Fixed, edits: Iterable[Edit], check: Callable[[bytes], Report]) -> Fixed | None:
    """The file after `edits`, or None where that would be no better than `best`."""
    source = fixed.report.source
    encoding = encoding_of(fixed.after, source)
    if encoding is None:
        raise NewslintError(
            "can't be edited in place: it doesn't hold its text as plain text. Mend it in the program that wrote it.",
            path=fixed.report.path,
        )
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    try:
        content = source.encode(encoding)
    except UnicodeEncodeError:
        return None
    report = check(content)
    return Fixed(fixed.before, content, report) if _is_better(report, best.report) else None


def _is_better(report: Report, other: Report) -> bool:
    """Whether less is found than in `other`, and neither more errors nor more that broke."""
    grave, others = (sum(finding.level == "error" for finding in seen.findings) for seen in (report, other))
    fewer = len(report.findings) < len(other.findings)
    return fewer and grave <= others and len(report.errors) <= len(other.errors)
