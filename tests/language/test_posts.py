"""Embedded posts, handles and addresses in plain text."""

import pytest

from newslint.core.text import Span
from newslint.language.posts import in_post, is_address, is_handle


def span(text: str, word: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("It rained.\n\nGreg met Osgod. pic.twitter.com/a1 — Ann Lee (@annlee) May 2, 2019\n\nIt snowed.", True),
        ("Greg met Osgod.\n\n— Ann Lee (@annlee) 2 May 2019\n\nIt snowed.", True),
        ("Greg met Osgod https://t.co/abc and left.", True),
        ("Greg met Osgod.\n\nHail fell. — Ann Lee (@annlee) May 2, 2019", False),
        ("Greg met Osgod. Write to @annlee.", False),
    ],
)
def test_posts(text: str, inside: bool):
    assert in_post(text, span(text, "Osgod")) is inside


@pytest.mark.parametrize(
    ("text", "handle", "address"),
    [
        ("said @AnnLee today", True, True), ("said #AnnLee today", True, True), ("said AnnLee_1 today", True, True),
        ("on AnnLee.com today", False, True), ("on www.AnnLee.org today", False, True),
        ("said AnnLee. Today", False, False),
    ],
)  # fmt: skip
def test_handles_and_addresses(text: str, handle: bool, address: bool):
    assert is_handle(text, span(text, "AnnLee")) is handle
    assert is_address(text, span(text, "AnnLee")) is address
