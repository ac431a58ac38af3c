"""The house keeps its floors: a file imports from lower floors only, and siblings in F2 don't import each other."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "newslint"
FLOORS = {
    "text": 0,
    "errors": 0,
    "readers": 2,
    "extract": 2,
    "kinds": 2,
    "reporters": 2,
    "rules": 3,
    "cache": 5,
    "config": 3,
    "overrides": 3,
    "ruleset": 3,
    "config_schema": 4,
    "survey": 5,
    "suppress": 3,
    "vale": 3,
    "houselist": 3,
    "linting": 4,
    "settling": 4,
    "api": 5,
    "batch": 5,
    "examples": 4,
    "files": 4,
    "authoring": 4,
    "pages": 5,
    "schema": 4,
    "server": 5,
    "web": 5,
    "cli": 6,
    "__main__": 7,
}
"""Modules not named here are on F1: the nouns, and the knowledge that readers, extractors and kinds share."""
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def room(module: str) -> tuple[int, str, str]:
    """A module's floor, its top-level part and, in F2, the sibling that it belongs to."""
    parts = module.split(".")[1:]
    if not parts:  # the package itself names what the Python API offers
        return 9, "", ""
    return FLOORS.get(parts[0], 1), parts[0], parts[1] if len(parts) > 1 else ""


def imports(path: Path) -> set[str]:
    tree = ast.parse((PACKAGE / path).read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_lead_down(path: Path) -> None:
    module = ".".join(["newslint", *path.with_suffix("").parts]).removesuffix(".__init__")
    floor, part, sibling = room(module)
    for name in imports(path):
        if not name.startswith("newslint."):
            assert not (name.split(".")[0] == "spacy" and part != "extract"), f"{module} imports spaCy"
            continue
        other_floor, other_part, other_sibling = room(name)
        if part == other_part:
            assert floor != 2 or not sibling or sibling == other_sibling, f"{module} imports its sibling {name}"
        else:
            assert other_floor < floor or floor == other_floor in (1, 3, 4), (
                f"{module} (F{floor}) imports {name} (F{other_floor})"
            )


def test_no_rooms_for_odds_and_ends() -> None:
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert not names & {"utils", "helpers", "common", "manager", "misc"}
