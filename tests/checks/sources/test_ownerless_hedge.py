from newslint.checks.sources import ownerless_hedge
from newslint.extract import extract
from newslint.readers import read_one


def found(text: str) -> list[str]:
    seen = extract(read_one(f"The bank closed on Monday.\n\n{text}".encode(), "a.txt"), ownerless_hedge.NEEDS)
    options = ownerless_hedge.Options(cues=("reportedly", "understood"))
    return [seen.text(match.span) for match in ownerless_hedge.check(seen, options)]


def test_a_hedge_that_hides_who_says_so():
    assert found("The manager reportedly left.") == ["reportedly"]
    assert found("It is understood that he left.") == ["is understood"]


def test_an_owner_in_the_paragraph_is_enough():
    assert found("The manager reportedly left. Two clerks said they saw him.") == []


def test_other_words_are_let_pass():
    assert found("He understood the rules.") == []
    assert found("The manager appears to have left.") == []
