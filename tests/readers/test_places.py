"""In every format: what is written comes out word for word, and every word leads back to itself in the file."""

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.core.article import Article
from newslint.core.text import Span
from newslint.readers import read

Paragraphs = list[str]


def as_html(paragraphs: Paragraphs) -> str:
    return "\n".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)


def as_jsonl(paragraphs: Paragraphs) -> str:
    return json.dumps({"title": "Head", "body": "\n\n".join(paragraphs)}) + "\n"


def as_unescaped_json(paragraphs: Paragraphs) -> str:
    return json.dumps([{"title": "Head", "paragraphs": paragraphs}], ensure_ascii=False, indent=1)


def as_ninjs(paragraphs: Paragraphs) -> str:
    return json.dumps({"uri": "urn:x", "headline": "Head", "body_xhtml": as_html(paragraphs)})


def as_ninjs_with_nitf(paragraphs: Paragraphs) -> str:
    body = {"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": as_nitf(paragraphs)}
    return json.dumps({"uri": "urn:x", "headlines": [{"value": "Head"}], "bodies": [body]}, ensure_ascii=False)


def as_nitf(paragraphs: Paragraphs) -> str:
    content = "".join(f"\n  <p>{html.escape(words, quote=False)}</p>" for words in paragraphs)
    return f"<nitf><body><body.content>{content}</body.content></body></nitf>"


def as_newsml(paragraphs: Paragraphs) -> str:
    page = f"<html><body>{as_html(paragraphs)}</body></html>"
    return f"<newsItem><contentSet><inlineXML>{page}</inlineXML></contentSet></newsItem>"


def as_wxr(paragraphs: Paragraphs) -> str:
    content = f"<content:encoded><![CDATA[{as_html(paragraphs)}]]></content:encoded>"
    return f'<rss xmlns:content="c"><channel><item><title>Head</title>{content}</item></channel></rss>'


def as_ghost(paragraphs: Paragraphs) -> str:
    nodes = [{"type": "paragraph", "children": [{"type": "text", "text": words}]} for words in paragraphs]
    post = {"title": "Head", "lexical": json.dumps({"root": {"children": nodes}})}
    return json.dumps({"db": [{"data": {"posts": [post]}}]})


FORMATS: dict[str, Callable[[Paragraphs], str]] = {
    "a.html": as_html,
    "a.jsonl": as_jsonl,
    "b.json": as_unescaped_json,
    "c.json": as_ninjs,
    "d.json": as_ninjs_with_nitf,
    "a.xml": as_nitf,
    "b.xml": as_newsml,
    "c.xml": as_wxr,
    "e.json": as_ghost,
}
SIGNS = st.text(alphabet="tZ é“”’\"'&<>\\/.,😀漢\u00a0-{}[]", min_size=1, max_size=30)
PARAGRAPHS = st.lists(SIGNS.map(lambda signs: " ".join(f"Text {signs} end.".split(" "))), min_size=1, max_size=4)


def assert_leads_back(article: Article) -> None:
    """Every stretch that the article copied is, letter for letter, the stretch of the source that its map names."""
    for start, end, at, to in article.source_map.pieces:
        if end - start == to - at:
            assert article.text[start:end] == article.source[at:to]


@pytest.mark.parametrize("path", FORMATS)
@settings(max_examples=40, deadline=None)
@given(paragraphs=PARAGRAPHS, end=st.sampled_from(["\n", "\r\n"]))
def test_words_come_out_as_written_and_lead_back(path: str, paragraphs: Paragraphs, end: str) -> None:
    paragraphs = [" ".join(part for part in f"{at} {words}".split(" ") if part) for at, words in enumerate(paragraphs)]
    source = FORMATS[path](paragraphs).replace("\n", end)
    (article,) = read(source.encode(), path)
    assert isinstance(article, Article), article
    assert article.source == source
    texts = [zone.span.of(article.text) for zone in article.zones]
    assert [text for text in texts if text != "Head"] == paragraphs
    assert_leads_back(article)
    for zone in article.zones:
        place = article.source_map.to_source(Span(zone.span.start, zone.span.start + 1))
        assert place.of(source) == article.text[zone.span.start]
