"""HTML: blocks, zones, dates and exact places."""

import pytest

from newslint.readers import read_one

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Site</title><meta property="article:published_time" content="2025-02-27T10:00:00Z">
<script>var x = "<p>no</p>";</script></head>
<body>
<h1>Council backs <em>new</em> bridge</h1>
<p class="standfirst">Work begins in May</p>
<p class="byline">By Ann Lee</p>
<p>The caf&eacute; at&nbsp;the <a href="/x">river</a> is
shut, says <code>main()</code> the mayor.</p>
<ul><li>One <b>thing</b></li><li><p>Another</p></li></ul>
<blockquote><p>Quoted</p></blockquote>
<figure><img src="b.jpg" alt="A boat"><figcaption>A boat at rest</figcaption></figure>
<table><tr><th>Head</th><td>Cell</td></tr></table>
<pre>code</pre>
</body></html>
"""


def test_blocks_zones_and_forms():
    article = read_one(PAGE.encode(), "a.html")
    assert [(zone.name, zone.markup, zone.span.of(article.text)) for zone in article.zones] == [
        ("headline", "heading.h1", "Council backs new bridge"),
        ("standfirst", "paragraph", "Work begins in May"),
        ("byline", "paragraph", "By Ann Lee"),
        ("body", "paragraph", "The café at\u00a0the river is\nshut, says \ufffc the mayor."),
        ("body", "list", "One thing"),
        ("body", "list", "Another"),
        ("body", "blockquote", "Quoted"),
        ("caption", "alt", "A boat"),
        ("caption", "paragraph", "A boat at rest"),
        ("body", "table.header", "Head"),
        ("body", "table.cell", "Cell"),
    ]
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-27"
    assert article.metadata.language == "en"


def test_every_place_leads_back_to_the_source():
    article = read_one(PAGE.encode(), "a.html")
    for piece in article.source_map.pieces:
        if piece.end - piece.start == piece.source_end - piece.source_start:
            assert article.text[piece.start : piece.end] == PAGE[piece.source_start : piece.source_end]


def test_what_is_open_at_the_end_is_read():
    article = read_one(b"<p>One<p>Two <b>three", "a.html")
    assert article.text == "One\n\nTwo three"


def zones(source: str) -> list[tuple[str, str]]:
    article = read_one(source.encode(), "a.html")
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


SITE = """<!DOCTYPE html><html><head><meta property="og:title" content="Council backs &quot;bridge&quot;">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": ["NewsArticle"],
"datePublished": "2025-02-27T10:15:00Z", "author": [{"name": "Ann Lee"}], "articleSection": "Local",
"inLanguage": "en"}]}
</script></head><body><header><p>The Post</p><time datetime="2030-01-01">today</time></header><nav><a>Home</a></nav>
<main>%s<article><p class="c-byline">By <span class="author">Ann Lee</span>
<p>The text of the article, which is the longest on the page by far, for teasers are short.
<p>It ends <time datetime="2025-05-01">in May</time>.<sup><a href="#n1">1</a></sup> <q>Yes</q>, he said.<br><br>The end.
<div class="ad-slot">Advertisement</div><blockquote class="twitter-tweet">A post</blockquote>
<figure><img src="b" alt="A boat at rest">
<figcaption>A boat at rest <small class="credit">Bo Ek</small></figcaption></figure>
<p>Last.</p><section class="related-articles"><h3>More</h3><article><p>Another story</p></article></section>
<aside><h3>Read more</h3><ul><li><a>Ferry fares rise</a></li></ul></aside>
<aside><p>A fact of ours.</p></aside></article>
<div id="comments"><article><p>A comment</p></article></div></main>
<aside><article><p>Teaser</p></article></aside><footer><p>Imprint</p></footer></body></html>"""


def test_a_page_gives_its_article_and_what_it_says_of_it():
    head = '<header><h1>Council backs bridge</h1><p class="article__standfirst">Work begins in May</p></header>'
    body = [
        ("byline", "By Ann Lee"),
        ("body", "The text of the article, which is the longest on the page by far, for teasers are short."),
        ("body", "It ends in May. “Yes”, he said."),
        ("body", "The end."),
        ("caption", "A boat at rest"),
        ("credit", "Bo Ek"),
        ("body", "Last."),
        ("body", "A fact of ours."),
    ]
    assert zones(SITE % head) == [("headline", "Council backs bridge"), ("standfirst", "Work begins in May"), *body]
    assert zones(SITE % "") == [("headline", 'Council backs "bridge"'), *body]
    article = read_one((SITE % head).encode(), "a.html")
    assert str(article.published) == "2025-02-27"
    assert (article.metadata.language, article.metadata.authors, article.metadata.section) == (
        "en",
        ("Ann Lee",),
        "Local",
    )


def test_in_a_fragment_everything_is_text_that_somebody_wrote():
    assert zones(
        '<!-- wp:paragraph --><p>A &#8220;word&#8221; [sic].</p><!-- /wp:paragraph -->\n[gallery ids="1,2"]\n'
        '<div class="share-buttons">Share</div><p hidden>No</p><aside class="factbox"><p>A fact</p></aside>'
    ) == [("body", "A “word” [sic]."), ("residue", "Share"), ("body", "A fact")]


def test_the_classic_editors_paragraphs_are_blank_lines():
    assert zones(
        'One <em>line</em>\nand another.\n\n[caption id="a" width="3"]<img alt="" src="b"> A boat[/caption]\n\nTwo.'
    ) == [("body", "One line\nand another."), ("caption", "A boat"), ("body", "Two.")]


def test_many_open_elements_take_no_longer():
    assert zones("<p>" * 5000 + "One" + "<div>" * 5000 + "Two" + "</div>" * 5000) == [("body", "One"), ("body", "Two")]


STORY = "".join(
    f"<p>The ferry left at noon, said the captain, who had waited for an hour, and it came back at night {day}.</p>"
    for day in ("again", "late", "in fog", "with few on board", "without a light")
)
LINKS = "".join(f'<li><a href="/{n}">Another story, of another day, number {n}</a></li>' for n in range(9))


def page(inner: str, head: str = "<title>Ferry is late again | The Isle Times</title>") -> list[tuple[str, str]]:
    article = read_one(f"<!DOCTYPE html><html><head>{head}</head><body>{inner}</body></html>".encode(), "a.html")
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


@pytest.mark.parametrize(
    "around",
    [
        '<div class="sidebar"><p>Sign the letter, please, dear reader, for it is of great, great help.</p></div>',
        f'<div class="recirc"><ul>{LINKS}</ul></div>',
        f'<div id="comments-area"><p>{"I was there, and it was worse than that, much worse. " * 5}</p></div>',
        '<div class="menu"><a href="/">Home</a> <a href="/n">News</a> <a href="/s">Sport</a></div>',
        "<footer><p>All rights reserved, as ever, by the publisher of this site, and its heirs.</p></footer>",
        '<div role="dialog"><p>We value your privacy, and so do our partners, all nine hundred.</p></div>',
        f"<aside><h3>More</h3><ul>{LINKS}</ul></aside>",
    ],
)
@pytest.mark.parametrize("holder", ["div", "article", "main", "td"])
def test_the_text_is_found_by_its_density_wherever_it_stands(around: str, holder: str) -> None:
    inner = f'<div class="page"><h1>Ferry is late again</h1><{holder} class="c">{STORY}</{holder}></div>'
    inner = f"<table><tr>{inner}</tr></table>" if holder == "td" else inner
    for whole in (around + inner, inner + around):
        zones = page(whole)
        assert zones[0] == ("headline", "Ferry is late again")
        assert [zone for zone, _ in zones[1:]] == ["body"] * 5


def test_the_headline_is_the_heading_that_the_page_is_called_by() -> None:
    site = "<h1>The Isle Times</h1>"
    assert page(f"{site}<h2>Ferry is late again</h2>{STORY}")[0] == ("headline", "Ferry is late again")
    assert page(f"{site}<div>{STORY}</div>")[0] == ("headline", "Ferry is late again")
    assert page(f"<h1>Captain blames the fog</h1><div>{STORY}</div>")[0] == ("headline", "Captain blames the fog")
    data = '//<![CDATA[\n{"@type":"NewsArticle","headline":"Fog again"}\n//]]>'
    linked = f'<script type="application/ld+json">{data}</script>'
    assert page(f"{site}<h2>Fog again</h2><div>{STORY}</div>", linked)[0] == ("headline", "Fog again")


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ('<span class="byline">By <a>Ann Lee</a></span>', "Ann Lee"),
        ('<a rel="author">Ann Lee</a>', "Ann Lee"),
        ('<div class="author">By Ann Lee | March 2, 2026</div>', "Ann Lee"),
        ('<div class="post-author">Ann Lee and Bo Ray<span>24 comments</span></div>', "Ann Lee and Bo Ray"),
        ('<div class="author-tools">Print</div>', None),
        ('<div class="author-bio">Ann Lee was born on the isle.</div>', None),
    ],
)
def test_who_wrote_is_told_by_what_its_element_is_called(byline: str, name: str | None) -> None:
    text = f"<!DOCTYPE html><html><body><h1>Ferry is late again</h1>{byline}<div>{STORY}</div></body></html>"
    authors = read_one(text.encode(), "a.html").metadata.authors
    assert authors == ((name,) if name else ())


def test_a_date_beside_the_headline_dates_a_page() -> None:
    line = "<div>Posted in Ferries on March 2, 2026 at 3:33 PM</div>"
    text = f"<!DOCTYPE html><html><body><h1>Ferry is late again</h1>{line}<div>{STORY}</div></body></html>"
    assert str(read_one(text.encode(), "a.html").published) == "2026-03-02"


def test_a_page_of_many_elements_in_one_another_takes_time_by_its_length() -> None:
    deep = "<div>" * 5000 + "x" + "</div>" * 5000
    assert read_one(f"<!DOCTYPE html><html><body>{deep}{STORY}</body></html>".encode(), "a.html").text
