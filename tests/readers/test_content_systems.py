"""What site generators and content systems put around, into and beside an article."""

import json
from datetime import date

import pytest

from newslint.core.article import Article
from newslint.core.errors import NoArticleError
from newslint.core.text import Span
from newslint.readers import read, read_one

HEAD = "---\ntitle: Ferry runs late\ndate: 2025-03-03\n---\n\n"


def blocks(content: str, path: str = "a.md") -> list[tuple[str, str]]:
    article = read_one(content.encode(), path)
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


def body(content: str, path: str = "a.md") -> list[str]:
    return [text for zone, text in blocks(content, path) if zone == "body"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Start `a`/`b` first.", "Start \ufffc/\ufffc first."),
        ("Run `a`text`b` now.", "Run \ufffctext\ufffc now."),
        ("Ask (https://one.example/a) or (see https://two.example/b).", "Ask (\ufffc) or (see \ufffc)."),
        ("The page https://one.example/a_(b) is old.", "The page \ufffc is old."),
        ("The {{< abbr >}}NHS{{< /abbr >}} said so.", "The NHS said so."),
        ("He owes {{% sup %}}2{{% /sup %}} pounds.", "He owes 2 pounds."),
        ("{% note %}It is open.{% endnote %}", "It is open."),
        ('It {{< icon "ferry" >}} left.', "It \ufffc left."),
        ('As {{< raw text="' + "x " * 3000 + '" >}} left.', "As \ufffc left."),
        ("The sum of $x_1$ and $\\alpha$ is $5 or $6.", "The sum of \ufffc and \ufffc is $5 or $6."),
        ("It costs $5, not $7^1 as he said.", "It costs $5, not $7^1 as he said."),
        ("Dinner is $$ and lunch is $ there, $$$ at night.", "Dinner is $$ and lunch is $ there, $$$ at night."),
        ("{% if premium %}", "{% if premium %}"),
        ("See {{ related_stories }}.", "See {{ related_stories }}."),
    ],
)
def test_code_within_a_paragraph_leaves_its_words_apart(written: str, read_as: str) -> None:
    assert body(HEAD + "It left.\n\n" + written + "\n")[1:] == [read_as]


@pytest.mark.parametrize(
    "code",
    [
        '{% image_with_class "ferry.jpg" "left" "The ferry" %}',
        '{{< picture src="ferry.jpg" >}}',
        "![[scans/ferry.jpg]]",
        "$$\n\\begin{pmatrix}\n1 & 2\\\\\n\\end{pmatrix}\n$$",
        "\\begin{align}\na &= b\n\\end{align}",
        "[When does it leave?](#h-1)\n\n- [What does it cost?](#h-2)",
        '<a href="#h-1">When does it leave?</a>',
    ],
)
def test_code_on_lines_of_its_own_leaves_nothing(code: str) -> None:
    assert body(HEAD + f"It left.\n\n{code}\n\nIt is back.\n") == ["It left.", "It is back."]


def test_a_heading_that_links_to_itself_is_no_table_of_contents() -> None:
    page = '<h2><a href="#late">Why it is late</a></h2><p>Fog.</p><ul><li><a href="#late">Why it is late</a></li></ul>'
    assert [text for _, text in blocks(page, "a.html")] == ["Why it is late", "Fog."]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("_posts/2025-03-09-ferry.md", date(2025, 3, 9)),
        ("blog/2025-03-09-ferry.mdx", date(2025, 3, 9)),
        ("2025-13-40-ferry.md", None),
        ("ferry-2025-03-09.md", None),
    ],
)
def test_the_name_of_a_file_dates_it(name: str, day: date | None) -> None:
    assert read_one(b"---\ntitle: Ferry\n---\nIt left.\n", name).published == day
    assert read_one(b"---\ndate: 2024-01-02\n---\nIt left.\n", name).published == date(2024, 1, 2)


@pytest.mark.parametrize("key", ["teaser", "blurb", "dek", "summary", "intro"])
def test_summaries_are_standfirsts_and_two_that_say_the_same_are_one(key: str) -> None:
    text = f'---\ntitle: Ferry\n{key}: "The ferry is late again."\nexcerpt: "The ferry is late again."\n---\nIt left.\n'
    assert blocks(text)[1:] == [("standfirst", "The ferry is late again."), ("body", "It left.")]


def test_markdown_in_front_matter_is_rendered_with_its_places() -> None:
    deck = '"**Late** by [a day](https://one.example): 2 * 3"'
    text = f"---\ntitle: The *Ann Lee* & <em>others</em>\ndeck: {deck}\n---\nIt left.\n"
    assert blocks(text)[:2] == [("headline", "The Ann Lee & others"), ("standfirst", "Late by a day: 2 * 3")]
    article = read_one(text.encode(), "a.md")
    at = article.text.index("a day")
    assert article.source_map.to_source(Span(at, at + 5)).of(text) == "a day"


def test_headings_over_prose_and_heads_of_columns_are_no_furniture() -> None:
    table = "| Rider | Comments |\n|---|---|\n| Lee | None |\n"
    text = f"## Feedback\n\nThe riders were pleased with it, the captain said.\n\n{table}"
    assert [zone for zone, _ in blocks(text)] == ["body"] * 6
    assert blocks("It left.\n\n## Comments\n\n- Reply\n")[1] == ("residue", "Comments")


