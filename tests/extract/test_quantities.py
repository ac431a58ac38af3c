"""Quantities: what a number is, what bounds it, what it counts, and what it says it comes from."""

import pytest

from newslint.core.facts import Quantity
from newslint.extract import extract
from newslint.readers import read_one


def find(text: str) -> list[Quantity]:
    return list(extract(read_one(text.encode(), "a.txt"), frozenset({"quantities"})).quantities)


def one(text: str) -> Quantity:
    found = find(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("10,000 troops", 10_000),
        ("two dozen eggs", 24),
        ("half a million people", 500_000),
        ("1.2 million people", 1_200_000),
        ("two and a half million people", 2_500_000),
        ("two hundred and six people", 206),
        ("twenty-five horses", 25),
        ("a hundred thousand trees", 100_000),
        ("1,50,000 voters", 150_000),
        ("3 lakh voters", 300_000),
        ("14K runners", 14_000),
    ],
)
def test_counts_in_figures_words_and_mixtures(words: str, value: float) -> None:
    q = one(f"They saw {words} there.")
    assert (q.kind, q.value) == ("count", value)


@pytest.mark.parametrize(
    ("words", "kind", "value", "unit"),
    [
        ("£2,500", "money", 2500, "GBP"),
        ("$1.2bn", "money", 1.2e9, "USD"),
        ("40 cents", "money", 40, "cent"),
        ("8.1%", "percent", 8.1, "%"),
        ("17 per cent", "percent", 17, "%"),
        ("two percentage points", "points", 2, "%"),
        ("50 basis points", "points", 0.5, "%"),
        ("a third of it", "fraction", 1 / 3, None),
        ("one in five", "fraction", 0.2, None),
        ("12km", "measure", 12, "km"),
        ("30 square miles", "measure", 30, "sq-mile"),
        ("60 miles per hour", "measure", 60, "mph"),
        ("30C", "measure", 30, "celsius"),
        ("nine months", "duration", 9, "month"),
        ("three straight weeks", "duration", 3, "week"),
        ("the 19th", "rank", 19, None),
        ("Category 3", "label", 3, None),
        ("a 2-1 win", "score", 2, None),
        ("twice", "multiple", 2, None),
    ],
)
def test_kinds_and_units(words: str, kind: str, value: float, unit: str | None) -> None:
    q = one(f"It was {words}.")
    assert (q.kind, q.unit) == (kind, unit)
    assert q.value == pytest.approx(value)


@pytest.mark.parametrize(
    "words", ["a 62-year-old man", "a man aged 62", "Anna Hill, 62, agreed", "a man who died at 62."]
)
def test_ages(words: str) -> None:
    q = one(f"They met {words}")
    assert (q.kind, q.value, q.unit) == ("age", 62, "year")


@pytest.mark.parametrize(
    ("words", "low", "high", "approximate"),
    [
        ("more than 10,000 troops", 10_000, None, False),
        ("10,000 or more troops", 10_000, None, False),
        ("up to 40 troops", None, 40, False),
        ("nearly 40 troops", None, 40, False),
        ("about 40 troops", 40, 40, True),
        ("40 troops", 40, 40, False),
        ("10-15 troops", 10, 15, False),
        ("10 to 15 troops", 10, 15, False),
    ],
)
def test_bounds(words: str, low: float | None, high: float | None, approximate: bool) -> None:
    q = one(f"They sent {words} north.")
    assert (q.low, q.high, q.approximate, q.noun) == (low, high, approximate, "troops")
    assert q.text == words


def test_noun_modifiers_and_words_around() -> None:
    q = one("More than 10,000 North Korean troops were killed.")
    assert (q.noun, q.modifiers) == ("troops", ("North", "Korean"))
    assert "die" in q.about


def test_rates() -> None:
    assert one("She pays £2,500-a-month.").per == "month"
    assert one("They cost $110 each.").per == "each"


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1911 and closed in 2017.",
        "They met on March 3 at 10:30 and again at 5pm.",
        "Call 020 7946 0958 today.",
        "The 1990s were better.",
        "She wrote at https://example.org/2024/12/story about it.",
    ],
)
def test_years_dates_times_and_codes_count_nothing(text: str) -> None:
    assert find(text) == []


def test_precision() -> None:
    assert one("It cost $1.2m.").step == pytest.approx(100_000)
    assert one("It cost $19.25.").step == pytest.approx(0.01)


def test_a_magnitude_is_shared() -> None:
    assert [q.value for q in find("It is worth between $250 and $260 million.")] == [250e6, 260e6]


@pytest.mark.parametrize(
    ("text", "how", "inputs"),
    [
        ("A fee of 1% of $21.1bn, or $2bn, was paid.", "percent-of", ["1%", "$21.1bn"]),
        ("Then 45 of the 60 members, or 80%, voted.", "share", ["45", "60 members"]),
        ("It rose from 100 to 146, a rise of 50%.", "percent-change", ["100", "146"]),
        ("It went from 5% to 7%, up 2%.", "points-change", ["5%", "7%"]),
        ("Sales doubled from 5,000 to 15,000.", "multiple", ["5,000", "15,000"]),
        ("It held 12 people, five men and eight women.", "sum", ["five men", "eight women"]),
        ("It passed by 52 votes to 45, a margin of nine votes.", "difference", ["52 votes", "45"]),
        ("It is 10 miles (12km) away.", "conversion", ["10 miles"]),
        ("It costs $1.2bn over 10 years, or $12m a year.", "rate", ["$1.2bn", "10 years"]),
    ],
)
def test_derivations(text: str, how: str, inputs: list[str]) -> None:
    made = [d for q in find(text) for d in q.derived]
    assert [(d.how, [q.text for q in d.inputs]) for d in made] == [(how, inputs)]


def test_a_list_that_only_includes_is_no_sum() -> None:
    assert not any(q.derived for q in find("It held 40 people, including five men and eight women of one family."))


def test_line_ends_are_blanks() -> None:
    assert [q.text for q in find("They sent more than\n10,000\ntroops north.")] == ["more than 10,000 troops"]
