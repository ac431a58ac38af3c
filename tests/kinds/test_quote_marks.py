import pytest

from newslint.extract import extract
from newslint.kinds import quote_marks
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
        ("““The plan is a gift to nobody,” she said.", "“", "doubled"),
    ],
)
def test_the_mark_at_fault(text, mark, fault):
    assert found(text) == [(mark, fault)]


def test_only_the_faults_asked_for():
    assert found("“The plan is a gift to nobody, she said.", faults=["mismatched"]) == []
