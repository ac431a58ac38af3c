"""`newslint init`: what it sees, asks and writes, and that it overwrites nothing."""

from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from newslint.authoring.survey import survey
from newslint.cli import main
from newslint.config.config import load_config
from newslint.config.schemas.config_schema import config_schema
from newslint.core.yaml_source import load_marked
from newslint.linter.loading import load_linter


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("content/news/a.md", "content/opinion/b: c.md", "content/c.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>The colour of the harbour, and the centre of labour.\n")
    return tmp_path


def run(*args: str, answers: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, ["init", *args], input=answers)
    return done.exit_code, done.output


def test_the_survey_counts_formats_folders_and_spellings(newsroom: Path) -> None:
    seen = survey(Path())
    assert (dict(seen.formats), dict(seen.folders)) == ({".md": 2, ".html": 1}, {"content": 3})
    assert (list(seen.opinion), seen.british, seen.american, seen.dialect) == (["content/opinion"], 12, 0, "British")


def test_it_writes_what_is_proposed_and_only_once(newsroom: Path) -> None:
    code, said = run("--yes")
    assert (code, "newslint check content" in said) == (0, True)
    text = (newsroom / ".newslint.yml").read_text()
    jsonschema.validate(load_marked(text, lambda message, _: ValueError(message)).data, config_schema())
    rules = {rule.id: rule for rule in load_linter(load_config(newsroom / ".newslint.yml")).rules}
    assert rules["spelling.british-and-american"].level == "warning"
    claim = rules["sources.unattributed-motive"]
    assert (claim.at("content/opinion/b.md"), claim.at("content/news/a.md") is not None) == (None, True)
    assert text.startswith("# yaml-language-server: $schema=.newslint.schema.json\n")
    assert (newsroom / ".newslint.schema.json").exists()
    code, said = run("--yes")
    assert (code, "stands here already" in said) == (2, True)
    assert (newsroom / ".newslint.yml").read_text() == text


def test_answers_are_taken(newsroom: Path) -> None:
    assert run(answers="n\nn\ny\ny\nn\n")[0] == 0
    keys = load_config(newsroom / ".newslint.yml").keys
    assert (keys.rules, keys.overrides, keys.min_level, keys.fail_on) == ({}, (), "suggestion", "warning")
    assert not (newsroom / ".newslint.schema.json").exists()


def test_a_configuration_of_vales_is_not_pushed_aside_unasked(newsroom: Path) -> None:
    (newsroom / ".vale.ini").write_text("[*]\nBasedOnStyles = newslint\n")
    code, said = run("--yes")
    assert (code, ".vale.ini" in said, (newsroom / ".newslint.yml").exists()) == (2, True, False)


@pytest.mark.parametrize(
    ("sign", "folder", "name"),
    [
        ("hugo.toml", "layouts", "Hugo"),
        ("_config.yml", "_includes", "Jekyll"),
        ("eleventy.config.js", "_site", "Eleventy"),
        ("astro.config.mjs", "dist", "Astro"),
        ("docusaurus.config.ts", "build", "Docusaurus"),
        ("mkdocs.yml", "site", "MkDocs"),
    ],
)
def test_what_a_site_is_made_with_is_left_out(tmp_path: Path, sign: str, folder: str, name: str) -> None:
    (tmp_path / sign).write_text("", encoding="utf-8")
    for place in (folder, "node_modules/x", "content"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "a.html").write_text("<p>{{ .Title }} The the ferry left.</p>", encoding="utf-8")
    seen = survey(tmp_path)
    assert (seen.generator, dict(seen.folders)) == (name, {"content": 1})
    assert {folder, "node_modules"} <= set(seen.made)
