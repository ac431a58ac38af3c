"""The documents that a draft was made from: which they are, and what newslint sees in them.

Goes in: documents that somebody names (files, texts), or that a draft names itself. Comes out: their facts, by the same
readers and the same extraction as the draft's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from newslint.core.article import Article
from newslint.core.errors import ConfigError, NewslintError, ReadError
from newslint.core.facts import DocumentKind, Facts, SourceFacts
from newslint.extract import extract
from newslint.extract.comparison.kinds import guess_kind
from newslint.readers import read

KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
_KEPT = 32
"""Documents whose facts are kept: those of a draft that is checked again and again while it is written."""


class Source(NamedTuple):
    """A document by its name and its bytes; `kind` where somebody says what it is."""

    path: str
    content: bytes
    kind: DocumentKind | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a draft's documents come from.

    `given` hold for every draft. `pattern` names a file beside each, from the draft's own name: "{stem}.source.txt".
    Those that a draft names itself in its front matter are opened only where `named` says so: where drafts are files of
    this machine.
    """

    given: tuple[Source, ...] = ()
    pattern: str = ""
    named: bool = False

    def of(self, path: str, article: Article) -> Iterator[Source | NewslintError]:
        """The documents of `article`, which was read from the file `path`."""
        yield from self.given
        folder = Path(path).parent
        if self.pattern:
            beside = folder / self.pattern.replace("{stem}", Path(path).stem)
            if beside.is_file() and not _same(beside, path):
                yield open_source(os.fspath(beside))
        if self.named:
            yield from (open_source(_beside(folder, name)) for name in article.metadata.sources)


def open_source(name: str) -> Source | NewslintError:
    """The file that `name` names, or "KIND=FILE", for example "machine transcript=talk.txt"."""
    kind, _, path = name.rpartition("=")
    known = next((one for one in KINDS if one == kind.strip().lower().replace("-", " ")), None)
    path = path if known else name
    try:
        return Source(path, Path(path).read_bytes(), known)
    except OSError as error:
        return ReadError(f"can't be read as a source ({error.strerror}). Check its name and your rights.", path=path)


def source_of(given: str | bytes | os.PathLike[str] | Source, number: int = 1) -> Source:
    """A document that a program hands over: its text, or the path of its file. Raises ReadError."""
    if isinstance(given, Source):
        return given
    if isinstance(given, str | bytes):
        content = given.encode("utf-8", "replace") if isinstance(given, str) else given
        return Source(f"source-{number}.{'md' if content.startswith(b'---') else 'txt'}", content)
    if isinstance(given, os.PathLike):
        opened = open_source(os.fspath(given))
        if isinstance(opened, NewslintError):
            raise opened
        return opened
    raise ConfigError(f"{type(given).__name__} is no source. Pass its text, or the path of its file.")


def see_sources(sources: Sequence[Source], groups: frozenset[str]) -> Iterator[SourceFacts | NewslintError]:
    """What `groups` of facts hold of `sources`; what can't be read is an error with its path."""
    for source in sources:
        yield from _seen(source, groups)


@lru_cache(_KEPT)
def _seen(source: Source, groups: frozenset[str]) -> tuple[SourceFacts | NewslintError, ...]:
    found: list[SourceFacts | NewslintError] = []
    for article in read(source.content, source.path):
        if isinstance(article, NewslintError):
            found.append(article)
            continue
        facts = extract(article, groups)
        found.append(_described(source, facts))
    return tuple(found)


def _described(source: Source, facts: Facts) -> SourceFacts:
    kind = source.kind or guess_kind(source.path, facts.article)
    return SourceFacts(source.path, kind, source.kind is not None, facts)


def _beside(folder: Path, name: str) -> str:
    kind, mark, path = name.rpartition("=")
    return f"{kind}{mark}{folder / path}"


def _same(path: Path, other: str) -> bool:
    return os.path.abspath(path) == os.path.abspath(other)
