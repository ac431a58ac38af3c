import pytest

from newslint.readers.blocks import markdown

_SAMPLES = [
    "# The bridge\n\nIt opened *today*, and [many](http://example.org) came.\n\n“Well,” she said & left.\n",
    "The bridge\n\n1990 was better.\n\n£5m was spent, see www.example.org.\n\n'90s songs #1 were sung \n",
    "## 2024 in words\n\nOne line.\n\nIt\u00a0was `code`, <b>bold</b>\tand done.\n\n(He left.)",
]
_LISTS = [
    "The bridge\n\n- one\n- two\n",
    "Two\nlines\n",
    "1. first\n\nthen\n",
    "Title\n=====\n\nText\n",
    "[a]: /b\n\n[a] it is\n",
]


@pytest.mark.parametrize("source", [*_SAMPLES, *_LISTS])
def test_plain_paragraphs_read_as_the_parser_reads_them(source: str, monkeypatch: pytest.MonkeyPatch):
    quick = markdown.markdown_blocks(source)
    monkeypatch.setattr(markdown, "_plain_paragraphs", lambda texts: [])
    assert quick == markdown.markdown_blocks(source)


def test_the_parser_is_left_out_where_it_has_nothing_to_say(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(markdown, "_parsed", None)
    assert len(markdown.markdown_blocks("# The bridge\n\nIt opened.\n\n“Well,” she said.\n")) == 3
