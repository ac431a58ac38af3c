import pytest

from newslint.checks.names import forename_drift
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str) -> list[Match]:
    facts = extract(read_one(text.encode(), "a.txt"), forename_drift.NEEDS)
    return list(forename_drift.check(facts, forename_drift.Options(confidence=0.42)))


def test_another_forename_without_a_word_of_introduction():
    (match,) = check("Daniel Osgood will run the fair. Osgood said so.\n\nMusicians cheered when Damian Osgood spoke.")
    assert match.values["found"] == "Damian Osgood"
    assert match.values["expected"] == "Daniel Osgood"
    assert match.related


@pytest.mark.parametrize(
    "second",
    [
        "His brother, Damian Osgood, plays the drum.",
        "Dan Osgood was glad.",
        "D. Osgood was glad.",
        "Anna Brekstad was glad.",
        "Anna and Damian Osgood were glad. Damian drank.",
        "The players were Paul Reed, Damian Osgood, Anna Holt and others.",
    ],
)
def test_second_people_and_short_forms_stay_silent(second: str):
    assert check(f"Daniel Osgood will run the fair. Osgood said so.\n\n{second}") == []
