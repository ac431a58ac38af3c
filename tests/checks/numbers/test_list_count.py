"""A count against the list that it announces."""

import pytest

from newslint.checks.numbers import list_count
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    facts = extract(read_one(text.encode(), name), list_count.NEEDS)
    return [(m.values["figure"], m.values["items"]) for m in list_count.check(facts, list_count.Options())]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_bullets_are_counted(name: str) -> None:
    text = "There are {} reasons for the delay:\n\n- Rain\n- Frost\n- Wind\n"
    assert check(text.format("two"), name) == [("two reasons", "3")]
    assert check(text.format("three"), name) == []


def test_items_behind_a_colon() -> None:
    assert check("He named three risks: frost, wind, rain and fog.") == [("three risks", "4")]
    assert check("He named four risks: frost, wind, rain and fog.") == []
    assert check("He named three of the risks: frost, wind, rain and fog.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They held two men: John Moss, a plumber, and Peter Hale.",
        "They held two men: John Moss, 34, and Peter Hale, 41.",
        "The tour has three stops: Rome, Italy, Paris, France, and Bonn.",
        "He was clear about two things: bread and butter, milk and honey.",
        "There were three jobs, among them: cook, guard, driver and clerk.",
    ],
)
def test_what_can_be_counted_in_two_ways_is_left_alone(text: str) -> None:
    assert check(text) == []


def test_ordinals_past_the_promise() -> None:
    text = "There are {} rules. First, be brief. Second, be kind. Third, be there."
    assert check(text.format("two")) == [("two rules", "3")]
    assert check(text.format("three")) == []
    assert check(text.format("four")) == []
