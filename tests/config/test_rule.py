"""The rule format: what loads, and errors that point at their line. Then every shipped rule's own examples."""

from pathlib import Path

import pytest

from newslint.authoring.examples import run_examples
from newslint.checks.registry import CHECKS, load_check
from newslint.config.rule import Rule, load_folder, load_rule
from newslint.config.shipped import shipped_folder
from newslint.core.errors import RuleError

SHIPPED = load_folder(shipped_folder())


def write(folder: Path, text: str) -> Path:
    path = folder / "rule.yml"
    path.write_text(text, encoding="utf-8")
    return path


GOOD = "extends: existence\nmessage: \"'{found}' is a placeholder.\"\nlevel: error\ntokens: [TKTK]\n"


def test_a_rule_loads(tmp_path: Path) -> None:
    rule = load_rule(write(tmp_path, GOOD), "mine.rule")
    assert (rule.id, rule.kind, rule.level) == ("mine.rule", "existence", "error")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("extends: existance\nmessage: x\n", "rule.yml:1:1: there is no kind 'existance'. Did you mean 'existence'?"),
        ("message: x\n", "rule.yml:1:1: 'extends' is missing"),
        ("extends: existence\n", "rule.yml:1:1: 'message' is missing"),
        (GOOD.replace("message", "mesage"), "rule.yml:2:1: unknown key 'mesage'. Did you mean 'message'?"),
        (GOOD + "levle: error\n", "rule.yml:5:1: unknown key 'levle'. Did you mean 'level'?"),
        (GOOD + "tokenz: [a]\n", "rule.yml:5:1: unknown key 'tokenz'. Did you mean 'tokens'?"),
        (GOOD + "level: warning\n", "rule.yml:5:1: 'level' stands here again (first on line 3). Keep one."),
        (GOOD.replace("error", "eror"), "rule.yml:3:1: 'level' is wrong"),
        (GOOD + "scope: [headline, bodi]\n", "rule.yml:5:1: 'scope' is wrong"),
        (GOOD.replace("{found}", "{fund}"), "rule.yml:2:1: the message names {fund}, which this kind doesn't give"),
        (GOOD + "ignorecase: [\n", "not valid YAML"),
        ("- a\n", "rule.yml:1:1: a rule is a mapping"),
        ("", "rule.yml:1:1: a rule is a mapping"),
    ],
)
def test_a_broken_rule_is_named_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_rule(write(tmp_path, text))
    assert words in str(caught.value)


def test_words_stay_words(tmp_path: Path) -> None:
    """YAML 1.1 would make a boolean of `no`, a number of `12:30` and a date of 2025-02-27."""
    rule = load_rule(write(tmp_path, GOOD.replace("[TKTK]", "[no, 12:30, 2025-02-27]")))
    assert list(rule.options.tokens) == ["no", "12:30", "2025-02-27"]  # type: ignore[attr-defined]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="holds no rules"):
        load_folder(tmp_path)


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_shipped_rules_keep_their_examples(rule: Rule) -> None:
    outcomes = list(run_examples(rule))
    assert [
        (outcome.text, outcome.expected, outcome.found, outcome.error) for outcome in outcomes if not outcome.passed
    ] == []


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_shipped_rules_are_complete(rule: Rule) -> None:
    assert rule.words.why
    assert rule.words.link.startswith("https://")
    assert len(rule.words.examples.flag) >= 2
    assert len(rule.words.examples.passes) >= 2
    assert rule.id == rule.id.lower()


@pytest.mark.parametrize("kind", CHECKS, ids=str)
def test_kinds_are_complete(kind: str) -> None:
    module = load_check(kind)
    assert module.__doc__
    assert all(field.description for field in module.Options.model_fields.values())
    assert module.__name__ == f"newslint.checks.{CHECKS[kind]}.{kind.replace('-', '_')}"
    assert any(rule.kind == kind for rule in SHIPPED) or kind in VALE_KINDS


VALE_KINDS = {
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization", "metric",
    "readability", "spelling", "sequence",
}  # fmt: skip
"""Kinds that newsrooms' own styles need, whether or not a shipped rule uses them."""
