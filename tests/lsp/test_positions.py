"""Positions in every unit that editors count, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from newslint.core.text import Span
from newslint.lsp.positions import Places

TEXTS = st.text(st.sampled_from("ab é“\n\r\u2028\u0085😀👩🏽\ud83d"), max_size=40)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_columns_count_the_units_agreed_on(encoding: str, column: int) -> None:
    text = "one\n“😀 Lowy"
    assert Places(text, encoding).position(text.index(" Lowy") + 1) == types.Position(1, column)  # type: ignore[arg-type]


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_there_and_back(text: str, encoding: str) -> None:
    places = Places(text, encoding)  # type: ignore[arg-type]
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # no editor's cursor stands inside a line end
            assert places.offset(places.position(offset)) == offset


def test_what_lies_past_an_end_is_that_end() -> None:
    places = Places("ab😀\ncd", "utf-16")
    assert places.span(types.Range(types.Position(0, 99), types.Position(7, 0))) == Span(3, 6)
