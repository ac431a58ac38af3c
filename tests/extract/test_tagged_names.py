"""Names that the source tells: tagged in the text, or listed for the article."""

import json

from newslint.core.facts import Facts, Name
from newslint.extract import extract
from newslint.readers import read_one


def facts(content: str, path: str) -> Facts:
    return extract(read_one(content.encode(), path), frozenset({"names"}))


def nitf(paragraph: str) -> list[Name]:
    text = f"<nitf><body><body.content><p>{paragraph}</p></body.content></body></nitf>"
    return list(facts(text, "a.xml").names)


def told(names: list[Name]) -> list[tuple[str, str, str]]:
    return [(name.title, name.text, name.label) for name in names]


def test_a_tag_says_where_a_name_ends_and_what_it_is() -> None:
    plain = told(nitf("The work of Harvest for All began. Mayor Jordan Banks came."))
    assert ("", "Harvest for All", "organisation") not in plain
    tagged = nitf(
        "The work of <org>Harvest for All</org> began. <person>Mayor Jordan Banks</person> came. "
        "<location>Jordan</location> and Banks's friends watched."
    )
    assert told(tagged) == [
        ("", "Harvest for All", "organisation"),
        ("Mayor", "Jordan Banks", "person"),
        ("", "Jordan", "place"),
        ("", "Banks", "person"),
    ]
    assert tagged[1].entity == tagged[3].entity


def test_what_stands_beside_a_tagged_name_is_a_name_of_its_own() -> None:
    assert told(nitf("They saw <org>Oslo Harbour</org> Mary Hopkin there.")) == [
        ("", "Oslo Harbour", "organisation"),
        ("", "Mary Hopkin", "person"),
    ]


def test_tags_that_hold_no_name_are_passed_over() -> None:
    assert told(nitf("<person>he</person> said so to <org>the board, in Oslo</org>.")) == [("", "Oslo", "place")]


def test_a_listed_name_labels_what_stands_in_the_text_and_parts_nothing() -> None:
    item = {
        "uri": "x",
        "headline": "Boats",
        "person": [{"name": "Lincoln"}],
        "organisation": [{"name": "Harvest for All"}, {"name": "Mary Hopkin"}],
        "body_text": "Harvest for All met Lincoln. The Mary Hopkin Trust paid.",
    }
    names = told(list(facts(json.dumps(item), "a.json").names))
    assert ("", "Harvest for All", "organisation") in names
    assert ("", "Lincoln", "person") in names
    assert [text for _, text, _ in names if "Hopkin" in text] == ["Mary Hopkin Trust"]
