"""Nothing that a person wrote is lost in silence, whatever stands around it."""

import json

import pytest

from newslint.core.article import Article
from newslint.core.errors import NoArticleError, ReadError
from newslint.core.text import Span
from newslint.readers import read, read_one

OLD_BROWSERS = "<!--[if lt IE 9]><script>shiv()</script><![endif]-->"
WORD = "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"


def texts(content: str, path: str) -> list[str]:
    return [article.text for article in read(content.encode(), path) if isinstance(article, Article)]


@pytest.mark.parametrize(
    "before",
    [
        OLD_BROWSERS,
        WORD,
        "<!--[if !IE]><!-->",
        "<!--[if !mso]>-->",
        "<!-->",
        "<!--->",
        "<![if !supportLists]>",
        "<![CDATA[",
        "<!-- a > b -->",
        "<!-- never -- closed --!>",
    ],
)
def test_what_stands_behind_a_comment_is_read(before: str) -> None:
    body = f"{before}<p>The ferry left at noon.</p><!-- more --><p>It was late.</p>"
    page = f"<!DOCTYPE html><html><head>{before}</head><body><article><h1>Ferry</h1>{body}</article></body></html>"
    assert texts(body, "a.html") == ["The ferry left at noon.\n\nIt was late."]
    assert texts(page, "a.html")[0].endswith("The ferry left at noon.\n\nIt was late.")
    assert texts(json.dumps({"title": "Ferry", "html": body}), "a.json")[0].endswith("noon.\n\nIt was late.")


def test_an_export_that_breaks_off_gives_what_stands_before() -> None:
    item = "<item><title>Ferry {}</title><encoded>It left at noon.</encoded></item>"
    export = "<rss><channel>" + item.format(1) + item.format(2) + "<item><title>A & B</title></item></channel></rss>"
    export = export.replace("encoded", "content:encoded")
    found = list(read(export.encode(), "a.xml"))
    assert [one.text.split("\n")[0] for one in found if isinstance(one, Article)] == ["Ferry 1", "Ferry 2"]
    assert isinstance(found[-1], ReadError)


def test_a_reader_says_what_it_left_out_and_where() -> None:
    text = '---\ntitle: Ferry\nletter: "<p>The ferry left at noon, said the captain on Monday.</p>"\nslug: a-b\n---\n'
    (left,) = read_one(text.encode(), "a.md").left
    assert (left.kind, left.words) == ("unread", 10)
    assert "captain" in left.span.of(text)


def test_how_the_source_was_read_adds_up() -> None:
    page = (
        "<html><body><nav><p>Home and away</p></nav><article><h1>Ferry</h1><p>It left at noon.</p></article>"
        "<footer><p>Written by machines.</p></footer></body></html>"
    )
    article = read_one(page.encode(), "a.html")
    assert sum(article.coverage) == len(page)
    assert article.coverage.article == len("FerryIt left at noon.")
    assert article.coverage.boilerplate >= len("Written by machines.")


def test_a_body_of_components_is_read_in_its_order() -> None:
    parts = [{"kind": "x", "contents": {"html": f"<p>Part {n} is here.</p>"}} for n in (1, 2)]
    record = json.dumps({"title": "T", "body": {"components": parts}})
    assert texts(record, "a.json") == ["T\n\nPart 1 is here.\n\nPart 2 is here."]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("_index.md", "---\nlayout: list\n---\n"),
        ("moved.md", "---\nredirect: /new\n---\n\n"),
        ("archetype.md", '---\ntitle: {{ replace .Name "-" " " }}\n---\nText.\n'),
        ("archetype.md", "+++\ntitle = {{ .Name }}\n+++\n"),
        ("empty.txt", " \n"),
    ],
)
def test_what_is_no_article_is_told_from_what_is_broken(path: str, content: str) -> None:
    with pytest.raises(NoArticleError):
        read_one(content.encode(), path)


def test_front_matter_may_stand_below_blank_lines() -> None:
    for text in ("\n\n---\ntitle: Ferry\n---\nIt left.", '\n \n+++\ntitle = "Ferry"\n+++\nIt left.'):
        article = read_one(text.encode(), "a.md")
        assert [zone.name for zone in article.zones] == ["headline", "body"]
        assert article.source_map.to_source(Span(0, 5)).of(text) == "Ferry"
    assert [zone.name for zone in read_one(b"\n---\n\nOne.\n\n---\n\nTwo.\n", "a.md").zones] == ["body", "body"]


def test_a_fault_in_front_matter_below_blank_lines_has_its_line() -> None:
    with pytest.raises(ReadError) as caught:
        read_one(b"\n\n---\ntitle: a: b\n---\n", "a.md")
    assert caught.value.line == 4
