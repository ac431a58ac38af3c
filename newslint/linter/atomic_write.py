"""A file's bytes replaced at once and whole: whoever reads it meanwhile, or after a crash, sees the old or the new."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newslint.core.errors import NewslintError

_ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16-le", "utf-16-be")


def encoding_of(content: bytes, source: str) -> str | None:
    """The encoding by which `content` is the text `source`, letter for letter; None where it isn't (an archive)."""
    for encoding in _ENCODINGS:
        try:
            if content.decode(encoding) == source:
                return encoding
        except UnicodeDecodeError:
            continue
    return None


def replace_file(path: str | Path, content: bytes, *, before: bytes | None = None) -> None:
    """Puts `content` into the file at `path`, which keeps its mode; a link stays a link to the same file.

    Where `before` is given and the file holds something else by now, somebody has saved it: it is left alone.
    Raises NewslintError where the file can't be written or has changed.
    """
    target = Path(os.path.realpath(path))
    try:
        if before is not None and target.read_bytes() != before:
            raise NewslintError("has changed meanwhile and was left alone. Run again.", path=str(path))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(13, "it is read-only")
        with replacing(target) as stream:
            stream.write(content)
    except OSError as error:
        raise NewslintError(
            f"can't be written ({error.strerror}). Check your rights and the room on the disk.", path=str(path)
        ) from None


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes stand in `target` at once when all is written, and never in part. Raises OSError."""
    handle, fresh = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, fresh)
        else:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(fresh, 0o666 & ~umask)
        os.replace(fresh, target)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise
