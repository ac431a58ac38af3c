from newslint.checks.names import house_name
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one

NAMES = [
    {
        "right": "National Harbour Service",
        "wrong": ["National Harbour Agency"],
        "when": ["Brekstad"],
        "note": "A Service.",
    },
    {"right": "Anna Kowalewska"},
]


def check(text: str, near: bool = True) -> list[Match]:
    facts = extract(read_one(text.encode(), "a.txt"), house_name.NEEDS)
    return list(house_name.check(facts, house_name.Options.model_validate({"names": NAMES, "near": near})))


def test_a_wrong_name_that_stands_alone():
    (match,) = check("In Brekstad the National Harbour Agency agreed.")
    assert match.values["expected"] == "National Harbour Service"
    assert match.values["note"] == " A Service."
    assert match.related[0].message == "meant here"


def test_not_where_the_entry_is_not_meant():
    assert check("The National Harbour Agency agreed.") == []


def test_a_line_break_inside_the_name():
    assert len(check("In Brekstad the National\nHarbour Agency agreed.")) == 1


def test_a_slip_in_a_listed_name():
    (match,) = check("They met Anna Kowalweska.")
    assert match.edits[0].text == "Anna Kowalewska"
    assert check("They met Anna Kowalweska.", near=False) == []
    assert check("They met Anna Kowalewska and Anna Walker.") == []
