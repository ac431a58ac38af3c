from newslint.checks.sources import unattributed_claim
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one

MOTIVE = "Moldavia has sought new loans from the Gulf to reduce its dependence on Brussels."


def facts(*paragraphs: str) -> Facts:
    return extract(read_one("\n\n".join(paragraphs).encode(), "a.txt"), unattributed_claim.NEEDS)


def found(*paragraphs: str, **options: object) -> list[str]:
    seen = facts("The ministers met in Ankara on Monday.", *paragraphs)
    chosen = unattributed_claim.Options.model_validate(options)
    return [seen.text(match.span) for match in unattributed_claim.check(seen, chosen)]


def test_a_motive_nobody_is_named_for():
    assert found(MOTIVE) == [MOTIVE]


def test_a_source_in_the_paragraph_is_enough():
    assert found(f"{MOTIVE} Two diplomats said so on Monday.") == []


def test_a_paragraph_that_says_the_same_with_a_source_is_enough():
    assert found(f"{MOTIVE[:-1]}, the bank's analysts said.", "Snow fell.", MOTIVE) == []


def test_a_pronoun_carries_the_source_on():
    assert found("The bank said it was poor.", "It has sought new loans to reduce its dependence on Brussels.") == []


def test_the_lead_stays_silent():
    assert found(MOTIVE, "It rained all day.", lead=2) == []


def test_an_article_of_two_paragraphs_has_no_body_that_would_source_its_lead():
    assert found(MOTIVE, lead=2) == [MOTIVE]


def test_a_source_in_the_next_paragraph_bears_it_out():
    assert found(MOTIVE, "Two diplomats said that the talks went well.") == []
    assert found(MOTIVE, "It rained all day.", "Two diplomats said that the talks went well.") == [MOTIVE]


def test_what_may_be_and_what_an_election_is_for_is_no_motive():
    assert found("The bank may have sold the mill in order to silence its rivals.") == []
    assert len(found("The bank sold the mill in order to silence its rivals.")) == 1
    assert found("The candidate sold the mill in order to silence its rivals.") == []


def test_other_claims_are_asked_for():
    assert found("At least 40 people were killed in the blast.") == []
    assert len(found("At least 40 people were killed in the blast.", claims=["casualties"])) == 1


def test_commentary_is_let_alone():
    assert found(MOTIVE, "I saw it. I was there. My hat fell.") == []
