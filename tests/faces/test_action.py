"""The GitHub Action: its file keeps to GitHub's schema, and its check step does what its inputs say."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "data" / "formats" / "schemastore"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("id"): step for step in ACTION["runs"]["steps"]}


def check(folder: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Runs the check step as a runner would; returns what it did and its outputs."""
    program = folder / "bin"
    program.mkdir(exist_ok=True)
    (program / "newslint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n')
    (program / "newslint").chmod(0o755)
    outputs = folder / "outputs"
    outputs.write_text("")
    given = {name: str(about["default"]) for name, about in ACTION["inputs"].items()} | inputs
    environment = {**os.environ, "GITHUB_OUTPUT": str(outputs)}
    for name, value in STEPS["check"]["env"].items():
        wanted = re.fullmatch(r"\$\{\{ inputs\.(.+) \}\}", value)
        environment[name] = given[wanted[1]] if wanted else str(program)
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEPS["check"]["run"]]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    return done, outputs.read_text()


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the published schemas are not at hand")
@pytest.mark.parametrize(
    ("name", "schema"), [("action.yml", "github-action"), (".pre-commit-hooks.yaml", "pre-commit-hooks")]
)
def test_the_published_schema_accepts_the_file(name: str, schema: str) -> None:
    document = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    jsonschema.validate(document, json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")))


def test_a_slip_is_annotated_and_fails_the_step(tmp_path: Path) -> None:
    (tmp_path / "a b.md").write_text("The the mayor left.\n")
    (tmp_path / "c.md").write_text("The mayor left.\n")
    done, outputs = check(tmp_path, paths="a b.md\n\nc.md\n", sarif="out.sarif", html="page.html")
    assert done.stdout.startswith("::error file=a b.md,line=1,endLine=1,col=1,")
    assert (done.returncode, outputs) == (1, "exit-code=1\n")
    assert json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]
    assert "<mark" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_clean_articles_pass_and_options_are_handed_on(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The the mayor left.\n")
    assert check(tmp_path, args="--select dates --fail-on warning")[0].returncode == 0
    assert check(tmp_path, paths="gone.md")[1] == "exit-code=2\n"


def test_inputs_are_never_run(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The mayor left.\n")
    check(tmp_path, paths='$(touch x1)\n"; touch x2; "', args="$(touch x3) ; touch x4 *", sarif="`touch x5`")
    assert not list(tmp_path.glob("x?"))
    assert all("inputs." not in step.get("run", "") for step in ACTION["runs"]["steps"])
