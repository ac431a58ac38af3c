import pytest

from newslint.checks.dates import event_date
from newslint.extract import extract
from newslint.readers import read_one


def found(body: str, published: str = "2025-03-05", **options: object) -> list[str]:
    front = f"---\ntitle: A title\ndate: {published}\n---\n" if published else ""
    seen = extract(read_one((front + body + "\n").encode(), "a.md"), event_date.NEEDS)
    chosen = event_date.Options.model_validate(options)
    return [seen.text(match.span) for match in event_date.check(seen, chosen)]


FIRST = "The Ostrava tram museum opens to visitors on 3 May."


@pytest.mark.parametrize("other", ["3 June", "5 May"])
def test_one_event_dated_twice(other: str) -> None:
    assert found(f"{FIRST} Entry is free. The Ostrava tram museum opens to visitors on {other}.") == [other]


@pytest.mark.parametrize(
    "second",
    [
        "The Ostrava tram museum opens to visitors on 3 May.",
        "The Ostrava tram museum opens to visitors again on 5 May.",
        "The Brno bus museum shuts its doors on 5 May.",
        "The Ostrava tram museum opens to visitors on 21 June.",  # neither the day nor the month in common
    ],
)
def test_two_events_or_one_date(second: str) -> None:
    assert found(f"{FIRST} Entry is free. {second}") == []
