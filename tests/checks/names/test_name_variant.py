import pytest

from newslint.checks.names import name_variant
from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.language.house_names import HouseName
from newslint.readers import read_one


def facts(text: str, name: str = "a.txt") -> Facts:
    return extract(read_one(text.encode(), name), name_variant.NEEDS)


def check(text: str, **options: object) -> list[Match]:
    return list(name_variant.check(facts(text), name_variant.Options.model_validate(options)))


def test_a_lookalike_letter_blames_the_odd_name_and_shows_both():
    (match,) = check("A study by the Iowy Institute is out. The Lowy Institute said so.")
    assert match.values["found"] == "Iowy Institute"
    assert match.values["expected"] == "Lowy Institute"
    assert "look alike" in match.values["evidence"]
    assert (
        match.related[0].span.of("A study by the Iowy Institute is out. The Lowy Institute said so.")
        == "Lowy Institute"
    )
    assert 0.75 < match.confidence < 1


@pytest.mark.parametrize("slip", ["Kowalweska", "Kowaleska", "Kowallewska", "Kowalewsja", "KowaIewska", "Kowalewsca"])
def test_slips_of_the_hand(slip: str):
    (match,) = check(f"The court heard Ms Kowalewska. Later Ms {slip} wept, and Kowalewska left.")
    assert match.values["found"] == slip


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq fought, and Austria and Australia watched. Niger is no Nigeria.",
        "Russia and Russian banks, Koreans and Korean ships, Democrats and a Democrat.",
        "North Korea wrote to South Korea. AFP and FP reported it.",
        "John Smith met Anne Smyth. Mr Smith left, Ms Smyth stayed.",
        "Joe Biden met Anna Hayden. Biden left.",
        "The Brekstads came. Paul Brekstad spoke.",
        "Georgia is a country, George is a man.",
        "He wrote Brekkstad [sic]. Paul Brekstad read it. Ms Brekstad too.",
        "The name is spelled Brekkstad on the stone. Paul Brekstad read it.",
    ],
)
def test_real_pairs_stay_silent(text: str):
    assert check(text) == []
    assert check(text, blame=False, confidence=0.55) == []


def test_without_evidence_nobody_is_blamed():
    text = 'Jacques Ternaud spoke. "We are late," said Mr Tarnaud.'
    assert check(text) == []
    (match,) = check(text, blame=False, confidence=0.5)
    assert match.values["evidence"] == ""
    assert match.edits == ()


def test_the_house_list_decides():
    text = 'Jacques Ternaud spoke. "We are late," said Mr Tarnaud.'
    (match,) = check(text, names=[HouseName.model_validate({"right": "Jacques Tarnaud"})])
    assert match.values["found"] == "Jacques Ternaud"
    assert "house list" in match.values["evidence"]


def test_a_headline_is_compared_with_the_body():
    (match,) = check("---\ntitle: Brekkstad wins\n---\nPaul Brekstad won. Brekstad wept.\n".replace("\\n", "\n"))
    assert match.values["found"] == "Brekkstad"


def test_edits_mend_every_place_of_the_slip():
    text = "Paul Kowalewska came. Kowalewska spoke, Kowalewska sang. Then Kowalweska left, and Kowalweska slept."
    (match,) = check(text)
    assert [edit.span.of(text) for edit in match.edits] == ["Kowalweska"] * 2
    assert {edit.text for edit in match.edits} == {"Kowalewska"}
