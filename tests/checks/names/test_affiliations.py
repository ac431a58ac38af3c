"""The party and the state that words beside a lawmaker's name tell."""

import pytest

from newslint.checks.names._affiliations import affiliations_of
from newslint.core.facts import Name
from newslint.core.text import Span


def told(text: str, title: str = "") -> set[tuple[str, str]]:
    start = text.index("Ann Holt")
    name = Name(Span(start, start + 8), "Ann Holt", "person", 0, "body", title=title)
    return {(one.sort, one.value) for one in affiliations_of(text, Span(0, len(text)), name)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ann Holt, D-Ohio, spoke.", {("party", "Democrat"), ("state", "Ohio")}),
        ("Ann Holt (R-N.Y.) spoke.", {("party", "Republican"), ("state", "New York")}),
        ("Ann Holt (R–Tex.) spoke.", {("party", "Republican"), ("state", "Texas")}),
        ("Ann Holt (D) spoke.", {("party", "Democrat")}),
        ("Ann Holt, a moderate Republican, spoke.", {("party", "Republican")}),
        ("Ann Holt, a Republican strategist, spoke.", set()),
        ("Ann Holt, D-Day hero, spoke.", set()),
        ("Ann Holt, then a Republican, spoke.", set()),
        ("Ann Holt spoke to a Republican.", set()),
    ],
)
def test_what_is_told(text: str, values: set[tuple[str, str]]):
    assert told(text) == values


def test_the_party_before_a_title():
    assert told("Republican Sen. Ann Holt spoke.", "Sen.") == {("party", "Republican")}
    assert told("The Republican rival Ann Holt spoke.") == set()
