"""A day in the headline that the body doesn't know."""

from newslint.checks.numbers import headline_day
from newslint.extract import extract
from newslint.readers import read_one


def check(title: str, body: str) -> list[tuple[str, str]]:
    article = read_one(f'---\ntitle: "{title}"\ndate: 2019-05-02\n---\n{body}\n'.encode(), "a.md")
    facts = extract(article, headline_day.NEEDS)
    found = headline_day.check(facts, headline_day.Options())
    return [(match.values["figure"], match.values["other"]) for match in found]


def test_a_slip_in_a_day() -> None:
    assert check("Bridge reopens on May 6", "It reopens on May 5.") == [("May 6", "May 5")]
    assert check("Vote set for June 21", "Voters decide on June 12.") == [("June 21", "June 12")]


def test_days_that_the_body_knows() -> None:
    assert check("Bridge reopens on May 6", "It reopens on May 6. It was shut on May 5.") == []
    assert check("Bridge reopens on May 6", "It reopens on Monday. The county meets on May 7.") == []
    assert check("Vote set for June 12", "Voters decide from June 11 to 13.") == []
    assert check("Vote set for June 12", "Voters decide on July 12.") == []
    assert check("Fair on May 6 and May 7", "It opens on May 6, a Monday.") == []
