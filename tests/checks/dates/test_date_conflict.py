import pytest

from newslint.checks.dates import date_conflict
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), date_conflict.NEEDS)
    chosen = date_conflict.Options.model_validate(options)
    return [seen.text(match.span) for match in date_conflict.check(seen, chosen)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("It sank yesterday (March 1).", "March 1"),
        ("The talks resume tomorrow, March 9.", "March 9"),
        ("It lost money last year (2022).", "2022"),
        ("She won it two years ago, in 2019.", "2019"),
        ("Next month, in June 2025, it reopens.", "June 2025"),
        ("It sank today (Monday).", "Monday"),
    ],
)
def test_two_names_of_one_day_must_agree(body: str, place: str) -> None:
    assert found(body) == [place]
    assert found(body, published="") == []


@pytest.mark.parametrize(
    "body",
    [
        "It sank yesterday (March 4).",
        "It sank yesterday (Tuesday).",
        "It sank yesterday (March 3).",  # a day's slack
        "It lost money last year (2024).",
        "It will run in September, October and November.",
    ],
)
def test_what_agrees_is_silent(body: str) -> None:
    assert found(body) == []


def test_the_slack_is_the_rules_to_set() -> None:
    assert found("It sank yesterday (March 3).", slack=0) == ["March 3"]
