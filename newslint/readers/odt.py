"""OpenDocument texts (.odt): a paragraph a line, so that a line is a paragraph's number and a column a letter's.

The text is what the document says with its changes accepted: what is deleted stands apart in it, and so do comments.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping

from newslint.core.article import Article
from newslint.readers.assembly import Fault, Run
from newslint.readers.blocks.documents import Paragraph, articles, part, unpack
from newslint.readers.blocks.xml_tree import Element

_GONE = frozenset({"text:tracked-changes", "office:annotation", "text:note-citation", "text:bookmark", "office:forms",
                   "text:sequence-decls", "text:table-of-content", "office:annotation-end"})  # fmt: skip
_LETTERS = {"text:tab": "\t", "text:line-break": " ", "text:soft-page-break": ""}


def read_bytes(content: bytes, path: str) -> Iterator[Article | Fault]:
    """The article in the document `content`; its source is the extracted text. Raises ReadError where it is none."""
    yield from articles(unpack(content, path, "OpenDocument text", _document))


def _document(archive: zipfile.ZipFile) -> Iterator[Paragraph]:
    root = part(archive, "content.xml")
    body = root.first("body", "text")
    styles = {
        style.attributes.get("style:name", ""): style.attributes.get("style:parent-style-name", "")
        for style in root.every("style")
    }
    if body is not None:
        yield from _paragraphs(body, styles, "paragraph")


def _paragraphs(holder: Element, styles: Mapping[str, str], markup: str) -> Iterator[Paragraph]:
    for child in holder.children():
        if child.tag in _GONE:
            continue
        if child.tag in ("text:p", "text:h"):
            level = child.attributes.get("text:outline-level", "1")
            form = f"heading.h{level}" if child.tag == "text:h" else markup
            yield Paragraph("".join(_text(child)), _style(child, styles), form)
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
