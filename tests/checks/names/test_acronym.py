from newslint.checks.names import acronym
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, look_for: str, **options: object) -> list[str]:
    facts = extract(read_one(text.encode(), "a.txt"), acronym.NEEDS)
    chosen = acronym.Options.model_validate({"look_for": look_for, **options})
    return [match.values["found"] for match in acronym.check(facts, chosen)]


def test_one_acronym_for_two_bodies_and_two_for_one():
    assert check("The Harbour Safety Board (HSB) met the Highland Sheep Bank (HSB).", "clash") == ["HSB"]
    assert check("The Harbour Safety Board (HSB) met. The Harbour Safety Board (HBS) left.", "clash") == ["HBS"]
    assert check("The Harbour Safety Board (HSB) met. The HSB left.", "clash") == []


def test_initials():
    assert check("The Harbour Safety Board (HSK) met.", "initials") == ["HSK"]
    assert check("The Harbour Safety Board (HSB) and the Workers' Party (PKK) met.", "initials") == []


def test_unexplained_and_exempt():
    text = "They met the HSB. Then the HSB left."
    assert check(text, "unexplained") == ["HSB"]
    assert check(text, "unexplained", exempt=["HSB"]) == []
    assert check("They met the Harbour Safety Board. Then the HSB left. The HSB won.", "unexplained") == []


def test_late():
    assert check("They met the HSB. The Harbour Safety Board (HSB) left.", "late") == ["HSB"]
