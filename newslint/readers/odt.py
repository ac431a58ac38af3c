"""OpenDocument texts (.odt): a paragraph a line, so that a line is a paragraph's number and a column a letter's.

The text is what the document says with its changes accepted: what is deleted stands apart in it, and so do comments.
A zip archive of XML needs no library beyond Python's own.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.core.article import Article, Metadata, ZoneName
from newslint.core.errors import ReadError
from newslint.readers.assembly import Fault, RawBlock, Run, assemble
from newslint.readers.blocks.xml_tree import Element, parse_xml

_LARGEST = 200_000_000
"""Bytes past which a part of the document is not unpacked: no article is that long, and an archive can lie."""
_GONE = frozenset({"text:tracked-changes", "office:annotation", "text:note-citation", "text:bookmark", "office:forms",
                   "text:sequence-decls", "text:table-of-content", "office:annotation-end"})  # fmt: skip
_LETTERS = {"text:tab": "\t", "text:line-break": " ", "text:soft-page-break": ""}
_STYLES: dict[str, ZoneName] = {
    "title": "headline", "headline": "headline", "subtitle": "standfirst", "standfirst": "standfirst",
    "byline": "byline", "author": "byline", "dateline": "dateline", "caption": "caption", "credit": "credit",
}  # fmt: skip


class _Paragraph(NamedTuple):
    text: str
    style: str
    markup: str


def read_bytes(content: bytes, path: str) -> Iterator[Article | Fault]:
    """The article in the document `content`; its source is the extracted text. Raises ReadError where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            paragraphs = list(_document(archive))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise ReadError(f"is no OpenDocument text ({error}). Save it again as .odt.", path=path) from None
    blocks: list[RawBlock] = []
    at = 0
    for text, style, markup in paragraphs:
        zone = _STYLES.get(style)
        blocks.append(RawBlock([Run(text, at, at + len(text))], "heading.h1" if zone == "headline" else markup, zone))
        at += len(text) + 1
    yield assemble(blocks, "\n".join(paragraph.text for paragraph in paragraphs), Metadata())


def _document(archive: zipfile.ZipFile) -> Iterator[_Paragraph]:
    if "content.xml" not in archive.namelist():
        raise zipfile.BadZipFile("it holds no content.xml")
    if archive.getinfo("content.xml").file_size > _LARGEST:
        raise zipfile.BadZipFile("content.xml is too large")
    try:
        root = parse_xml(archive.read("content.xml").decode("utf-8-sig").replace("\r\n", "\n"))
    except (UnicodeDecodeError, ReadError) as error:
        raise zipfile.BadZipFile(f"content.xml can't be read: {error}") from None
    body = root.first("body", "text")
    styles = {
        style.attributes.get("style:name", ""): style.attributes.get("style:parent-style-name", "")
        for style in root.every("style")
    }
    if body is not None:
        yield from _paragraphs(body, styles, "paragraph")


def _paragraphs(holder: Element, styles: Mapping[str, str], markup: str) -> Iterator[_Paragraph]:
    for child in holder.children():
        if child.tag in _GONE:
            continue
        if child.tag in ("text:p", "text:h"):
            level = child.attributes.get("text:outline-level", "1")
            form = f"heading.h{level}" if child.tag == "text:h" else markup
            yield _Paragraph("".join(_text(child)), _style(child, styles), form)
            for box in child.every("text-box", "note-body"):
                yield from _paragraphs(box, styles, "paragraph")
        else:
            inner = {"text:list": "list", "table:table": "table.cell"}.get(child.tag, markup)
            yield from _paragraphs(child, styles, inner)


def _style(paragraph: Element, styles: Mapping[str, str]) -> str:
    """The name of the style that a person chose: automatic styles (P1) lead to it."""
    name = paragraph.attributes.get("text:style-name", "")
    return (styles.get(name) or name).replace("_20_", " ").lower()


def _text(element: Element) -> Iterator[str]:
    for child in element.inside:
        if isinstance(child, Run):
            yield " ".join(child.text.split("\n"))
        elif child.tag == "text:s":
            yield " " * int(child.attributes.get("text:c", "1"))
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag not in _GONE and child.name not in ("text-box", "note"):
            yield from _text(child)
