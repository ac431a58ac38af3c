"""`newslint init`: looks at what the folder holds, asks a few questions, and writes a commented `.newslint.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from newslint.authoring.survey import Survey, survey
from newslint.cli import options
from newslint.config.config import FILE_NAME, FILE_NAMES, load_config
from newslint.config.ruleset import load_rules
from newslint.config.schemas.config_schema import SCHEMA_NAME, write_config_schema
from newslint.core.errors import NewslintError

_TAIL = """\

# For some articles only, by path or by the section that they name. Of several that hold, the last decides.
{overrides}
# Your own: folders of rules (newslint rule new), lists of names (newslint names learn), words that are right.
# styles: [style/rules]
# names: [style/names.yml]
# vocabulary: [bikemaker, style/words.txt]

# Paths to leave out, as in .gitignore. What .gitignore names is left out anyway.
{left_out}

# suggestion, warning or error: what is shown, and from which level on newslint check ends with exit code 1.
min-level: {min_level}
fail-on: {fail_on}

# An old archive: newslint baseline records today's findings, and check shows only new ones.
# baseline: .newslint-baseline.json
"""
_OVERRIDE = """\
overrides:
  - paths: {paths}
    rules:
      sources: off        # a column may claim without a source
"""
_NO_OVERRIDE = """\
# overrides:
#   - paths: [opinion/**]
#     sections: [Comment]
#     rules: {sources: off}
"""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the newsroom wants."""

    opinion: bool
    dialect: bool
    suggestions: bool
    warnings_fail: bool
    schema: bool


@click.command("init")
@click.option("--yes", is_flag=True, help="Ask nothing; take what is proposed.")
def command(yes: bool) -> None:
    """Write a commented .newslint.yml for this folder, after a look at what it holds. Nothing is ever overwritten."""
    path, schema = Path(FILE_NAME), Path(SCHEMA_NAME)
    for name in FILE_NAMES:
        if Path(name).exists():
            options.stop(NewslintError("stands here already. Edit it, or see newslint config.", path=name))
    try:
        seen = survey(Path())
    except (OSError, NewslintError) as error:
        options.stop(NewslintError(f"this folder can't be looked at ({error})."))
    for line in _told(seen):
        click.echo(line)
    if seen.vale is not None and (
        yes or not click.confirm(f"newslint reads {seen.vale} as it is. Write a {FILE_NAME} that takes its place?")
    ):
        options.stop(
            NewslintError(f"newslint reads this file as it is; a {FILE_NAME} would take its place.", path=seen.vale)
        )
    answers = _proposed(seen) if yes else _asked(seen)
    _write(path, _text(seen, answers))
    if answers.schema and not schema.exists():
        _write(schema, write_config_schema())
    try:
        load_rules(load_config(path))
    except NewslintError as error:  # a folder's name that no one thought of
        options.stop(error)
    where = max(seen.folders, key=lambda name: seen.folders[name], default=".")
    click.echo(f"Wrote {FILE_NAME}. Read it, then run: newslint check {where if len(seen.folders) == 1 else '.'}")


def _told(seen: Survey) -> Iterator[str]:
    if seen.made:
        folders = ", ".join(f"{name}/" for name in seen.made)
        yield (
            f"This is a {seen.generator} site: {folders} hold no articles and are left out."
            if seen.generator
            else (f"{folders} hold no articles and are left out.")
        )
    if not seen.formats:
        yield "This folder holds no articles yet."
        return
    formats = ", ".join(f"{count:,} {suffix}" for suffix, count in sorted(seen.formats.items(), key=lambda x: -x[1]))
    folders = ", ".join(sorted(seen.folders, key=lambda name: -seen.folders[name])[:5])
    yield f"Articles: {formats}" + (f"; in {folders}." if folders != "." else ".")
    if seen.dialect:
        yield f"Spelling: {seen.dialect} ({seen.british:,} British words, {seen.american:,} American)."


def _proposed(seen: Survey) -> Answers:
    return Answers(bool(seen.opinion), seen.dialect is not None, False, False, True)


def _asked(seen: Survey) -> Answers:
    return Answers(
        bool(seen.opinion)
        and click.confirm(
            f"Columns may claim without a source. Switch those rules off in {_list(seen)}?", default=True
        ),
        seen.dialect is not None
        and click.confirm(f"Warn where an article mixes {seen.dialect} with the other spelling?", default=True),
        click.confirm("Show suggestions too, not only warnings and errors?", default=False),
        click.confirm("Should warnings make a check fail, not only errors?", default=False),
        click.confirm(f"Write {SCHEMA_NAME} too, so that your editor completes the settings?", default=True),
    )


def _text(seen: Survey, answers: Answers) -> str:
    paths = yaml.safe_dump([f"{folder}/**" for folder in seen.opinion], default_flow_style=True, width=1000).strip()
    lines = ["# newslint's settings for this folder and all below. newslint config shows what is in force."]
    if answers.schema:
        lines.insert(0, f"# yaml-language-server: $schema={SCHEMA_NAME}")
    lines += [
        "",
        "# A rule or a group of them: on, off, a level, or keys to change. newslint rule lists and explains them.",
    ]
    if answers.dialect:
        lines += [
            "rules:",
            f"  spelling.british-and-american: warning   # the articles are spelt the {seen.dialect} way",
        ]
    else:
        lines += ["# rules:", "#   text.doubled-word: warning", "#   names.spelling-drift: {quotes: skip}"]
    return "\n".join(lines) + "\n" + _TAIL.format(
        left_out=_left_out(seen),
        overrides=_OVERRIDE.format(paths=paths) if answers.opinion else _NO_OVERRIDE,
        min_level="suggestion" if answers.suggestions else "warning",
        fail_on="warning" if answers.warnings_fail else "error",
    )  # fmt: skip


def _left_out(seen: Survey) -> str:
    if not seen.made:
        return '# ignore: ["drafts/**"]'
    paths = "[" + ", ".join(f'"/{folder}/**"' for folder in seen.made) + "]"
    return f"ignore: {paths}   # {seen.generator or 'a site'}: templates and what is made of them"


def _list(seen: Survey) -> str:
    return ", ".join(f"{folder}/" for folder in seen.opinion)


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        options.stop(NewslintError(f"can't be written ({error.strerror}). Check your rights.", path=str(path)))
