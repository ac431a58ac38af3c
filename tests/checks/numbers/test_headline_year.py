"""A year in the headline that the body doesn't know."""

from newslint.checks.numbers import headline_year
from newslint.extract import extract
from newslint.readers import read_one


def check(title: str, body: str) -> list[tuple[str, str]]:
    article = read_one(f'---\ntitle: "{title}"\ndate: 2019-05-02\n---\n{body}\n'.encode(), "a.md")
    facts = extract(article, headline_year.NEEDS)
    found = headline_year.check(facts, headline_year.Options())
    return [(match.values["figure"], match.values["other"]) for match in found]


def test_a_slip_in_a_year() -> None:
    assert check("Arrest in 1927 killing", "A man was arrested over a killing in 1972.") == [("1927", "1972")]
    assert check("City bids for 20360 Games", "The city will bid for the 2036 Games.") == [("20360", "2036")]


def test_years_that_the_body_knows() -> None:
    assert check("Arrest in 1972 killing", "A man was arrested over a killing in 1972.") == []
    assert check("Station to close in 2026", "The station, which opened in 2016, closes in seven years.") == []
    assert check("The best books of 2019", "These are better than those of 2018.") == []
    assert check("Arrest in 1972 killing", "A man was arrested on Monday.") == []
