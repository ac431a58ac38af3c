"""Many files: in one process or several, the reports are the same and in order."""

from pathlib import Path

import pytest

from newslint.linter import parallel
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter


def test_several_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text("The the mayor left.\n" if number % 3 else "")
    paths = [str(path) for path in sorted(tmp_path.iterdir())] + [str(tmp_path / "missing.txt")]
    rules = [rule for rule in load_linter().rules if rule.id.startswith("text.")]
    alone = list(parallel.lint_files(paths, Linter(rules)))
    monkeypatch.setattr(parallel, "_WORTH", 0)
    together = list(parallel.lint_files(paths, Linter(rules)))
    assert [report.path for report in together] == paths
    assert [report.findings for report in together] == [report.findings for report in alone]
    assert [[str(error) for error in report.errors] for report in together] == [
        [str(error) for error in report.errors] for report in alone
    ]
    assert sum(len(report.findings) for report in alone) == 13
    assert sum(len(report.errors) for report in alone) == 8
