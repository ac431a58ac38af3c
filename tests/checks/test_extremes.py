"""Numbers and dates that nobody can reckon with: thousands of digits, a zero, years below 1 and above 9999.

Where dates and quantities are read, what is out of range is left out; no check may raise, or tell of infinity.
"""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint
from newslint.api import facts

NUMBERS = st.one_of(
    st.sampled_from(
        ["0", "0.0", "00", "1", "0.000000001", "9" * 15, "9" * 19, "9" * 400, "1" + "0" * 400, "9" * 5000, "1,000" * 9]
    ),
    st.sampled_from(["1" + ",000" * 30, "0." + "0" * 500 + "1", "9999999999999 trillion", "a million million million"]),
    st.integers(0, 10**30).map(str),
    st.floats(0, 1e12, allow_nan=False).map(lambda value: f"{value:.3f}"),
)
YEARS = st.one_of(
    st.sampled_from(["0", "1", "0001", "999", "1000", "9999", "10000", "99999"]), st.integers(0, 12000).map(str)
)
DAYS = st.one_of(st.sampled_from(["0", "31", "32", "99", "31st", "99999999999th"]), st.integers(0, 10**12).map(str))
SENTENCES = (
    "Profit rose {0}%, from £{1}m to £{2}m.",
    "Some {0} of the {1} members, or {2}%, voted.",
    "The bus carried {0} people, {1} men and {2} women.",
    "{0} men, {1} women and {2} children, 9 people in all, fled.",
    "It fell to -{0}C (-{1}F), and the wall is {2} miles ({0} km) long.",
    "He is {0}ft {1}in ({2}m) tall.",
    "The plan costs ${0}bn over {1} years, or ${2}m a year.",
    "It sold {0} a day, or {1} a year, for ${2}G.",
    "Support was {0}% for, {1}% against and {2}% unsure, a margin of {0} points.",
    "The rate went from {0}% to {1}%, up {2}%.",
    "One in {0} left, {1}-{2} at half-time; the {0}th of {1} to {2}.",
    "$1 = {0} rupees. It paid $5 million ({1} million rupees). It paid ${2}.",
    "She waited {0} years, {1} days and {2} weeks.",
    "It was founded {0} years ago, moved {1} centuries later and closed {2} days before.",
    "It opens {0} weeks from Tuesday, {1} years after the 1998 accord, at {2}:99.",
)
DATES = (
    "It opened on Friday, March {day}, {year}, and closed in {other}.",
    "She led it from {year} to {other}, a {day}-year term.",
    "Born in {year}, she was aged {day} in {other}.",
    "It lasted from {day} March {year} to {day} April {other}.",
    "The {day}th anniversary of the {year} accord was kept in {other}.",
    "It was {day}/{day}/{year}, or {year}-13-{day}, or {other}-02-30.",
    "The first Monday in May {year}, the {day} of May, {year} BC, the {day}th century and the {other}s.",
    "Easter {year} and Christmas {other}, {day} decades ago, next year and the year before.",
)


def checked(text: str) -> None:
    for finding in newslint.lint(text, select=("numbers", "dates"), min_level="suggestion"):
        assert not re.search(r"\b(?:inf|nan)\b", finding.message, re.IGNORECASE), finding.message
    for quantity in facts(text, groups=("quantities",)).quantities:
        assert all(number is None or abs(number) < 1e19 for number in (quantity.low, quantity.high, quantity.value))


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(SENTENCES), NUMBERS, NUMBERS, NUMBERS, st.booleans())
def test_no_number_breaks_a_check(sentence: str, one: str, two: str, three: str, above: bool) -> None:
    told = sentence.format(one, two, three)
    checked(f'---\ntitle: "{sentence.format(two, three, one)}"\ndate: 2025-02-27\n---\n\n{told}\n' if above else told)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(DATES), DAYS, YEARS, YEARS, st.sampled_from(["1000-01-01", "2025-02-27", "9000-12-31"]))
def test_no_date_breaks_a_check(sentence: str, day: str, year: str, other: str, published: str) -> None:
    told = sentence.format(day=day, year=year, other=other)
    checked(f'---\ntitle: "{told}"\ndate: {published}\n---\n\n{told} Yesterday, on Friday, March 3, it closed.\n')


@pytest.mark.parametrize("published", [date.min, date(1, 2, 3), date.max, date(9999, 12, 1)])
def test_no_day_of_publication_is_too_early_or_late(published: date) -> None:
    body = (
        "It opens on Friday, March 3, and closed last year (2023), yesterday (March 1) and 10,000 years ago. At 3/4/25."
    )
    body += ' It was opened on March 3, 2026. <time datetime="0001-01-01T00:00Z">January 1, 1</time> She left in 2913.'
    newslint.lint(body, published=published, select=("numbers", "dates"), min_level="suggestion")
