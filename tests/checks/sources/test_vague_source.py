import pytest

from newslint.checks.sources import vague_source
from newslint.extract import extract
from newslint.readers import read_one


def found(*paragraphs: str, **options: object) -> list[str]:
    text = "\n\n".join(("The dam was closed on Monday.", *paragraphs))
    seen = extract(read_one(text.encode(), "a.txt"), vague_source.NEEDS)
    chosen = vague_source.Options.model_validate(options)
    return [seen.text(match.span) for match in vague_source.check(seen, chosen)]


@pytest.mark.parametrize("words", ["Experts say", "Previous reports suggested", "Some residents said", "Critics say"])
def test_a_crowd(words):
    assert found(f"{words} the dam is leaking.") == [words]


def test_a_crowd_of_which_one_is_named():
    assert found("Experts say the dam is leaking. Ann Lee of Oslo University said it was old.") == []
    assert found("Experts say the dam is leaking.", "Ann Lee of Oslo University said it was old.") == []


def test_each_source_is_reported_once():
    assert found("Experts say the dam is leaking.", "It snowed.", "Experts said the wall was old.") == ["Experts say"]


def test_a_source_without_a_name_needs_a_reason():
    options = {"sources": ["anonymous"], "named_nearby": -1, "reasons": ["anonymity"]}
    assert found("An official said the dam was leaking.", **options) == ["An official"]
    assert found("An official, who asked for anonymity, said the dam was leaking.", **options) == []


def test_verbs_of_thought_only_where_asked_for():
    assert found("Many believe the dam is leaking.") == []
    assert found("Many believe the dam is leaking.", also=["believe"]) == ["Many believe"]
