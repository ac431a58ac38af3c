"""The cache: the same answers, sooner, whatever changes meanwhile."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.core.errors import ReadError
from newslint.core.finding import Edit, Finding, Related, Report, content_digest
from newslint.core.text import Span
from newslint.linter.cache import FOLDER, Cache

FAULTY = "The the mayor opened the bridge.\n"
CLEAN = "The mayor opened the bridge.\n"


def check(folder: Path, *args: str) -> list[tuple[str, str]]:
    """The rules and words of what `newslint check` finds in `folder`, as its own process."""
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", ".", "--format", "json", *args],
        cwd=folder,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return [(found["rule"], found["text"]) for found in json.loads(done.stdout)["findings"]]


def report(content: bytes) -> Report:
    finding = Finding(
        Span(0, 7),
        "text.doubled-word",
        "error",
        "'The the' stands twice.",
        (Related(Span(8, 13), "the other"),),
        (Edit(Span(0, 7), "The", True),),
        0.9,
    )
    return Report("a.md", content.decode(), (finding,), digest=content_digest(content))


def test_what_comes_back_is_what_went_in(tmp_path: Path) -> None:
    content = FAULTY.encode()
    cache = Cache(tmp_path, b"state")
    cache.put(report(content))
    cache.write()
    again = Cache(tmp_path, b"state").get("a.md", content)
    assert again is not None
    assert (again.findings, again.source) == (report(content).findings, FAULTY)


@pytest.mark.parametrize(
    ("state", "path", "content"),
    [(b"other", "a.md", FAULTY), (b"state", "b.md", FAULTY), (b"state", "a.md", CLEAN)],
    ids=["another rule", "another name", "another text"],
)
def test_anything_else_is_not_known(tmp_path: Path, state: bytes, path: str, content: str) -> None:
    cache = Cache(tmp_path, b"state")
    cache.put(report(FAULTY.encode()))
    cache.write()
    assert Cache(tmp_path, state).get(path, content.encode()) is None


def test_a_source_that_a_reader_made_is_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, b"state")
    cache.put(Report("a.docx", "The text.\n", digest=content_digest(b"PK\0")))
    cache.write()
    again = Cache(tmp_path, b"state").get("a.docx", b"PK\0")
    assert again is not None
    assert again.source == "The text.\n"


def test_what_broke_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, b"state")
    cache.put(Report("a.md", "", errors=(ReadError("is empty."),), digest=content_digest(b"")))
    cache.write()
    assert Cache(tmp_path, b"state").get("a.md", b"") is None


def test_edits_of_articles_rules_and_configuration_are_seen(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(FAULTY)
    assert check(tmp_path) == check(tmp_path) == [("text.doubled-word", "The the")]
    article.write_text(CLEAN)
    assert check(tmp_path) == []
    rules = tmp_path / "style" / "house"
    rules.mkdir(parents=True)
    rule = rules / "bridge.yml"
    rule.write_text("extends: existence\nmessage: \"'{found}' is a crossing.\"\ntokens: !include _words.yml\n")
    (rules / "_words.yml").write_text("[bridge]\n")
    settings = tmp_path / ".newslint.yml"
    settings.write_text("styles: [style]\n")
    assert check(tmp_path) == [("house.bridge", "bridge")]
    (rules / "_words.yml").write_text("[mayor]\n")
    assert check(tmp_path) == [("house.bridge", "mayor")]
    assert check(tmp_path, "--ignore", "house") == []
    settings.write_text("styles: [style]\nrules: {house: off}\n")
    assert check(tmp_path) == []


def test_without_it_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    assert len(check(tmp_path, "--no-cache")) == 1
    assert not (tmp_path / FOLDER).exists()


def test_a_broken_one_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    found = check(tmp_path)
    base = tmp_path / FOLDER / "reports.sqlite"
    base.write_bytes(b"no database at all" * 1000)
    assert check(tmp_path) == found
    assert base.read_bytes().startswith(b"SQLite format 3")


def test_where_none_can_stand_it_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    assert len(check(tmp_path)) == 1


def test_runs_side_by_side_and_killed_ones_leave_it_whole(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.md").write_text(FAULTY.replace("bridge", f"bridge {number}"))
    command = [sys.executable, "-m", "newslint", "check", ".", "--format", "json"]
    killed = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    side = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) for _ in range(2)]
    time.sleep(1.0)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    outputs = {process.communicate(timeout=120)[0] for process in side}
    assert len(outputs) == 1
    assert len(json.loads(outputs.pop())["findings"]) == len(check(tmp_path)) == 60
