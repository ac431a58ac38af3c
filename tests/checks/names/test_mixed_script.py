from newslint.checks.names import mixed_script
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, **options: bool) -> list[Match]:
    facts = extract(read_one(text.encode(), "a.txt"), mixed_script.NEEDS)
    return list(mixed_script.check(facts, mixed_script.Options(**options)))


def test_a_cyrillic_letter_is_named_and_mended():
    (match,) = check("We met M\u0430rina.")
    assert match.values["character"] == "U+0430 cyrillic small letter a"
    assert match.edits[0].text == "Marina"
    assert match.related[0].span.start == match.span.start + 1


def test_an_invisible_character_inside_a_word():
    (match,) = check("The Riv\u200berside opens.")
    assert match.values["expected"] == "Riverside"


def test_soft_hyphens_only_on_request():
    assert check("The Riv\u00aderside opens.") == []
    assert len(check("The Riv\u00aderside opens.", soft_hyphens=True)) == 1


def test_other_scripts_and_formulas_stay_silent():
    assert check("Марина and Ελένη drank 3 µl of TGFβ in Malmö.") == []
