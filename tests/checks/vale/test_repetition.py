from newslint.checks.vale import repetition
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(text: str, name: str = "a.md") -> Facts:
    return extract(read_one(text.encode(), name), repetition.NEEDS)


def found(text: str, **options: object) -> list[str]:
    chosen = repetition.Options.model_validate({"tokens": [r"\w+"], "alpha": True, "ignorecase": True, **options})
    return [match.values["found"] for match in repetition.check(facts(text), chosen)]


def test_a_doubled_word_across_line_ends_and_markup():
    assert found("It was the the end.") == ["the"]
    assert found("It was the\nthe end.") == ["the"]
    assert found("It was the **the** end.") == ["the"]


def test_two_sentences_and_two_blocks_share_a_word_rightly():
    assert found("He went out. Out he went.") == []
    assert found("He went out\n\nout he went") == []


def test_what_the_reader_left_out_parts_two_words():
    assert found("Write to `x` to ask.") == []


def test_max_and_exceptions_let_repeats_pass():
    assert found("la la la", max=1) == ["la"]
    assert found("She had had the the tea.", exceptions=["had had"]) == ["the"]


def test_the_edit_leaves_one():
    seen = facts("It was the the end.")
    match = next(repetition.check(seen, repetition.Options(tokens=(r"\w+",))))
    assert seen.text(match.edits[0].span) == " the"
