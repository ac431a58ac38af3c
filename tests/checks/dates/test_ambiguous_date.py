import pytest

from newslint.checks.dates import ambiguous_date
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), ambiguous_date.NEEDS)
    chosen = ambiguous_date.Options.model_validate(options)
    return [seen.text(match.span) for match in ambiguous_date.check(seen, chosen)]


def test_the_rarer_order_is_flagged() -> None:
    assert found("He paid on 13/01/2024, on 28/02/2024 and on 03/30/2024.") == ["03/30/2024"]
    assert found("He paid on 13/01/2024 and on 03/30/2024.") == ["03/30/2024"]
    assert found("He paid on 13/01/2024 and on 28/02/2024.") == []


@pytest.mark.parametrize(("body", "places"), [("On 06/07/2025.", ["06/07/2025"]), ("On 27/02/2025, on 5/5/2025.", [])])
def test_what_can_be_read_both_ways_is_flagged_on_request(body: str, places: list[str]) -> None:
    assert found(body, either=True, mixed=False) == places
    assert found(body) == []
