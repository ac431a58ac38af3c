"""`.newslint.yml`: what it changes, and errors that point at their line."""

from pathlib import Path

import pytest

from newslint.config import find_config, load_config, select
from newslint.errors import ConfigError


def config(folder: Path, text: str) -> Path:
    path = folder / ".newslint.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_shipped_rules_are_in_force() -> None:
    assert "text.doubled-word" in {rule.id for rule in load_config(None).rules}


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    path = config(tmp_path, "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_config(tmp_path / "a" / "b") == path


def test_rules_are_switched_and_changed(tmp_path: Path) -> None:
    path = config(
        tmp_path, "rules:\n  dates: off\n  text.doubled-word: suggestion\n  names.spelling-drift: {quotes: skip}\n"
    )
    rules = {rule.id: rule for rule in load_config(path).rules}
    assert not any(ident.startswith("dates.") for ident in rules)
    assert rules["text.doubled-word"].level == "suggestion"
    assert rules["names.spelling-drift"].words.quotes == "skip"


def test_styles_of_the_newsroom_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "style" / "house").mkdir(parents=True)
    (tmp_path / "style" / "house" / "tk.yml").write_text(
        "extends: existence\nmessage: m\ntokens: [TK]\n", encoding="utf-8"
    )
    assert "house.tk" in {rule.id for rule in load_config(config(tmp_path, "styles: [style]\n")).rules}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rulez: {}\n", ".newslint.yml:1:1: unknown key 'rulez'. Did you mean 'rules'?"),
        (
            "rules:\n  names.speling-drift: off\n",
            ".newslint.yml:2:3: there is no rule or group 'names.speling-drift'. Did you mean",
        ),
        ("rules:\n  dates: loud\n", ".newslint.yml:2:3: 'loud' is no setting"),
        (
            "rules:\n  text.doubled-word: {levl: error}\n",
            ".newslint.yml:2:3: unknown key 'levl'. Did you mean 'level'?",
        ),
        ("min-level: grave\n", ".newslint.yml:1:1: 'min-level' is wrong"),
        ("styles: [nowhere]\n", ".newslint.yml:1:10: there is no folder 'nowhere'"),
        ("rules: [\n", "not valid YAML"),
        ("- a\n", ".newslint.yml:1:1: a configuration is a mapping"),
    ],
)
def test_a_broken_file_is_named_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _ = load_config(config(tmp_path, text)).rules
    assert words in str(caught.value)


def test_selecting_an_unknown_rule_is_an_error() -> None:
    with pytest.raises(ConfigError, match="there is no rule or group 'datez'"):
        select(load_config(None).rules, ["datez"], [])
