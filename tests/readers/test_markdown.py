"""Markdown's dialects: front matter, generators' code, footnotes, HTML, and piles of brackets."""

import pytest

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.readers import read, read_one


def zones(article: object) -> list[tuple[str, str]]:
    assert isinstance(article, Article), article
    return [(zone.name, zone.span.of(article.text)) for zone in article.zones]


def body(source: str, path: str = "a.md") -> list[tuple[str, str]]:
    article = read_one(source.encode(), path)
    for start, end, at, to in article.source_map.pieces:
        if end - start == to - at:
            assert article.text[start:end] == article.source[at:to]
    return zones(article)


def test_toml_front_matter() -> None:
    source = (
        '+++\ntitle = "A \\"new\\" bridge"\ndate = 2025-02-27T10:15:00Z\nauthors = ["Ann Lee", "Bo Ek"]\n'
        'description = """\nNot title = "x" here"""\n[image]\ncaption = "A boat"\n[[images]]\ncaption = "One"\n'
        '[[images]]\ncaption = "Two"\n+++\nText.\n'
    )
    article = read_one(source.encode(), "a.md")
    assert zones(article) == [
        ("headline", 'A "new" bridge'),
        ("standfirst", 'Not title = "x" here'),
        ("byline", "Ann Lee"),
        ("byline", "Bo Ek"),
        ("caption", "A boat"),
        ("caption", "One"),
        ("caption", "Two"),
        ("body", "Text."),
    ]
    assert str(article.published) == "2025-02-27"
    last = article.source_map.to_source(article.zones[-2].span)
    assert last.of(source) == "Two"
    assert last.start == source.index("Two")


def test_json_front_matter_and_entities() -> None:
    article = read_one(b'{\n "title": "A \\u00a35m &#163;5m deal",\n "date": "27.02.2025"\n}\n\nText.\n', "a.md")
    assert zones(article) == [("headline", "A £5m £5m deal"), ("body", "Text.")]
    assert str(article.published) == "2025-02-27"
    assert body("---\ntitle: A &#163;5m deal\n---\nText.\n")[0] == ("headline", "A £5m deal")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("---\ntitle: One\ndate: Spring 2020\n---\n", "a.md:3:7: the date “Spring 2020” names no single day"),
        ("---\ntitle: One\ndate: 02/03/2025\n---\n", "a.md:3:7: the date “02/03/2025” names no single day"),
        ("---\ntitle: Two\ntitle: One\n---\n", "a.md:3:1: the key title stands twice (first in line 2)"),
        ('{"title": "One", "date": "nope"}\n', "a.md:1:26: the date “nope” names no single day"),
    ],
)
def test_a_slip_in_front_matter_is_said_and_the_article_still_read(front: str, said: str) -> None:
    fault, article = read((front + "Text.\n").encode(), "a.md")
    assert str(fault).startswith(said)
    assert zones(article) == [("headline", "One"), ("body", "Text.")]
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("+++\ntitle = \nx = 1\n+++\nText", "a.md:2:9: the front matter isn't valid TOML: invalid value"),
        ('+++\ntitle = "x"\n\nText', "a.md:1: the front matter that begins here is never closed"),
        ('{"title": "x",}\nText', "a.md:1:15: the front matter isn't valid JSON"),
        ('{"title": "x", "body": "Text."}\n', "a.md:1: is one JSON record, not Markdown"),
        ('{"title": "x"}\n{"title": "y"}\n', "a.md:1: holds one JSON record after another"),
        (">" * 5000 + " Text", "a.md:1: is nested too deeply"),
    ],
)
def test_what_cant_be_read_has_its_place(source: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_one(source.encode(), "a.md")
    assert str(caught.value).startswith(said)


def test_hugo_and_jekyll() -> None:
    assert body(
        '# One {#one}\n\nSee {{< ref "x" >}} and {{ page.title }}, not {{ related_stories }}.\n{{< ad >}}\nMore.\n'
        "{: .lead}\n\n"
        '{{< figure src="a.jpg" caption="A &amp; B" alt=\'Boats\' attr="Bo Ek" >}}\n\n'
        '{% include image.html caption="A boat" %}\n\n'
        "{{< highlight go >}}\nthis is code and no text at all\n{{< /highlight >}}\n\n"
        "A {% raw %}{{ x }}{% endraw %} b. {% if premium %}\n\n:::note\nThe note.\n:::\n"
    ) == [
        ("headline", "One"),
        ("body", "See \ufffc and \ufffc, not {{ related_stories }}."),
        ("body", "More."),
        ("caption", "A & B"),
        ("caption", "Boats"),
        ("credit", "Bo Ek"),
        ("caption", "A boat"),
        ("body", "A \ufffc b. {% if premium %}"),
        ("body", "The note."),
    ]


def test_mdx() -> None:
    source = (
        'import Foo from "./foo"\nexport const x = {\n  a: 1,\n}\n\n# One\n\n<Callout type="x" data={{a: 1}}>\n'
        'Inside **it**.\n</Callout>\n\n<Figure caption="A boat" src={image} />\n\n'
        'A <Link to="/x">link</Link> and {props.name}.{/* no */}\n'
    )
    assert body(source, "a.mdx") == [
        ("headline", "One"),
        ("body", "Inside it."),
        ("caption", "A boat"),
        ("body", "A link and \ufffc."),
    ]


def test_footnotes_tables_and_html_are_read() -> None:
    assert body(
        "# One\n\nText[^1] here.\n\n[^1]: The *note*.\n\n| a | b |\n|---|---|\n| &pound;1 | c |\n\n"
        '<div class="box">\n<p>In <b>HTML</b> &amp; more.</p>\n<script>x</script>\n</div>\n\n<!-- newslint: on -->\n'
    ) == [
        ("headline", "One"),
        ("body", "Text here."),
        ("body", "The note."),
        ("body", "a"),
        ("body", "b"),
        ("body", "£1"),
        ("body", "c"),
        ("body", "In HTML & more."),
    ]


@pytest.mark.parametrize(
    "source", ["[" * 3000 + "]" * 3000, "![" * 3000 + "](x)" * 500, "a" * 300_000, "{% raw %}" * 500, "[^1\n]: a"]
)
def test_no_pile_of_signs_takes_long(source: str) -> None:
    (_,) = read(("Text.\n\n" + source).encode(), "a.md")
