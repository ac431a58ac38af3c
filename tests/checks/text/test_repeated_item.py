"""What is a list, what is an item, and when the same one stands twice."""

import pytest

from newslint.checks.text.repeated_item import Options, check
from newslint.extract import extract
from newslint.readers import read_one

OPTIONS = Options(breakers=("said", "was"), passing=("here",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained in Leeds, Hull and Leeds.", ["Leeds"]),
        ("It rained in Leeds, Hull and Leeds East.", []),
        ("It rained in Leeds, Hull, Leeds and York.", ["Leeds"]),
        ("It rained in Leeds, Leeds and York.", []),
        ("It rained in Leeds, Hull and Leeds, Hull.", ["Leeds"]),
        ("It rained in Leeds, the town of Hull and Leeds.", []),
        ("He saw Lee, Brandt said, and Lee.", []),
        ("See here, hull, here and here.", []),
        ("He sells pears, plums and pears.", ["pears"]),
        ("He sells pears, plums and pears of Kent.", []),
        ("He looked up, down and up.", []),
        ("Leeds and Hull, Leeds and York, and Derby.", []),
    ],
)
def test_what_is_named_twice(text: str, found: list[str]):
    facts = extract(read_one(text.encode(), "a.txt"), frozenset({"sentences"}))
    assert [match.values["found"] for match in check(facts, OPTIONS)] == found
