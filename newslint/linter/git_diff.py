"""What has changed since a revision, from git: files and lines, in the working tree, added to the index or not.

Goes in: a revision. Comes out: which files are worth a look, and a report without what stands on older lines.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding, Report
from newslint.core.text import Span

_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BINARY = re.compile(r'Binary files .* and ("?b/.*) differ$')


@dataclass(frozen=True, slots=True)
class Changes:
    """By real path: the changed lines as `(first, last)`, counted from 1; None where the whole file is new.

    `root` is the repository's folder.
    """

    root: str
    files: Mapping[str, Sequence[tuple[int, int]] | None]

    def touches(self, path: str) -> bool:
        """Whether the file at `path` has changed at all. Raises NewslintError where it isn't in the repository."""
        place = os.path.realpath(path)
        if os.path.commonpath([place, self.root]) != self.root:
            raise NewslintError("is not in the repository that --diff looks at. Leave it out.", path=path)
        return place in self.files

    def keep(self, report: Report) -> Report:
        """`report` with the findings of which any place stands on a changed line. A conflict has two places."""
        lines = self.files.get(os.path.realpath(report.path), ())
        if lines is None or not report.findings:
            return report
        starts = [0, *(mark.end() for mark in re.finditer("\n", report.source))]  # lines as git counts them
        spans = [Span(starts[first - 1], starts[last] if last < len(starts) else len(report.source) + 1)
                 for first, last in lines if first <= len(starts)]  # fmt: skip
        return replace(report, findings=tuple(f for f in report.findings if _is_new(f, spans)))


def find_changes(revision: str) -> Changes:
    """What has changed since `revision` in the repository that holds the working folder.

    Raises NewslintError where there is no git, no repository, or no such revision.
    """
    root = os.path.realpath(_git("rev-parse", "--show-toplevel").rstrip("\n"))
    if revision.startswith("-"):
        raise NewslintError(f"'{revision}' is no revision. Name a commit, a branch or a tag.")
    commit = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", missing=revision)
    diff = _git(
        "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
        "--submodule=diff", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", commit.strip(), "--",
        folder=root,
    )  # fmt: skip
    new = [name for inside in ("", *_submodules(root)) for name in _untracked(root, inside)]
    files: dict[str, list[tuple[int, int]] | None] = {**_changed_lines(diff), **dict.fromkeys(new)}
    return Changes(root, {os.path.realpath(os.path.join(root, name)): lines for name, lines in files.items()})


def _submodules(root: str) -> list[str]:
    """The folders of the submodules that are checked out, those inside others too."""
    said = _git("submodule", "--quiet", "foreach", "--recursive", 'printf "%s\\0" "$displaypath"', folder=root)
    return [name for name in said.split("\0") if name]


def _untracked(root: str, inside: str) -> list[str]:
    """The files that git doesn't know yet, by their way from `root`, in the repository whose folder is `inside`."""
    said = _git("ls-files", "--others", "--exclude-standard", "-z", folder=os.path.join(root, inside))
    return [os.path.join(inside, name) for name in said.split("\0") if name]


def _changed_lines(diff: str) -> dict[str, list[tuple[int, int]] | None]:
    """The new side of a diff without context. A line taken away marks the lines beside it."""
    files: dict[str, list[tuple[int, int]] | None] = {}
    current: list[tuple[int, int]] = []
    lines = diff.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith("+++ "):
            current = []
            if line != "+++ /dev/null":
                files[_name(line[4:])] = current
        elif binary := _BINARY.match(line):
            files[_name(binary[1])] = None
        elif hunk := _HUNK.match(line):
            taken, first, put = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            current.append((first, first + put - 1) if put else (max(1, first), first + 1))
            gone = 0
            while gone < taken + put and at < len(lines):  # an article's own lines may look like a diff
                gone += not lines[at].startswith("\\")
                at += 1
    return files


def _name(written: str) -> str:
    """A name as git writes it: after its prefix, in quotes with escapes where it must be."""
    written = written.removesuffix("\t")
    if written.startswith('"'):
        signs = {"n": "\n", "t": "\t", "r": "\r"}
        written = re.sub(
            r"\\([0-7]{3}|.)",
            lambda sign: chr(int(sign[1], 8)) if len(sign[1]) == 3 else signs.get(sign[1], sign[1]),
            written[1:-1],
        )
    return written.removeprefix("b/")


def _is_new(finding: Finding, spans: Sequence[Span]) -> bool:
    if finding.span is None:  # about the article as a whole
        return True
    starts = [span.start for span in spans]
    for place in (finding.span, *(related.span for related in finding.related)):
        at = bisect_right(starts, max(place.start, place.end - 1)) - 1
        if at >= 0 and spans[at].end > place.start:
            return True
    return False


def _git(*words: str, folder: str | None = None, missing: str = "") -> str:
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise NewslintError("--diff asks git what has changed, and there is no git here. Install it.") from None
    if done.returncode:
        if missing:
            raise NewslintError(
                f"there is no revision '{missing}' here. Name a commit, a branch or a tag; fetch it first."
            )
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NewslintError(f"--diff can't ask git: {said[-1] if said else 'it failed'}. Run inside a repository.")
    return done.stdout.decode("utf-8", "surrogateescape")
