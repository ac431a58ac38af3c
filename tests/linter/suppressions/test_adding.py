"""Writing marks: where they go, that readers see nothing of them, and what must go into the ignore file."""

from pathlib import Path

import pytest

from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter
from newslint.linter.suppressions.adding import add_entries, add_marks, entry_for
from newslint.linter.suppressions.entries import load_entries

RULES = [rule for rule in load_linter().rules if rule.id == "text.doubled-word"]
MARK = " <!-- newslint: ignore text.doubled-word -- so said -->"


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("a.md", "He saw *the the* sea.\r\nIt was.\r\n", f"He saw *the the* sea.{MARK}\r\nIt was.\r\n"),
        ("a.md", "# The the sea", f"# The the sea{MARK}"),
        ("a.mdx", "The the sea.", f"The the sea.{MARK.replace('<!--', '{/*').replace('-->', '*/}')}"),
        ("a.html", "<p>One of of two.</p><p>Two.</p>", f"<p>One of of two.{MARK}</p><p>Two.</p>"),
    ],
)
def test_a_mark_stands_beside_its_finding(name: str, text: str, wanted: str) -> None:
    report = Linter(RULES).report(text.encode(), name)
    content, left = add_marks(text.encode(), name, report.findings, "so said")
    assert (content.decode(), left) == (wanted, [])
    assert Linter(RULES).report(content, name).findings == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "The the sea.\n"),
        ("a.md", "---\ntitle: The the sea\n---\n\nIt was.\n"),
        ("a.md", "| a | b |\n|---|---|\n| the the sea | x |\n"),
    ],
)
def test_what_can_have_no_mark_gets_an_entry(tmp_path: Path, name: str, text: str) -> None:
    report = Linter(RULES).report(text.encode(), str(tmp_path / name))
    content, left = add_marks(text.encode(), name, report.findings, "so said")
    assert (content.decode(), len(left)) == (text, 1)
    path = tmp_path / ".newslint-ignore.yml"
    for _ in range(2):  # the second goes after the first
        path.write_bytes(add_entries(path, [entry_for(left[0], report.source, name, "so said: 'yes'")]))
    entries = load_entries(path)
    assert [entry.reason for entry in entries.entries] == ["so said: 'yes'"] * 2
    assert entries.silence(report).findings == ()
