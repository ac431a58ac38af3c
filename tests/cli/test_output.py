"""Several reports of one run: which go where, what is refused before the check, how they are written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from newslint.cli.output import FORMS, Target, gather, plan, write
from newslint.core.finding import Finding, Report
from newslint.core.text import Span

FAULTY = "The the mayor opened the bridge.\n"
CLEAN = "The mayor opened the bridge.\n"


def check(*args: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newslint", "check", *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, timeout=120, check=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "b.txt").write_text(CLEAN)
    return tmp_path


def targets(form: str | None, *outputs: str) -> list[tuple[str, str | None]]:
    made = plan(form, outputs, False).targets
    return [(target.form, target.path.name if target.path else None) for target in made]


def test_standard_output_has_one_report_and_each_file_another(folder: Path) -> None:
    assert targets(None) == [("console", None)]
    assert targets("github", "out.sarif", "gitlab:gl.json", "x.html") == [
        ("github", None),
        ("sarif", "out.sarif"),
        ("gitlab", "gl.json"),
        ("html", "x.html"),
    ]
    assert targets(None, "sarif:-", "x.html") == [("sarif", None), ("html", "x.html")]
    assert targets(None, "json:C:x") == [("console", None), ("json", "C:x")]


@pytest.mark.parametrize(
    ("form", "outputs", "words"),
    [
        ("gitlab", ["gl.json"], "--output gitlab:gl.json or --output json:gl.json or --output rdjson:gl.json"),
        (None, ["report.xml"], "--output junit:report.xml or --output checkstyle:report.xml"),
        (None, ["report"], "--output console:report"),
        (None, ["sarf:x.sarif"], "There is no format 'sarf'"),
        (None, ["sarif:gone/x"], "there is no folder 'gone'"),
        (None, ["sarif:."], "is a folder"),
        (None, ["sarif:"], "is a folder"),
        (None, ["json:x", "sarif:./x"], "into one file"),
        ("json", ["sarif:-"], "one report"),
        (None, ["sarif:-", "json:-"], "one report"),
    ],
)
def test_what_contradicts_itself_is_refused_with_the_way_out(
    folder: Path, form: str | None, outputs: list[str], words: str
) -> None:
    with pytest.raises(click.UsageError) as caught:
        plan(form, outputs, False)
    assert words in caught.value.message


def test_statistics_need_a_format_that_counts(folder: Path) -> None:
    assert plan(None, ["sarif:x"], True).statistics
    with pytest.raises(click.UsageError, match="--statistics goes with"):
        plan("sarif", [], True)


def test_every_format_has_its_module(folder: Path) -> None:
    reporters = Path(__file__).parents[2] / "newslint" / "reporters"
    assert {path.stem for path in reporters.iterdir() if not path.stem.startswith("_")} == {*FORMS, "facts", "registry"}


def test_a_run_writes_them_all_and_its_own_page_is_no_article(folder: Path) -> None:
    wanted = ["--output", "page.html", "--output", "json:out.json", "--format", "concise"]
    for _ in range(2):
        done = check(".", *wanted, cwd=folder)
        assert done.returncode == 1
        assert done.stdout.count(b"\n") == 1
        document = json.loads((folder / "out.json").read_bytes())
        assert [item["rule"] for item in document["findings"]] == ["text.doubled-word"]
        assert document["files"] == 2
        assert "<mark" in (folder / "page.html").read_text(encoding="utf-8")
    assert check(".", cwd=folder).stdout.count(b"text.doubled-word") == 1
    assert check("page.html", "--output", "page.html", cwd=folder).returncode == 2
    assert sorted(os.listdir(folder))[-4:] == ["a.txt", "b.txt", "out.json", "page.html"]


def test_a_file_is_replaced_whole_and_keeps_its_rights(folder: Path) -> None:
    (folder / "real.json").write_text("x" * 10_000)
    (folder / "real.json").chmod(0o640)
    (folder / "link.json").symlink_to("real.json")
    check("a.txt", "--output", "json:link.json", cwd=folder)
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "real.json").read_bytes())["files"] == 1
    assert (folder / "real.json").stat().st_mode & 0o777 == 0o640
    assert check("a.txt", "--output", "json:/dev/stderr", cwd=folder).stderr.startswith(b'{"version": 1')


def test_xml_and_html_are_utf_8_on_any_terminal(folder: Path) -> None:
    (folder / "ä.txt").write_text("Das das ist “so so” nicht. The the é.\n", encoding="utf-8")
    for form in ("checkstyle", "html"):
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "ä.txt", "--format", form],
            cwd=folder,
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "latin-1"},
            timeout=120,
            check=False,
        )
        assert "ä.txt" in done.stdout.decode("utf-8")


def test_some_findings_may_be_allowed(folder: Path) -> None:
    (folder / "c.txt").write_text(FAULTY)
    assert check(".", cwd=folder).returncode == 1
    assert check(".", "--max-findings", "2", cwd=folder).returncode == 0
    done = check(".", "--max-findings", "1", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == b"newslint: 2 findings at or above 'error', 1 allowed.\n"
    assert check(".", "--max-findings", "1", "--fail-on", "warning", "--exit-zero", cwd=folder).returncode == 0
    assert check(".", "gone.txt", "--max-findings", "9", cwd=folder).returncode == 2


def test_statistics_count_in_place_of_findings(folder: Path) -> None:
    text = check(".", "--statistics", cwd=folder).stdout.decode()
    assert "1      1  error  text.doubled-word" in text
    assert "opened" not in text
    assert Target("console") == plan(None, [], True).targets[0]


def test_the_page_is_made_where_an_article_cannot_be_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    report = Report("gone.md", "The the end.\n", (Finding(Span(0, 7), "text.doubled-word", "error", "m"),))
    results = gather([report], [], {}, "error")
    assert [article.text for article in results.articles(report)] == ["The the end."]
    monkeypatch.setattr("newslint.readers.read", fail)
    assert results.articles(report) == []
    write(plan(None, ["page.html"], False), results, None)
    assert "The the</mark>" in (folder / "page.html").read_text(encoding="utf-8")
