"""`newslint check DRAFT --source FILE`, for real: both places are shown, and what can't be read is said."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import newslint

DRAFT = (
    'A harbour for sale\n\nThe minister spoke at noon.\n\n"We will never lease the harbour to strangers," he said.\n'
)
SOURCE = "Thank you all.\n\nWe will never sell the harbour to strangers, and I say so to every bidder.\n"
ONLY = ("--select", "source", "--no-cache")


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    Path("speech.txt").write_text(SOURCE, encoding="utf-8")


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "check", *arguments], capture_output=True, text=True, check=False
    )


def test_both_places_are_shown() -> None:
    done = check("draft.txt", "--source", "speech.txt", *ONLY, "--format", "json")
    assert done.returncode == 1, done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["text"], finding["line"]) == ("source.quote-altered", "lease", 5)
    (related,) = finding["related"]
    assert (related["path"], related["text"], related["line"], related["column"]) == ("speech.txt", "sell", 3, 15)
    assert SOURCE[related["start"] : related["end"]] == "sell"


@pytest.mark.parametrize("form", ["console", "html", "sarif", "rdjson", "github", "gitlab", "checkstyle", "junit"])
def test_every_format_names_the_other_file(form: str) -> None:
    done = check("draft.txt", "--source", "speech.txt", *ONLY, "--format", form)
    assert "speech.txt" in done.stdout
    assert "lease" in done.stdout


def test_without_sources_nothing_is_compared() -> None:
    done = check("draft.txt", *ONLY, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])


def test_a_source_beside_the_draft() -> None:
    Path("speech.txt").rename("draft.source.txt")
    assert check("draft.txt", "--sources-from", "{stem}.source.txt", *ONLY).returncode == 1


def test_sources_that_the_draft_names_are_read_again_each_time() -> None:
    Path("draft.md").write_text(
        f"---\nsources: [speech.txt, https://example.org/a.html]\n---\n{DRAFT}", encoding="utf-8"
    )
    assert check("draft.md", "--select", "source").returncode == 1
    Path("speech.txt").write_text(SOURCE.replace("sell", "lease"), encoding="utf-8")
    assert check("draft.md", "--select", "source").returncode == 0


def test_a_source_that_is_missing_is_no_clean_bill() -> None:
    done = check("draft.txt", "--source", "none.txt", *ONLY)
    assert done.returncode == 2
    assert "none.txt: can't be read as a source" in done.stderr


def test_the_kind_may_be_given() -> None:
    assert check("draft.txt", "--source", "translation=speech.txt", *ONLY).returncode == 0


def test_from_python() -> None:
    (finding,) = newslint.lint(DRAFT, path="draft.txt", sources=[SOURCE], select=["source"])
    assert finding.elsewhere[0].span.of(SOURCE) == "sell"
    assert newslint.lint(DRAFT, path="draft.txt", sources=[Path("speech.txt")], select=["source"])
    assert not newslint.lint(DRAFT, path="draft.txt", select=["source"])
    with pytest.raises(newslint.NewslintError, match="can't be read as a source"):
        newslint.lint(DRAFT, sources=[Path("none.txt")], select=["source"])


def test_over_http() -> None:
    from newslint.http.jobs import answer
    from newslint.http.requests import receive

    linter = newslint.load_linter(select=["source"])
    sources = [{"text": SOURCE, "filename": "speech.txt", "kind": "transcript"}, "Nothing of the kind was said."]
    body = json.dumps({"text": DRAFT, "sources": sources}).encode()
    found = answer(receive("lint", "application/json", {}, body).job, linter)
    (finding,) = json.loads(found.body)["findings"]
    assert [related["path"] for related in finding["related"]] == ["speech.txt"]
    alone = answer(receive("lint", "application/json", {}, json.dumps({"text": DRAFT}).encode()).job, linter)
    assert json.loads(alone.body)["findings"] == []
