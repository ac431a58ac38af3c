"""A headline's figure against the body's: what settles the matter, and who speaks where nothing does."""

import pytest

from newslint.checks.numbers import headline_figure
from newslint.extract import extract
from newslint.readers import read_one


def check(title: str, body: str, conflict: str = "certain", date: str = "2019-05-02") -> list[tuple[str, str]]:
    article = read_one(f'---\ntitle: "{title}"\ndate: {date}\n---\n{body}\n'.encode(), "a.md")
    facts = extract(article, headline_figure.NEEDS)
    options = headline_figure.Options.model_validate({"conflict": conflict})
    found = list(headline_figure.check(facts, options))
    for match in found:
        assert facts.text(match.related[0].span) == match.values["other"]
    return [(match.values["figure"], match.values["other"]) for match in found]


def checked(title: str, body: str, date: str = "2019-05-02") -> list[tuple[str, str]]:
    return [m for conflict in ("certain", "likely", "possible") for m in check(title, body, conflict, date)]


def test_the_same_noun_with_another_figure() -> None:
    body = "Nine miners were rescued on Tuesday after a night underground."
    assert check("Seven miners rescued after night underground", body) == [("Seven miners", "Nine miners")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("9 miners rescued", "Nine miners were rescued."),  # spelled out
        ("13K flee fire", "Some 13,475 people fled the fire."),  # rounded
        ("16K flee fire", "Some 16,600 people fled the fire."),  # cut off
        ("Half of tenants object", "Of the tenants, 50% objected."),  # a share in other words
        ("20% skip breakfast", "One in five adults skips breakfast."),
        ("70% doubt the plan", "Only 30% of them trust the plan."),  # the rest
        ("12 hurt in two crashes", "Seven people were hurt in one crash. Five people were hurt in the other crash."),
        (
            "19 rounds found in dog",
            "The vet found 23 rounds in all. Four rounds were blanks, and the dog had the rest.",
        ),
        ("150 shops to close", "The firm will close 10% of its 1,500 shops."),
        ("A 100km walk", "They walked 62 miles."),
        ("School closes after 108 years", "The school opened in 1911."),  # years
        ("3 dead in fire", "A third person died after the fire."),  # numbered
        ("Nearly 20% object", "In all, 19.2% of them objected."),  # bounds
        ("More than 10,000 troops sent", "Some 12,000 troops were sent."),
        ("Writer dies aged 92", "She died a day before her 93rd birthday. Her brother died at 91."),
        ("Teenagers win 2-0", "They won after a 1-0 lead."),  # a score at another time
        ("One in a hundred agrees", "The two men agree."),
    ],
)
def test_what_a_headline_writer_does_with_figures(title: str, body: str) -> None:
    assert checked(title, body) == []


def test_several_is_no_figure() -> None:
    assert checked("Troops sent to border", "More than 10,000 troops were sent. Several troops were killed.") == []


def test_a_body_without_figures_denies_nothing() -> None:
    assert checked("Seven miners rescued", "The miners were rescued on Tuesday.") == []


def test_a_slip_is_likely_where_less_is_shared() -> None:
    body = "The bank will pay $2 billion, the court ruled."
    assert check("Fine of $2M for oil firm", body) == []
    assert check("Fine of $2M for oil firm", body, "likely") == [("$2M", "$2 billion")]


def test_the_figure_of_something_else_settles_little() -> None:
    body = "Six people were hurt when a bus hit a wall on Monday. There were eight bicycles and some goats in the bus."
    assert checked("Eight people hurt when bus hits wall on hill", body) == []
    body = "Seven hundred people were hurt when the bus hit a wall on the hill on Monday. The bus was 70 feet long."
    assert checked("70 people hurt when bus hits wall on hill", body) == [("70 people", "Seven hundred people")]


def test_labels() -> None:
    body = "The storm, now in Category 3, nears the coast. A Category 3 storm fells trees."
    assert checked("Storm reaches Category 6", body) == [("Category 6", "Category 3")]


def test_an_amount_that_the_body_nowhere_has() -> None:
    body = "The library will get $48 million from the state for its roof."
    assert check("Library to get $62 million for roof", body, "likely") == [("$62 million", "$48 million")]
    assert check("Library to get $48 million for roof", body, "likely") == []


def test_a_price_and_a_total_may_be_ten_times_apart() -> None:
    body = "It was the first lot. Bids came from abroad. Its maker died young. It went to a museum. "
    body += "The clocks were dear too. The sale at the manor made £2.4m in all."
    assert check("Violin fetches £240,000", body, "likely") == []


def test_what_a_story_lists_it_need_not_count() -> None:
    body = "Nine walks in the hills are steep. Some walks have views of the sea. Take 14 maps."
    assert check("12 places for a view", body, "likely") == []


def test_a_slip_outweighs_a_chance_sum() -> None:
    body = "The harbour fund pays $950,000 for the pier. The fund paid $1,000 to a harbour club."
    assert check("Fund pays $949K for pier", body, "likely") == [("$949K", "$950,000")]
    body = "Some 10% of its 1,500 shops will close, the chain said."
    assert check("Chain to close 150 shops", body, "likely") == []


def test_years_are_reckoned_from_the_date() -> None:
    body = "The vicar of Dunmore vanished in 1986. A letter came to light."
    assert check("Letter found 32 years after vicar vanished", body, "likely") == []
    assert check("Letter found 23 years after vicar vanished", body, "likely") == [("23 years", "1986")]


@pytest.mark.parametrize(
    ("standfirst", "body", "conflict"),
    [
        ("The 38 villagers of Elm wait for a bridge", "The 83 villagers of Elm have waited for a bridge.", "certain"),
        ("The singer returns after five years in exile", "The theatre had been closed for 50 years.", "possible"),
        ("Seven ferries stop for two weeks", "The river rose for two days.", "possible"),
    ],
)
def test_a_standfirst_is_held_against_the_same_thing_only(standfirst: str, body: str, conflict: str) -> None:
    stated = f"---\ntitle: On the river\nstandfirst: {standfirst}\n---\n\n{body}\n"
    facts = extract(read_one(stated.encode(), "a.md"), headline_figure.NEEDS)
    for sure in ("certain", "likely"):
        options = headline_figure.Options.model_validate({"conflict": sure})
        found = list(headline_figure.check(facts, options))
        assert bool(found) == (sure == conflict)


def test_what_is_only_taken_for_a_standfirst_is_left_out() -> None:
    text = "On the river\n\nThe 38 villagers of Elm wait\n\nBy Ida Holm\n\nThe 83 villagers of Elm have waited."
    article = read_one(text.encode(), "a.txt")
    assert [zone.name for zone in article.zones][1] == "standfirst"
    facts = extract(article, headline_figure.NEEDS)
    assert list(headline_figure.check(facts, headline_figure.Options())) == []
