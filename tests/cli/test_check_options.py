"""Living with newslint on the command line: fixes, marks, the baseline, changed lines; for real, in its own process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FAULT = "The mayor saw the the bridge."


def run(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *args], cwd=cwd, capture_output=True, timeout=120, check=False
    )
    return subprocess.CompletedProcess(args, done.returncode, done.stdout.decode(), done.stderr.decode())


def shown(cwd: Path, *args: str) -> list[str]:
    document = json.loads(run("check", ".", "--format", "json", *args, cwd=cwd).stdout)
    return [f"{finding['rule']}: {finding['text']}" for finding in document["findings"]]


def test_fix_writes_and_the_difference_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"\ufeff{FAULT}\r\nIt was was late.\r\n".encode())
    done = run("check", ".", "--diff-fixes", "--unsafe-fixes", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("\n-"), done.stdout.count("\n+")) == (1, 2, 3)
    assert b"the the" in (tmp_path / "a.txt").read_bytes()
    done = run("check", ".", "--fix", cwd=tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == "\ufeffThe mayor saw the bridge.\r\nIt was was late.\r\n".encode()
    assert (done.returncode, "was was" in done.stdout) == (1, True)
    assert "mended 1 finding in 1 file" in done.stderr
    assert run("check", "a.txt", "--fix", "--select", "dates", cwd=tmp_path).stderr == ""


def test_marks_are_written_with_their_reason_and_told_when_in_vain(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{FAULT}\n")
    (tmp_path / "b.txt").write_text(f"{FAULT}\n")
    assert run("check", ".", "--add-ignore", cwd=tmp_path).returncode == 2
    done = run("check", ".", "--add-ignore", "--reason", "so it stands", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        0,
        "newslint: findings marked: 1 in the articles, 1 in .newslint-ignore.yml.\n",
    )
    assert "so it stands" in (tmp_path / "a.md").read_text()
    assert shown(tmp_path) == []
    for name in ("a.md", "b.txt"):
        path = tmp_path / name
        path.write_text(path.read_text().replace("the the", "the"))
    assert [words.split(": ")[0] for words in shown(tmp_path)] == ["newslint.unused-ignore"] * 2
    assert shown(tmp_path, "--select", "text") == []


def test_the_baseline_hides_shows_and_shrinks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{FAULT}\n")
    assert "Recorded 1 findings of 1 articles" in run("baseline", cwd=tmp_path).stdout
    (tmp_path / ".newslint.yml").write_text("baseline: .newslint-baseline.json\n")
    done = run("check", ".", cwd=tmp_path)
    assert (done.returncode, "1 recorded finding hidden" in done.stderr) == (0, True)
    (tmp_path / "a.txt").write_text("The mayor left.\n\nShe said of of it.\n")
    assert shown(tmp_path, "--select", "dates") == []
    assert "the the" in (tmp_path / ".newslint-baseline.json").read_text()
    assert shown(tmp_path) == ["text.doubled-word: of of"]
    assert "the the" not in (tmp_path / ".newslint-baseline.json").read_text()


def test_only_changed_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *words], cwd=tmp_path, check=True)

    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "a.txt").write_text(f"{FAULT}\n\nOne.\n")
    (tmp_path / "b.txt").write_text(f"{FAULT}\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    (tmp_path / "a.txt").write_text(f"{FAULT}\n\nOne of of them.\n")
    assert shown(tmp_path, "--diff", "HEAD") == ["text.doubled-word: of of"]
    done = run("check", ".", "--diff", "nowhere", cwd=tmp_path)
    assert (done.returncode, "no revision 'nowhere'" in done.stderr) == (2, True)
    git("commit", "-aqm", "two")
    assert run("check", ".", "--diff", "HEAD", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--fix", "--diff-fixes"), "Give one of them"),
        (("--unsafe-fixes",), "goes with --fix"),
        (("--reason", "x"), "goes with --add-ignore"),
        (("--add-ignore", "--reason", "a --> b"), "A reason stands in a comment"),
        (("-", "--fix"), "Standard input"),
    ],
)
def test_contradictions_are_told(tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    done = run("check", ".", *args, cwd=tmp_path)
    assert (done.returncode, words in done.stderr) == (2, True)
