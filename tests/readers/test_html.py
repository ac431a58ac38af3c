"""HTML: blocks, zones, dates and exact places."""

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
        ("body", "paragraph", "The café at\u00a0the river is\nshut, says ** the mayor."),
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
