"""The pipeline: scope, quotation policy, order, and a rule that fails."""

import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from pydantic import BaseModel

from newslint.checks.registry import CHECKS
from newslint.config.rule import Rule, RuleFile
from newslint.core.facts import Facts
from newslint.core.finding import Match
from newslint.core.text import Span
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter


class NoOptions(BaseModel):
    """A kind without options."""


def every_the(facts: Facts, options: BaseModel) -> Iterator[Match]:
    """Matches every "the", last first."""
    text = facts.article.text
    found = [Match(Span(at, at + 3), {"found": "the"}) for at in range(len(text)) if text.startswith("the", at)]
    yield from reversed(found)


def failing(facts: Facts, options: BaseModel) -> Iterator[Match]:
    yield Match(Span(0, 3))
    raise ValueError("a bug")


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, check in (("the", every_the), ("failing", failing)):
        kind = SimpleNamespace(check=check, NEEDS=frozenset(), VALUES=("found",), Options=NoOptions)
        monkeypatch.setitem(CHECKS, name, "text")
        monkeypatch.setitem(sys.modules, f"newslint.checks.text.{name}", kind)


def rule(kind: str = "the", **keys: object) -> Rule:
    words = RuleFile.model_validate({"extends": kind, "message": "found {found}" if kind == "the" else "x", **keys})
    return Rule(f"test.{kind}", kind, NoOptions(), words, "test.yml")


ARTICLE = b"Mayor opens the bridge\n\nShe said \xe2\x80\x9cthe river is high\xe2\x80\x9d. Then the band played.\n"


def test_findings_come_in_reading_order() -> None:
    spans = [finding.span for finding in Linter([rule()]).report(ARTICLE, "a.txt").findings]
    assert spans == sorted(spans)
    assert len(spans) == 3


def test_scope_and_quotations_are_settled_here() -> None:
    assert len(Linter([rule(scope="headline")]).report(ARTICLE, "a.txt").findings) == 1
    assert len(Linter([rule(scope=["body"])]).report(ARTICLE, "a.txt").findings) == 2
    assert len(Linter([rule(scope=["body"], quotes="skip")]).report(ARTICLE, "a.txt").findings) == 1


def test_a_rule_keeps_out_of_the_kinds_of_text_that_it_names() -> None:
    column = ARTICLE.replace(b"Mayor opens", b"Opinion: Mayor opens")
    assert Linter([rule()]).report(column, "a.txt").findings
    assert not Linter([rule(**{"not-in": ["opinion", "gallery"]})]).report(column, "a.txt").findings
    assert Linter([rule(**{"not-in": ["gallery"]})]).report(column, "a.txt").findings
    assert Linter([rule(**{"not-in": ["opinion"]})]).report(ARTICLE, "a.txt").findings


def test_a_failing_rule_is_reported_and_hides_nothing() -> None:
    report = Linter([rule("failing"), rule()]).report(ARTICLE, "a.txt")
    assert len(report.findings) >= 3
    assert "rule test.failing failed (ValueError: a bug)" in str(report.errors[0])


def test_two_findings_at_one_place_leave_the_graver() -> None:
    grave = rule(level="error")
    mild = Rule("test.mild", "the", NoOptions(), rule(level="suggestion").words, "test.yml")
    assert {finding.rule for finding in Linter([mild, grave]).report(ARTICLE, "a.txt").findings} == {"test.the"}


def test_the_same_bytes_give_the_same_findings() -> None:
    rules = load_linter().rules
    assert Linter(rules).report(ARTICLE, "a.txt") == Linter(rules).report(ARTICLE, "a.txt")


def test_a_place_outside_the_text_is_shown_where_the_source_has_it() -> None:
    source = "---\r\ntitle: Trade\r\ntags: [Lowy Institute]\r\n---\r\n\r\nThe Iowy Institute asked 2,000 people.\r\n"
    rules = [rule for rule in load_linter().rules if rule.id == "names.unlike-tag"]
    (found,) = Linter(rules).report(source.encode(), "a.md").findings
    assert [other.span.of(source) for other in found.related] == ["Lowy Institute"]
