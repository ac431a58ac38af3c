"""Many files: the same `lint`, on all cores where the work is worth starting processes for."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newslint.core.errors import ReadError
from newslint.core.finding import Report, content_digest
from newslint.linter.linter import Linter

_WORTH = 400_000
"""Bytes of articles that take about two seconds: with less, starting processes costs more than it saves."""
_CHUNK = 8
_MANY = 50 * _CHUNK
"""Of more files than these, the parent checks the first few itself, before it starts processes."""
_COLLECT = (20_000, 20, 50)
"""How seldom a worker looks for cycles: an article's facts have few, and looking took a tenth of the time."""
_work = Linter(())
"""What a worker process checks with, set once when it starts."""


def lint_files(paths: Sequence[str], linter: Linter) -> Iterator[Report]:
    """A report for each of `paths`, in their order. A file that can't be read is in its report's `errors`."""
    workers = min(os.cpu_count() or 1, len(paths))
    if workers < 2 or sum(_size(path) for path in paths) < _WORTH:
        for path in paths:
            yield lint_file(path, linter)
        return
    first = _CHUNK if len(paths) > _MANY else 0
    for path in paths[:first]:  # what it reads and compiles on the way, a forked worker has from its beginning
        yield lint_file(path, linter)
    from concurrent.futures import ProcessPoolExecutor  # a run that starts no process imports nothing for it

    gc.freeze()
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(linter,)) as pool:
        try:
            yield from pool.map(_lint_one, paths[first:], chunksize=_CHUNK)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def lint_file(path: str, linter: Linter) -> Report:
    """The report on the file `path`."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        fault = ReadError(f"can't be read ({error.strerror}). Check its name and your rights.", path=path)
        return Report(path, errors=(fault,))
    return replace(linter.report(content, path), digest=content_digest(content))


def _start(linter: Linter) -> None:
    global _work  # a worker's own copy: what it is given here stays the same for its life
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work
    gc.freeze()  # the rules stay for the process's life
    gc.set_threshold(*_COLLECT)
    _work = linter


def _lint_one(path: str) -> Report:
    return lint_file(path, _work)


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
