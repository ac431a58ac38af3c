"""Word documents (.docx): a paragraph a line, so that a line is a paragraph's number and a column a letter's.

The text is what the document says with its changes accepted: insertions are in, tracked deletions out, and so are
comments and hidden text. Footnotes follow the body. A zip archive of XML needs no library beyond Python's own. Its
properties (author, created) are left out: they mostly tell of the template.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.assembly import Fault, Run
from newslint.readers.blocks.documents import Paragraph, PartError, articles, part, unpack
from newslint.readers.blocks.xml_tree import Element

_GONE = frozenset({"w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr", "mc:Fallback", "w:txbxContent"})
_LETTERS = {"w:tab": "\t", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "\u2011"}
_HOLDERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:body"})


def read_bytes(content: bytes, path: str) -> Iterator[Article | Fault]:
    """The article in the document `content`; its source is the extracted text. Raises ReadError where it is none."""
    yield from articles(unpack(content, path, "Word document", _document))


def _document(archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    names = set(archive.namelist())
    main = _main_part(archive) if "_rels/.rels" in names else "word/document.xml"
    if main not in names:
        raise PartError("it holds no document")
    folder = main.rpartition("/")[0]
    styles = _styles(part(archive, f"{folder}/styles.xml")) if f"{folder}/styles.xml" in names else {}
    body = part(archive, main).first("w:body")
    if body is not None:
        yield from _joined(_paragraphs(body, styles, ""))
    for notes, note in (("footnotes", "w:footnote"), ("endnotes", "w:endnote")):
        if f"{folder}/{notes}.xml" in names:
            for found in part(archive, f"{folder}/{notes}.xml").children(note):
                if "w:type" not in found.attributes:
                    yield from _joined(_paragraphs(found, styles, ""))


def _main_part(archive: zipfile.ZipFile) -> str:
    for relation in part(archive, "_rels/.rels").children():
        if relation.attributes.get("Type", "").endswith("/officeDocument"):
            return relation.attributes.get("Target", "").lstrip("/")
    return "word/document.xml"


def _styles(root: Element) -> dict[str, str]:
    """The name of each style, in lower case, by its id."""
    found = {}
    for style in root.children("w:style"):
        name = style.first("w:name")
        if name is not None:
            found[style.attributes.get("w:styleId", "")] = name.attributes.get("w:val", "").lower()
    return found


def _paragraphs(holder: Element, styles: dict[str, str], cell: str) -> Iterator[tuple[Paragraph, bool]]:
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


def _joined(paragraphs: Iterator[tuple[Paragraph, bool]]) -> Iterator[Paragraph]:
    before = ""
    last: Paragraph | None = None
    for paragraph, goes_on in paragraphs:
        last = paragraph._replace(text=before + paragraph.text)
        before = last.text if goes_on else ""
        if not goes_on:
            yield last
    if before and last is not None:
        yield last


def _paragraph(paragraph: Element, styles: dict[str, str], cell: str) -> Paragraph:
    stated = paragraph.first("w:pPr", "w:pStyle")
    style = styles.get(stated.attributes.get("w:val", ""), "") if stated is not None else ""
    markup = cell or "paragraph"
    if style.startswith("heading ") and style[8:9] in "123456":
        markup = f"heading.h{style[8]}"
    elif "quote" in style:
        markup = "blockquote"
    elif paragraph.first("w:pPr", "w:numPr") is not None or style.startswith("list"):
        markup = "list"
    return Paragraph("".join(_text(paragraph)).replace("\n", " "), style, markup)


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
