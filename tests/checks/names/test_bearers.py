"""A surname that nobody is introduced with, beside one whose bearer is named in full."""

import pytest

from newslint.checks.names import name_variant
from newslint.extract import extract
from newslint.readers import read_one


def found(text: str, blame: bool) -> list[str]:
    facts = extract(read_one(text.encode(), "a.txt"), name_variant.NEEDS)
    options = name_variant.Options.model_validate({"sure": 0.6, "confidence": 0.5, "blame": blame})
    return [match.values["found"] for match in name_variant.check(facts, options)]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Ronald Manke opened his shop. Manke spoke. They like Manke. Asked about Menke's plight, he wept. Manke left.",
         "Menke"),
        ("Governor Helen Newsom called it unfair. Gov Newson said the money was owed. Later, Newsom spoke.", "Newson"),
        ("The panel sued John Conyers. Conyers denied it. It called for Conyer's exit. Mr Conyers left.", "Conyer"),
    ],
)  # fmt: skip
def test_a_lone_surname_beside_a_bearer_is_blamed(text: str, slip: str):
    assert found(text, blame=True) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "Stephen Harley spent £40 on the boat. Two years later Mr Hartley sailed it north.",
        "Dr Amelia Thwaite saw the rash in March. By June, Thwaites had seen 60 children.",
        "The tenor Andreas Schmid has a cold. It will be sung if Schmidt does not recover by noon.",
        "Ronald Manke opened his shop. Manke spoke. Asked about Menke's plight, he wept. Manke left.",
    ],
)
def test_fewer_mentions_are_asked_about(text: str):
    assert len(found(text, blame=False)) == 1
    assert found(text, blame=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Stephen Harley bought the boat from a Mr Hartley, a dentist in Fowey.",
        "The tenors Schmid and Schmidt sing on alternate nights.",
        "Ms Thwaite admires the architect Clara Thwaites, who lives near.",
        "Dr Amelia Thwaite saw the rash. The Thwaites had seen 60 children.",
        "Dr. Tony Brekstad spoke. Dr. Brekstad left. Brekstad wept. We have Dr. Brekstads here, Brekstad said.",
        "African Americans came. American Catholics left. They sailed to the Americas with Americans.",
        "Ann Conyers left. Conyers wept. Edward's wife came.",
    ],
)
def test_a_second_bearer_a_family_and_a_list_are_let_pass(text: str):
    assert found(text, blame=True) + found(text, blame=False) == []
