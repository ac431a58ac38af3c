"""NITF and NewsML-G2: zones, dates, languages."""

from newslint.core.article import Article
from newslint.readers import read, read_one

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Not shown</title><tobject><tobject.subject tobject.subject.type="Local"/></tobject>
<docdata><date.issue norm="20250227T101500Z"/></docdata></head>
<body><body.head><hedline><hl1>Council backs
   bridge &amp; road</hl1><hl2>Work begins in May</hl2></hedline>
<byline>By <person>Ann Lee</person>, <byttl>Staff</byttl></byline><dateline><location>OSLO</location></dateline>
<note><body.content><p>Hold for release</p></body.content></note><abstract><p>A summary.</p></abstract></body.head>
<body.content><p>First <em>para</em>&nbsp;of <org>Metro</org> text.</p><hl2>Sub</hl2>
<media media-type="image"><media-reference source="x" alternate-text="alt"/>
<media-caption>A boat<br/>at rest</media-caption>
<media-producer>Bo Ek</media-producer></media><ul><li>One</li><li><p>Two</p></li></ul>
<bq><block><p>Quoted</p></block></bq>
<table><tr><td>Cell</td></tr></table><pre>code</pre></body.content>
<body.end><tagline>Editing by Cy Dee</tagline></body.end></body></nitf>"""

NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem xml:lang="en-GB"><itemMeta><versionCreated>2025-02-27T10:15:00Z</versionCreated></itemMeta>
<contentMeta><creator><name>Ann Lee</name></creator><headline>Outer headline</headline><by>By Ann Lee</by>
<description>A summary.</description></contentMeta>
<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Inner headline</hl1></hedline></body.head>
<body.content><p>Text.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
<newsItem><itemMeta><versionCreated>soon</versionCreated><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><headline>Boat</headline><description>The boat at rest.</description></contentMeta></newsItem>
</itemSet></newsMessage>"""


def zones(article: Article) -> list[tuple[str, str, str]]:
    return [(zone.name, zone.markup, zone.span.of(article.text)) for zone in article.zones]


def test_nitf() -> None:
    article = read_one(NITF.encode(), "a.xml")
    assert zones(article) == [
        ("headline", "heading.h1", "Council backs bridge & road"),
        ("standfirst", "heading.h2", "Work begins in May"),
        ("byline", "paragraph", "By Ann Lee, Staff"),
        ("dateline", "paragraph", "OSLO"),
        ("standfirst", "paragraph", "A summary."),
        ("body", "paragraph", "First para\u00a0of Metro text."),
        ("body", "heading.h2", "Sub"),
        ("caption", "paragraph", "A boat\nat rest"),
        ("credit", "paragraph", "Bo Ek"),
        ("body", "list", "One"),
        ("body", "list", "Two"),
        ("body", "blockquote", "Quoted"),
        ("body", "table.cell", "Cell"),
        ("credit", "paragraph", "Editing by Cy Dee"),
    ]
    assert str(article.published) == "2025-02-27"
    assert article.metadata.section == "Local"


def test_newsml_gives_an_article_for_each_item_and_nothing_twice() -> None:
    first, fault, second = read(NEWSML.encode(), "a.xml")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert [zone[::2] for zone in zones(first)] == [
        ("headline", "Inner headline"),
        ("standfirst", "A summary."),
        ("byline", "By Ann Lee"),
        ("body", "Text."),
    ]
    assert (str(first.published), first.metadata.language, first.metadata.authors) == (
        "2025-02-27",
        "en-GB",
        ("Ann Lee",),
    )
    assert str(fault).startswith("a.xml:7:1: the date “soon” names no single day")
    assert [zone[::2] for zone in zones(second)] == [("headline", "Boat"), ("caption", "The boat at rest.")]
