"""`newslint check --watch`: checks again what is saved, until Ctrl-C."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from newslint.config.config import FILE_NAME, FILE_NAMES, IGNORE_FILE, Config, find_config, load_config
from newslint.config.vale.ini import FILE_NAMES as VALE_NAMES
from newslint.core.errors import NewslintError
from newslint.linter.discovery import find_files

_SETTINGS = frozenset({*FILE_NAMES, IGNORE_FILE, *VALE_NAMES})


def watch(check: Callable[[Sequence[str]], None], paths: Sequence[str], config_path: Path | None) -> NoReturn:
    """Runs `check` on `paths`, then on those of their articles that are saved, or on all where the settings are.

    What a run ends with doesn't end the watch; Ctrl-C does, with exit code 0.
    """
    if "-" in paths:
        raise click.UsageError("Standard input can't be watched. Name a file or a folder.")
    try:
        from watchfiles import watch as changes

        _run(check, paths, paths)
        settings = _settings(config_path)
        for batch in changes(*_roots(paths, settings), watch_filter=_is_seen, raise_interrupt=True):
            changed = {os.path.realpath(path) for _, path in batch}
            settings, before = _settings(config_path), settings
            if changed & (settings | before) or any(_within(path, settings) for path in changed):
                _run(check, paths, paths)
            elif affected := _affected(changed, paths, config_path):
                _run(check, affected, paths)
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nnewslint: no longer watching.", err=True)
    sys.exit(0)


def _run(check: Callable[[Sequence[str]], None], names: Sequence[str], paths: Sequence[str]) -> None:
    if sys.stdout.isatty():
        click.clear()
    with suppress(SystemExit):  # its findings, or what broke, have been shown
        check(names)
    sys.stdout.flush()
    click.echo(f"Watching {', '.join(paths)}. Ctrl-C ends.", err=True)


def _config(config_path: Path | None) -> Config | None:
    try:
        return load_config(config_path or find_config(Path.cwd()))
    except NewslintError:  # told by the run; mending it starts the next
        return None


def _settings(config_path: Path | None) -> frozenset[str]:
    """The files and folders whose change concerns every article, by real path."""
    config = _config(config_path)
    named = [config_path or find_config(Path.cwd()) or Path(FILE_NAME)]
    if config is not None:
        named.append(config.folder / IGNORE_FILE)
        with suppress(NewslintError):
            named += [*config.files(), *config.folders]
    return frozenset(os.path.realpath(path) for path in named)


def _within(path: str, settings: frozenset[str]) -> bool:
    """Whether `path` lies in a folder of rules."""
    return any(path.startswith(folder + os.sep) for folder in settings)


def _affected(changed: set[str], paths: Sequence[str], config_path: Path | None) -> list[str]:
    """The articles that `paths` name and that have changed, as a run over `paths` would call them."""
    config = _config(config_path)
    files, _ = find_files(paths, config.ignores) if config is not None else find_files(paths)
    return [file for file in files if os.path.realpath(file) in changed]


def _roots(paths: Sequence[str], settings: frozenset[str]) -> list[str]:
    """What to watch: the folders named, those of the files named, and where the settings stand."""
    named = [path if os.path.isdir(path) else os.path.dirname(path) or os.curdir for path in paths]
    roots = {os.path.realpath(path if os.path.isdir(path) else os.curdir) for path in named}  # a glob: from here
    roots |= {path if os.path.isdir(path) else os.path.dirname(path) for path in settings}
    return sorted(root for root in roots if os.path.isdir(root))


def _is_seen(_: object, path: str) -> bool:
    """Whether a change of `path` may matter: hidden files don't, but for newslint's own."""
    inside = os.path.relpath(path).split(os.sep)
    hidden = [part for part in inside if part.startswith(".") and part not in (os.curdir, os.pardir)]
    return "node_modules" not in inside and (not hidden or (hidden == inside[-1:] and inside[-1] in _SETTINGS))
