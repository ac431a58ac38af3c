import pytest

from newslint.checks.dates import date_tense
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), date_tense.NEEDS)
    chosen = date_tense.Options.model_validate(options)
    return [seen.text(match.span) for match in date_tense.check(seen, chosen)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("The bridge was opened on March 3, 2026.", "March 3, 2026"),
        ("The law was passed in May 2029.", "May 2029"),
        ("The hearing will be held on January 28, 2024.", "January 28, 2024"),
        ("The fair is scheduled for March 20, 2024.", "March 20, 2024"),
    ],
)
def test_a_date_on_the_wrong_side(body: str, place: str) -> None:
    assert found(body) == [place]
    assert found(body, published="") == []


@pytest.mark.parametrize(
    "body",
    [
        "The bridge was opened on March 3, 2024.",
        "The bridge was opened on March 8, 2025.",  # within the slack
        "In 2023 they said that it will open on January 28, 2024.",
        "It was expected to be opened on March 3, 2024 or in May 2029.",
        "Emissions will fall on 2005 levels.",
        "It is the film set for release in December 2025.",
    ],
)
def test_a_date_on_the_right_side_or_in_doubt(body: str) -> None:
    assert found(body) == []
