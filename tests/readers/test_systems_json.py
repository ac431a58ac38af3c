"""Arc ANS, Drupal's JSON:API, Contentful and Atom: zones, dates, and places in the file."""

import json
from datetime import date

import pytest

from newslint.core.article import Article
from newslint.core.text import Span
from newslint.readers import read
from newslint.readers.registry import choose_reader

ANS = {
    "type": "story",
    "version": "0.10.7",
    "headlines": {"basic": "Ferry is late"},
    "subheadlines": {"basic": "Fog again"},
    "display_date": "2026-03-02T09:00:00Z",
    "credits": {"by": [{"name": "Ann Lee"}]},
    "taxonomy": {"primary_section": {"name": "Isles"}},
    "content_elements": [
        {"type": "text", "content": "The ferry &amp; its captain <b>waited</b>."},
        {"type": "header", "level": 3, "content": "Why"},
        {"type": "list", "items": [{"type": "text", "content": "Fog"}]},
        {"type": "image", "caption": "The ferry.", "credits": {"by": [{"name": "Bo Ray"}]}},
        {"type": "interstitial_link", "content": "Read more"},
    ],
}
DRUPAL = {
    "jsonapi": {"version": "1.0"},
    "data": [
        {
            "type": "node--article",
            "id": "1",
            "attributes": {
                "title": "Ferry is late",
                "created": "2026-03-02T09:00:00+00:00",
                "field_subtitle": "Fog again",
                "body": {"value": "<p>The ferry &amp; its captain waited.</p>", "processed": "<p>The same.</p>"},
            },
            "relationships": {"field_parts": {"data": [{"type": "paragraph--text", "id": "9"}]}},
        },
        {"type": "file--file", "id": "2", "attributes": {"filename": "a.jpg"}},
    ],
    "included": [
        {"type": "paragraph--text", "id": "9", "attributes": {"field_text": {"value": "<p>It left at night.</p>"}}}
    ],
}
RICH = {
    "nodeType": "document",
    "content": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "The ferry & its captain waited."}]},
        {"nodeType": "heading-3", "content": [{"nodeType": "text", "value": "Why"}]},
    ],
}
CONTENTFUL = {
    "entries": [
        {
            "sys": {"id": "1", "createdAt": "2026-03-02T09:00:00Z"},
            "fields": {
                "body": {"de-DE": "Die Fähre", "en-US": RICH},
                "title": {"de-DE": "Zu spät", "en-US": "Ferry is late"},
                "subtitle": {"en-US": "Fog again"},
            },
        },
        {"sys": {"id": "2"}, "fields": {"file": {"en-US": "a.jpg"}}},
    ]
}
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Isles</title>
<entry><title>Ferry is late</title>
<summary>Fog again</summary><published>2026-03-02T09:00:00Z</published><author><name>Ann Lee</name></author>
<content type="{}">{}</content></entry></feed>"""
FILES = [
    ("ans", "a.json", json.dumps(ANS)),
    ("ans", "a.json", json.dumps([ANS])),
    ("ans", "a.json", json.dumps({"type": "results", "content_elements": [ANS]})),
    ("drupal", "a.json", json.dumps(DRUPAL)),
    ("contentful", "a.json", json.dumps(CONTENTFUL)),
    ("contentful", "a.json", json.dumps(CONTENTFUL["entries"][0])),
    ("atom", "a.xml", ATOM.format("html", "&lt;p&gt;The ferry &amp;amp; its captain waited.&lt;/p&gt;")),
    ("atom", "a.atom", ATOM.format("xhtml", "<div><p>The ferry &amp; its captain waited.</p></div>")),
]


@pytest.mark.parametrize(("reader", "path", "content"), FILES)
def test_what_a_desk_wrote_is_read_into_its_zones(reader: str, path: str, content: str) -> None:
    assert choose_reader(content, path) == reader
    (article,) = [one for one in read(content.encode(), path) if isinstance(one, Article)]
    zones = [(zone.name, zone.span.of(article.text)) for zone in article.zones]
    assert zones[:2] == [("headline", "Ferry is late"), ("standfirst", "Fog again")]
    assert ("body", "The ferry & its captain waited.") in zones
    assert article.published == date(2026, 3, 2)
    at = article.text.index("captain")
    assert article.source_map.to_source(Span(at, at + 7)).of(content) == "captain"


def test_elements_of_a_story_keep_their_forms() -> None:
    (article,) = [one for one in read(json.dumps(ANS).encode(), "a.json") if isinstance(one, Article)]
    assert [(zone.name, zone.markup, zone.span.of(article.text)) for zone in article.zones][2:] == [
        ("byline", "paragraph", "Ann Lee"),
        ("body", "paragraph", "The ferry & its captain waited."),
        ("body", "heading.h3", "Why"),
        ("body", "list", "Fog"),
        ("caption", "paragraph", "The ferry."),
        ("credit", "paragraph", "Bo Ray"),
    ]
    assert (article.metadata.authors, article.metadata.section) == (("Ann Lee",), "Isles")


def test_paragraphs_that_are_entities_follow_the_text() -> None:
    (article,) = [one for one in read(json.dumps(DRUPAL).encode(), "a.json") if isinstance(one, Article)]
    assert article.text.endswith("waited.\n\nIt left at night.")
