"""Sums that a text does, and what they come to."""

from typing import get_args

import pytest

from newslint.checks.numbers import figure_arithmetic
from newslint.core.facts import DerivationWay
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str) -> list[str]:
    facts = extract(read_one(text.encode(), "a.txt"), figure_arithmetic.NEEDS)
    options = figure_arithmetic.Options(ways=get_args(DerivationWay))
    return [f"{match.values['sum']}, not {match.values['figure']}" for match in figure_arithmetic.check(facts, options)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A fee of 1% of $21.1 billion, or $2 billion.", "1% of $21.1 billion is $211 million, not $2 billion"),
        ("It rose from 100 to 146, a rise of 50%.", "100 to 146 is a rise of 46%, not 50%"),
        ("It fell from $2,000 to $1,500, a fall of 33%.", "$2,000 to $1,500 is a fall of 25%, not 33%"),
        ("It went from 5% to 7%, up 2%.", "5% to 7% is a rise of 2 percentage points, or of 40%, not 2%"),
        ("It held 12 people, five men and eight women.", "5 and 8 make 13, not 12 people"),
        ("It is 10 miles (12km) away.", "10 miles is 16.1 km, not 12km"),
        ("It was 30C (96F) then.", "30 °C is 86 °F, not 96F"),
        ("It passed by 52 votes to 45, a margin of nine votes.", "52 against 45 is a margin of 7, not nine votes"),
        (
            "It costs $1.2bn over 10 years, or $12m a year.",
            "$1.2 billion over 10 years is $120 million a year, not $12 million",
        ),
    ],
)
def test_the_sum_is_said_aloud(text: str, said: str) -> None:
    assert check(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose 30% to $6m from $5m.",  # 4.6 to 6.4 is within the rounding
        "Nearly a third of the 1,000 homes, or some 300 homes, are empty.",
        "The wall is 6ft (1.8m) high and 3,000 miles (5,000km) long.",
        "It grew warmer by 2C (3.6F).",
        "They have plots from 2,000 to 3,600 square metres (21,527-38,750 square feet).",
        "Sales doubled from 5,000 to 10,300.",
        "It rose 20% a year from 100 to 300.",
    ],
)
def test_rounding_and_other_readings_pass(text: str) -> None:
    assert check(text) == []


def test_only_the_ways_that_are_asked_for() -> None:
    facts = extract(read_one(b"A fee of 1% of $21.1bn, or $2bn.", "a.txt"), figure_arithmetic.NEEDS)
    assert not list(figure_arithmetic.check(facts, figure_arithmetic.Options(ways=("sum",))))


def test_shares_of_one_whole() -> None:
    assert check("Some 58% backed the plan and 52% opposed it.") == ["58% and 52% make 110%, not 52%"]
    assert check("Some 58% backed the plan and 42% opposed it.") == []
    assert check("Some 58% of women backed the plan and 52% of men opposed it.") == []
    assert check("Profit rose 70% and the remaining 40% was sold.") == []


def test_a_conversion_at_the_rate_that_the_article_states() -> None:
    text = "The bridge cost 8.3 billion rupees ({}). The rate is 83 rupees to the dollar."
    assert check(text.format("$10 million")) == ["₹8.3 billion at 83 rupees is $100 million, not $10 million"]
    assert check(text.format("$100 million")) == []
    assert check(text.format("$104 million")) == []  # the rate of another day
    assert check("The bridge cost 8.3 billion rupees ($10 million).") == []
