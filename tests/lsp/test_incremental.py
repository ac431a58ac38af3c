"""What is remembered of unchanged blocks never shows: after any edit the findings are those of a fresh check."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.linter.linter import Linter, Ways
from newslint.linter.loading import load_linter
from newslint.lsp.incremental import Memory

ROOT = Path(__file__).parent.parent.parent
RULES = load_linter().rules
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.*"))]
PIECES = [
    " the the",
    "5",
    " ($1 = 83 rupees)",
    "\n\n",
    ".",
    "’",
    "**",
    " on Friday, February 27, 2025,",
    "a ",
    "“",
    "— ",
]
EDIT = st.tuples(st.floats(0, 1), st.sampled_from(PIECES), st.integers(0, 40))


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(SEEDS), st.lists(EDIT, min_size=1, max_size=5))
def test_an_edit_changes_what_a_fresh_check_would(text: str, edits: list[tuple[float, str, int]]) -> None:
    memory = Memory()
    ways = Ways(check=memory.check, find={"quantities": memory.quantities})
    for place, piece, gone in [(0.0, "", 0), *edits]:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + gone :]
        fresh, known = (Linter(RULES).report(text.encode(), "a.md", way) for way in (Ways(), ways))
        assert known.findings == fresh.findings


@pytest.mark.parametrize("rule", ["text.doubled-word", "text.repeated-word"])
def test_unchanged_blocks_are_not_searched_again(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.lsp import incremental as module

    rules = [each for each in RULES if each.id == rule]
    searched: list[str] = []
    real = module.run
    monkeypatch.setattr(module, "run", lambda rule, facts: searched.append(facts.article.text) or real(rule, facts))
    memory = Memory()
    ways = Ways(check=memory.check, find={"quantities": memory.quantities})
    text = "\n\n".join(f"Paragraph {number} is the the {number}th of many, and long enough." for number in range(9))
    first = Linter(rules).report(text.encode(), "a.md", ways)
    assert len(searched) == 9
    searched.clear()
    second = Linter(rules).report(text.replace("4th", "very 4th").encode(), "a.md", ways)
    assert len(searched) <= 3
    assert len(second.findings) == len(first.findings)