def export(content: str, *, title: str = "Ferry", head: str = "", item: str = "") -> str:
    return (
        f"<rss><channel>{head}<item><title><![CDATA[{title}]]></title>{item}"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"
    )


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        ("It left.\n\nhttps://video.example/w?v=1\n\nIt is back.", ["It left.", "It is back."]),
        ("It left.\n\n[contact_form]\n\n[dropcap]I[/dropcap]t is [sic] back.", ["It left.", "It is [sic] back."]),
        (
            '<p>It left.</p><div class="wp-block-embed__wrapper">\nhttps://x.example/1\n</div><p>Back.</p>',
            ["It left.", "Back."],
        ),
        ("[b]It[/b] left.", ["[b]It[/b] left."]),
    ],
)
def test_wordpress_makes_embeds_of_addresses_and_shortcodes(content: str, read_as: list[str]) -> None:
    assert body(export(content), "a.xml") == read_as


def test_wordpress_shows_names_where_it_keeps_logins() -> None:
    shown = "<wp:author_display_name>Ann Lee</wp:author_display_name>"
    person = f"<wp:author><wp:author_login>al</wp:author_login>{shown}</wp:author>"
    text = export("It left.", title="The <em>Ann</em>", head=person, item="<dc:creator>al</dc:creator>")
    article = read_one(text.encode(), "a.xml")
    assert (article.metadata.authors, article.text) == (("Ann Lee",), "The Ann\n\nIt left.")
    both = '<category domain="author">Bo Ray</category><category domain="author">Cy Day</category>'
    text = export("It left.", head=person, item=f"<dc:creator>al</dc:creator>{both}")
    assert read_one(text.encode(), "a.xml").metadata.authors == ("Bo Ray", "Cy Day")


def test_numbers_of_a_rest_answer_are_no_names_and_a_cut_excerpt_is_no_standfirst() -> None:
    post = {
        "title": {"rendered": "Ferry"},
        "content": {"rendered": "<p>The ferry left at noon.</p>"},
        "excerpt": {"rendered": "<p>The ferry left [&hellip;]</p>"},
        "author": 29,
        "categories": [3],
    }
    article = read_one(json.dumps([post]).encode(), "a.json")
    assert [zone.name for zone in article.zones] == ["headline", "body"]
    assert (article.metadata.authors, article.metadata.section) == ((), None)


def test_an_item_that_is_named_by_guid_is_ninjs() -> None:
    item = {
        "guid": "urn:x",
        "versioncreated": "2025-03-03T09:00:00Z",
        "pubstatus": "usable",
        "headline": "Ferry",
        "body_html": "<p>It left.</p>",
        "associations": {"photo": {"type": "picture", "description_text": "The ferry."}},
    }
    article = read_one(json.dumps(item).encode(), "a.json")
    assert [zone.name for zone in article.zones] == ["headline", "body", "caption"]
    assert article.published == date(2025, 3, 3)


def test_what_stands_in_a_byline_is_kept_apart() -> None:
    head = "<body.head><byline>By ANN LEE<byttl>Desk</byttl></byline></body.head>"
    nitf = f"<nitf><body>{head}<body.content><p>It left.</p></body.content></body></nitf>"
    assert blocks(nitf, "wire_0412")[0] == ("byline", "By ANN LEE Desk")
    dated = "<div class='byline'><span>March 2, 2026</span><span>3:33 PM ET</span></div>"
    page = f"{dated}<p>It <b>le</b><i>Ft</i> at noon.</p>"
    assert [text for _, text in blocks(page, "a.html")] == ["March 2, 2026 3:33 PM ET", "It leFt at noon."]


def test_packages_and_plans_are_no_articles() -> None:
    message = "<newsMessage><itemSet><packageItem guid='x'/></itemSet></newsMessage>"
    with pytest.raises(NoArticleError, match="packages"):
        read_one(message.encode(), "a.xml")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.md", "---\ntitle: El puente\n---\n{}"),
        ("a.md", "---\ntitle: El puente\nlang: en\n---\n{}"),
        ("a.html", "<html lang='en'><body><article><h1>El puente</h1><p>{}</p></article></body></html>"),
        ("a.txt", "El puente\n\n{}"),
    ],
)
def test_the_language_is_told_by_the_words(path: str, content: str) -> None:
    spanish = (
        "El consejo abrió el puente el lunes y la alcaldesa dijo que estará abierto para todos hasta el fin de año."
    )
    english = "The council opened the bridge on Monday, and the mayor said that it would be open to all by noon."
    assert read_one(content.format(spanish).encode(), path).metadata.language == "es"
    assert read_one(content.format(english).encode(), path).metadata.language in ("en", None)


def test_a_template_that_says_another_language_is_overruled_by_english_words() -> None:
    text = "---\nlang: de\n---\nThe council opened the bridge on Monday, and the mayor said that it would stay open.\n"
    assert read_one(text.encode(), "a.md").metadata.language == "en"


def test_all_articles_of_an_export_are_read_in_order() -> None:
    found = list(read(export("It left.").replace("</item>", "</item><item><title>B</title></item>").encode(), "a.xml"))
    assert [isinstance(one, Article) for one in found] == [True]
