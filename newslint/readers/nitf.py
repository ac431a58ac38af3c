"""NITF documents."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article, Metadata
from newslint.core.errors import ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, assemble
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.nitf import read_nitf
from newslint.readers.blocks.xml_tree import parse_xml, root_name


def recognises(text: str) -> bool:
    """Whether a file that begins as `text` does is in this format: by its root element."""
    return root_name(text) == "nitf"


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The article in `text`, whose line ends are `\\n`. Raises ReadError where it isn't NITF."""
    root = parse_xml(text)
    if root.name != "nitf":
        raise ReadError(f"is no NITF document: its root element is <{root.tag}>. Name another reader.", line=1)
    document = read_nitf(root)
    if document.date and read_timestamp(document.date) is None:
        yield undated("date of issue", document.date, root.start)
    metadata = Metadata(
        read_timestamp(document.date), document.language or None, (), document.section or None, document.names
    )
    yield assemble(document.blocks, text, metadata)
