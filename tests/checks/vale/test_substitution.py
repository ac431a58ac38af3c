from newslint.checks.vale import substitution
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.txt"), substitution.NEEDS)


def found(text: str, **options: object) -> list[tuple[str, str]]:
    chosen = substitution.Options.model_validate(options)
    return [(match.values["found"], match.values["expected"]) for match in substitution.check(facts(text), chosen)]


def test_each_pattern_has_its_own_value():
    swap = {"could of": "could have", "(?:ir)?regardless of": "despite"}
    assert found("They could of won regardless of rain.", swap=swap) == [
        ("could of", "could have"),
        ("regardless of", "despite"),
    ]


def test_what_stands_as_it_should_is_let_pass():
    swap = {"javascript": "JavaScript"}
    assert found("JavaScript and javascript", swap=swap, ignorecase=True) == [("javascript", "JavaScript")]
    assert found("An e-mail", swap={"e-?mail": "email"}) == [("e-mail", "email")]


def test_the_longest_pattern_wins():
    assert found("a lot of people", swap={"a lot": "many", "a lot of people": "crowds"}) == [
        ("a lot of people", "crowds")
    ]


def test_the_edit_takes_the_first_choice_with_its_capital():
    chosen = substitution.Options(swap={"utilise": "use|employ"}, ignorecase=True, capitalize=True)
    match = next(substitution.check(facts("Utilise it."), chosen))
    assert match.edits[0].text == "Use"
    assert match.values["expected"] == "Use|Employ"


def test_values_name_groups_and_follow_case():
    assert found("10 pm", swap={r"(\d+) pm": "$1 p.m."}) == [("10 pm", "10 p.m.")]
    assert found("UTILISE it", swap={"utilise": "use"}, ignorecase=True, matchcase=True) == [("UTILISE", "USE")]
