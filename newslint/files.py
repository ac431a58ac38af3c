"""Which files a command line names: files, folders (searched for articles) and globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pathspec import GitIgnoreSpec

from newslint.errors import ReadError
from newslint.readers.choice import READERS


def find_files(
    names: Sequence[str], ignore: Sequence[str] = (), root: Path | None = None
) -> tuple[list[str], list[ReadError]]:
    """The paths of the articles that `names` name, each once, in order, and an error for each name that names nothing.

    Folders are searched for the suffixes that readers know; hidden folders and what `ignore` (patterns as in
    .gitignore, from the folder `root`) matches are left out. A file named outright is always taken.
    """
    spec = GitIgnoreSpec.from_lines(ignore)
    base = (root or Path()).resolve()
    files: dict[str, None] = {}
    errors: list[ReadError] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            found = [file for file in _walk(name) if not _ignored(file, spec, base)]
            if not found:
                errors.append(
                    ReadError(f"holds no articles ({', '.join(READERS)}). Name a folder that does.", path=name)
                )
        elif path.is_file():
            found = [name]
        elif path.exists():
            found = []
            errors.append(
                ReadError("is not a regular file. Name a file or a folder, or - for standard input.", path=name)
            )
        else:
            found = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())
            found = [file for file in found if not _ignored(file, spec, base)]
            if not found:
                errors.append(ReadError("no such file or folder. Check the name.", path=name))
        files.update(dict.fromkeys(found))
    return list(files), errors


def _walk(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(names):
            file = os.path.join(parent, name)
            if not name.startswith(".") and Path(name).suffix.lower() in READERS and not _is_device(file):
                yield file


def _is_device(file: str) -> bool:
    """Whether reading `file` could wait for ever: a pipe, a socket, a device. A broken link is no device."""
    return os.path.exists(file) and not os.path.isfile(file)


def _ignored(file: str, spec: GitIgnoreSpec, base: Path) -> bool:
    path = Path(file).resolve()
    return path.is_relative_to(base) and spec.match_file(path.relative_to(base).as_posix())
