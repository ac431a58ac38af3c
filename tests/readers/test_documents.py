"""OpenDocument texts and RTF: a paragraph a line."""

import io
import zipfile

import pytest

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.core.text import Span
from newslint.readers import read_one

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "table")
)
ODT = f"""<office:document-content {NAMES}><office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Subtitle"/></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region>
</text:tracked-changes><text:p text:style-name="Title">Ferry is late</text:p>
<text:p text:style-name="P1">Fog again</text:p><text:h text:outline-level="2">Why</text:h>
<text:p>The ferry<text:s text:c="2"/>left<text:line-break/>at
<text:span>noon</text:span>.</text:p><text:list><text:list-item><text:p>Fog</text:p></text:list-item></text:list></office:text></office:body>
</office:document-content>"""
RTF = (
    rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}{\info{\title Gone}}\pard\b Ferry is late\b0\par "
    rb"The captain\rquote s caf\'e9 \u8212? open {\*\generator Gone}at \{noon\}.\par\par It left.}"
)


def zones(article: Article) -> list[tuple[str, str, str]]:
    return [(zone.name, zone.markup, zone.span.of(article.text)) for zone in article.zones]


def archive(content: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("content.xml", content)
    return held.getvalue()


def test_an_opendocument_text_is_read_by_its_styles() -> None:
    article = read_one(archive(ODT), "a.odt")
    assert zones(article) == [
        ("headline", "heading.h1", "Ferry is late"),
        ("standfirst", "paragraph", "Fog again"),
        ("body", "heading.h2", "Why"),
        ("body", "paragraph", "The ferry  left at noon."),
        ("body", "list", "Fog"),
    ]
    at = article.text.index("noon")
    place = article.source_map.to_source(Span(at, at + 4))
    assert place.of(article.source) == "noon"
    assert article.source.count("\n", 0, place.start) == 3


@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "a.txt", "a"])
def test_rich_text_is_read_without_its_code_whatever_its_name(name: str) -> None:
    article = read_one(RTF, name)
    assert [text for _, _, text in zones(article)] == [
        "Ferry is late",
        "The captain’s café — open at {noon}.",
        "It left.",
    ]
    assert article.source.split("\n")[3] == "It left."


@pytest.mark.parametrize(("name", "content"), [("a.odt", b"PK\3\4"), ("a.rtf", b"Text"), ("a.odt", archive("<a>"))])
def test_what_is_broken_is_said(name: str, content: bytes) -> None:
    with pytest.raises(ReadError, match="is no"):
        read_one(content, name)


def test_what_is_broken_in_an_archive_is_the_files_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("content.xml", ODT * 3)
    content = bytearray(held.getvalue())
    content[60:90] = b"\xff" * 30  # inside the packed stream
    with pytest.raises(ReadError, match=r"is no OpenDocument text \("):
        read_one(bytes(content), "a.odt")
    monkeypatch.setattr("newslint.readers.blocks.documents.LARGEST", 100)
    with pytest.raises(ReadError, match="is larger than"):
        read_one(archive(ODT), "a.odt")
