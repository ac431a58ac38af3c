import json

import pytest

from newslint.checks.names import listed_name
from newslint.core.finding import Match
from newslint.extract import extract
from newslint.readers import read_one


def check(body: str, **lists: list[str]) -> list[Match]:
    item = {"uri": "x", "headline": "News", "body_text": body}
    item |= {key: [{"name": name} for name in names] for key, names in lists.items()}
    facts = extract(read_one(json.dumps(item).encode(), "a.json"), listed_name.NEEDS)
    return list(listed_name.check(facts, listed_name.Options()))


def test_a_slip_in_a_name_that_the_document_lists() -> None:
    body = "The Iowy Institute asked 2,000 people. The Iowy Institute's poll is new."
    (match,) = check(body, organisation=["Lowy Institute"])
    assert (match.values["found"], match.values["expected"]) == ("Iowy Institute", "Lowy Institute")
    assert len(match.related) == 1
    assert [other.message for other in match.elsewhere] == ["the tag"]
    assert [edit.text for edit in match.edits] == ["Lowy", "Lowy"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Iowy Institute asked. The Lowy Institute answered.", "Lowy Institute"),  # names.spelling-drift has it
        ("Anna Smith came.", "Anne Smith"),  # another name that there is
        ("Volodymyr Zelensky came.", "Volodymyr Zelenskyy"),  # two transcriptions
        ("Agnieszka Kowalevska came.", "Agnieszka Kowalewska"),
        ("Jose Nuñez came.", "Jose Nunez"),
        ("The Iowy Institute asked.", "lowy institute"),  # no name
        ("The Iowy Institute asked.", "Lowy Institute Poll"),
        ("Old Iowy came.", "Lowy"),
    ],
)
def test_what_is_no_slip(body: str, name: str) -> None:
    assert check(body, organisation=[name]) == []
