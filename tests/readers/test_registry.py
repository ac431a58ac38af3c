"""Which reader takes a file, by its name, its content and by request."""

import importlib
import re
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from newslint.core.errors import ReadError
from newslint.readers import read_one
from newslint.readers.registry import FORMATS, SUFFIXES, Format, choose_reader

SAMPLES = [
    ("a.txt", "Text", "plain"),
    ("a.story", "Text", "plain"),
    ("a.MD", "Text", "markdown"),
    ("a.mdx", "Text", "mdx"),
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
        (
            b"<project/>",
            "pom.xml",
            "pom.xml: is XML, but no article that newslint knows",
        ),
        (b"not xml", "a.xml", "a.xml: is XML, but no article that newslint knows"),
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


def test_a_file_whose_name_says_nothing_is_known_by_its_beginning() -> None:
    assert choose_reader("<?xml version='1.0'?>\n<nitf><body/></nitf>", "wire_0412") == "nitf"
    assert choose_reader(' {"uri": "urn:x", "headline": "H", "body_text": "B"}', "item.story") == "ninjs"
    assert choose_reader("<p>One paragraph.</p>", "draft") == "plain"
    assert choose_reader("{sic} is what he wrote.", "draft") == "plain"
    assert choose_reader("[Editor's note] Text", "draft") == "plain"


def test_the_names_of_formats_are_looked_at_without_their_readers() -> None:
    program = (
        "import sys; from newslint.readers.registry import *; assert format_of('a.mdx').comment == ('{/*', '*/}');"
        "assert may_hold_articles('a.md') and not may_hold_articles('a.py');"
        "print([name for name in sys.modules if name.startswith('newslint.readers.') and 'registry' not in name])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("found", FORMATS, ids=lambda found: found.name)
def test_a_format_has_what_its_line_promises(found: Format) -> None:
    module = importlib.import_module(f"newslint.readers.{found.name.replace('-', '_')}")
    assert hasattr(module, "read_bytes" if found.packed else "read")
    assert found.suffixes or found.shared
    assert not found.shared or hasattr(module, "recognises")
    table = (Path(__file__).parent.parent.parent / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    assert all(f"`{suffix}`" in table for suffix in (*found.suffixes, *found.shared))
    assert f"| `{found.name}` |" in table


def test_the_page_that_adds_a_reader_tells_what_works(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "how-to" / "add-a-reader.md").read_text(encoding="utf-8")
    reader, line, test = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    module = types.ModuleType("newslint.readers.slugged")
    exec(compile(reader, "slugged.py", "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    shown: dict[str, Any] = {"Format": Format}
    exec(line, shown)
    monkeypatch.setitem(SUFFIXES, ".wire", (shown["FORMATS"][-1],))
    names: dict[str, Any] = {}
    exec(compile(test, "test_slugged.py", "exec"), names)
    for name, run in names.items():
        if name.startswith("test_"):
            run()
