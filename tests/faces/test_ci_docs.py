"""The examples of docs/how-to/ci.md: they parse, and name only what newslint and its action have."""

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from newslint.cli.check import command
from newslint.cli.output import FORMS, plan

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "how-to" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = re.findall(r"newslint check [^|`\n]+", TEXT)
OPTIONS = {name for option in command.params for name in option.opts}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_the_examples_are_yaml(block: str) -> None:
    assert yaml.safe_load(block.replace("<this repository>", "news/newslint"))


def test_the_workflow_gives_the_action_what_it_takes() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (workflow,) = [yaml.safe_load(block) for block in BLOCKS if "runs-on" in block]
    (step,) = [step for step in workflow["jobs"]["newslint"]["steps"] if "<this repository>" in step["uses"]]
    assert set(step["with"]) <= set(action["inputs"])
    assert set(re.findall(r"`([a-z-]+)`", TEXT.split("Inputs: ")[1].split("Output:")[0])) == set(action["inputs"])


@pytest.mark.parametrize("line", COMMANDS)
def test_the_commands_name_options_and_formats_that_exist(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line)
    assert {word for word in words if word.startswith("--")} <= OPTIONS
    outputs = [after for word, after in pairwise(words) if word == "--output"]
    forms = [after for word, after in pairwise(words) if word == "--format"]
    assert len(plan(forms[0] if forms else None, outputs, False).targets) == len(outputs) + 1


def test_every_format_is_described() -> None:
    described = (ROOT / "docs" / "reference" / "reports.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in described.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(FORMS)


def test_our_own_workflow_runs_what_a_change_must_pass_on_every_python() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    assert [step["run"] for step in job["steps"] if "run" in step] == ["bash .ci/run"]
    assert workflow[True].keys() == {"push", "pull_request"}  # YAML 1.1 takes "on" for true
    assert workflow["permissions"] == {"contents": "read"}
    versions = job["strategy"]["matrix"]["python"]
    oldest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert oldest is not None
    assert versions[0] == oldest[1]
    assert all(isinstance(version, str) for version in versions)
