"""Files with many articles: WordPress and Ghost exports, JSON Lines, JSON arrays."""

import json

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.readers import read

WXR = """<?xml version="1.0"?>
<rss xmlns:content="c" xmlns:wp="w" xmlns:dc="d" xmlns:excerpt="e"><channel><title>Site</title>
<item><title>Bridge &amp;amp; road</title><dc:creator>ann</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->
<p>The text &amp; more.</p>
<!-- /wp:paragraph -->

[gallery ids="1,2"]]]></content:encoded><excerpt:encoded><![CDATA[A summary]]></excerpt:encoded>
<wp:post_date>2025-02-27 10:15:00</wp:post_date><wp:post_type>post</wp:post_type>
<category domain="category">Local</category></item>
<item><title>boat.jpg</title><content:encoded>x</content:encoded><wp:post_type>attachment</wp:post_type></item>
<item><title>Draft</title><content:encoded><![CDATA[First [sic] para.

[caption id="a" width="3"]<img src="b.jpg" alt="Boat" /> The boat[/caption]

Second para.]]></content:encoded>
<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_type>page</wp:post_type></item>
<item><title>Empty</title><content:encoded><![CDATA[[gallery ids="1"]]]></content:encoded>
<wp:post_type>post</wp:post_type></item>
</channel></rss>"""


def zones(article: object) -> list[tuple[str, str]]:
    assert isinstance(article, Article), article
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


def test_each_post_of_a_wordpress_export_is_an_article() -> None:
    first, second, third = read(WXR.encode(), "a.xml")
    assert zones(first) == [
        ("headline", "Bridge & road"),
        ("standfirst", "A summary"),
        ("body", "The text & more."),
    ]
    assert isinstance(first, Article)
    assert (str(first.published), first.metadata.authors, first.metadata.section) == ("2025-02-27", ("ann",), "Local")
    assert zones(second) == [
        ("headline", "Draft"),
        ("body", "First [sic] para."),
        ("caption", "The boat"),
        ("caption", "Boat"),
        ("body", "Second para."),
    ]
    assert zones(third) == [("headline", "Empty")]


def test_what_breaks_off_is_read_as_far_as_it_goes() -> None:
    cut = WXR[: WXR.index("<item><title>Draft")]
    first, error = read(cut.encode(), "a.xml")
    assert isinstance(first, Article)
    assert "is not well-formed XML: no element found" in str(error)


def test_ghost_posts_as_html_lexical_and_mobiledoc() -> None:
    text = {"type": "text", "text": "The “text”"}
    lexical = {
        "root": {
            "children": [
                {"type": "heading", "tag": "h3", "children": [text]},
                {"type": "paragraph", "children": [text, {"type": "linebreak"}, {"type": "link", "children": [text]}]},
                {"type": "image", "caption": "<b>Boat</b>", "alt": "A boat"},
                {"type": "list", "children": [{"type": "listitem", "children": [text]}]},
                {"type": "codeblock", "code": "x = 1"},
            ]
        }
    }
    mobiledoc = {
        "cards": [["image", {"caption": "Boat"}], ["code", {"code": "x"}]],
        "sections": [
            [1, "p", [[0, [], 0, "The "], [0, [0], 1, "text."]]],
            [10, 0],
            [10, 1],
            [3, "ul", [[[0, [], 0, "Item"]]]],
        ],
    }
    posts = [
        {"id": "1", "title": "One &amp; all", "html": "<p>The text.</p>", "custom_excerpt": "Summary",
         "published_at": "2025-02-27T10:15:00.000Z"},
        {"id": "2", "title": "Two", "html": None, "lexical": json.dumps(lexical), "published_at": "soon"},
        {"id": "3", "title": "Three", "mobiledoc": json.dumps(mobiledoc)},
        {"id": "4", "title": "Four", "lexical": "{"},
    ]  # fmt: skip
    data = {
        "posts": posts,
        "users": [{"id": "9", "name": "Ann Lee"}],
        "posts_authors": [{"post_id": "1", "author_id": "9"}],
        "posts_meta": [{"post_id": "1", "feature_image_caption": "A bridge"}],
    }
    one, undated, two, three, broken, four = read(json.dumps({"db": [{"data": data}]}).encode(), "a.json")
    assert zones(one) == [
        ("headline", "One & all"),
        ("standfirst", "Summary"),
        ("caption", "A bridge"),
        ("body", "The text."),
    ]
    assert isinstance(one, Article)
    assert (str(one.published), one.metadata.authors) == ("2025-02-27", ("Ann Lee",))
    assert "the date “soon” names no single day" in str(undated)
    assert zones(two) == [
        ("headline", "Two"),
        ("body", "The “text”"),
        ("body", "The “text”\nThe “text”"),
        ("caption", "A boat"),
        ("caption", "Boat"),
        ("body", "The “text”"),
    ]
    assert zones(three) == [("headline", "Three"), ("body", "The text."), ("caption", "Boat"), ("body", "Item")]
    assert "the post's text is not valid JSON" in str(broken)
    assert zones(four) == [("headline", "Four")]


def test_a_line_that_cant_be_read_never_hides_the_others() -> None:
    lines = [
        '{"title": "One", "body": "Text.", "date": "2025-02-27", "author": {"name": "Ann Lee"}}',
        '{"title": "Two" "body": "Text."}',
        "",
        '{"headline": "Three", "content": "<p>A &amp; b</p>", "datePublished": "02/03/2025"}',
        '{"level": "info"}',
        '{"title": {"rendered": "Four"}, "content": {"rendered": "<p>Text.</p>"}, "excerpt": {"rendered": "<p>S</p>"}}',
        '{"title": "", "body": " ", "id": 1}',
        '{"title": "Five", "body": "> ' + ">" * 200 + '\\n\\n# x"} {"title": "Six"}',
        '{"title": "Seven", "body": "# Sub\\n\\nA [link](http://x.example)."}',
    ]
    seen = list(read("\r\n".join(lines).encode(), "a.jsonl"))
    said = [str(error).removeprefix("a.jsonl:") for error in seen if isinstance(error, ReadError)]
    assert [words[: words.index(".")] for words in said] == [
        "2:17: is not valid JSON: a comma or } is missing",
        "4:71: the datepublished “02/03/2025” names no single day",
        "5:1: this record holds no article (a title or a date, and a body, text, content or html)",
        "7:1: this record holds no text to check",
        "8:1: is nested too deeply to be an article",
        "8:240: something follows the end of this record",
    ]
    assert [zones(article) for article in seen if isinstance(article, Article)] == [
        [("headline", "One"), ("byline", "Ann Lee"), ("body", "Text.")],
        [("headline", "Three"), ("body", "A & b")],
        [("headline", "Four"), ("standfirst", "S"), ("body", "Text.")],
        [("headline", "Seven"), ("body", "Sub"), ("body", "A link.")],
    ]


def test_records_under_a_key_and_bodies_in_parts() -> None:
    records = [
        {"title": "One", "body": ["Text.", "End."]},
        {"title": "Two", "content": [{"type": "heading", "text": "Sub"}, {"type": "paragraph", "text": "Text."}]},
    ]
    one, two = read(json.dumps({"articles": records}).encode(), "a.json")
    assert zones(one) == [("headline", "One"), ("body", "Text."), ("body", "End.")]
    assert zones(two) == [("headline", "Two"), ("body", "Sub"), ("body", "Text.")]
