"""Word documents (.docx): a paragraph a line, so that a line is a paragraph's number and a column a letter's.

The text is what the document says with its changes accepted: insertions are in, tracked deletions out, and so are
comments and hidden text. Footnotes follow the body. A zip archive of XML needs no library beyond Python's own. Its
properties (author, created) are left out: they mostly tell of the template.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newslint.core.article import Article, Metadata, ZoneName
from newslint.core.errors import ReadError
from newslint.readers.assembly import Fault, RawBlock, Run, assemble
from newslint.readers.blocks.xml_tree import Element, parse_xml

_LARGEST = 200_000_000
"""Bytes past which a part of the document is not unpacked: no article is that long, and an archive can lie."""
_GONE = frozenset({"w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr", "mc:Fallback", "w:txbxContent"})
_LETTERS = {"w:tab": "\t", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "\u2011"}
_HOLDERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:body"})
_STYLES: tuple[tuple[str, ZoneName], ...] = (
    ("title", "headline"), ("headline", "headline"), ("subtitle", "standfirst"), ("standfirst", "standfirst"),
    ("byline", "byline"), ("author", "byline"), ("dateline", "dateline"), ("caption", "caption"), ("credit", "credit"),
    ("correction", "correction"),
)  # fmt: skip


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
        raise ReadError(f"is no Word document ({error}). Save it again as .docx.", path=path) from None
    lines: list[str] = []
    blocks: list[RawBlock] = []
    at = 0
    for text, style, markup in paragraphs:
        zone = next((zone for name, zone in _STYLES if name == style), None)
        blocks.append(RawBlock([Run(text, at, at + len(text))], "heading.h1" if zone == "headline" else markup, zone))
        lines.append(text)
        at += len(text) + 1
    source = "\n".join(lines)
    yield replace(assemble(blocks, source, Metadata()), source=source)


def _document(archive: zipfile.ZipFile) -> Iterator[_Paragraph]:
    names = set(archive.namelist())
    main = _main_part(archive) if "_rels/.rels" in names else "word/document.xml"
    if main not in names:
        raise zipfile.BadZipFile("it holds no document")
    folder = main.rpartition("/")[0]
    styles = _styles(_part(archive, f"{folder}/styles.xml")) if f"{folder}/styles.xml" in names else {}
    body = _part(archive, main).first("w:body")
    if body is not None:
        yield from _joined(_paragraphs(body, styles, ""))
    for notes, note in (("footnotes", "w:footnote"), ("endnotes", "w:endnote")):
        if f"{folder}/{notes}.xml" in names:
            for found in _part(archive, f"{folder}/{notes}.xml").children(note):
                if "w:type" not in found.attributes:
                    yield from _joined(_paragraphs(found, styles, ""))


def _main_part(archive: zipfile.ZipFile) -> str:
    for relation in _part(archive, "_rels/.rels").children():
        if relation.attributes.get("Type", "").endswith("/officeDocument"):
            return relation.attributes.get("Target", "").lstrip("/")
    return "word/document.xml"


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    if archive.getinfo(name).file_size > _LARGEST:
        raise zipfile.BadZipFile(f"{name} is too large")
    try:
        return parse_xml(archive.read(name).decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise zipfile.BadZipFile(f"{name} is not UTF-8") from None
    except ReadError as error:
        raise zipfile.BadZipFile(f"{name} {error.message}") from None


def _styles(root: Element) -> dict[str, str]:
    """The name of each style, in lower case, by its id."""
    found = {}
    for style in root.children("w:style"):
        name = style.first("w:name")
        if name is not None:
            found[style.attributes.get("w:styleId", "")] = name.attributes.get("w:val", "").lower()
    return found


def _paragraphs(holder: Element, styles: dict[str, str], cell: str) -> Iterator[tuple[_Paragraph, bool]]:
    """Each paragraph in `holder`, and whether its end is deleted, so that the next goes on in it."""
    for child in holder.children():
        if child.tag == "w:p":
            yield _paragraph(child, styles, cell), child.first("w:pPr", "w:rPr", "w:del") is not None
            for box in _boxes(child):
                yield from _paragraphs(box, styles, cell)
        elif child.tag == "w:tbl":
            for row in child.every("w:tr", "tr"):
                for inner in row.every("tc"):
                    yield from _paragraphs(inner, styles, "table.cell")
        elif child.tag in _HOLDERS:
            yield from _paragraphs(child, styles, cell)


def _joined(paragraphs: Iterator[tuple[_Paragraph, bool]]) -> Iterator[_Paragraph]:
    before = ""
    last: _Paragraph | None = None
    for paragraph, goes_on in paragraphs:
        last = paragraph._replace(text=before + paragraph.text)
        before = last.text if goes_on else ""
        if not goes_on:
            yield last
    if before and last is not None:
        yield last


def _paragraph(paragraph: Element, styles: dict[str, str], cell: str) -> _Paragraph:
    stated = paragraph.first("w:pPr", "w:pStyle")
    style = styles.get(stated.attributes.get("w:val", ""), "") if stated is not None else ""
    markup = cell or "paragraph"
    if style.startswith("heading ") and style[8:9] in "123456":
        markup = f"heading.h{style[8]}"
    elif "quote" in style:
        markup = "blockquote"
    elif paragraph.first("w:pPr", "w:numPr") is not None or style.startswith("list"):
        markup = "list"
    return _Paragraph("".join(_text(paragraph)).replace("\n", " "), style, markup)


def _text(element: Element) -> Iterator[str]:
    for child in element.inside:
        if isinstance(child, Run):
            if element.tag == "w:t":
                yield child.text
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag not in _GONE and not (child.tag == "w:r" and child.first("w:rPr", "w:vanish") is not None):
            yield from _text(child)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph."""
    for child in element.children():
        if child.tag == "w:txbxContent":
            yield child
        elif child.tag not in ("mc:Fallback", "w:del", "w:moveFrom"):
            yield from _boxes(child)
