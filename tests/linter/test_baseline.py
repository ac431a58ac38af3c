"""The baseline: old findings stay hidden while text moves, new ones show, mended ones leave it."""

from pathlib import Path

import pytest

from newslint.core.errors import ConfigError
from newslint.core.finding import Report
from newslint.linter.baseline import Baseline, load_baseline
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter

RULES = [rule for rule in load_linter().rules if rule.id in ("text.doubled-word", "spelling.misspelling")]
OLD = "He saw the the sea.\n\nThe goverment fell in the autumn.\n"


def seen(folder: Path, text: str) -> Report:
    return Linter(RULES).report(text.encode(), str(folder / "a.md"))


def recorded(folder: Path) -> Baseline:
    report = seen(folder, OLD)
    path = folder / ".newslint-baseline.json"
    path.write_bytes(Baseline(path, {}).record([(report, report)]).text())
    return load_baseline(path)


def test_known_findings_are_hidden_wherever_they_move(tmp_path: Path) -> None:
    baseline = recorded(tmp_path)
    assert (len(baseline), list(baseline.files)) == (2, ["a.md"])
    moved = "A new line.\n\nThe goverment fell in the autumn.\n\nHe saw the the sea. She saw of of it.\n"
    assert [f.span.of(moved) for f in baseline.hide(seen(tmp_path, moved)).findings] == ["of of"]


def test_a_slip_that_was_left_stays_hidden_while_its_paragraph_is_rewritten(tmp_path: Path) -> None:
    baseline = recorded(tmp_path)
    rewritten = "She had seen the the harbour.\n\nIn May the goverment of Leeds fell, and the the mayor with it.\n"
    report = seen(tmp_path, rewritten)
    assert [f.span.of(rewritten) for f in baseline.hide(report).findings] == ["the the"]  # one more than was recorded
    assert len(baseline.shrink([report], [rule.id for rule in RULES], whole=False)) == 2


def test_it_shrinks_by_what_is_gone_where_its_rule_looked(tmp_path: Path) -> None:
    baseline = recorded(tmp_path)
    report = seen(tmp_path, "Nothing is wrong.\n")
    (tmp_path / "a.md").touch()
    assert len(baseline.shrink([report], ["spelling.misspelling"], whole=False)) == 1
    assert len(baseline.shrink([report], [rule.id for rule in RULES], whole=True)) == 0
    assert len(baseline.shrink([], [], whole=True)) == 2
    (tmp_path / "a.md").unlink()
    assert len(baseline.shrink([], [], whole=True)) == 0
    assert len(baseline.shrink([], [], whole=False)) == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [("<<<<<<<\n", ":1:1: is no JSON"), ('{"version": 2}', "another version"), ("[]", "is no baseline of newslint's")],
)
def test_a_broken_baseline_is_named(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(ConfigError, match=fault):
        load_baseline(tmp_path / "b.json")
    with pytest.raises(ConfigError, match="there is no such baseline"):
        load_baseline(tmp_path / "c.json")
