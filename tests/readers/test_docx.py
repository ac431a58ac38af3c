"""Word documents: a paragraph a line, changes accepted."""

import io
import zipfile

import pytest

from newslint.core.errors import ReadError
from newslint.core.text import LineIndex
from newslint.readers import read_one

STYLES = {"T": "Title", "H": "heading 2", "C": "caption", "B": "Byline"}
BODY = """
<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Council backs bridge</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>By Ann Lee</w:t></w:r></w:p>
<w:p/>
<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>
<w:ins><w:r><w:t>new</w:t></w:r></w:ins>
<w:hyperlink><w:r><w:t xml:space="preserve"> bridge &amp; road</w:t></w:r></w:hyperlink>
<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
<w:r><w:br/><w:t>opens.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Sub</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>
<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r>
</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p/></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>
<w:r><w:t>The boat</w:t></w:r></w:p>
"""
NOTES = """<w:footnote w:type="separator"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>"""


def document(body: str, notes: str = "") -> bytes:
    spaces = 'xmlns:w="w" xmlns:mc="mc"'
    styles = "".join(f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in STYLES.items())
    parts = {
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {spaces}>{notes}</w:footnotes>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def test_paragraphs_are_lines_and_changes_are_accepted() -> None:
    article = read_one(document(BODY, NOTES), "a.docx")
    assert article.source.split("\n") == [
        "Council backs bridge", "By Ann Lee", "", "The new bridge & road opens.", "One item", "Sub", "Cell",
        "In a control", "The boat", "In a box", "A note.",
    ]  # fmt: skip
    assert [(zone.name, zone.markup) for zone in article.zones] == [
        ("headline", "heading.h1"),
        ("byline", "paragraph"),
        ("body", "paragraph"),
        ("body", "list"),
        ("body", "heading.h2"),
        ("body", "table.cell"),
        ("body", "paragraph"),
        ("caption", "paragraph"),
        ("body", "paragraph"),
        ("body", "paragraph"),
    ]
    at = article.source_map.to_source(article.zones[2].span).start
    assert LineIndex(article.source).position(at) == (4, 1)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\3\4 cut", "is no Word document"),
        (document("<w:p>"), "is no Word document (word/document.xml is not well-formed XML"),
        (document("<w:p/>"), "holds no text"),
    ],
)
def test_what_is_no_document_is_said(content: bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_one(content, "a.docx")
    assert words in str(caught.value)
