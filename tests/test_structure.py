"""The house keeps its floors: the contracts of pyproject.toml hold, and every file stands in a room with a name."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "newslint"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
ENTRIES = {"__init__", "__main__", "_version", "api"}


def test_the_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from importlinter.cli import lint_imports

    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=os.fspath(ROOT / "pyproject.toml"), no_cache=True) == 0, capsys.readouterr().out


def test_every_file_stands_in_a_package() -> None:
    assert {path.stem for path in MODULES if len(path.parts) == 1} == ENTRIES
    assert all((PACKAGE / path.parent / "__init__.py").exists() for path in MODULES)


def test_no_rooms_for_odds_and_ends() -> None:
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert not names & {"utils", "helpers", "common", "manager", "misc"}
