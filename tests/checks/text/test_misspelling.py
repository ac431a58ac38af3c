import pytest

from newslint.checks.text import misspelling
from newslint.extract import extract
from newslint.readers import read_one


def found(text: str, **options: object) -> list[tuple[str, str]]:
    facts = extract(read_one(text.encode(), "a.txt"), misspelling.NEEDS)
    matches = misspelling.check(facts, misspelling.Options.model_validate(options))
    return [(match.values["found"], match.values["expected"]) for match in matches]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("beleive", "believe"), ("arested", "arrested"), ("goverment", "government"), ("whcih", "which"),
     ("servicess", "services"), ("publicc", "public"), ("restructuing", "restructuring")],
)  # fmt: skip
def test_a_slip_and_the_word_it_slipped_from(written: str, meant: str):
    assert found(f"She said that the {written} was a sign of the times.") == [(written, meant)]
    assert found(f"She spoke of the {written}'s sign of the times.") == [(written, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "The bikemaker and the relaunch of unfeasible plans",
        "Ministers met Kwarteng and Zelensky in Dnipro.",
        "The notice read “no entery [sic]” in red letters.",
        "They call it “liberati” in the trade.",
        "Las acciones del gobierno serán necesarias para todos.",
        "See www.goverment.example or write to @goverment.",
        "The con[c]essions were made.",
    ],
)
def test_what_no_list_has_may_be_right(text: str):
    assert found(text) == []


def test_a_word_that_the_article_uses_again_is_its_own():
    assert found("The zorgle is new. A zorgle is a tool.") == []


def test_house_words_are_accepted():
    assert found("The goverment fell.", accept=["goverment"]) == []


def test_where_two_words_are_as_likely_both_are_named():
    article = read_one(b"They called the marchers racist and anti facist on Monday.", "a.txt")
    [match] = misspelling.check(extract(article, misspelling.NEEDS), misspelling.Options())
    assert match.values["expected"] == "racist' or 'fascist"
    assert [edit.text for edit in match.edits] == ["racist", "fascist"]


def test_a_name_keeps_its_capital():
    assert found("They will meet on febuary 3 in town.") == [("febuary", "February")]


@pytest.mark.parametrize(
    "text",
    [
        "They left en masse for the coast.",
        "I am not tellin’ you what it is.",
        "He called the clerk a motherf— and left.",
        "The bank is debas(ing) its coin.",
        "She was “beleived,” he joked.",
        "They saw beleivers (people who trust all) in town.",
        "The so-called beleivers came.",
        "Caused by the bacterium Corynebacterium diphtheriae, it spreads.",
        "You said you weren ’ t there.",
        "For those who sen\u00adsibly think so.",
        "Will Englund met Gherman Osgood. Gelman says no.",
    ],
)
def test_what_the_text_means_as_it_stands(text: str):
    words = {"phrases": ("en masse",), "capitals": ("England", "German")}
    assert found(text, **words) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("The beleivers came to town.", ("beleivers", "believers")),
        ("Snow has occured in April.", ("occured", "occurred")),
        ("The bill criminilizes the sale of eggs.", ("criminilizes", "criminalizes")),
        ("They met in Germeny on Monday.", ("Germeny", "Germany")),
    ],
)
def test_what_it_does_not(text: str, slip: tuple[str, str]):
    assert found(text, capitals=("Germany",))[:1] == [slip]
