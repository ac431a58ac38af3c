"""`newslint rule new`, `try`, `from-correction` and `schema`: writing a rule and seeing what it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.text import Text

from newslint.authoring.drafts import Trial, draft, from_correction, try_rule
from newslint.cli import options
from newslint.config.rule import load_rule
from newslint.config.schemas.rule_schema import write_schema
from newslint.core.errors import NewslintError, reason
from newslint.linter.discovery import find_files

Made = TypeVar("Made")
SCHEMA_NAME = "rule.schema.json"
"""The schema that `rule new` writes beside the rules' folder, and that the modeline of each rule names."""


@click.command("new")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.yml")
@click.option("--kind", default="existence", show_default=True, help="The kind of rule, as `extends:` names it.")
def new(path: Path, kind: str) -> None:
    """Write a commented rule to FILE.yml (GROUP/NAME.yml is the rule GROUP.NAME), with a schema for your editor."""
    _write(path, lambda: draft(kind, _schema_for(path)))


@click.command("from-correction")
@click.argument("text", metavar="TEXT")
@click.option("--output", "path", type=click.Path(path_type=Path), help="Write the rule to this file.")
def correct(text: str, path: Path | None) -> None:
    """Turn a published correction (TEXT) into a draft rule, with its example."""
    if path is None:
        click.echo(_or_stop(lambda: from_correction(text)), nl=False)
    else:
        _write(path, lambda: from_correction(text, _schema_for(path)))


@click.command("try")
@click.argument("rule_path", type=click.Path(path_type=Path), metavar="FILE.yml")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--samples", default=20, show_default=True, help="How many hits to show.")
def trial(rule_path: Path, paths: tuple[str, ...], samples: int) -> None:
    """Run the draft rule in FILE.yml over the articles PATH and show how often it hits, with samples."""
    rule = _or_stop(lambda: load_rule(rule_path))
    files, missing = find_files(paths)
    outcome = try_rule(rule, files, samples=samples)
    console = Console(highlight=False)
    for sample in outcome.samples:
        before, after = (part.replace("\n", " ") for part in (sample.before, sample.after))
        console.print(
            Text.assemble(
                (f"{sample.path}\n", "dim"), f"  …{before}", (sample.found, "bold red underline"), f"{after}…"
            )
        )
    console.print(Text(_verdict(outcome), "bold"))
    sys.exit(options.BROKEN if options.complain([*missing, *outcome.errors]) else 0)


@click.command("schema")
def schema() -> None:
    """Print the JSON Schema of rule files."""
    click.echo(write_schema(), nl=False)


def _verdict(outcome: Trial) -> str:
    return (
        f"{outcome.hits} hits in {outcome.touched} of {outcome.articles} articles: "
        f"{outcome.per_thousand:.1f} hits per 1,000 articles."
    )


def _schema_for(path: Path) -> str:
    """The way from the rule at `path` to the schema in its folder's parent."""
    return f"../{SCHEMA_NAME}" if path.parent != Path() else SCHEMA_NAME


def _write(path: Path, make: Callable[[], str]) -> None:
    if path.exists():
        options.stop(NewslintError("stands here already. Choose another name.", path=str(path)))
    text = _or_stop(make)
    for file, content in ((path, text), (path.parent / _schema_for(path), write_schema())):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        except OSError as error:
            options.stop(
                NewslintError(f"can't be written ({reason(error)}). Check your rights and the place.", path=str(file))
            )
    click.echo(f"Wrote {path}. Edit it, then run: newslint test {path}")


def _or_stop(make: Callable[[], Made]) -> Made:
    try:
        return make()
    except NewslintError as error:
        options.stop(error)
