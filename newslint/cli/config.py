"""`newslint config`: what is in force, and which line says so; `newslint config schema`: the schema of the file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newslint.cli import options
from newslint.config.config import Config, is_vale
from newslint.config.overrides import Overridden, plain
from newslint.config.rule import Rule
from newslint.config.ruleset import every_rule
from newslint.config.shipped import shipped_folder
from newslint.core.errors import NewslintError
from newslint.core.finding import is_named
from newslint.core.positions import portable


class _Config(click.Group):
    """A group where anything but a subcommand is an article whose settings are shown."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        return super().resolve_command(ctx, args if args and args[0] in self.commands else ["show", *args])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        help_or_name = args and (not args[0].startswith("-") or args[0] in ("-h", "--help"))
        return super().parse_args(ctx, args if help_or_name else ["show", *args])


@click.group("config", cls=_Config)
def command() -> None:
    """Show which settings and rules are in force, and which line says so (newslint config [ARTICLE])."""


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of .newslint.yml."""
    from newslint.config.schemas.config_schema import write_config_schema

    click.echo(write_config_schema(), nl=False)


@command.command("show", hidden=True)
@click.argument("article", required=False)
@options.config_option
def show(article: str | None, config_path: Path | None) -> None:
    """Show what is in force: everywhere, or for ARTICLE."""
    config = options.open_config(config_path)
    try:
        rules = every_rule(config)
    except NewslintError as error:
        options.stop(error)
    console = Console(highlight=False, soft_wrap=True)
    name = portable(str(config.path)) if config.path is not None else "no configuration file: all as shipped"
    console.print(Text.assemble(("Configuration: ", "bold"), name))
    _table(console, "Settings", list(_settings(config)))
    section = _section(article) if article is not None else None
    rows = [row for rule in sorted(rules, key=lambda rule: rule.id) for row in _rows(rule, config, article, section)]
    about = "" if article is None else f" for {portable(article)}" + (f", section {section}" if section else "")
    running = sum(state != "off" for name, state, _ in rows if not name.startswith(" "))
    _table(console, f"Rules{about}: {running} on, {len(rules) - running} off", rows)


def _settings(config: Config) -> Iterator[tuple[str, str, str]]:
    """Each setting but the rules': its key, its value, and what says so."""
    for field in fields(config.keys):
        key = field.name.replace("_", "-")
        if key not in ("rules", "overrides"):
            value = getattr(config.keys, field.name)
            yield key, _shown(value), _place(config, (key,)) if config.states(key) else "default"


def _rows(rule: Rule, config: Config, article: str | None, section: str | None) -> Iterator[tuple[str, str, str]]:
    """What a rule is, what says so; where no article is asked for, also what overrides make of it."""
    names = [name for name in config.keys.rules if is_named(rule.id, name)]
    origin = _place(config, ("rules", names[-1])) if names else _home(rule)
    covering = [
        (number, item, name)
        for number, item in enumerate(config.keys.overrides)
        for name in item.rules
        if is_named(rule.id, name)
    ]
    if article is not None:
        here = rule.at(article, section)
        deciding = rule.where.deciding(article, section) if isinstance(rule.where, Overridden) else None
        if deciding is not None:
            number, _, name = covering[deciding]
            origin = _place(config, ("overrides", number, "rules", name))
        yield rule.id, here.level if here is not None and here.words.enabled else "off", origin
        return
    base = plain(rule)
    yield rule.id, base.level if base.words.enabled else "off", origin
    for number, item, name in covering:
        where = ", ".join([*item.paths, *(f"section {section}" for section in item.sections)])
        yield f"  in {where}", _shown(item.rules[name]), _place(config, ("overrides", number, "rules", name))


def _section(article: str) -> str | None:
    """The section that the article itself names."""
    from newslint.readers import read_one

    try:
        return read_one(Path(article).read_bytes(), article).metadata.section
    except (OSError, NewslintError):
        return None  # a path may be asked about before there is an article


def _place(config: Config, steps: Sequence[str | int]) -> str:
    if config.path is None:
        return "default"
    name = os.path.relpath(config.path)
    return name if is_vale(config.path) else f"{name}:{config.place(steps)[0]}"


def _home(rule: Rule) -> str:
    shipped = Path(rule.path).resolve().is_relative_to(shipped_folder().resolve())
    return "as shipped" if shipped else portable(rule.path)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if value is None or value == ():
        return "–"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if is_dataclass(value):
        value = {key: item for key, item in vars(value).items() if item is not None}
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items()) or "–"
    return str(value)


def _table(console: Console, title: str, rows: Sequence[tuple[str, str, str]]) -> None:
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    wide = [min(wide[0], 48), min(wide[1], 40)]
    console.print(Text(f"\n{title}", "bold"))
    for name, value, origin in rows:
        console.print(Text.assemble(f"  {name:{wide[0]}}  {value:{wide[1]}}  ", (origin, "dim")))
