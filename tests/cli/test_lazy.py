"""What a command doesn't need it doesn't load."""

import subprocess
import sys
from pathlib import Path

import pytest

SEED = str(Path(__file__).parent.parent.parent / "seeds" / "library-prize.md")
PROGRAM = """
import sys
from newslint.__main__ import main
sys.argv = ["newslint", *{arguments!r}]
try:
    main()
except SystemExit:
    pass
print("loaded:", *sorted(name for name in {names!r} if name in sys.modules), file=sys.stderr)
"""


def loaded(arguments: list[str], names: list[str], cwd: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(arguments=arguments, names=names)],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return set(done.stderr.rpartition("loaded:")[2].split())


@pytest.mark.parametrize("arguments", [["check", SEED], ["check", SEED, "--select", "dates,names"]])
def test_rules_that_need_no_syntax_never_import_spacy(arguments: list[str], tmp_path: Path) -> None:
    assert loaded(arguments, ["spacy", "thinc", "numpy"], tmp_path) == set()


def test_the_pipeline_that_the_configuration_names_is_loaded(tmp_path: Path) -> None:
    pipeline = Path(__file__).parent.parent.parent / "newslint" / "extract" / "pipeline"
    (tmp_path / ".newslint.yml").write_text(f"language: {{pipeline: {pipeline}}}\n", encoding="utf-8")
    assert loaded(["check", SEED], ["spacy"], tmp_path) == {"spacy"}


def test_a_pipeline_that_is_missing_is_named_with_the_way_to_install_it(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yml").write_text("language: {pipeline: en_core_web_none}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", SEED], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "python -m spacy download en_core_web_none" in done.stderr


def test_the_version_loads_nothing(tmp_path: Path) -> None:
    assert loaded(["--version"], ["click", "rich", "pydantic", "yaml", "regex"], tmp_path) == set()
