"""What the subcommands share: reading the configuration, choosing rules, naming what broke on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from newslint.config.config import Config, find_config, load_config
from newslint.core.errors import NewslintError, ReadError
from newslint.core.text import visible
from newslint.linter.discovery import find_files
from newslint.readers.registry import NAMES

if TYPE_CHECKING:
    from newslint.config.ruleset import RuleSet
    from newslint.core.facts import Facts
    from newslint.linter.linter import Linter
    from newslint.linter.sources import Sources

BROKEN = 2
"""The exit code where something could not be read or run: what broke never looks clean."""

config_option = click.option(
    "--config",
    "config_path",
    type=click.Path(path_type=Path),
    help="Use this configuration file, not the nearest .newslint.yml.",
)
select_option = click.option(
    "--select",
    "chosen",
    multiple=True,
    metavar="RULE",
    help="Run only this rule or group. Repeatable; commas part several.",
)
ignore_option = click.option(
    "--ignore",
    "ignored",
    multiple=True,
    metavar="RULE",
    help="Leave out this rule or group. Repeatable; commas part several.",
)

reader_option = click.option(
    "--reader",
    type=click.Choice(NAMES),
    help="Read the files so, whatever their names and contents say.",
)


def open_config(path: Path | None) -> Config:
    """The configuration in force; ends the program with a clear line where it is broken."""
    try:
        if path is None and (found := find_config(Path.cwd())):
            path = Path(os.path.relpath(found))  # as somebody in this folder would name it
        return load_config(path)
    except NewslintError as error:
        stop(error)


def by_config(
    files: Iterable[str], home: Config, ignored: Callable[[Config, str], bool]
) -> list[tuple[Config, list[str]]]:
    """`files` with the configuration that holds for each: the nearest from its own folder upward, else `home`.

    Those that a nearer one leaves out, as `ignored` says, are left out. Ends the program where one is broken.
    """
    known: dict[Path | None, Config] = {home.path.resolve() if home.path else None: home}
    nearest: dict[str, Config] = {}
    groups: dict[int, tuple[Config, list[str]]] = {id(home): (home, [])}
    for file in files:
        folder = os.path.dirname(os.path.abspath(file))
        if folder not in nearest:
            path = find_config(Path(folder))
            path = path.resolve() if path is not None else None
            if path not in known:
                known[path] = home if path is None else open_config(Path(os.path.relpath(path)))
            nearest[folder] = known[path]
        config = nearest[folder]
        if config is home or not ignored(config, file):
            groups.setdefault(id(config), (config, []))[1].append(file)
    return list(groups.values())


def load(config: Config) -> RuleSet:
    """The rules of `config`; ends the program with a clear line where one is broken."""
    from newslint.config.ruleset import load_rules

    try:
        return load_rules(config)
    except NewslintError as error:
        stop(error)


def make_linter(config: Config, chosen: Sequence[str], ignored: Sequence[str], reader: str | None = None) -> Linter:
    """The linter that the options ask for; ends the program where it can't be had, or has no rule."""
    from newslint.linter.loading import load_linter

    try:
        linter = load_linter(config, _split(chosen), _split(ignored), reader=reader)
    except NewslintError as error:
        stop(error)
    open_pipeline(config)
    return linter


def open_sources(names: Sequence[str], pattern: str) -> Sources:
    """Where the drafts' sources come from; ends the program where one can't be read."""
    from newslint.linter.sources import Source, Sources, open_source

    opened = [open_source(name) for name in names]
    faults = [fault for fault in opened if isinstance(fault, NewslintError)]
    if complain(faults):
        sys.exit(BROKEN)
    return Sources(tuple(source for source in opened if isinstance(source, Source)), pattern, named=True)


def open_pipeline(config: Config) -> str | None:
    """The language pipeline that the configuration names, loaded once; ends the program where it can't be."""
    pipeline = config.keys.language.pipeline
    if pipeline is not None:
        from newslint.extract.syntax import load

        try:
            load(pipeline)
        except NewslintError as error:
            if config.path is not None:
                error.path = str(config.path)
                error.line, error.column = config.place(("language", "pipeline"))
            stop(error)
    return pipeline


def see_articles(
    paths: Sequence[str],
    config: Config,
    groups: frozenset[str],
    errors: list[NewslintError],
    pipeline: str | None = None,
    reader: str | None = None,
) -> Iterator[tuple[str, Facts]]:
    """What `groups` of facts hold of the articles that `paths` name; what can't be read is added to `errors`."""
    from newslint.linter.linter import Ways, see

    files, missing = find_files([path for path in paths if path != "-"], config.ignores)
    errors += missing
    for path in [*(["-"] if "-" in paths else []), *files]:
        try:
            content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        except OSError as error:
            errors.append(ReadError(f"can't be read ({error.strerror}). Check its name and your rights.", path=path))
            continue
        for facts in see(content, path, groups, Ways(pipeline, reader)):
            if isinstance(facts, NewslintError):
                errors.append(facts)
            else:
                yield path, facts


def complain(errors: Iterable[NewslintError]) -> bool:
    """Prints each error on standard error; whether there was one."""
    said = False
    for error in errors:
        click.echo(visible(f"newslint: {error}"), err=True)
        said = True
    return said


def stop(error: NewslintError) -> NoReturn:
    """Says what broke and ends the program."""
    complain([error])
    sys.exit(BROKEN)


def _split(names: Sequence[str]) -> list[str]:
    parts = [part for name in names for part in name.replace(",", " ").split()]
    if names and not parts:
        stop(NewslintError("--select or --ignore is given but names no rule. Name one, or leave the option out."))
    return parts
