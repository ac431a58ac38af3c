import pytest

from newslint.checks.names import age_drift
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, published: str = "") -> list[Match]:
    head = f"---\ntitle: x\ndate: {published}\n---\n" if published else ""
    facts = extract(read_one((head + text).encode(), "a.md"), age_drift.NEEDS)
    return list(age_drift.check(facts, age_drift.Options()))


def test_two_ages_of_one_person():
    (match,) = check("They met Anna Brekstad, 34, of Hull. On Monday 43-year-old Brekstad left.")
    assert (match.values["found"], match.values["expected"]) == ("43", "34")


def test_an_age_that_the_year_of_birth_denies():
    text = "They met Anna Brekstad, 34, of Hull. Brekstad, born in {}, left."
    assert len(check(text.format(1980), "2024-05-02")) == 1
    assert check(text.format(1990), "2024-05-02") == []
    assert check(text.format(1989), "2024-05-02") == []
    assert check(text.format(1980)) == []  # nobody knows the day


def test_other_times_and_other_people_stay_silent():
    assert check("They met Anna Brekstad, 34, of Hull. Brekstad, then 12, left.") == []
    assert check("They met Anna Brekstad, 34, and Paul Brekstad, 36, of Hull.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Frank Ellery, 67, who has lived on the estate since 1981, sued. Mr Ellery, 76, said so.",
        "They met Anna Brekstad, thirty-four. Brekstad, forty-three, left.",
        "They met Anna Brekstad (34). Brekstad, of Hull, 43, left.",
        "They met Anna Brekstad, 34. Brekstad, who is 43, left.",
        "They met Anna Brekstad, 34. Brekstad is 43 years old.",
        "They met Anna Brekstad, 34. Brekstad, who turned 43 on Monday, left.",
    ],
)
def test_ages_in_any_wording(text: str):
    assert len(check(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On Christmas Eve 1999, 16-year-old Anna Brekstad left. Anna Brekstad, 36, is back.",
        "They met Anna Brekstad, 34. Brekstad, 12 when she left, is back.",
        "They met Anna Brekstad, 34. As a girl, Brekstad, 12, swam.",
        "Mr Brekstad, 67, sued. Mrs Brekstad, 65, said so. Anna Brekstad came.",
        "They met Anna Brekstad, 34. Her mother, Mrs Brekstad, 65, came.",
        "They met Anna Brekstad, 34. Brekstad, 12th in line, left. Brekstad, 43-0 up, won.",
    ],
)
def test_ages_of_another_time_or_person(text: str):
    assert check(text) == []
