"""Vale's configuration and styles, on styles of our own."""

from pathlib import Path

import pytest

from newslint.config.config import find_config, load_config
from newslint.config.vale.ini import matches_glob
from newslint.config.vale.loading import load_vale
from newslint.core.errors import NewslintError
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a style `House`, a vocabulary and a `.vale.ini`."""
    house = tmp_path / "styles" / "House"
    house.mkdir(parents=True)
    (house / "Slow.yml").write_text(
        "extends: existence\nmessage: \"Cut '%s'.\"\nlevel: error\nignorecase: true\ntokens: [very, quite]\n"
    )
    (house / "Swap.yml").write_text(
        "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\naction:\n  name: replace\n"
        "swap:\n  cell ?phone: phone|mobile\n  utilise: use\n"
    )
    (house / "Heads.yml").write_text(
        "extends: capitalization\nmessage: \"'%s' needs sentence case.\"\nscope: heading\nmatch: $sentence\n"
    )
    vocabulary = tmp_path / "styles" / "config" / "vocabularies" / "Desk"
    vocabulary.mkdir(parents=True)
    (vocabulary / "accept.txt").write_text("# ours\nWikinews\nvery red\n")
    (vocabulary / "reject.txt").write_text("irregardless\n")
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\nVocab = Desk\n\n[*.{md,txt}]\nBasedOnStyles = House\n")
    return tmp_path


def lines(desk: Path, text: str, name: str = "a.md") -> list[str]:
    _, rules = load_vale(desk / ".vale.ini")
    report = Linter(rules).report(text.encode(), name)
    assert report.errors == ()
    return [f"{finding.rule} {finding.level}: {finding.message}" for finding in report.findings]


def test_a_style_runs_unchanged(desk: Path):
    assert lines(desk, "# A Very Big Heading\n\nWe utilise a cell phone.\n") == [
        "House.Heads warning: 'A Very Big Heading' needs sentence case.",
        "House.Slow error: Cut 'Very'.",
        "House.Swap warning: Use 'use' instead of 'utilise'.",
        "House.Swap warning: Use 'phone' or 'mobile' instead of 'cell phone'.",
    ]


def test_accepted_words_are_exceptions(desk: Path):
    assert lines(desk, "A very red rose, very late.\n") == ["House.Slow error: Cut 'very'."]


def test_sections_choose_rules_and_levels(desk: Path):
    with (desk / ".vale.ini").open("a") as file:
        file.write("House.Slow = suggestion\n\n[*.txt]\nHouse.Slow = NO\n\n[*.rst]\nBasedOnStyles = Vale\n")
    assert lines(desk, "It was quite late.\n") == ["House.Slow suggestion: Cut 'quite'."]
    assert lines(desk, "It was quite late.\n", "a.txt") == []


def test_the_built_in_style(desk: Path):
    (desk / ".vale.ini").write_text("StylesPath = styles\nVocab = Desk\n[*]\nBasedOnStyles = Vale\n")
    assert lines(desk, "The the wikinews irregardless wrods.\n") == [
        "Vale.Repetition error: 'the' is repeated!",
        "Vale.Terms error: Use 'Wikinews' instead of 'wikinews'.",
        "Vale.Avoid error: Avoid using 'irregardless'.",
        "Vale.Spelling error: Did you really mean 'wrods'?",
    ]


def test_ignored_source_is_left_alone(desk: Path):
    with (desk / ".vale.ini").open("a") as file:
        file.write("TokenIgnores = (\\$[^$]+\\$), \\{x, y\\}\n")
    assert lines(desk, "It was $very$ late and very {x, y}.\n") == ["House.Slow error: Cut 'very'."]


def test_a_script_is_refused_by_name(desk: Path):
    (desk / "styles" / "House" / "Tengo.yml").write_text("extends: script\nmessage: x\nscript: x\n")
    with pytest.raises(NewslintError, match=r"Tengo\.yml:1:1: newslint runs no scripts"):
        load_vale(desk / ".vale.ini")


@pytest.mark.parametrize(
    ("ini", "error"),
    [
        ("[*]\nBasedOnStyles = Gone\n", "there is no style 'Gone'"),
        ("[*]\nHouse.Slow = maybe\n", r"\.vale\.ini:2: House\.Slow is 'maybe'"),
        ("MinAlertLevel = grave\n", "MinAlertLevel is 'grave'"),
        ("Vocab = Gone\n[*]\nBasedOnStyles = House\n", "there is no vocabulary 'Gone'"),
        ("StylesPath = gone\n[*]\nBasedOnStyles = Vale\n", r"\.vale\.ini:1: StylesPath is 'gone'"),
        ("StylesPath\n", r"\.vale\.ini:1: 'StylesPath' is no setting"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_place(desk: Path, ini: str, error: str):
    (desk / ".vale.ini").write_text(ini)
    with pytest.raises(NewslintError, match=error):
        load_vale(desk / ".vale.ini")


def test_it_is_found_where_newslint_has_no_configuration_of_its_own(desk: Path):
    assert find_config(desk) == desk / ".vale.ini"
    assert {rule.id for rule in load_linter(load_config(desk / ".vale.ini")).rules} >= {"House.Slow", "House.Swap"}
    (desk / ".newslint.yml").write_text("rules: {}\n")
    assert find_config(desk) == desk / ".newslint.yml"


def test_globs_with_choices():
    assert matches_glob("*.{md,txt}", "drafts/a.txt")
    assert matches_glob("drafts/*.md", "drafts/a.md")
    assert not matches_glob("*.md", "a.txt")


def test_a_rule_may_extend_another(desk: Path):
    (desk / "styles" / "House" / "Slower.yml").write_text("extends: House.Slow\nlevel: warning\ntokens: [rather]\n")
    assert lines(desk, "It was rather late.\n") == ["House.Slower warning: Cut 'rather'."]


def test_the_message_gives_what_the_action_makes(desk: Path):
    (desk / "styles" / "House" / "Bang.yml").write_text(
        "extends: existence\nmessage: \"'%s' is '%s'.\"\nnonword: true\n"
        "action: {name: edit, params: [trim_right, '!']}\ntokens: ['\\w+!+']\n"
    )
    assert lines(desk, "Stop!!\n") == ["House.Bang warning: 'Stop!!' is 'Stop'."]
