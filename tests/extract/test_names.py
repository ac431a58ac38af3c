import pytest

from newslint.core.facts import Facts, Name
from newslint.core.text import Span
from newslint.extract import extract
from newslint.extract.names import find_names
from newslint.readers import read_one


def facts(text: str, name: str = "a.txt") -> Facts:
    return extract(read_one(text.encode(), name), frozenset({"sentences", "tokens", "names"}))


def names(text: str, name: str = "a.txt") -> list[str]:
    return [found.text for found in facts(text, name).names]


def only(text: str) -> Name:
    (found,) = facts(text).names
    return found


def test_a_capital_inside_a_sentence_makes_a_name():
    assert names("Then the river Wye met Paul Osgood near Hay.") == ["Wye", "Paul Osgood", "Hay"]


def test_a_sentence_start_is_judged_by_the_lexicon_and_the_rest_of_the_article():
    assert names("Residents left. Brekstad stayed.") == ["Brekstad"]
    assert names("Harbour works began. They like the Harbour of Osgood.")[0] == "Harbour"


def test_function_words_titles_and_dates_are_no_names():
    assert names("He said so on Monday, 3 May. The President agreed. I am, I'm sure, right.") == []


def test_us_is_a_country_and_us_is_not():
    assert names("They told us that the US had voted.") == ["US"]


def test_connectors_join_where_the_words_around_give_evidence():
    assert names("He left the Department for Work and Pensions.") == ["Department for Work and Pensions"]
    assert names("He saw the Bank of Osgood and Paris.") == ["Bank of Osgood", "Paris"]
    assert names("We saw Paul and Anna.") == ["Paul", "Anna"]
    assert names("We saw President Xi Jinping of China and President Paul Osgood.") == [
        "Xi Jinping",
        "China",
        "Paul Osgood",
    ]


@pytest.mark.parametrize(
    ("text", "title", "forename", "surname"),
    [
        ("We met President Paul Osgood.", "President", "Paul", "Osgood"),
        ("We met Mr. Osgood.", "Mr.", "", "Osgood"),
        ("We met Foreign Minister Ludwig van der Berg.", "Foreign Minister", "Ludwig", "van der Berg"),
        ("We met Paul W. Osgood.", "", "Paul", "Osgood"),
        ("We met President Kim Jong Un.", "President", "Jong Un", "Kim"),
        ("We met President Moon Jae-in.", "President", "Jae in", "Moon"),
        ("We met Paul Osgood-Reyes.", "", "Paul", "Osgood-Reyes"),
    ],
)
def test_the_parts_of_a_person(text: str, title: str, forename: str, surname: str):
    found = only(text)
    assert (found.label, found.title, found.forename, found.surname) == ("person", title, forename, surname)


def test_possessives_are_no_part_of_the_name():
    for apostrophe in "'’":
        found = only(f"It was Osgood{apostrophe}s boat.")
        assert (found.text, found.possessive) == ("Osgood", True)


def test_words_are_parted_at_hyphens_and_have_exact_places():
    seen = facts("It was the Osgood-Brekstad line.")
    assert [seen.text(word) for word in seen.names[0].words] == ["Osgood", "Brekstad"]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Harbour Institute", "organisation"),
        ("Bank of Osgood", "organisation"),
        ("South Korea", "place"),
        ("Seoul", "place"),
        ("Osgood Island", "place"),
        ("Osgood Marathon", "event"),
        ("Anna Brekstad", "person"),
    ],
)
def test_labels(name: str, label: str):
    assert only(f"They spoke of the {name} again.").label == label


def test_countries_and_their_people():
    russia, russians, uk = facts("They say Russia and the Russians like the UK.").names
    assert (russia.country, russia.demonym) == ("RU", False)
    assert (russians.country, russians.demonym) == ("RU", True)
    assert uk.country == "GB"


def test_mentions_of_one_bearer_share_a_number():
    seen = facts(
        "We met Paul Osgood and Anna Brekstad. Mr Osgood left. The Harbour Safety Board wrote. Then HSB paid Anna."
    )
    by_text = {found.text: found.entity for found in seen.names}
    assert by_text["Paul Osgood"] == by_text["Osgood"]
    assert by_text["Anna Brekstad"] == by_text["Anna"]
    assert by_text["Harbour Safety Board"] == by_text["HSB"]
    assert len(set(by_text.values())) == 3


def test_a_surname_of_two_parts_is_another_than_its_half():
    seen = facts("We met Anna Osgood-Reyes and Paul Reyes. Osgood-Reyes, 39, left. Then Reyes, 47, left.")
    anna, paul, again, he = (found.entity for found in seen.names)
    assert (again, he) == (anna, paul)


def test_of_two_namesakes_the_surname_means_the_nearest_before():
    seen = facts("We met Paul Osgood. We met Anna Osgood. Then Osgood left.")
    assert seen.names[2].entity == seen.names[1].entity != seen.names[0].entity


def test_a_headline_in_title_case_is_judged_by_the_body():
    text = "---\ntitle: Brekstad Harbour Board Votes on New Rules\n---\nThe Brekstad Harbour Board met on Friday.\n"
    assert names(text, "a.md")[0] == "Brekstad Harbour Board"


@pytest.mark.parametrize(
    ("text", "years", "born", "past"),
    [
        ("They met Anna Brekstad, 34, of Hull.", 34, None, False),
        ("They met 34-year-old Anna Brekstad.", 34, None, False),
        ("They met Anna Brekstad, aged 34.", 34, None, False),
        ("They met Anna Brekstad, born in 1990.", None, 1990, False),
        ("They met Anna Brekstad, 34, in 2004.", 34, None, True),
    ],
)
def test_ages(text: str, years: int | None, born: int | None, past: bool):
    age = next(found.age for found in facts(text).names if found.surname == "Brekstad")
    assert age
    assert (age.years, age.born, age.past) == (years, born, past)


def test_the_model_adds_names_and_types():
    seen = facts("They met at brekstad with Osgood.")
    at = seen.article.text.index("Osgood")
    typed = find_names(seen.article, seen.sentences, seen.tokens, [(Span(at, at + 6), "organisation")])
    assert [(found.text, found.label) for found in typed] == [("Osgood", "organisation")]


def test_a_possessive_inside_a_body_s_name():
    assert names("He joined the Workers' Party and the Women's Institute.") == ["Workers' Party", "Women's Institute"]
    assert names("He joined Russia's Council.") == ["Russia", "Council"]


def test_the_office_before_a_person():
    found = facts("They met Harbour Board chief executive Anna Brekstad.").names[1]
    assert (found.role, found.body) == ("chief executive", "Harbour Board")
