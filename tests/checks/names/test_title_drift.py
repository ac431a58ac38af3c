from newslint.checks.names import title_drift
from newslint.extract import extract
from newslint.readers import read_one


def check(text: str, *look_for: str) -> list[str]:
    facts = extract(read_one(text.encode(), "a.txt"), title_drift.NEEDS)
    options = title_drift.Options.model_validate({"look_for": look_for})
    return [match.values["found"] for match in title_drift.check(facts, options)]


def test_one_courtesy_title_among_others():
    text = "They met Mr Osgood. Mr Osgood spoke. Then {} left."
    assert check(text.format("Ms Osgood"), "gender") == ["Ms Osgood"]
    assert check(text.format("Mrs Osgood"), "gender") == []
    assert check(text.format("his sister Ms Osgood"), "gender") == []


def test_two_ranks_of_one_ladder():
    assert check("They met Sen. Paul Osgood. On Monday Rep. Paul Osgood left.", "rank") == ["Rep. Paul Osgood"]
    assert check("They met Sen. Paul Osgood. Then Senator Paul Osgood left.", "rank") == []
    assert check("They met Sen. Paul Osgood, then former Rep. Paul Osgood spoke.", "rank") == []
