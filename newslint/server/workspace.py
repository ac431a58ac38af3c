"""Which configuration holds for a draft: the nearest `.newslint.yml`, read again when it has changed.

A broken configuration never stops the work: what was read before stays in force (at first the built-in rules), and its
error is kept for the editor to see.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pathspec import GitIgnoreSpec

from newslint.config import Config, find_config, load_config
from newslint.errors import ConfigError, NewslintError
from newslint.finding import LEVELS, Level
from newslint.rules import Rule


@dataclass(frozen=True)
class Setup:
    """A configuration made ready for drafts, and what broke when `path` was last read."""

    path: Path | None
    config: Config
    rules: Mapping[str, Rule]
    min_level: Level | None = None
    error: NewslintError | None = None

    def shown(self, least: Level) -> tuple[Rule, ...]:
        """The rules whose findings can be shown at `least` or above: those that a path may raise are among them."""
        floor = LEVELS.index(least)
        return tuple(rule for rule in self.rules.values() if rule.where or LEVELS.index(rule.level) >= floor)

    def ignores(self, path: Path | None) -> bool:
        """Whether the configuration leaves the file out."""
        if path is None or not self.config.keys.ignore:
            return False
        base, file = self.config.folder.resolve(), path.resolve()
        return file.is_relative_to(base) and self._ignored.match_file(file.relative_to(base).as_posix())

    @cached_property
    def _ignored(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.config.keys.ignore)


class Workspace:
    """The configurations in force, each read once until its file changes or `forget` is called."""

    def __init__(self) -> None:
        self._setups: dict[Path | None, tuple[object, Setup]] = {}

    def setup(self, start: Path | None, named: Path | None = None) -> Setup:
        """What holds in the folder `start`: the file `named`, or the nearest configuration from there upward.

        Without a folder (a draft that was never saved) and a name the built-in rules hold.
        """
        path = named if named is not None else find_config(start) if start is not None else None
        stamp = _stamp(path)
        kept = self._setups.get(path)
        if kept is not None and kept[0] == stamp:
            return kept[1]
        setup = _read(path, kept[1] if kept else None)
        self._setups[path] = (stamp, setup)
        return setup

    def forget(self) -> None:
        """Lets all configurations be read again; what is in force stays until then, should they be broken now."""
        self._setups = {path: (None, setup) for path, (_, setup) in self._setups.items()}

    def folders(self) -> tuple[Path, ...]:
        """The folders of rules that the configurations in force name."""
        found: list[Path] = []
        for _, setup in self._setups.values():
            try:
                found += setup.config.folders
            except NewslintError:
                continue
        return tuple(found)


def _read(path: Path | None, before: Setup | None) -> Setup:
    try:
        config = load_config(path)
        rules = {rule.id: rule for rule in config.rules}
        if not rules:
            raise ConfigError("switches all rules off. Leave one on.", path=str(path))
        return Setup(path, config, rules, config.keys.min_level)
    except NewslintError as error:
        if path is None:
            raise
        good = before or _read(None, None)
        return Setup(path, good.config, good.rules, good.min_level, error)


def _stamp(path: Path | None) -> object:
    """What changes when the file does; None where it isn't there."""
    try:
        stat = path.stat() if path else None
    except OSError:
        return ("missing",)
    return (stat.st_mtime_ns, stat.st_size) if stat else ()
