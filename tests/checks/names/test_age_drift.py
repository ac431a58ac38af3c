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
