"""Match, Finding, Edit: what a check yields and what an editor is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import NamedTuple

from newslint.core.errors import NewslintError
from newslint.core.levels import Level, at_least
from newslint.core.text import Span

_BEGINNING = Span(0, 0)


class Edit(NamedTuple):
    """Replace `span` by `text`. `safe` edits may be applied unasked."""

    span: Span
    text: str
    safe: bool = False


class Related(NamedTuple):
    """The other place of a conflict, and what it is."""

    span: Span
    message: str
    path: str = ""
    """The source document that it lies in, where that is another file than the article's own."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a check found, in article offsets; `span` is None where it concerns the article as a whole.

    `values` are the named values that a rule's message may use. `elsewhere` are related places that are no part of the
    text (a tag, an attribute), in offsets of the source, or places in another file, in offsets of its article's text;
    `mark` is the place itself where that is none (an editor's).
    `doubt` is the sentence that a second look is to be put to: the match counts if its check's `confirm` says so.
    """

    span: Span | None
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0
    elsewhere: tuple[Related, ...] = ()
    mark: Span | None = None
    doubt: Span | None = None

    def shift(self, by: int) -> Match:
        """The match `by` code points further on in the article."""
        return replace(
            self,
            span=self.span and self.span.shift(by),
            related=tuple(other._replace(span=other.span.shift(by)) for other in self.related),
            edits=tuple(edit._replace(span=edit.span.shift(by)) for edit in self.edits),
            doubt=self.doubt and self.doubt.shift(by),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """A match with its rule's id, level and words, in source offsets; no `span` where it concerns the whole article.

    `elsewhere` are the related places in other files, whose texts the report has as `sources`.
    """

    span: Span | None
    rule: str
    level: Level
    message: str
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0
    elsewhere: tuple[Related, ...] = ()

    @property
    def place(self) -> Span:
        """Where it is shown: its span, or the very beginning of the source."""
        return self.span or _BEGINNING


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file: its decoded source, its findings in order, and what broke while it was checked.

    `digest` is the `content_digest` of the bytes that were checked, where they are a file's. `sources` are the paths
    and decoded texts of the documents that it was compared with.
    """

    path: str
    source: str = ""
    findings: tuple[Finding, ...] = ()
    errors: tuple[NewslintError, ...] = ()
    digest: bytes = b""
    sources: Mapping[str, str] = field(default_factory=dict)

    def at_least(self, least: Level) -> Report:
        """The report without what is milder than `least`."""
        return replace(self, findings=tuple(found for found in self.findings if at_least(found.level, least)))


def content_digest(content: bytes) -> bytes:
    """What stands for a file's bytes where they are asked for again."""
    return blake2b(content, digest_size=20).digest()


def is_named(rule: str, name: str) -> bool:
    """Whether `name` is the id `rule` or its group."""
    return rule == name or rule.startswith(name + ".")
