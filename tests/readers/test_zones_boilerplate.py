"""Page furniture and headlines that look like it."""

from newslint.readers import read_one


def zones(text: str, name: str = "a.txt") -> list[str]:
    return [zone.name for zone in read_one(text.encode(), name).zones]


def test_a_headline_may_begin_as_a_link_does():
    body = "The bridge opened on Friday, the mayor said.\n\nIt cost £4m."
    assert zones(f"Watch: the new bridge opens to traffic\n\n{body}") == ["headline", "body", "body"]
    assert zones(f"# Read this first\n\n{body}\n", "a.md")[0] == "headline"


def test_a_link_between_paragraphs_is_residue():
    text = (
        "Council backs bridge\n\nThe bridge opened on Friday.\n\nWatch: the new bridge opens to traffic\n\nIt cost £4m."
    )
    assert zones(text) == ["headline", "body", "residue", "body"]


def test_a_bare_label_above_the_headline_is_residue():
    assert zones("Trending:\n\nCouncil backs bridge\n\nThe bridge opened on Friday.")[0] == "residue"


def test_a_heading_over_prose_is_the_letters_own():
    text = "# Morning letter\n\nGood morning, and thank you for reading.\n\n## More news\n\n{}\n"
    assert zones(text.format("- The council has backed a new bridge."), "a.md")[2] == "body"
    assert zones(text.format("- Council backs bridge\n- Ferry fares rise"), "a.md")[2] == "residue"
