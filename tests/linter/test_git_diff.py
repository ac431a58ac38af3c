"""What git says has changed: lines of the working tree and the index, new files, renamed ones."""

import subprocess
from pathlib import Path

import pytest

from newslint.core.errors import NewslintError
from newslint.core.finding import Finding, Related, Report
from newslint.core.text import Span
from newslint.linter.git_diff import find_changes


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "old.md").write_text("one\n@@ -1 +1 @@\nthree\nfour\n")
    (tmp_path / "naïve name.md").write_text("".join(f"line {number}\n" for number in range(20)))
    (tmp_path / "same.md").write_text("same\n")
    git("add", ".")
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one")
    return tmp_path


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


def kept(path: Path, *lines: int, related: int | None = None) -> list[int]:
    """Of findings on each of `lines` (and a place on line `related`), those that are on changed lines."""
    source = path.read_text()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    other = (Related(Span(starts[related - 1], starts[related - 1] + 1), "m"),) if related else ()
    found = {Finding(Span(starts[line - 1], starts[line - 1] + 2), "a.b", "error", "m", other): line for line in lines}
    left = find_changes("HEAD").keep(Report(str(path), source, tuple(found))).findings
    return [found[finding] for finding in left]


def test_lines_files_renames_and_the_index(repository: Path) -> None:
    (repository / "old.md").write_text("one\n+++ b/fake.md\nthree\n4\n")
    git("add", "old.md")
    (repository / "old.md").write_text("ONE\n+++ b/fake.md\nthree\n4\n")
    git("mv", "naïve name.md", "näher dran.md")
    renamed = repository / "näher dran.md"
    renamed.write_text(renamed.read_text().replace("line 7\n", "line VII\n"))
    (repository / "new.md").write_text("new\n")
    changes = find_changes("HEAD")
    names = ("old.md", "näher dran.md", "new.md", "same.md", "fake.md")
    assert [changes.touches(name) for name in names] == [True, True, True, False, False]
    assert kept(repository / "old.md", 1, 2, 3, 4) == [1, 2, 4]
    assert kept(renamed, 7, 8, 9) == [8]
    assert kept(renamed, 1, 2, related=8) == [1, 2]  # a conflict has two places
    assert kept(repository / "new.md", 1) == [1]


def test_lines_taken_away_mark_their_neighbours(repository: Path) -> None:
    (repository / "old.md").write_text("one\nfour\n")
    assert kept(repository / "old.md", 1, 2) == [1, 2]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:old.md"])
def test_an_unknown_revision_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(NewslintError, match="revision"):
        find_changes(revision)
    assert not (repository / "x").exists()


def test_no_repository_no_git_and_files_elsewhere(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with pytest.raises(NewslintError, match="is not in the repository"):
        find_changes("HEAD").touches(str(elsewhere / "a.md"))
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(elsewhere.parent))
    with pytest.raises(NewslintError, match="Run inside a repository"):
        find_changes("HEAD")
    monkeypatch.setenv("PATH", str(elsewhere))
    with pytest.raises(NewslintError, match="there is no git here"):
        find_changes("HEAD")
