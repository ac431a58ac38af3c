"""Match, Finding, Edit: what a kind yields and what an editor is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal, NamedTuple, get_args

from newslint.core.errors import NewslintError
from newslint.core.text import Span

Level = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From mild to grave, so that an index compares two levels."""


class Edit(NamedTuple):
    """Replace `span` by `text`. `safe` edits may be applied unasked."""

    span: Span
    text: str
    safe: bool = False


class Related(NamedTuple):
    """The other place of a conflict, and what it is."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a kind found, in article offsets. `values` are the named values that a rule's message may use.

    `elsewhere` are related places that are no part of the text (a tag, an attribute), in offsets of the source.
    """

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0
    elsewhere: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A match with its rule's id, level and words, in source offsets."""

    span: Span
    rule: str
    level: Level
    message: str
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file: its decoded source, its findings in order, and what broke while it was checked.

    `digest` is the `content_digest` of the bytes that were checked, where they are a file's.
    """

    path: str
    source: str = ""
    findings: tuple[Finding, ...] = ()
    errors: tuple[NewslintError, ...] = ()
    digest: bytes = b""


def content_digest(content: bytes) -> bytes:
    """What stands for a file's bytes where they are asked for again."""
    return blake2b(content, digest_size=20).digest()
