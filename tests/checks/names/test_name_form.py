from newslint.checks.names import name_form
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, capitals: bool = True) -> list[str]:
    facts = extract(read_one(text.encode(), "a.txt"), name_form.NEEDS)
    return [match.values["found"] for match in name_form.check(facts, name_form.Options(capitals=capitals))]


def test_spaces_hyphens_and_capitals():
    assert check("They met OsgoodWarner. Then Osgood Warner met Osgood Warner.") == ["OsgoodWarner"]
    assert check("They met Anna Kilroy-Brekstad. Then Anna Kilroy-Brekstad left Anna Kilroy Brekstad.")
    assert check("They met McBrekstad and McBrekstad and Mcbrekstad.") == ["Mcbrekstad"]
    assert check("They met McBrekstad and McBrekstad and Mcbrekstad.", capitals=False) == []


def test_adjectives_and_capitals_stay_silent():
    assert check("An African-American singer met the African American band.") == []
    assert check("They met ANNA BREKSTAD. They met Anna Brekstad.") == []
    assert check("They met al-Brekstad. Al-Brekstad left. They saw al-Brekstad.") == []
