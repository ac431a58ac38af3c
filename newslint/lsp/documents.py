"""Drafts: what an editor has open, as it stands now, saved or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import urlsplit
from urllib.request import url2pathname

from newslint.readers.registry import SUFFIXES, holds_articles, named_by_editors


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of an open document. `path` is its file, None where it has none yet (or lives elsewhere)."""

    uri: str
    version: int
    text: str
    language: str
    path: Path | None

    @property
    def name(self) -> str:
        """How errors and rules name the article."""
        return str(self.path) if self.path else PurePath(urlsplit(self.uri).path or self.uri).name or "draft"

    @property
    def reader(self) -> str | None:
        """The reader's suffix, by the file's name or else by the editor's language; None for what is no article."""
        suffix = PurePath(self.name).suffix.lower()
        if suffix in SUFFIXES:
            return suffix if holds_articles(self.text, suffix) else None
        return named_by_editors(self.language)

    @property
    def content(self) -> bytes:
        """The text as UTF-8. Half of a surrogate pair becomes a question mark, so that offsets stay."""
        return self.text.encode("utf-8", "replace")


def path_of(uri: str) -> Path | None:
    """The file that `uri` names, None where it names none."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return None
    name = url2pathname(parts.path)
    return Path(f"//{parts.netloc}{name}" if parts.netloc not in ("", "localhost") else name)
