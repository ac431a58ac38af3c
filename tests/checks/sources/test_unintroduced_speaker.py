from newslint.checks.sources import unintroduced_speaker
from newslint.extract import extract
from newslint.readers import read_one


def found(*paragraphs: str, **options: object) -> list[str]:
    text = "\n\n".join(("The mine closed in June.", *paragraphs))
    seen = extract(read_one(text.encode(), "a.txt"), unintroduced_speaker.NEEDS)
    chosen = unintroduced_speaker.Options.model_validate(options)
    return [seen.text(match.span) for match in unintroduced_speaker.check(seen, chosen)]


SPOKEN = "“The ore ran out years ago,” Henriksen said."


def test_a_bare_surname_speaks():
    assert found(SPOKEN) == ["Henriksen"]


def test_a_full_name_a_title_or_a_role_introduces():
    assert found("Its director is Ole Henriksen.", SPOKEN) == []
    assert found("Its director, Dr Henriksen, was away.", "“The ore ran out years ago,” Mr Henriksen said.") == []


def test_a_polite_title_introduces_nobody():
    assert found("“The ore ran out years ago,” Mr Henriksen said.") == ["Henriksen"]
    assert found("Its director is Ole Henriksen.", "“The ore ran out years ago,” Mr Henriksen said.") == []


def test_a_slip_for_a_full_name_is_another_rules():
    assert found("Its director is Ole Henriksen.", "“The ore ran out years ago,” Hendriksen said.") == []
    assert found("Its director is Ole Moss.", SPOKEN) == ["Henriksen"]


def test_a_line_that_says_where_from_is_a_byline():
    assert found("Henriksen reported from Oslo.") == []


def test_who_needs_no_introduction():
    assert found(SPOKEN, known=["Henriksen"]) == []
