"""What the VS Code extension says of the server is true: its settings and its languages."""

import json
import re
from pathlib import Path

from newslint.lsp.app import CHECK_WORKSPACE
from newslint.lsp.documents import Draft
from newslint.lsp.settings import Settings

EXTENSION = Path(__file__).parent.parent.parent / "editors" / "vscode"
MANIFEST = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))


def test_the_settings_are_the_servers() -> None:
    shown = MANIFEST["contributes"]["configuration"]["properties"]
    fields = {field.alias or name: field.default for name, field in Settings.model_fields.items()}
    assert {name.removeprefix("newslint.") for name in shown} == {"path", *fields}
    for name, default in fields.items():
        assert shown[f"newslint.{name}"]["default"] == ("" if default is None else default)


def test_the_languages_and_commands_are_known_to_the_server() -> None:
    source = (EXTENSION / "src" / "extension.ts").read_text(encoding="utf-8")
    languages = json.loads(re.search(r"LANGUAGES = (\[.*?\]);", source)[1])  # type: ignore[index]
    assert [f"onLanguage:{language}" for language in languages] == MANIFEST["activationEvents"]
    assert all(Draft("untitled:1", 1, "", language, None).reader for language in languages)
    assert CHECK_WORKSPACE in {command["command"] for command in MANIFEST["contributes"]["commands"]}


def test_the_lock_names_no_registry() -> None:
    assert "resolved" not in (EXTENSION / "package-lock.json").read_text(encoding="utf-8")
