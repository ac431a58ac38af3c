"""Which sound a word begins with, each kind of word beside its neighbour."""

import pytest

from newslint.checks.text.indefinite_article import Options, Sounds, begins_with_vowel, check
from newslint.extract import extract
from newslint.readers import read_one

SOUNDS = Sounds(
    consonant=("eu.*",),
    vowel=("hours?",),
    either=("histor.*",),
    names=("european", "iranian"),
    said_as_words=("nato",),
    letters=("fbi", "ngo"),
)


@pytest.mark.parametrize(
    ("word", "vowel"),
    [
        ("apple", True), ("bridge", False), ("euro", False), ("hour", True), ("house", False), ("historic", None),
        ("European", False), ("Iranian", True), ("Adebayo", None), ("zzyxq", None), ("el", None),
        ("NATO", False), ("FBI", True), ("NGO", True), ("NHS", True), ("BBC", False), ("EU", True), ("UN", False),
        ("NUMMI", None), ("F-16", True), ("T-shirt", False), ("F", None),
        ("8", True), ("80-year-old", True), ("8,000", True), ("11", True), ("18-year-old", True), ("18,000", True),
        ("180", None), ("1,800", False), ("1850s", None), ("12", False), ("70", False), ("0-3", None), ("110", None),
    ],
)  # fmt: skip
def test_the_sound_that_a_word_begins_with(word: str, vowel: bool | None):
    assert begins_with_vowel(word, SOUNDS) is vowel


def found(text: str) -> list[tuple[str, str, str]]:
    facts = extract(read_one(text.encode(), "a.txt"), frozenset({"sentences"}))
    matches = list(check(facts, Options(sounds=SOUNDS)))
    return [
        (match.values["found"], match.values["next"], "".join(edit.text for edit in match.edits)) for match in matches
    ]


def test_a_capital_article_counts_where_a_sentence_begins():
    assert found("It rained. A apple fell. Section A apple.") == [("A", "apple", "An")]


def test_a_label_is_no_article():
    assert found("Give her vitamin a apple or a apple.") == [("a", "apple", "an")]


def test_a_second_article_leaves_the_choice_open():
    assert found("It was an callous an act.") == [("an", "callous", "")]
