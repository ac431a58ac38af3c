from newslint.checks.sources import loaded_verb
from newslint.extract import extract
from newslint.readers import read_one


def found(text: str) -> list[str]:
    seen = extract(read_one(f"The mine closed in June.\n\n{text}".encode(), "a.txt"), loaded_verb.NEEDS)
    options = loaded_verb.Options(verbs=("claimed", "admitted"))
    return [seen.text(match.span) for match in loaded_verb.check(seen, options)]


def test_a_verb_that_takes_a_side():
    assert found("The director has claimed that the ore ran out.") == ["claimed"]


def test_courts_use_these_words_plainly():
    assert found("The director admitted a charge of fraud.") == []


def test_other_verbs_are_let_pass():
    assert found("The director said that the ore ran out.") == []
