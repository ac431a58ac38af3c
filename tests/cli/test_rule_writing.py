"""`newslint rule new`, `try`, `from-correction` and `schema`, in their own process."""

import json
import subprocess
import sys
from pathlib import Path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_rule_is_written_tested_and_tried(tmp_path: Path):
    assert run(tmp_path, "rule", "new", "house/wordy.yml").returncode == 0
    assert json.loads((tmp_path / "rule.schema.json").read_text())["title"] == "newslint rule"
    assert (tmp_path / "house" / "wordy.yml").read_text().startswith("# yaml-language-server: $schema=../rule.schema")
    assert "4 examples of 1 rule:" in run(tmp_path, "test", "house/wordy.yml").stdout
    (tmp_path / "a.txt").write_text("He said at this moment in time that he would stay.")
    tried = run(tmp_path, "rule", "try", "house/wordy.yml", "a.txt")
    assert "1 hits in 1 of 1 articles: 1000.0 hits per 1,000 articles." in tried.stdout
    assert run(tmp_path, "rule", "new", "house/wordy.yml").returncode == 2


def test_what_cant_be_written_is_named(tmp_path: Path):
    (tmp_path / "house").write_text("no folder")
    done = run(tmp_path, "rule", "new", "house/wordy.yml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"newslint: {Path('house', 'wordy.yml')}: can't be written (")


def test_a_correction_is_drafted(tmp_path: Path):
    done = run(tmp_path, "rule", "from-correction", "It is Riverside Theatre, not Riverside Theater.")
    assert (done.returncode, "extends: substitution" in done.stdout) == (0, True)
    assert run(tmp_path, "rule", "from-correction", "We regret the error.").returncode == 2


def test_a_rule_is_still_explained_by_its_id(tmp_path: Path):
    assert "text.doubled-word" in run(tmp_path, "rule", "text.doubled-word").stdout
    assert "text.doubled-word" in run(tmp_path, "rule").stdout
