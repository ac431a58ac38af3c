from newslint.checks.text import mixed_spelling
from newslint.extract import extract
from newslint.readers import read_one

PAIRS = {
    "litre": "liter",
    "colour": "color",
    "centre": "center",
    "harbour": "harbor",
    "labour": "labor",
    "analyse": "analyze",
}


def found(text: str) -> list[tuple[str, str, str]]:
    facts = extract(read_one(text.encode(), "a.txt"), mixed_spelling.NEEDS)
    matches = mixed_spelling.check(facts, mixed_spelling.Options(pairs=PAIRS))
    return [(match.values["found"], match.values["variety"], match.values["expected"]) for match in matches]


def test_the_rarer_system_is_named():
    text = "The colour of the harbour and the centre was plain. They analyzed it."
    assert found(text) == [("analyzed", "American", "analysed")]


def test_names_and_quotations_are_spelt_as_they_are():
    assert found("The colour of the harbour and the centre was plain at Rockefeller Center.") == []
    assert found("The colour of the harbour and the centre was plain. “My color,” she said.") == []


def test_other_words_of_the_same_letters_belong_to_neither():
    assert found("The colour of the harbour and the centre was literally plain.") == []


def test_no_system_rules_where_both_are_common():
    assert found("The colour and the harbour; the center and the labor.") == []
