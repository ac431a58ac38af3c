"""The house keeps its floors: the contracts of pyproject.toml hold, and every file stands in a room with a name."""

import ast
import os
import re
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


def imports() -> set[tuple[str, str]]:
    """Which room imports which, wherever in a file it does."""
    found = set()
    for path in MODULES:
        for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                there = name.split(".")[1:2] if name.startswith("newslint.") else []
                found |= {(path.parts[0].removesuffix(".py"), room) for room in there}
    return {(here, there) for here, there in found if here != there and not {here, there} & {"__init__", "__main__"}}


def test_the_drawing_of_the_house_is_true() -> None:
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    drawn = set(re.findall(r"^    (\w+) --> (\w+)$", page, re.MULTILINE))
    real = {arrow for arrow in imports() if arrow[1] != "_version"}
    ways = set(drawn)
    while more := {(a, d) for a, b in ways for c, d in drawn if b == c} - ways:
        ways |= more
    assert sorted(drawn - real) == []
    assert sorted(real - ways) == []
