"""`newslint config`: what is in force, which line says so, and a schema that takes what newslint takes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint.config.schemas.config_schema import config_schema
from newslint.core.yaml_source import load_marked

CONFIG = """\
rules:
  dates: off
  dates.weekday: warning
overrides:
  - paths: [opinion/**]
    sections: [Comment]
    rules: {spelling: off}
min-level: suggestion
"""


def lines(cwd: Path, *args: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "config", *args], cwd=cwd, capture_output=True, text=True, check=True
    )
    return {row[0]: row[1:] for line in done.stdout.splitlines() if (row := line.split())}


def test_each_setting_and_rule_has_its_line(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yml").write_text(CONFIG)
    (tmp_path / "a.md").write_text("---\ntitle: A\nsection: comment\n---\n\nIt was.\n")
    rows = lines(tmp_path)
    assert rows["min-level"] == ["suggestion", ".newslint.yml:8"]
    assert rows["fail-on"] == ["error", "default"]
    assert rows["dates.weekday"] == ["warning", ".newslint.yml:3"]
    assert rows["dates.tense"] == ["off", ".newslint.yml:2"]
    assert rows["text.doubled-word"] == ["error", "as", "shipped"]
    assert rows["in"] == ["opinion/**,", "section", "Comment", "off", ".newslint.yml:7"]
    for article in ("opinion/b.md", "a.md"):
        assert lines(tmp_path, article)["spelling.misspelling"] == ["off", ".newslint.yml:7"]
    assert lines(tmp_path, "news/b.md")["spelling.misspelling"] == ["suggestion", "as", "shipped"]


def data(text: str) -> Any:
    return load_marked(text, lambda message, place: ValueError(message)).data


def test_the_schema_is_one_and_takes_what_newslint_takes() -> None:
    schema = config_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(data(CONFIG), schema)
    jsonschema.validate(data("names: names.yml\nvocabulary: [a, b.txt]\nrules: {house.own: {level: error}}\n"), schema)
    assert json.dumps(schema).count("names.spelling-drift") == 1
    for wrong in ("rulez: {}", "rules: {dates: loud}", "overrides: [{paths: [a]}]", "min-level: grave"):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(data(wrong), schema)
