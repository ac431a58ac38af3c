"""ninjs 1, 2 and 3: what becomes which zone, and nothing twice."""

import json

from newslint.core.article import Article
from newslint.readers import read

VERSION_1 = {
    "uri": "urn:x",
    "type": "text",
    "versioncreated": "2025-02-27T10:15:00Z",
    "language": "en",
    "byline": "Ann Lee",
    "located": "Oslo",
    "headline": "Council backs bridge",
    "description_text": "A summary.",
    "body_text": "Plain text.",
    "body_xhtml": "<h1>Council backs bridge</h1><p>The <b>text</b>.</p><p>The end.</p>",
    "associations": {
        "main": {"type": "picture", "byline": "Bo Ek", "headline": "Boat", "description_text": "The boat at rest."},
        "link": {"type": "text", "headline": "Another story"},
    },
}
VERSION_3 = {
    "uri": "urn:y",
    "type": "text",
    "versionCreated": "2025-02-27T10:15:00+01:00",
    "by": "Ann Lee",
    "genres": [{"name": "Opinion"}],
    "headlines": [{"role": "sub", "value": "Work begins in May"}, {"role": "main", "value": "Council backs bridge"}],
    "descriptions": [{"role": "lead", "value": "The text."}, {"role": "creditline", "value": "PA"}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "Plain text."},
        {"role": "html", "contentType": "text/html", "value": "<p>The text.</p><p>The end.</p>"},
    ],
    "associations": [{"type": "picture", "descriptions": [{"role": "caption", "value": "The boat at rest."}]}],
}


def zones(article: object) -> list[tuple[str, str]]:
    assert isinstance(article, Article), article
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


def test_version_1_reads_the_richest_body() -> None:
    (article,) = read(json.dumps(VERSION_1).encode(), "a.json")
    assert zones(article) == [
        ("headline", "Council backs bridge"),
        ("standfirst", "A summary."),
        ("byline", "Ann Lee"),
        ("dateline", "Oslo"),
        ("body", "The text."),
        ("body", "The end."),
        ("caption", "The boat at rest."),
        ("credit", "Bo Ek"),
    ]
    assert isinstance(article, Article)
    assert (str(article.published), article.metadata.language, article.metadata.authors) == (
        "2025-02-27",
        "en",
        ("Ann Lee",),
    )


def test_version_3_and_several_items() -> None:
    picture = {"uri": "urn:z", "type": "picture", "descriptions": [{"value": "A bridge."}], "versionCreated": "soon"}
    article, fault, other = read(json.dumps([VERSION_3, picture]).encode(), "a.json")
    assert zones(article) == [
        ("headline", "Council backs bridge"),
        ("standfirst", "Work begins in May"),
        ("byline", "Ann Lee"),
        ("credit", "PA"),
        ("body", "The text."),
        ("body", "The end."),
        ("caption", "The boat at rest."),
    ]
    assert isinstance(article, Article)
    assert article.metadata.section == "Opinion"
    assert "the date “soon” names no single day" in str(fault)
    assert zones(other) == [("caption", "A bridge.")]
