"""Readers: zones, metadata, and the property that matters most: every word leads back to itself in the source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.core.text import Span
from newslint.readers import read_one


def zones(article: Article) -> list[tuple[str, str]]:
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


def assert_words_lead_back(article: Article) -> None:
    """Every word of the article is, letter for letter, the source text that its map names."""
    for zone in article.zones:
        at = zone.span.start
        for word in zone.span.of(article.text).split():
            start = article.text.index(word, at)
            at = start + len(word)
            span = article.source_map.to_source(Span(start, at))
            assert span.of(article.source) == word


LINES = st.lists(st.text(alphabet="aB é́“”’\t.,😀漢\u00a0-", max_size=30), max_size=8)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.sampled_from(["NFC", "NFD"]))
def test_plain_text_round_trips(lines: list[str], end: str, mark: bool, form: str) -> None:
    source = unicodedata.normalize(form, end.join(["First words", *lines]))
    source = "\ufeff" * mark + source  # type: ignore[operator]
    article = read_one(source.encode(), "a.txt")
    assert article.source == source
    assert_words_lead_back(article)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.sampled_from(["NFC", "NFD"]))
def test_markdown_round_trips(lines: list[str], end: str, mark: bool, form: str) -> None:
    front = ["---", 'title: "Head “line” 😀 one"', "date: 2025-02-27", "image:", "  caption: A caption", "---", ""]
    body = ["Some *marked* words", *lines, "", "- a [list](http://x.example) item", "", "> quoted **words**"]
    source = unicodedata.normalize(form, end.join([*front, *body]))
    article = read_one(("\ufeff" * mark + source).encode(), "a.md")
    assert_words_lead_back(article)
    assert zones(article)[0] == ("headline", unicodedata.normalize(form, "Head “line” 😀 one"))


def test_plain_text_gets_its_zones() -> None:
    article = read_one(
        b"Advertisement\n\nMinister quits over ferry deal\n\nBy Ann Lee\nMarch 3, 2025, 10:07 IST\n\n"
        b"OSLO, March 3 (Reuters) \xe2\x80\x94 The minister quit on Monday.\n\n"
        b"The minister at sea. Photo: Bo Ek / Reuters\n\n"
        b"She gave no reason.\n\nWith inputs from agencies\n",
        "a.txt",
    )
    assert zones(article) == [
        ("residue", "Advertisement"),
        ("headline", "Minister quits over ferry deal"),
        ("byline", "By Ann Lee"),
        ("dateline", "March 3, 2025, 10:07 IST"),
        ("dateline", "OSLO, March 3 (Reuters) — "),
        ("body", "The minister quit on Monday."),
        ("caption", "The minister at sea. Photo: Bo Ek / Reuters"),
        ("body", "She gave no reason."),
        ("credit", "With inputs from agencies"),
    ]
    assert str(article.metadata.published) == "2025-03-03 10:07:00+05:30"


def test_hand_wrapped_lines_are_one_paragraph() -> None:
    article = read_one(b"The council met on\nTuesday and the mayor\nspoke for an hour.\n\nNothing more.\n", "a.txt")
    assert len(article.zones) == 2


def test_lines_that_are_paragraphs_stay_apart() -> None:
    article = read_one(b"The council met on Tuesday.\nThe mayor spoke for an hour.\n", "a.txt")
    assert len(article.zones) == 2


def test_front_matter_names_zones_and_date() -> None:
    article = read_one(
        b"---\ntitle: A title\nsubtitle: >\n  A folded\n  standfirst\nauthors:\n  - name: Ann Lee\n  - Bo Ek\n"
        b"published_at: 2025-02-27T10:07:46Z\nsection: World\nimage:\n  caption: 'Ann''s boat'\n---\n\nBody text.\n",
        "a.md",
    )
    assert zones(article) == [
        ("headline", "A title"),
        ("standfirst", "A folded standfirst"),
        ("byline", "Ann Lee"),
        ("byline", "Bo Ek"),
        ("caption", "Ann's boat"),
        ("body", "Body text."),
    ]
    assert article.metadata.authors == ("Ann Lee", "Bo Ek")
    assert article.metadata.section == "World"
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-27"


def test_markdown_keeps_words_and_drops_code() -> None:
    article = read_one(
        b"# Head\n\nThe **Lowy** [Institute](http://x.example) caf&eacute; \\*star `code` <b>bold</b>.\n\n"
        b"    code block\n\n| a | b |\n|---|---|\n| one | two |\n\n![a boat](b.png)\n",
        "a.md",
    )
    assert zones(article) == [
        ("headline", "Head"),
        ("body", "The Lowy Institute café *star \ufffc bold."),
        ("body", "a"),
        ("body", "b"),
        ("body", "one"),
        ("body", "two"),
        ("caption", "a boat"),
    ]


def test_wire_copy_is_not_code() -> None:
    article = read_one(
        b"   The mayor said ``we are willing'' on Monday and ``we are able'' later.\n\n"
        b"    An indented paragraph of wire copy, as agencies send it.\n\n    let x = code(1);\n",
        "a.md",
    )
    assert zones(article) == [
        ("body", "The mayor said ``we are willing'' on Monday and ``we are able'' later."),
        ("body", "An indented paragraph of wire copy, as agencies send it."),
    ]
    assert_words_lead_back(article)


@pytest.mark.parametrize(
    ("content", "path", "words"),
    [
        (b"", "a.txt", "a.txt: is empty"),
        (b" \n\n", "a.txt", "a.txt: is empty"),
        (b"ab\0cd", "a.txt", "a.txt: is not text"),
        ("ab".encode("utf-16"), "a.txt", "is UTF-16"),
        (b"one\ntwo caf\xe9", "a.txt", "a.txt:2:8: is not UTF-8 (byte 0xe9)"),
        (b"%PDF-1.7\n1 0 obj", "a.txt", "a.txt: is a PDF"),
        (b"PK\x03\x04mimetype", "a.odt", "a.odt: is no OpenDocument text"),
        (b"---\ntitle: a: b\n---\nText", "a.md", "a.md:2:9: the front matter isn't valid YAML"),
        (b"---\ntitle: a\n\nText", "a.md", "a.md:1: the front matter that begins here is never closed"),
        (b"---\ntitle:\n---\n\n```\ncode\n```\n", "a.md", "holds no text"),
    ],
)
def test_bad_input_is_named_with_its_place(content: bytes, path: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_one(content, path)
    assert words in str(caught.value)
