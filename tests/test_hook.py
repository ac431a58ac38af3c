"""The pre-commit hook, installed by pre-commit itself from this checkout into a scratch repository."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def git(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    name = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *name, *args], cwd=cwd, capture_output=True, text=True, check=False)


def snapshot(folder: Path) -> str:
    """This checkout as it stands, committed in a repository of its own; returns the commit."""
    listed = git("ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    if listed.returncode != 0:
        pytest.skip("not a git checkout: the hook is installed from one")
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "As it stands"]):
        assert git(*command, cwd=folder).returncode == 0
    return git("rev-parse", "HEAD", cwd=folder).stdout.strip()


def test_a_faulty_article_is_refused_and_a_clean_one_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, cms = tmp_path / "newslint", tmp_path / "cms"
    source.mkdir()
    cms.mkdir()
    commit = snapshot(source)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    (cms / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source}\n    rev: {commit}\n    hooks:\n      - id: newslint\n", encoding="utf-8"
    )
    git("init", "-q", cwd=cms)
    install = [sys.executable, "-m", "pre_commit", "install", "--install-hooks"]
    done = subprocess.run(install, cwd=cms, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

    shutil.copyfile(ROOT / "seeds" / "bridge-closure.md", cms / "article.md")
    git("add", "-A", cwd=cms)
    refused = git("commit", "-m", "A faulty article", cwd=cms)
    assert refused.returncode == 1
    assert "dates.weekday" in refused.stdout + refused.stderr
    assert "February 27, 2025" in refused.stdout + refused.stderr

    text = (cms / "article.md").read_text(encoding="utf-8").replace("Friday, February 27", "Friday, February 28")
    (cms / "article.md").write_text(text, encoding="utf-8")
    git("add", "-A", cwd=cms)
    accepted = git("commit", "-m", "The same, mended", cwd=cms)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
