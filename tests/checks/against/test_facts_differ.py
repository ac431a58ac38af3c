"""What the checks that compare facts take for the same: aliases, rounding, derived figures; where they are silent."""

import pytest

import newslint


def found(draft: str, source: str, rule: str) -> list[str]:
    return [one.span.of(draft) for one in newslint.lint(draft, path="a.txt", sources=[source], select=[rule],
                                                        min_level="suggestion") if one.span]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Rob Lee", "Robert Lee"),
        ("the UK", "Britain"),
        ("Kenyan", "Kenya"),
        ("the WBA", "the World Bakers' Association"),
        ("the World Bakers' Association", "the WBA"),
        ("Peter Myslajek", "Peter Mysłajek"),
        ("Lees", "Lee's"),
        ("Manchester Utd", "Manchester United"),
    ],
)
def test_a_name_in_another_form_is_in_the_source(name: str, known: str) -> None:
    assert not found(f"They spoke to {name} on Monday.", f"Bakers spoke to {known} on Monday.", "source.absent")


@pytest.mark.parametrize("name", ["Ann Berg", "Oslo", "the Harbour Union"])
def test_a_name_that_no_source_has(name: str) -> None:
    assert found(f"They spoke to {name} on Monday.", "Bakers spoke to many on Monday.", "source.absent")


@pytest.mark.parametrize(
    ("figure", "given"),
    [
        ("£28m", "£28 million"),
        ("about 300 people", "297 people"),
        ("more than 40 people", "44 people"),
        ("30 people", "twenty people and 10 people"),
        ("€1.2bn", "€1,234 million"),
    ],
)
def test_a_figure_that_may_be_the_sources_own(figure: str, given: str) -> None:
    assert not found(f"The council counted {figure}.", f"The council counted {given}.", "source")


@pytest.mark.parametrize(("figure", "given"), [("£82m", "£28 million"), ("about 300 people", "212 people")])
def test_a_figure_that_is_not(figure: str, given: str) -> None:
    assert found(f"The council counted {figure}.", f"The council counted {given}.", "source.figure-differs")


def test_a_name_that_only_describes_is_no_conflict() -> None:
    source = "The mayor visited the Oslo school on Monday and praised the pupils."
    assert not found("The mayor visited a Bergen school on Monday and praised pupils.", source, "source.name-differs")
    assert found("The mayor visited the Bergen school on Monday and praised pupils.", source, "source.name-differs")


def test_the_days_of_a_source_that_says_today_are_not_missed() -> None:
    draft = "The council votes on Friday."
    assert not found(draft, "The council votes today.", "source.absent")
    assert found(draft, "The council votes on Monday.", "source.absent")


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Sales at the mill did not rise in May.", "Sales at the mill fell in May."),
        ("The union did not reject the offer of the council.", "The union accepted the offer of the council."),
    ],
)
def test_an_opposite_that_is_denied_is_the_same(draft: str, source: str) -> None:
    assert not found(draft, source, "source.direction")
