import pytest

from newslint.checks.quotes import quote_marks
from newslint.extract import extract
from newslint.readers import read_one


def found(text: str, **options: object) -> list[tuple[str, str]]:
    seen = extract(read_one(f"The mayor spoke for an hour.\n\n{text}".encode(), "a.txt"), quote_marks.NEEDS)
    chosen = quote_marks.Options.model_validate(options)
    return [(seen.text(match.span), match.values["fault"]) for match in quote_marks.check(seen, chosen)]


@pytest.mark.parametrize(
    ("text", "mark", "fault"),
    [
        ("“The plan is a gift to nobody, she said.", "“", "unclosed"),
        ("The plan is a gift to nobody,” she said.", "”", "unopened"),
        ('“The plan is a gift to nobody," she said.', '"', "mismatched"),
        ("She called it ”a gift to nobody”, and left.", "”", "reversed"),
        ("”A gift to nobody,” she said.", "”", "reversed"),
        ('She said: ”A gift to nobody."', "”", "reversed"),
        ("““The plan is a gift to nobody,” she said.", "“", "doubled"),
    ],
)
def test_the_mark_at_fault(text, mark, fault):
    assert found(text) == [(mark, fault)]


def test_an_apostrophe_that_opens_a_word_is_no_reversed_mark():
    assert found("’Tis the season, ’twas said in ’99. ’Nobody,’ she said.") == []


def test_a_habit_is_one_finding():
    assert found("”It rained,” she said. ”It rains,” he said.") == [("”", "reversed")]


def test_only_the_faults_asked_for():
    assert found("“The plan is a gift to nobody, she said.", faults=["mismatched"]) == []
