"""Which files a command line names: files, folders (searched for articles) and globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.core.errors import ReadError
from newslint.readers.registry import SUFFIXES, may_hold_articles

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    _Ignored = tuple[tuple[str, GitIgnoreSpec], ...]
    """Folders with what their .gitignore says, from the outermost in: the innermost that says anything is right."""


def find_files(
    names: Sequence[str], ignores: Callable[[Path], bool] = lambda _: False, *, force: bool = False
) -> tuple[list[str], list[ReadError]]:
    """The paths of the articles that `names` name, each once, in order, and an error for each name that names nothing.

    Folders are searched for files that readers take; hidden folders, what .gitignore files rule out and what `ignores`
    says are left out. A file named outright is always taken, unless `force` has `ignores` hold for it too.
    """
    files: dict[str, None] = {}
    errors: list[ReadError] = []
    for name in names:
        path = Path(name)
        if not name:
            found = []
            errors.append(ReadError("a name is empty. Name an article or a folder."))
        elif path.is_dir():
            found = [file for file in _walk(name, errors) if not ignores(Path(file)) and may_hold_articles(file)]
            if not found:
                errors.append(
                    ReadError(f"holds no articles ({', '.join(SUFFIXES)}). Name a folder that does.", path=name)
                )
        elif path.is_file():
            found = [] if force and ignores(path) else [name]
        elif path.exists():
            found = []
            errors.append(
                ReadError("is not a regular file. Name a file or a folder, or - for standard input.", path=name)
            )
        else:
            there = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())
            found = [file for file in there if not ignores(Path(file))]
            if not there:
                errors.append(ReadError("no such file or folder. Check the name.", path=name))
            elif not found and not force:
                said = "the one file that matches is" if len(there) == 1 else f"all {len(there)} files that match are"
                errors.append(
                    ReadError(f"{said} left out by ignore: in the configuration. Name one outright.", path=name)
                )
        files.update(dict.fromkeys(found))
    return list(files), errors


def _walk(top: str, errors: list[ReadError]) -> Iterator[str]:
    """The files under `top` whose suffix a reader knows. A folder that can't be opened is added to `errors`."""

    def complain(error: OSError) -> None:
        path = os.fsdecode(error.filename or top)
        errors.append(ReadError(f"can't be searched ({error.strerror}). Check your rights.", path=path))

    ignored: dict[str, _Ignored] = {top: _above(top)}
    for parent, folders, names in os.walk(top, onerror=complain):
        rules = ignored.pop(parent)
        if ".gitignore" in names:
            rules = (*rules, (os.path.abspath(parent), _patterns(os.path.join(parent, ".gitignore"))))
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name != "node_modules"
            and not _ruled_out(os.path.join(parent, name), rules, "/")
        )
        ignored.update((os.path.join(parent, name), rules) for name in folders)
        for name in sorted(names):
            file = os.path.join(parent, name)
            wanted = not name.startswith((".", "~$")) and os.path.splitext(name)[1].lower() in SUFFIXES
            if wanted and not _is_device(file) and not _ruled_out(file, rules):
                yield file


def _above(top: str) -> _Ignored:
    """What the repository around the folder `top` rules out; nothing where it rules out `top`, which was named."""
    here = os.path.abspath(top)
    parents: list[str] = []
    while not os.path.exists(os.path.join(here, ".git")):
        outer = os.path.dirname(here)
        if outer == here:
            return ()
        here = outer
        parents.insert(0, here)
    rules = [(here, _patterns(os.path.join(here, ".git", "info", "exclude")))]
    rules += [(parent, _patterns(os.path.join(parent, ".gitignore"))) for parent in parents]
    found = tuple((folder, patterns) for folder, patterns in rules if patterns.patterns)
    return () if parents and _ruled_out(os.path.abspath(top), found, "/") else found


def _patterns(file: str) -> GitIgnoreSpec:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            return _spec(opened)
    except OSError:
        return _spec(())


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # a file named outright needs none

    return GitIgnoreSpec.from_lines(lines)


def _ruled_out(path: str, rules: _Ignored, end: str = "") -> bool:
    """Whether the innermost of `rules` that says anything about `path` (a folder's with `end` "/") rules it out."""
    for folder, patterns in reversed(rules):
        said = patterns.check_file(os.path.relpath(os.path.abspath(path), folder) + end).include
        if said is not None:
            return said
    return False


def _is_device(file: str) -> bool:
    """Whether reading `file` could wait for ever: a pipe, a socket, a device. A broken link is no device."""
    return os.path.exists(file) and not os.path.isfile(file)
