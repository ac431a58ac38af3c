"""Which findings are told as one, and how their lines are named."""

import pytest

from newslint.core.finding import Finding, Related
from newslint.core.levels import Level
from newslint.core.text import LineIndex, Span
from newslint.reporters._entries import entries, line_list

SOURCE = "Home\n\nNews\n\n- Sport\n\nThe the end.\n\nShare\n\nThe the start.\n"


def finding(words: str, at: int = 0, rule: str = "a.b", level: Level = "warning", message: str = "") -> Finding:
    start = -1
    for _ in range(at + 1):
        start = SOURCE.index(words, start + 1)
    return Finding(Span(start, start + len(words)), rule, level, message or f"'{words}' is one.")


def told(*findings: Finding) -> list[int]:
    return [1 + len(entry.others) for entry in entries(findings, SOURCE)]


def test_the_same_message_is_one_entry_wherever_its_places_are():
    assert told(finding("The the"), finding("The the", 1)) == [2]
    assert told(finding("The the"), finding("The the", 1, message="Another.")) == [1, 1]
    assert told(finding("The the"), finding("The the", 1, rule="a.c")) == [1, 1]
    assert told(finding("The the"), finding("The the", 1, level="error")) == [1, 1]


def test_labels_of_a_list_are_one_entry_and_a_label_further_on_is_not():
    assert told(finding("Home"), finding("News"), finding("Sport"), finding("Share")) == [3, 1]
    assert told(finding("Home"), finding("News", rule="a.c"), finding("Sport")) == [1, 1, 1]


def test_an_entry_as_one_finding_has_all_places():
    (entry,) = entries([finding("The the"), finding("The the", 1)], SOURCE)
    assert entry.alike
    assert entry.as_one().related == (Related(finding("The the", 1).place, "also here"),)
    (listed,) = entries([finding("Home"), finding("News")], SOURCE)
    assert not listed.alike


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([4], "line 4"),
        ([4, 4], "line 4"),
        ([4, 6, 8, 12], "lines 4 to 8 and 12"),
        ([1, 4, 7], "lines 1, 4 and 7"),
        (list(range(1, 40, 3)), "lines 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31 and 2 more"),
    ],
)
def test_lines_in_words(lines: list[int], said: str):
    source = "a\n" * 60
    found = [Finding(Span(2 * line - 2, 2 * line - 1), "a.b", "error", "m") for line in lines]
    assert line_list(found, LineIndex(source)) == said
