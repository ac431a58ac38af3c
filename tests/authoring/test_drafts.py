"""Drafts, trials and the schema of rules."""

import json
from pathlib import Path

import pytest
import yaml

from newslint.authoring.drafts import draft, from_correction, try_rule
from newslint.authoring.examples import run_examples
from newslint.checks.registry import CHECKS
from newslint.config.rule import Rule, load_folder, load_rule, parse_rule
from newslint.config.schemas.rule_schema import rule_schema, write_schema
from newslint.config.shipped import shipped_folder
from newslint.core.errors import NewslintError, RuleError
from newslint.core.yaml_source import load_marked


def parse(text: str) -> Rule:
    def fail(message: str, place: tuple[int, int] | None = None) -> RuleError:
        return RuleError(message, line=place[0] if place else None)

    return parse_rule(text, "house.draft", "draft.yml", fail)


@pytest.mark.parametrize("kind", ["existence", "substitution"])
def test_a_draft_loads_and_keeps_its_examples(kind: str):
    outcomes = list(run_examples(parse(draft(kind, "../rule.schema.json"))))
    assert len(outcomes) == 4
    assert all(outcome.passed for outcome in outcomes)


@pytest.mark.parametrize("kind", CHECKS)
def test_a_draft_of_every_kind_is_yaml(kind: str):
    assert yaml.safe_load(draft(kind))["extends"] == kind


def test_a_draft_of_no_kind_names_the_nearest():
    with pytest.raises(NewslintError, match=r"no kind 'existance'\. Did you mean 'existence'"):
        draft("existance")


@pytest.mark.parametrize(
    ("correction", "wrong", "right"),
    [
        ("We misspelled the theatre. It is Riverside Theatre, not Riverside Theater.", "Riverside Theater",
         "Riverside Theatre"),
        ("An earlier version misspelled Ann-Marie O'Neill as Anne Marie O'Neil.", "Anne Marie O'Neil",
         "Ann-Marie O'Neill"),
        ("The story referred to the Harbour Board as the Harbor Board.", "Harbor Board", "Harbour Board"),
        ("The headline said “chairman” when it should have said “chief executive”.", "chairman", "chief executive"),
    ],
)  # fmt: skip
def test_a_correction_becomes_a_rule(correction: str, wrong: str, right: str):
    rule = parse(from_correction(correction))
    assert all(outcome.passed for outcome in run_examples(rule))
    assert list(rule.options.model_dump()["swap"].values()) == [right]
    assert wrong in rule.words.examples.flag[0]


@pytest.mark.parametrize("text", ["It was 14 people, not 40.", "We regret the error."])
def test_a_correction_that_no_words_can_catch_is_refused(text: str):
    with pytest.raises(NewslintError):
        from_correction(text)


def test_a_trial_counts_and_shows(tmp_path: Path):
    for number in range(4):
        word = "irregardless" if number % 2 else "regardless"
        (tmp_path / f"{number}.txt").write_text(f"They went {word} of the rain. It was {word} so.")
    trial = try_rule(parse(draft("substitution")), [str(path) for path in sorted(tmp_path.iterdir())], samples=3)
    assert (trial.articles, trial.hits, trial.touched, trial.per_thousand) == (4, 4, 2, 1000.0)
    assert len(trial.samples) == 3
    assert trial.samples[0].found == "irregardless"


def test_vales_own_tests_run():
    rule = parse(
        "extends: existence\nmessage: \"Cut '%s'.\"\ntokens: [perhaps]\nignorecase: true\ntests:\n"
        "  - {name: flags, input: Perhaps so., want: '1:1:House.Hedging:Cut ''Perhaps''.'}\n"
        "  - {name: leaves, input: Surely., absent: Cut}\n  - {name: wrong, input: Perhaps., want: '1:2:A.B:Cut'}\n"
    )
    assert [outcome.passed for outcome in run_examples(rule)] == [True, True, False]


def test_the_schema_accepts_every_shipped_rule_and_refuses_a_slip():
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft7Validator(rule_schema())
    for rule in load_folder(shipped_folder()):
        path = Path(rule.path)
        data = load_marked(path.read_text(encoding="utf-8"), lambda message, _: RuleError(message), path.parent).data
        assert not list(validator.iter_errors(data)), rule.id
    assert not validator.is_valid({"extends": "existence", "message": "x", "tokenz": ["a"]})


def test_the_schema_has_a_branch_for_each_kind():
    branches = json.loads(write_schema())["anyOf"]
    assert [branch["properties"]["extends"]["const"] for branch in branches] == list(CHECKS)


def test_a_rule_on_disk_is_tried_by_its_path(tmp_path: Path):
    path = tmp_path / "wordy.yml"
    path.write_text(draft("existence"))
    assert load_rule(path).kind == "existence"
