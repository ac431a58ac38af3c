import pytest

from newslint.checks.dates import period_conflict
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), period_conflict.NEEDS)
    chosen = period_conflict.Options.model_validate(options)
    return [seen.text(match.span) for match in period_conflict.check(seen, chosen)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("He was mayor from 2019 to 2015.", "2015"),
        ("The 2014-2011 drought emptied the lakes.", "2011"),
        ("It ran from May 3, 2021 until April 2, 2021.", "April 2, 2021"),
        ("It was shut from March 12 to March 5, 2024.", "March 5, 2024"),
        ("He ruled from 2010 to 2013, a five-year term.", "five-year"),
        ("She ruled for ten years, from 1991 to 1996.", "ten years"),
        ("In a six-year tenure from 2010 to 2020 he built much.", "six-year"),
    ],
)
def test_a_stretch_that_cannot_be(body: str, place: str) -> None:
    assert found(body) == [place]


@pytest.mark.parametrize(
    "body",
    [
        "He was mayor from 2015 to 2019, a five-year term.",
        "The target was moved from 2030 to 2028.",
        "Emissions fell from 2019 to 2015 levels.",
        "It ran from November to March, and in 1989-91.",
        "He served a five-year sentence from March 2001 to June 2006.",
    ],
)
def test_a_stretch_that_can(body: str) -> None:
    assert found(body) == []
