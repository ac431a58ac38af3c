"""One quantity with two values in the body."""

from newslint.checks.numbers import figure_conflict
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, way: str) -> list[tuple[str, str]]:
    facts = extract(read_one(text.encode(), "a.txt"), figure_conflict.NEEDS)
    options = figure_conflict.Options(way=way)  # type: ignore[arg-type]
    return [(match.values["figure"], match.values["other"]) for match in figure_conflict.check(facts, options)]


def test_another_magnitude_in_the_same_words() -> None:
    text = "The port signed a {} contract with Dorne for new ferries. The {} contract with Dorne for ferries is void."
    assert check(text.format("$2.3 million", "$2.3 billion"), "magnitude") == [("$2.3 billion", "$2.3 million")]
    assert check(text.format("$2.3 million", "$2.3 million"), "magnitude") == []
    assert check("The port signed a $2.3 million contract. Its owner is worth $2.3 billion.", "magnitude") == []


def test_a_count_taken_up_again() -> None:
    text = "Inspectors closed 28 kitchens on Friday. All {} kitchens may open again."
    assert check(text.format("26"), "recalled") == [("26 kitchens", "28 kitchens")]
    assert check(text.format("28"), "recalled") == []


def test_a_part_is_no_conflict() -> None:
    assert check("The club has 28 players. The 16 players who trained are fit.", "recalled") == []
    assert check("About 30 kitchens were closed. All 28 kitchens may open again.", "recalled") == []
