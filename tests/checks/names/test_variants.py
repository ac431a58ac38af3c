import pytest

from newslint.authoring import house_list
from newslint.checks.names._words import collect_words
from newslint.extract import extract
from newslint.language.forenames import are_one_forename
from newslint.language.spelling import compare, fold_lookalikes, fold_sound, latin_twin
from newslint.readers import read_one
from tests.checking import see


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Lowy", "Iowy", "lookalike"),
        ("Smith", "Srnith", "lookalike"),
        ("Osgood", "Osggood", "double"),
        ("Osgood", "Osogod", "transpose"),
        ("Osgood", "Osgod", "double"),
        ("Osgood", "Ogood", "inside"),
        ("Osgood", "Osgoods", "end"),
        ("Osgood", "Vosgood", "front"),
        ("Osgood", "Osgaod", "vowel"),
        ("Osgood", "Osfood", "neighbour"),
        ("Osgood", "Oskood", "replace"),
        ("Beyoncé", "Beyonce", "diacritic"),
        ("Osgood", "OSGOOD", "same"),
        ("Osgood", "Brekstad", "far"),
    ],
)
def test_the_edit_between_two_words(one: str, other: str, kind: str):
    assert compare(one, other).kind == kind


def test_keys_under_which_variants_meet():
    assert fold_lookalikes("Iowy") == fold_lookalikes("Lowy")
    assert fold_lookalikes("M\u0430rina") == fold_lookalikes("Marina")
    assert fold_sound("Mohammed") == fold_sound("Muhamad")
    assert latin_twin("\u0430") == "a"
    assert latin_twin("б") == "б"


@pytest.mark.parametrize(
    ("one", "other"), [("Bob", "Robert"), ("J", "John"), ("Sergei", "Sergey"), ("Maddie", "Madison")]
)
def test_forms_of_one_forename(one: str, other: str):
    assert are_one_forename(one, other)


def test_two_forenames():
    assert not are_one_forename("Daniel", "Damian")


def test_a_list_is_learned_from_articles():
    text = "They met Anna Kowalewska of the Harbour Board."
    articles = [read_one(text.encode(), "a.txt")] * 10 + [read_one(b"They met Anna Kowalweska again.", "b.txt")]
    learned = house_list.learn_names(extract(article, frozenset({"names"})) for article in articles)
    assert [(name.right, name.wrong, name.seen) for name in learned] == [
        ("Anna Kowalewska", ("Anna Kowalweska",), 10),
        ("Harbour Board", (), 10),
    ]
    assert "seen: 10" in house_list.format_list(learned)


def test_a_word_without_an_end_is_no_name() -> None:
    facts = see("name-variant", f"A{'b' * 50_000} spoke to Ann Whitfield.")
    assert [word.text for word in collect_words(facts.article.text, facts.names)] == ["Whitfield"]
