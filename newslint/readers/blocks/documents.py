"""What word processors' formats share: an archive of XML parts, and paragraphs that become lines of a source.

A line of that source is a paragraph's number, a column a letter's. What is broken in the archive is said as the file's
fault. A zip archive of XML needs no library beyond Python's own.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newslint.core.article import Article, Metadata, ZoneName
from newslint.core.errors import ReadError
from newslint.readers.assembly import RawBlock, Run, assemble
from newslint.readers.blocks.xml_tree import Element, parse_xml

LARGEST = 30_000_000
"""Bytes past which a part of a document is not unpacked: no article is that long, and an archive can lie. So much XML
takes some 300 MB and a few seconds."""
_ZONES: dict[str, ZoneName] = {
    "title": "headline", "headline": "headline", "subtitle": "standfirst", "standfirst": "standfirst",
    "byline": "byline", "author": "byline", "dateline": "dateline", "caption": "caption", "credit": "credit",
    "correction": "correction",
}  # fmt: skip
"""The zones of styles, by their names in lower case."""


class Paragraph(NamedTuple):
    """A paragraph's words, the name of its style in lower case, and its markup as zones have it."""

    text: str
    style: str
    markup: str


class PartError(Exception):
    """A part of the archive that is missing or can't be used, and what is wrong with it."""


def unpack(
    content: bytes, path: str, kind: str, read: Callable[[zipfile.ZipFile], Iterable[Paragraph]]
) -> list[Paragraph]:
    """What `read` finds in the archive `content`. Raises ReadError, which calls it no `kind` and says why."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return list(read(archive))
    except (PartError, zipfile.BadZipFile, zipfile.LargeZipFile) as error:
        fault = str(error)
    except (NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):  # what zipfile raises besides its own
        fault = "its archive is broken, cut short, or locked by a password"
    raise ReadError(f"is no {kind} ({fault}). Save it again.", path=path)


def part(archive: zipfile.ZipFile, name: str) -> Element:
    """The root of the part `name`. Raises PartError."""
    if name not in archive.namelist():
        raise PartError(f"it holds no {name}")
    if archive.getinfo(name).file_size > LARGEST:
        raise PartError(f"{name} is larger than {LARGEST // 1_000_000} MB")
    try:
        return parse_xml(archive.read(name).decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise PartError(f"{name} is not UTF-8") from None
    except ReadError as error:
        raise PartError(f"{name} {error.message}") from None


def articles(paragraphs: Iterable[Paragraph]) -> Iterator[Article]:
    """The one article that `paragraphs` make; its source has a line for each."""
    blocks: list[RawBlock] = []
    lines: list[str] = []
    at = 0
    for text, style, markup in paragraphs:
        zone = _ZONES.get(style)
        blocks.append(RawBlock([Run(text, at, at + len(text))], "heading.h1" if zone == "headline" else markup, zone))
        lines.append(text)
        at += len(text) + 1
    yield assemble(blocks, "\n".join(lines), Metadata())
