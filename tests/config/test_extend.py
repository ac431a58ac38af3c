"""A configuration that extends another, and the nearest one for each article."""

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config.config import load_config
from newslint.config.ruleset import load_rules
from newslint.core.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_what_a_file_says_goes_before_what_it_extends(tmp_path: Path) -> None:
    write(
        tmp_path / ".newslint.yml",
        "rules: {text: off, names: off}\nignore: [old/]\nfail-on: warning\nbaseline: b.json\n",
    )
    inner = write(tmp_path / "one" / ".newslint.yml", "extend: ../.newslint.yml\nrules: {text.doubled-word: warning}\n")
    config = load_config(inner)
    rules = {rule.id: rule for rule in load_rules(config).rules}
    assert rules["text.doubled-word"].level == "warning"
    assert not any(name.startswith(("names.", "text.dup")) for name in rules)
    assert (config.keys.fail_on, config.keys.baseline) == ("warning", "../b.json")
    assert config.ignores(tmp_path / "old" / "a.md")
    assert not config.ignores(tmp_path / "one" / "a.md")
    assert tmp_path / ".newslint.yml" in [path.resolve() for path in config.files()]


@pytest.mark.parametrize(("extend", "said"), [("../none.yml", "there is no file"), (".newslint.yml", "extends itself")])
def test_what_cannot_be_extended_is_an_error_with_its_place(tmp_path: Path, extend: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said) as caught:
        load_config(write(tmp_path / ".newslint.yml", f"rules: {{}}\nextend: {extend}\n"))
    assert caught.value.line == 2


def test_the_nearest_configuration_holds_wherever_newslint_is_started(tmp_path: Path) -> None:
    write(tmp_path / ".newslint.yml", "rules: {dates: off}\n")
    write(tmp_path / "one" / ".newslint.yml", "rules: {text.doubled-word: off}\nignore: [skipped.md]\n")
    for name in ("a.md", "one/a.md", "one/skipped.md"):
        write(tmp_path / name, "The the bridge opened.\n")

    def found(folder: str, *names: str) -> list[str]:
        command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--format", "concise", *names]
        done = subprocess.run(command, cwd=tmp_path / folder, capture_output=True, text=True, check=False)
        assert not done.stderr
        return [line.split(":")[0] for line in done.stdout.splitlines()]

    assert found(".", ".") == ["a.md"]
    assert found(".", "one/a.md", "a.md") == ["a.md"]
    assert found("one", ".") == []
    assert found("one", ".", "../a.md") == ["../a.md"]
