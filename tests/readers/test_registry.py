"""Which reader takes a file, by its name, its content and by request."""

import pytest

from newslint.core.errors import ReadError
from newslint.readers import read_one
from newslint.readers.registry import choose_reader

SAMPLES = [
    ("a.txt", "Text", "plain"),
    ("a.story", "Text", "plain"),
    ("a.MD", "Text", "markdown"),
    ("a.mdx", "Text", "markdown"),
    ("a.htm", "<p>Text", "html"),
    ("a.json", '{"uri": "urn:x", "headline": "H", "body_text": "B"}', "ninjs"),
    ("a.json", '{"uri": "urn:x", "versionCreated": "2025-02-27", "headlines": []}', "ninjs"),
    ("a.json", '[{"uri": "urn:x", "descriptions": []}]', "ninjs"),
    ("a.json", '{"db": [{"data": {"posts": []}}]}', "ghost"),
    ("a.json", '{"posts": [{"id": "1", "uuid": "2", "slug": "s", "html": ""}]}', "ghost"),
    ("a.json", '[{"title": "T", "body": "B"}]', "json"),
    ("a.json", ' {"articles": [{"headline": "T", "text": "B"}]}', "json"),
    ("a.xml", '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE nitf SYSTEM "x">\n<nitf/>', "nitf"),
    ("a.xml", "<n:newsItem xmlns:n='x'/>", "newsml-g2"),
    ("a.xml", "<rss/>", "wxr"),
    ("a.ndjson", "{}", "jsonl"),
]


@pytest.mark.parametrize(("path", "text", "name"), SAMPLES)
def test_name_and_content_choose(path: str, text: str, name: str) -> None:
    assert choose_reader(text, path) == name


def test_a_reader_by_name_or_suffix_overrides() -> None:
    assert choose_reader("<p>x", "a.txt", "html") == "html"
    assert choose_reader('{"title": "T", "body": "B"}', "draft", ".json") == "json"
    assert choose_reader("x", "a.html", ".md") == "markdown"


@pytest.mark.parametrize(
    ("content", "path", "words"),
    [
        (b'{"name": "x", "version": "1"}', "package.json", "package.json: is JSON, but no article"),
        (b"<project/>", "pom.xml", "pom.xml: is no article that newslint knows"),
        (b"not xml", "a.xml", "a.xml: is no article that newslint knows"),
        (b'{"title": "T",\n "body": "B",}', "a.json", "a.json:2:14: is not valid JSON: a key in double"),
        (b"<nitf>\n<body><p>x</body></nitf>", "a.xml", "a.xml:2:13: is not well-formed XML: mismatched tag"),
        (b"<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf>&a;</nitf>", "a.xml", "a.xml:1: defines entities"),
        (b"<nitf>" + b"<block>" * 300, "a.xml", "a.xml:1: is nested too deeply"),
        (b"[" * 5000, "a.json", "a.json: is JSON, but no article"),
        (b"PK\3\4", "a.docx", "a.docx: is no Word document"),
    ],
)
def test_what_is_no_article_is_named_with_its_place(content: bytes, path: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_one(content, path)
    assert str(caught.value).startswith(words)


def test_an_encoding_that_the_file_declares_is_used() -> None:
    page = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><body.content><p>Café</p></body.content></body></nitf>'
    )
    assert read_one(page.encode("latin-1"), "a.xml").text == "Café"
    with pytest.raises(ReadError, match="is not UTF-8"):
        read_one("Café".encode("latin-1"), "a.txt")
