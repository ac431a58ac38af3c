"""Two words that look alike and are two things: each case with a text just inside it and one just outside."""

import pytest

from newslint.checks.names import name_variant
from newslint.checks.names._apart import apart, is_derived
from newslint.checks.names._variants import pairs_among
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.txt"), name_variant.NEEDS)


def cases(text: str) -> set[str]:
    found = facts(text)
    return {apart(found, pair) for pair in pairs_among(found.article.text, found.names)}


def findings(text: str, **options: object) -> list[str]:
    matches = name_variant.check(facts(text), name_variant.Options.model_validate(options))
    return [match.values["found"] for match in matches]


@pytest.mark.parametrize(
    ("one", "other", "derived"),
    [
        ("Yalie", "Yale", True), ("Scalian", "Scalia", True), ("Penced", "Pence", True),
        ("Catholicos", "Catholics", True),
        ("Karlova", "Karlov", True), ("Americas", "Americans", True), ("Googler", "Google", True),
        ("Stinnet", "Stinnett", False), ("Brekstab", "Brekstad", False), ("Petrocelly", "Petrocelli", False),
        ("Kowaleska", "Kowalewska", False),
    ],
)  # fmt: skip
def test_what_is_made_of_a_name_is_no_slip_of_it(one: str, other: str, derived: bool):
    assert is_derived(one, other) == is_derived(other, one) == derived


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("derived", "Scalia wrote it. Antonin Scalia said so. They see law through a Scalian lens."),
        ("code", "Europe votes. The views are not those of EUROPP, the blog, and Europe waits."),
        ("coined", "They want Obamacare gone. Obamacare stays. He calls it ObamaCORE in a speech."),
        (
            "quoted alone",
            "Mike Brenke left. Brenke and his wife went. Later they had been “Brenkex” by the crowd.",
        ),
        ("renamed", "Rosatum grew. Rosatum, the company, was Rusatum, now known as Rosatum, when the rule came."),
        ("bearer beside a noun", "The relief Program is new. The Program pays. Chad Pergram and Ann Lee wrote this."),
        ("two bearers", "Ann Brandell and Mary Brandelt met on Monday. They are no friends, Ann Brandell said."),
    ],
)
def test_each_case_has_a_text(case: str, text: str):
    assert case in cases(text)
    assert findings(text) == []


def test_the_same_slips_outside_the_cases_are_found():
    assert findings("Antonin Brekstad wrote it. Brekstad said so. The lens is Brekstda's, and Brekstad left.") == [
        "Brekstda"
    ]
    assert findings("KOWALWESKA QUITS TODAY\n\nMs Kowalewska left on Monday. Kowalewska wept.") == ["KOWALWESKA"]


def test_what_somebody_else_wrote_is_asked_about_and_no_error():
    post = "Brekstad left on Monday. Paul Brekstad wept.\n\nGood for Paul Brekstda! — Ann Lee (@annlee) May 2, 2019\n"
    letter = "Brekstad left on Monday. Paul Brekstad wept. “We thank Paul Brekstda for all,” the letter said."
    speech = "Brekstad left on Monday. Paul Brekstad wept. “We thank Paul Brekstda for all,” she said."
    for text in (post, letter):
        assert findings(text) == []
        (match,) = name_variant.check(facts(text), name_variant.Options.model_validate({"blame": False}))
        assert match.values["found"] == "Paul Brekstda"
        assert "[sic]" in match.values["question"]
    assert findings(speech) == ["Paul Brekstda"]


def test_handles_and_tags_are_nobodys_slip():
    assert findings("George Brekstad spoke. Brekstad left. Write to @GBrekstad or #Brekstadt today.") == []


def test_talk_of_spelling_silences_the_sentence_of_the_slip_alone():
    assert findings("He was pronounced dead in Wandsworth. Schools in Wandworth shut, and Wandsworth waits.") == [
        "Wandworth"
    ]
    assert findings("They misspelt it Wandworth. Wandsworth shut, and Wandsworth waits.") == []
