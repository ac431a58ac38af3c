"""Which open documents are articles."""

from pathlib import Path

import pytest

from newslint.lsp.documents import Draft

POST = '{"title": "Boats", "date": "2025-02-27", "body": "A boat."}'
NITF = "<nitf><body><body.content><p>A boat.</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("name", "text", "reader"),
    [
        ("package.json", '{"name": "boats", "version": "1.0.0"}', None),
        ("post.json", POST, ".json"),
        ("posts.jsonl", POST + "\n", ".jsonl"),
        ("log.jsonl", '{"level": "info"}\n', None),
        ("pom.xml", "<project><name>boats</name></project>", None),
        ("story.xml", NITF, ".xml"),
        ("story.md", "A boat.", ".md"),
        ("story", "A boat.", ".txt"),
        ("story.py", "pass", None),
    ],
)
def test_only_what_holds_articles_is_checked(name: str, text: str, reader: str | None) -> None:
    language = "plaintext" if name == "story" else "python"
    assert Draft(f"file:///{name}", 1, text, language, Path(name)).reader == reader
