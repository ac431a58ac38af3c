import pytest

from newslint.checks.dates import unlikely_year
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), unlikely_year.NEEDS)
    chosen = unlikely_year.Options.model_validate(options)
    return [seen.text(match.span) for match in unlikely_year.check(seen, chosen)]


@pytest.mark.parametrize(
    "body", ["It was built in March 2204.", "It was built on 3 June 2925.", "It was built in 2925."]
)
def test_one_slip_from_a_year_near_by(body: str) -> None:
    assert found(body)[0][0] == "2"


@pytest.mark.parametrize(
    "body",
    [
        "Seas may rise by 2100 and by 2150.",
        "It was built in March 2005.",
        "It opens in 2114, they say. It opens in 2114.",
    ],
)
def test_forecasts_are_let_pass(body: str) -> None:
    assert found(body) == []
