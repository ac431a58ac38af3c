"""Columns in other units agree with what an encoder says; paths and URIs stay what other machines understand."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.positions import EncodedLines, portable, uri
from newslint.core.text import LineIndex


@given(st.text(alphabet="aé漢😀\n\r", max_size=30), st.data())
def test_columns_count_what_the_encoding_writes(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = LineIndex(text).position(offset)
    before = text[offset - column + 1 : offset]
    assert EncodedLines(text, "utf-8").position(offset) == (line, len(before.encode()) + 1)
    assert EncodedLines(text, "utf-16").position(offset) == (line, len(before.encode("utf-16-le")) // 2 + 1)


def test_paths_are_told_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert portable("./a/../b/c d.md") == portable(os.path.join(tmp_path, "b", "c d.md")) == "b/c d.md"
    assert portable(str(tmp_path.parent / "x.md")) == (tmp_path.parent / "x.md").as_posix()
    assert uri("./b/ü 100%:#.md") == "b/%C3%BC%20100%25%3A%23.md"
    assert uri(str(tmp_path.parent / "ü.md")).startswith("file:///")
    assert uri(os.fsdecode(b"\xff.md")) == "%FF.md"
