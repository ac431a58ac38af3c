"""The cache: reports of earlier runs, so that what hasn't changed isn't checked again.

Goes in: a file's name and bytes, and the state of everything else that decides what is found (newslint itself, the
configuration, the rules). Comes out: the report that they gave before, or None. It stands in one sqlite file in
`.newslint_cache`, beside the configuration; runs side by side share it, and a run that is killed leaves it whole. What
can't be opened or read is done without: a cache never decides what is found, only how soon.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from newslint._version import __version__
from newslint.config.config import Config
from newslint.config.shipped import shipped_folder
from newslint.core.finding import Edit, Finding, Related, Report, content_digest
from newslint.core.run import About
from newslint.core.text import Span

FOLDER = ".newslint_cache"
_KEPT_DAYS = 30
_BATCH = 100
"""Reports put down at a time: what a run that is killed loses at most."""
_TABLES = """
    CREATE TABLE IF NOT EXISTS reports (key BLOB PRIMARY KEY, report TEXT NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS rules (state BLOB PRIMARY KEY, about TEXT NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID;
"""


def find_state(config: Config, *options: str) -> bytes:
    """A digest of all that decides what is found in a file, besides its name and its bytes.

    `options` are those of the command line that count. newslint's own files are known by size and time, the
    configuration's by their words.
    """
    digest = blake2b(repr((__version__, sys.version_info[:2], options)).encode(), digest_size=20)
    for folder in (Path(__file__).parents[1], shipped_folder()):
        for name, stat in _walk(folder):
            digest.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode(errors="surrogateescape"))
    for path in config.files():
        try:
            digest.update(f"{path}\0".encode(errors="surrogateescape") + blake2b(path.read_bytes()).digest())
        except OSError:
            digest.update(b"\0missing\0")
    return digest.digest()


class Cache:
    """Reports by what they were made of, in FOLDER of the folder given.

    `about` is what the state's rules say of themselves, for reporters; None where that isn't known yet.
    """

    def __init__(self, folder: Path, state: bytes):
        self._state = state
        self._made: list[tuple[bytes, str, int]] = []
        self._used: list[tuple[int, bytes]] = []
        self._today = int(time.time() // 86_400)
        self._base = _open(folder / FOLDER)
        self.about = self._about()

    def get(self, path: str, content: bytes) -> Report | None:
        """The report that `content`, as the file `path`, had before."""
        key = self._key(path, content_digest(content))
        row = self._ask("SELECT report, day FROM reports WHERE key = ?", key)
        if row is None:
            return None
        if row[1] < self._today:
            self._used.append((self._today, key))
        return _report(row[0], path, content)

    def put(self, report: Report) -> None:
        """Keeps `report`. One that tells of something broken is not kept, nor one that hangs on other files."""
        if self._base is None or report.errors or report.sources or not report.digest:
            return
        self._made.append((self._key(report.path, report.digest), _text(report), self._today))
        if len(self._made) >= _BATCH:
            self.write()

    def keep_about(self, about: Mapping[str, About]) -> None:
        """Keeps what the state's rules say of themselves."""
        text = json.dumps({name: [rule.level, rule.why, rule.link, rule.precision] for name, rule in about.items()})
        if self._base is not None:
            with suppress(sqlite3.Error), self._base:
                self._base.execute("INSERT OR REPLACE INTO rules VALUES (?, ?, ?)", (self._state, text, self._today))

    def _key(self, path: str, digest: bytes) -> bytes:
        name = path.encode(errors="surrogateescape")
        return blake2b(self._state + digest + name, digest_size=20).digest()

    def _ask(self, query: str, key: bytes) -> tuple[str, int] | None:
        if self._base is None:
            return None
        try:
            row: tuple[str, int] | None = self._base.execute(query, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row

    def _about(self) -> dict[str, About] | None:
        row = self._ask("SELECT about, day FROM rules WHERE state = ?", self._state)
        return None if row is None else {name: About(*told) for name, told in json.loads(row[0]).items()}

    def write(self) -> None:
        """Puts down what is left, and forgets what nobody has asked for in a month."""
        if self._base is None or not (self._made or self._used):
            return
        oldest = self._today - _KEPT_DAYS
        with suppress(sqlite3.Error), self._base:
            self._base.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", self._made)
            self._base.executemany("UPDATE reports SET day = ? WHERE key = ?", self._used)
            self._base.execute("UPDATE rules SET day = ? WHERE state = ?", (self._today, self._state))
            self._base.execute("DELETE FROM reports WHERE day < ?", (oldest,))
            self._base.execute("DELETE FROM rules WHERE day < ?", (oldest,))
        self._made, self._used = [], []


def through(cache: Cache, paths: Sequence[str], check: Callable[[Sequence[str]], Iterator[Report]]) -> Iterator[Report]:
    """A report for each of `paths`, in their order: the cache's, or the one that `check` makes, which is kept."""
    known: list[Report | None] = []
    for path in paths:
        try:
            with open(path, "rb") as file:
                known.append(cache.get(path, file.read()))
        except OSError:
            known.append(None)  # `check` says what is wrong
    fresh = check([path for path, report in zip(paths, known, strict=True) if report is None])
    try:
        for report in known:
            if report is None:
                report = next(fresh)
                cache.put(report)
            yield report
    finally:
        cache.write()


def _open(folder: Path) -> sqlite3.Connection | None:
    """The base in `folder`, made where it is missing, made anew where it is broken; None where neither is possible."""
    file = folder / "reports.sqlite"
    for attempt in (1, 2):
        try:
            if not folder.is_dir():
                folder.mkdir()
                (folder / ".gitignore").write_text("*\n", encoding="ascii")
            base = sqlite3.connect(file, timeout=10, isolation_level="IMMEDIATE")
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = NORMAL")
            base.executescript(_TABLES)
        except sqlite3.OperationalError:  # locked, full, not writable: somebody else's trouble
            return None
        except sqlite3.DatabaseError:
            if attempt == 2:
                return None
            with suppress(OSError):
                file.unlink()
        except OSError:
            return None
        else:
            return base
    return None


def _walk(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _walk(Path(entry.path))
        else:
            yield entry.name, entry.stat()


def _text(report: Report) -> str:
    """`report` without its path, as JSON; nothing where nothing was found in a file that is text as it stands."""
    found = [
        [
            *finding.place,
            finding.rule,
            finding.level,
            finding.message,
            finding.related,
            finding.edits,
            finding.confidence,
        ]
        for finding in report.findings
    ]
    as_it_stands = content_digest(report.source.encode("utf-8", "surrogatepass")) == report.digest
    if as_it_stands and not found:
        return ""
    return json.dumps([found, None if as_it_stands else report.source], separators=(",", ":"))


def _report(text: str, path: str, content: bytes) -> Report:
    found, source = json.loads(text) if text else ([], None)
    findings = tuple(
        Finding(
            Span(start, end),
            rule,
            level,
            message,
            tuple(Related(Span(*span), *rest) for span, *rest in related),
            tuple(Edit(Span(*span), *rest) for span, *rest in edits),
            confidence,
        )
        for start, end, rule, level, message, related, edits, confidence in found
    )
    return Report(path, content.decode("utf-8", "replace") if source is None else source, findings)
