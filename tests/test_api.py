"""The Python API: what its page shows is true, what it promises holds, and asking for the version stays free of it."""

import doctest
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import newslint

ROOT = Path(__file__).parent.parent
SLIP = "The the bridge opened."


def test_the_examples_of_the_page_run() -> None:
    page = ROOT / "docs" / "reference" / "python-api.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failed == 0


def test_every_name_offered_can_be_had() -> None:
    for name in newslint.__all__:
        assert getattr(newslint, name).__module__.startswith("newslint.") or name == "Level"
    assert not hasattr(newslint, "lintr")


def test_nothing_is_loaded_before_it_is_used() -> None:
    program = "import sys, newslint; print([m for m in sys.modules if m.startswith('newslint.') or m == 'typing'])"
    done = subprocess.run([sys.executable, "-S", "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['newslint._version']"


def test_the_working_folder_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / ".newslint.yml"
    config.write_text("rules: {text.doubled-word: off}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [found.rule for found in newslint.lint(SLIP)] == ["text.doubled-word"]
    assert newslint.lint(SLIP, config=config) == []


def test_levels_below_the_least_are_left_out() -> None:
    text = "Sources said on Monday that the minister would resign to avoid a scandal.\n"
    everything = newslint.lint(text, min_level="suggestion")
    assert {found.level for found in newslint.lint(text, min_level="warning")} <= {"warning", "error"}
    assert [found for found in everything if found.level != "suggestion"] == newslint.lint(text)


def test_offsets_are_of_the_text_that_was_passed() -> None:
    text = "\ufeff😀 Fine.\r\n\r\nThe the bridge opened.\r\n"
    (found,) = newslint.lint(text)
    assert found.span.of(text) == "The the"


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ({"text": ""}, newslint.ReadError),
        ({"text": "a\0b"}, newslint.ReadError),
        ({"text": SLIP, "select": ["txt"]}, newslint.ConfigError),
        ({"text": SLIP, "select": "text", "ignore": "text"}, newslint.ConfigError),
        ({"text": SLIP, "config": "nowhere.yml"}, newslint.ConfigError),
        ({"text": SLIP, "min_level": "grave"}, newslint.ConfigError),
    ],
)
def test_what_breaks_is_raised(arguments: dict[str, object], fault: type[Exception]) -> None:
    with pytest.raises(fault):
        newslint.lint(**arguments)  # type: ignore[arg-type]


def test_a_failing_rule_is_raised_and_the_others_are_its_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.checks.registry import load_check

    def fail(*_: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(load_check("repetition"), "check", fail)
    with pytest.raises(newslint.CheckError, match=r"rule text\.\S+ failed"):
        newslint.lint(SLIP, select="text")


def test_facts_of_an_unknown_group_are_refused() -> None:
    with pytest.raises(newslint.ConfigError, match="there is no group 'people'"):
        newslint.facts(SLIP, groups=["people"])


def test_the_date_given_wins_over_the_text() -> None:
    text = "---\ntitle: Vote\ndate: 2025-03-03\n---\nThe vote is on Friday.\n"
    assert newslint.facts(text).dates[-1].value.startswith("2025-")
    assert newslint.facts(text, published=date(2019, 5, 6)).article.published == date(2019, 5, 6)
