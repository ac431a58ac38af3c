"""`.newslint.yml`: what it changes, and errors that point at their line."""

from pathlib import Path

import pytest

from newslint.config.config import find_config, load_config
from newslint.core.errors import ConfigError
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter


def config(folder: Path, text: str) -> Path:
    path = folder / ".newslint.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_shipped_rules_are_in_force() -> None:
    assert "text.doubled-word" in {rule.id for rule in load_linter().rules}


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    path = config(tmp_path, "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_config(tmp_path / "a" / "b") == path


def test_rules_are_switched_and_changed(tmp_path: Path) -> None:
    path = config(
        tmp_path, "rules:\n  dates: off\n  text.doubled-word: suggestion\n  names.spelling-drift: {quotes: skip}\n"
    )
    rules = {rule.id: rule for rule in load_linter(load_config(path)).rules}
    assert not any(ident.startswith("dates.") for ident in rules)
    assert rules["text.doubled-word"].level == "suggestion"
    assert rules["names.spelling-drift"].words.quotes == "skip"


def test_styles_of_the_newsroom_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "style" / "house").mkdir(parents=True)
    (tmp_path / "style" / "house" / "tk.yml").write_text(
        "extends: existence\nmessage: m\ntokens: [TK]\n", encoding="utf-8"
    )
    assert "house.tk" in {rule.id for rule in load_linter(load_config(config(tmp_path, "styles: [style]\n"))).rules}


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
        ("rules: [\n", ".newslint.yml:2:1: not valid YAML: a value is missing here, or a bracket has no end."),
        ("rules:\n\ttext: off\n", ".newslint.yml:2:1: not valid YAML: a tab stands where only spaces may."),
        ("ignore: a: b\n", ".newslint.yml:1:10: not valid YAML: a colon stands where none can."),
        ("ignore: @a\n", ".newslint.yml:1:9: not valid YAML: @ can't begin a value. Put the value in quotes."),
        ("rules: off\n", "'rules' is wrong: it must be a mapping. Write key: value"),
        ("ignore: 5\n", "'ignore' is wrong: it must be a list."),
        ("- a\n", ".newslint.yml:1:1: a configuration is a mapping"),
    ],
)
def test_a_broken_file_is_named_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _ = load_linter(load_config(config(tmp_path, text))).rules
    assert words in str(caught.value)


def test_a_missing_file_and_a_folder_are_called_so(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "none.yml", "there is no such file"), (tmp_path, "is a folder")):
        with pytest.raises(ConfigError, match=words):
            load_config(path)


def test_the_long_suffix_is_read_too(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("min-level: error\n")
    found = find_config(tmp_path)
    assert found == tmp_path / ".newslint.yaml"
    assert load_config(found).keys.min_level == "error"


def test_selecting_an_unknown_rule_is_an_error() -> None:
    with pytest.raises(ConfigError, match="there is no rule or group 'datez'"):
        load_linter(None, ["datez"])
    with pytest.raises(ConfigError, match=r"'sources\.loaded-verb' is switched off"):
        load_linter(None, ["sources.loaded-verb"])
    assert load_linter(None, [], ["sources.loaded-verb"]).rules == load_linter().rules


def test_a_rule_of_a_style_stands_in_for_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "style" / "text").mkdir(parents=True)
    (tmp_path / "style" / "text" / "doubled-word.yml").write_text("extends: existence\nmessage: m\ntokens: [TK]\n")
    rules = [
        rule
        for rule in load_linter(load_config(config(tmp_path, "styles: [style]\n"))).rules
        if rule.id == "text.doubled-word"
    ]
    assert [rule.kind for rule in rules] == ["existence"]


OVERRIDES = """\
rules:
  text.repeated-item: off
overrides:
  - paths: [opinion/**]
    sections: [Comment]
    rules: {text: warning, spelling: off}
  - paths: ["*.txt"]
    rules:
      text.doubled-word: {level: suggestion, quotes: skip}
      text.repeated-item: on
"""


@pytest.mark.parametrize(
    ("path", "section", "doubled", "spelling", "repeated"),
    [
        ("news/a.md", None, "error", True, False),
        ("opinion/deep/a.md", None, "warning", False, True),
        ("news/a.md", "comment", "warning", False, True),
        ("opinion/a.txt", None, "suggestion", False, True),
        ("../opinion/a.md", "news", "error", True, False),
    ],
)
def test_overrides_hold_by_path_or_section(
    tmp_path: Path, path: str, section: str | None, doubled: str, spelling: bool, repeated: bool
) -> None:
    rules = {rule.id: rule for rule in load_linter(load_config(config(tmp_path, OVERRIDES))).rules}
    here = {ident: rule.at(str(tmp_path / path), section) for ident, rule in rules.items()}
    found = here["text.doubled-word"]
    assert found is not None
    assert (found.level, found.words.quotes) == (doubled, "skip" if path.endswith("txt") else "check")
    assert (here["spelling.misspelling"] is not None, here["text.repeated-item"] is not None) == (spelling, repeated)


def test_an_article_is_judged_by_its_own_section(tmp_path: Path) -> None:
    rules = load_linter(
        load_config(config(tmp_path, "overrides:\n  - {sections: [Opinion], rules: {text: off}}\n"))
    ).rules
    for section, count in (("opinion", 0), ("news", 1)):
        text = f"---\ntitle: A\nsection: {section}\n---\n\nThe the sea.\n"
        assert len(Linter(rules).report(text.encode(), "a.md").findings) == count


def test_lists_of_names_and_words(tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text("- right: Ann Leigh\n  wrong: [Anne Leigh]\n", encoding="utf-8")
    (tmp_path / "words.txt").write_text("# of our own\nsuprising\n", encoding="utf-8")
    path = config(tmp_path, "names: names.yml\nvocabulary: [goverment, words.txt]\n")
    text = "Anne Leigh said the goverment was suprising and definately late.\n"
    report = Linter(load_linter(load_config(path)).rules).report(text.encode(), "a.md")
    assert [(f.rule, f.span.of(text)) for f in report.findings] == [
        ("names.house-name", "Anne Leigh"),
        ("spelling.misspelling", "definately"),
    ]
    assert {file.name for file in load_config(path).files()} == {".newslint.yml", "names.yml", "words.txt"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("overrides:\n  - rules: {dates: off}\n", ".newslint.yml:2:5: this says nowhere to hold"),
        (
            "overrides:\n  - {paths: [a], rules: {datez: off}}\n",
            ".newslint.yml:2:26: there is no rule or group 'datez'",
        ),
        ("overrides:\n  - {path: a, rules: {}}\n", "unknown key 'path'"),
        ("names: [none.yml]\n", ".newslint.yml:1:9: 'none.yml' can't be read"),
        ("names: [broken.yml]\n", "broken.yml:1:16: unknown key 'worng'. Did you mean 'wrong'?"),
        ("vocabulary: [a.txt]\n", "a.txt:1:1: 'a|b' is a pattern"),
    ],
)
def test_broken_overrides_and_lists_are_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "broken.yml").write_text("- {right: Ann, worng: [An]}\n")
    (tmp_path / "a.txt").write_text("a|b\n")
    with pytest.raises(ConfigError) as caught:
        _ = load_linter(load_config(config(tmp_path, text))).rules
    assert words in str(caught.value)
