"""What takes a finding away from the rules on sources: idioms, the law, members of a group, the month of May."""

import pytest

from newslint.checks.sources import hedge_drift, ownerless_hedge, single_source, vague_source
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one

HEDGES = ownerless_hedge.Options(cues=("reportedly", "allegedly", "reported", "understood"))
CROWDS = vague_source.Options(members=("some", "many", "others", "of", "them"))


def facts(*paragraphs: str, headline: str = "Bank closes its branch") -> Facts:
    text = "\n\n".join((headline, "The bank closed its branch on Monday.", *paragraphs))
    return extract(read_one(text.encode(), "a.txt"), hedge_drift.NEEDS)


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("The manager reportedly left with the keys.", 1),
        ("The losses have been reported on.", 0),
        ("The guard was reported in stable condition.", 0),
        ("The manager allegedly left with the keys.", 1),
        ("The manager allegedly left with the keys. He was arrested at the border.", 0),
    ],
)
def test_hedges_in_idioms_and_before_the_law_have_an_owner(paragraph: str, found: int) -> None:
    assert len(list(ownerless_hedge.check(facts(paragraph), HEDGES))) == found


def test_a_headlines_hedge_is_owned_below() -> None:
    headline = "Manager reportedly left with keys"
    assert list(ownerless_hedge.check(facts("It rained.", headline=headline), HEDGES))
    assert not list(ownerless_hedge.check(facts("Two clerks said so.", headline=headline), HEDGES))
    far = facts("It rained.", "It snowed.", "It froze.", "Two clerks said so.", headline=headline)
    assert list(ownerless_hedge.check(far, HEDGES))


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("Experts say the vault could fail.", 1),
        ("Others say the vault could fail.", 0),
        ("The vault could fail, Hydro surveys show.", 0),
        ("Experts will say that the vault could fail.", 0),
    ],
)
def test_crowds_with_a_name_members_and_the_future_are_no_vague_sources(paragraph: str, found: int) -> None:
    assert len(list(vague_source.check(facts(paragraph), CROWDS))) == found


def test_one_that_is_introduced_between_is_another_source() -> None:
    options = single_source.Options(of="plural")
    assert list(
        single_source.check(
            facts("The bank sold it, senior officials said.", "It was cheap, the official said."), options
        )
    )
    between = (
        "The bank sold it, senior officials said.",
        "A tax official was glad.",
        "It was cheap, the official said.",
    )
    assert not list(single_source.check(facts(*between), options))


def test_may_the_month_and_might_the_noun_hedge_nothing() -> None:
    headline = "Navy moves extra submarines north"

    def drifts(paragraph: str) -> int:
        return len(list(hedge_drift.check(facts(paragraph, headline=headline), hedge_drift.Options())))

    assert drifts("Extra submarines may have moved north, a spokesman said.") == 1
    assert drifts("Extra submarines moved north in May, a spokesman said.") == 0
    assert drifts("The might of extra submarines moved north, a spokesman said.") == 0
