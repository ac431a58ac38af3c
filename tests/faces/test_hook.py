"""The pre-commit hook, installed by pre-commit itself from this checkout into a repository of 200 articles.

The repository holds no Python. One installation serves all tests, each of which starts from the same commit.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ARTICLES = 200
Done = subprocess.CompletedProcess[str]


def run(*command: str, cwd: Path) -> Done:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=900, check=False)


def git(*args: str, cwd: Path) -> Done:
    name = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    return run("git", *name, *args, cwd=cwd)


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


def article(number: int) -> str:
    return (
        f"---\ntitle: Council votes on road {number}\ndate: 2025-03-05\n---\n\n"
        f"Members of the council voted on the plan for road {number} on Wednesday.\n\n"
        f"“We have waited long enough,” said Ines Varga, who leads the council.\n"
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository of articles whose commits the hook watches, with pre-commit's environments beside it."""
    base = tmp_path_factory.mktemp("hook")
    source, cms = base / "newslint", base / "cms"
    source.mkdir()
    (cms / "articles" / "2025").mkdir(parents=True)
    commit = snapshot(source)
    (cms / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source}\n    rev: {commit}\n    hooks:\n      - id: newslint\n", encoding="utf-8"
    )
    for number in range(ARTICLES):
        (cms / "articles" / "2025" / f"road {number}.md").write_text(article(number), encoding="utf-8")
    (cms / "layout.html").write_text("<p>The the layout.</p>\n")
    (cms / "package.json").write_text('{"name": "the the site"}\n')
    git("init", "-q", cwd=cms)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(base / "home"))
        done = run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=cms)
        assert done.returncode == 0, done.stdout + done.stderr
        git("add", "-A", cwd=cms)
        first = git("commit", "-m", "The archive", cwd=cms)
        assert first.returncode == 0, first.stdout + first.stderr
        yield cms


@pytest.fixture
def cms(installed: Path) -> Iterator[Path]:
    """The repository at its first commit; what a test commits is taken back."""
    start = git("rev-parse", "HEAD", cwd=installed).stdout.strip()
    yield installed
    git("reset", "-q", "--hard", start, cwd=installed)
    git("clean", "-qfd", cwd=installed)


def commit(cms: Path, *options: str) -> tuple[int, str]:
    git("add", "-A", cwd=cms)
    done = git("commit", "-m", "A change", *options, cwd=cms)
    return done.returncode, done.stdout + done.stderr


def write(cms: Path, number: int, text: str) -> None:
    (cms / "articles" / "2025" / f"road {number}.md").write_text(text, encoding="utf-8")


def test_a_slip_is_refused_with_both_places_and_accepted_when_mended(cms: Path) -> None:
    slip = article(7) + "\nMs Vargas left on Friday, February 27, 2025. Ines Varga returned.\n"
    write(cms, 7, slip)
    code, said = commit(cms)
    assert code == 1
    assert "dates.weekday" in said
    assert "February 27, 2025" in said
    assert "articles/2025/road 7.md" in said
    write(cms, 7, article(7) + "\nShe left on Thursday, February 27, 2025.\n")
    code, said = commit(cms)
    assert code == 0, said


def test_only_changed_articles_are_passed_and_all_of_them_on_request(cms: Path) -> None:
    write(cms, 3, article(3).replace("on the plan", "on the the plan"))
    assert commit(cms, "--no-verify")[0] == 0
    write(cms, 4, article(4) + "\nA vote follows in May.\n")
    code, said = commit(cms)
    assert code == 0, said
    assert "road 3.md" not in said
    everything = run(sys.executable, "-m", "pre_commit", "run", "--all-files", cwd=cms)
    assert everything.returncode == 1
    assert "road 3.md" in everything.stdout
    assert "layout.html" not in everything.stdout
    assert re.search(rf"1 error in 1 of {ARTICLES} articles", everything.stdout)


def test_a_change_of_all_articles_is_checked_in_one_run(cms: Path) -> None:
    for number in range(ARTICLES):
        write(
            cms, number, article(number) + "\nThe vote was public.\n" * (2 if number == 150 else 1) + "The the end.\n"
        )
    code, said = commit(cms)
    assert code == 1
    assert said.count("newslint.....") == 1
    assert re.search(rf"{ARTICLES} errors.* in {ARTICLES} of {ARTICLES} articles", said)


def test_what_cannot_be_read_is_refused_and_other_files_do_not_matter(cms: Path) -> None:
    (cms / "layout.html").write_text("<p>The the new layout.</p>\n")
    code, said = commit(cms)
    assert code == 0, said
    assert "no files to check" in said
    (cms / "articles" / "2025" / "road 9.md").write_bytes("Der Bürgermeister kam.\n".encode("latin-1"))
    code, said = commit(cms)
    assert code == 1
    assert "exit code: 2" in said
    assert "is not UTF-8" in said


def test_the_hook_takes_articles_by_their_names() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    taken = re.compile(hook["files"])
    assert all(taken.search(name) for name in ("a.md", "x y/b.markdown", "c.txt", "d.mdx", "E.MD"))
    assert not any(taken.search(name) for name in ("a.html", "package.json", "feed.xml", "md", "a.md.j2"))
