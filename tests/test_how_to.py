"""What the tutorial and the how-to pages show is done as they show it."""

import re
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from newslint import lint
from newslint.authoring.examples import run_examples
from newslint.checks.registry import CHECKS
from newslint.config.rule import load_rule
from newslint.core.finding import Finding, Report
from newslint.core.run import Results
from newslint.core.text import Span

DOCS = Path(__file__).parent.parent / "docs"
MARK = (
    "The brass was played by Whitfeld and Sons. <!-- newslint: ignore names.spelling-drift -- the firm spells it so -->"
)


def shown(page: str, language: str) -> list[str]:
    """The blocks of code that a page shows in one language."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def module(name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    made = types.ModuleType(name, None)
    monkeypatch.setitem(sys.modules, name, made)
    exec(compile(code, f"{name}.py", "exec"), made.__dict__)
    return made


def test_the_first_article_goes_as_the_tutorial_tells() -> None:
    draft, line, marked = shown("tutorials/first-article.md", "markdown")
    found = lint(draft)
    assert [(one.rule, one.span.of(draft)) for one in found] == [
        ("dates.weekday", "Friday"),
        ("text.doubled-word", "The the"),
        ("names.spelling-drift", "Whitfeld"),
    ]
    mended = draft.replace("Friday", "Thursday").replace("The the", "The").replace("Whitfeld", "Whitfield")
    assert lint(mended) == []
    assert [one.rule for one in lint(f"{mended}\n{line}")] == ["names.spelling-drift"]
    assert lint(f"{mended}\n{marked}") == []


@pytest.mark.parametrize("page", ["../README.md", "how-to/live-with-findings.md", "tutorials/first-article.md"])
def test_the_mark_that_the_pages_show_silences_something(page: str) -> None:
    assert MARK in (DOCS / page).read_text(encoding="utf-8")
    assert lint(f"The mayor, Amara Whitfield, came.\n\n{MARK}\n") == []
    assert lint(f"The mayor, Amara Whitfield, came.\n\n{MARK.partition('<')[0]}\n")


def test_the_rule_that_is_added_fails_and_passes_as_told(tmp_path: Path) -> None:
    file = tmp_path / "passed-away.yml"
    draft = shown("how-to/add-a-rule.md", "yaml")[0]
    file.write_text(draft, encoding="utf-8")
    failed = [outcome for outcome in run_examples(load_rule(file)) if not outcome.passed]
    assert [outcome.text for outcome in failed] == ["The passing of the law was slow."]
    better = "(?<=(?:his|her|their) )passing: death"
    assert better in (DOCS / "how-to/add-a-rule.md").read_text(encoding="utf-8")
    file.write_text(draft.replace("passing: death", better), encoding="utf-8")
    assert all(outcome.passed for outcome in run_examples(load_rule(file)))


def test_the_check_that_is_added_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check, test = shown("how-to/add-a-check.md", "python")
    module("newslint.checks.quotes.long_quote", check, monkeypatch)
    monkeypatch.setitem(CHECKS, "long-quote", "quotes")
    names: dict[str, Any] = {}
    exec(compile(test, "test_long_quote.py", "exec"), names)
    for name, run in names.items():
        if name.startswith("test_"):
            run()
    file = tmp_path / "long-quote.yml"
    file.write_text(shown("how-to/add-a-check.md", "yaml")[0], encoding="utf-8")
    outcomes = list(run_examples(load_rule(file)))
    assert len(outcomes) == 2
    assert all(outcome.passed for outcome in outcomes)


def test_the_reporter_that_is_added_works(monkeypatch: pytest.MonkeyPatch) -> None:
    reporter, line = shown("how-to/add-a-reporter.md", "python")
    made = module("newslint.reporters.tsv", reporter, monkeypatch)
    finding = Finding(Span(5, 12), "text.doubled-word", "error", "'the' stands here twice.")
    results = Results([Report("a.md", "\n\n\n\n\nThe the\n", (finding,))])
    assert "".join(made.render(results)) == "a.md\t6\terror\ttext.doubled-word\t'the' stands here twice.\n"
    assert line.strip().startswith('"tsv": Form(')
