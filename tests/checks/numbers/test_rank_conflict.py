"""Places in one order."""

import pytest

from newslint.checks.numbers import rank_conflict
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str) -> list[tuple[str, str]]:
    facts = extract(read_one(text.encode(), "a.txt"), rank_conflict.NEEDS)
    return [(m.values["figure"], m.values["other"]) for m in rank_conflict.check(facts, rank_conflict.Options())]


def test_two_places_in_one_order() -> None:
    text = (
        "Peru is the {} producer of copper in the world. Prices rose. Peru, the world's largest copper producer, sells."
    )
    assert check(text.format("second-largest")) == [
        ("the world's largest copper producer", "the second-largest producer of copper in the world")
    ]
    assert check(text.format("largest")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru is the largest producer of copper. Chile is the second-largest producer of copper.",
        "Peru is the largest producer of copper. Peru is the second-largest producer of zinc.",
        "Peru is the largest producer of copper. Peru was once the second-largest producer of copper.",
        "Peru is the largest producer of copper. Peru is the second-deepest producer of copper.",
        "Peru is one of the largest producers of copper. Peru is the second-largest producer of copper.",
        "Peru is the largest bank by assets. Peru is the second-largest bank by profit.",
    ],
)
def test_two_orders(text: str) -> None:
    assert check(text) == []
