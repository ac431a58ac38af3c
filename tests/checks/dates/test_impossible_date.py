import pytest

from newslint.checks.dates import impossible_date
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(body: str) -> Facts:
    return extract(read_one(body.encode(), "a.txt"), impossible_date.NEEDS)


def found(body: str) -> list[tuple[str, str]]:
    seen = facts(f"A headline\n\n{body}")
    matches = impossible_date.check(seen, impossible_date.Options())
    return [(seen.text(match.span), match.values["reason"]) for match in matches]


@pytest.mark.parametrize(
    ("body", "place", "reason"),
    [
        ("It was signed on April 31.", "31", "April has 30 days"),
        ("It was signed on 31 April 1998.", "31", "April has 30 days"),
        ("It was signed on the 31st of April.", "31st", "April has 30 days"),
        ("It was signed on 31/04/1998.", "31", "April has 30 days"),
        ("It was signed on March 36.", "36", "March has 31 days"),
        ("It was held between 28 and 33 March.", "33", "March has 31 days"),
        ("It followed the September 32 attacks.", "32", "September has 30 days"),
        ("It was signed on February 29, 1900.", "29", "1900 is not a leap year, so its February has 28 days"),
        ("The train leaves at 25:10.", "25", "a day has 24 hours"),
        ("It begins at 7:75 p.m.", "75", "an hour has 60 minutes"),
        ("It begins at 13:00 p.m.", "13", "a clock with a.m. and p.m. stops at 12"),
    ],
)
def test_what_no_calendar_or_clock_shows(body: str, place: str, reason: str) -> None:
    assert found(body) == [(place, reason)]


@pytest.mark.parametrize(
    "body",
    [
        "It was signed on February 29 and on February 29, 2000.",
        "In January 32 people joined. By March 40 percent had left.",
        "Some 40 June weddings were put off. They won 25:10, then 68-65.",
        "The bar shuts at 24:00.",
    ],
)
def test_what_only_looks_impossible(body: str) -> None:
    assert found(body) == []


def test_one_day_too_many_has_two_repairs() -> None:
    seen = facts("A headline\n\nIt was signed on April 31, 1998.")
    (match,) = impossible_date.check(seen, impossible_date.Options())
    assert [(seen.text(edit.span), edit.text, edit.safe) for edit in match.edits] == [
        ("31", "30", False),
        ("April 31", "May 1", False),
    ]
