"""Marks in the text that silence findings."""

import pytest

from newslint.config import load_config
from newslint.linting import lint
from newslint.suppress import find_suppressions
from newslint.text import Span

RULES = [rule for rule in load_config(None).rules if rule.id in ("text.doubled-word", "names.spelling-drift")]
FAULT = "The mayor said the the vote would be held."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (FAULT, 1),
        (f"{FAULT} <!-- newslint: ignore text.doubled-word -- quoted from the minutes -->", 0),
        (f"{FAULT} <!-- newslint: ignore names -->", 1),
        (f"<!-- newslint: ignore -->\n{FAULT}\n\n{FAULT}", 1),
        (f"<!-- newslint: ignore text -->\n\n{FAULT}\n\n{FAULT}", 1),
        (f"<!-- newslint: off text -->\n\n{FAULT}\n\n<!-- newslint: on -->\n\n{FAULT}", 1),
        (f"<!-- newslint: off -->\n\n{FAULT}\n\n{FAULT}", 0),
        (f"{FAULT}\n\n<!-- newslint: ignore-file text.doubled-word -->", 0),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_marks_silence_what_they_name(text: str, count: int, name: str) -> None:
    assert len(lint(text.encode(), name, RULES).findings) == count


def test_vales_comments_reach_to_their_end():
    source = "a\n<!-- vale off -->\nb\n<!-- vale on -->\n<!-- vale Google.Will = NO -->\nc will\n"
    spans = [(mark.span.of(source).strip(), sorted(mark.rules)) for mark in find_suppressions(source)]
    assert spans == [("b", []), ("c will", ["Google.Will"])]


def test_vales_comment_for_some_words_only():
    source = '<!-- vale Google.Will["will"] = NO -->\nIt will and shall.\n'
    (mark,) = find_suppressions(source)
    assert mark.places == {Span(source.index("will and"), source.index("will and") + 4)}
