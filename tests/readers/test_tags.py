"""What the source's markup says of words, and the names that it lists, in every format that has them."""

import json

from newslint.core.article import Article
from newslint.readers import read_one

NITF = """<nitf><head><docdata><date.issue norm="20250227"/><identified-content><person>Ann  Lee</person>
<org>Harbour Board</org><location><city>Oslo</city></location></identified-content></docdata></head>
<body><body.head><hedline><hl1>Boats</hl1></hedline></body.head><body.content>
<p>On <chron norm="20250226">Wednesday</chron> <person><function>Mayor</function> <name.given>Ann</name.given>
<name.family>Lee</name.family></person> of <location><city>Oslo</city>, <country>Norway</country></location> met the
<org>Harbour
 Board &amp; Sons</org> for <money unit="NOK">3m kroner</money>.</p></body.content></body></nitf>"""
HTML = """<p>On <time datetime="2025-02-26">Wednesday</time> <span itemscope itemtype="https://schema.org/Person">
<b itemprop="name">Ann Lee</b>, <i itemprop="jobTitle">mayor</i></span> met <a class="h-card" href="/b"> Bo Ek</a>
in <span typeof="schema:Place"><span property="name">Os&shy;lo</span></span>. <span hidden><time datetime="2020-01-01">
Then</time></span> <time>Now</time></p><div itemscope itemtype="http://schema.org/NewsArticle">
<h1 itemprop="name headline">Boats</h1></div>"""
TOLD = [
    ("Wednesday", "date", "2025-02-26"),
    ("Ann Lee", "person", None),
    ("Bo Ek", "person", None),
    ("Os\u00adlo", "place", None),
]


def told(article: Article) -> list[tuple[str, str, str | None]]:
    """The article's tags; where a value has a place, it must stand there."""
    for tag in article.tags:
        assert tag.value is None or (tag.place and tag.value in tag.place.of(article.source))
    return [(tag.span.of(article.text), tag.label, tag.value) for tag in article.tags]


def test_nitf_tells_parts_of_places_and_no_office_in_a_name() -> None:
    article = read_one(NITF.encode(), "a.xml")
    assert told(article) == [
        ("Wednesday", "date", "20250226"),
        ("Ann Lee", "person", None),
        ("Oslo", "place", None),
        ("Norway", "place", None),
        ("Harbour Board & Sons", "organisation", None),
        ("3m kroner", "money", "NOK"),
    ]
    assert [name[:2] for name in article.metadata.names] == [
        ("person", "Ann Lee"),
        ("organisation", "Harbour Board"),
        ("place", "Oslo"),
    ]
    place = article.source_map.to_source(article.tags[4].span)
    assert place.of(article.source) == "Harbour\n Board &amp; Sons"


def test_html_tells_times_and_things() -> None:
    assert told(read_one(HTML.encode(), "a.html")) == TOLD


def test_tags_keep_their_places_through_layers() -> None:
    item = json.dumps({"uri": "x", "headline": "Böats", "body_xhtml": HTML})
    article = read_one(item.encode(), "a.json")
    assert told(article) == TOLD
    places = [article.source_map.to_source(tag.span).of(article.source) for tag in article.tags]
    assert places == ["Wednesday", "Ann Lee", "Bo Ek", "Os&shy;lo"]
    markdown = "---\ntitle: Boats\n---\n\nText.\n\n<div>\n" + HTML.replace("\n", " ") + "\n</div>\n"
    assert told(read_one(markdown.encode(), "a.md")) == TOLD
    newsml = (
        "<newsItem><contentSet><inlineXML><html><body>" + HTML.replace("&shy;", "\u00ad").replace(" hidden", "")
        .replace(" itemscope", "") + "</body></html></inlineXML></contentSet></newsItem>"
    )  # fmt: skip
    assert told(read_one(newsml.encode(), "a.xml"))[:1] == TOLD[:1]


def test_listed_names() -> None:
    def names(source: str, path: str) -> list[tuple[str | None, str]]:
        """The listed names; each must stand at its place, in the file with other line ends too."""
        for text in (source, source.replace("\n", "\r\n")):
            article = read_one(text.encode(), path)
            for name in article.metadata.names:
                assert name.place
                assert " ".join(name.place.of(text).split()) == name.text
        return [name[:2] for name in article.metadata.names]

    front = "---\ntags: [Harbour Board, boats]\npeople: Ann Lee, Bo Ek\n---\n\nText.\n"
    assert names(front, "a.md") == [
        (None, "Harbour Board"),
        (None, "boats"),
        ("person", "Ann Lee"),
        ("person", "Bo Ek"),
    ]
    first = {
        "uri": "x",
        "headline": "H",
        "person": [{"name": "Ann Lee"}],
        "place": [{"name": "Oslo"}],
        "body_text": "T.",
    }
    assert names(json.dumps(first), "a.json") == [("person", "Ann Lee"), ("place", "Oslo")]
    second = {"uri": "x", "headlines": [{"value": "H"}], "organisations": [{"name": "Harbour Board"}]}
    assert names(json.dumps(second), "a.json") == [("organisation", "Harbour Board")]
    record = {"title": "T", "body": "B.", "tags": [{"name": "Harbour Board"}], "events": ["Boat Show"]}
    assert names(json.dumps(record), "a.json") == [(None, "Harbour Board"), ("event", "Boat Show")]
    page = '<html><head><meta name="keywords" content="boats, Harbour Board"></head><body><p>T.</p></body></html>'
    assert names(page, "a.html") == [(None, "boats"), (None, "Harbour Board")]
    newsml = """<newsItem><contentMeta><subject type="cpnat:person"><name>Ann Lee</name></subject>
<subject type="cpnat:abstract"><name>shipping</name></subject><subject type="cpnat:geoArea"><name>Oslo</name></subject>
<headline>H</headline></contentMeta></newsItem>"""
    assert names(newsml, "a.xml") == [("person", "Ann Lee"), ("place", "Oslo")]
