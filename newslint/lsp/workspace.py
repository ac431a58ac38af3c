"""Which configuration holds for a draft: the nearest `.newslint.yml`, read again when it has changed.

With it come the ignore file and the baseline beside it. A broken one never stops the work: what was read before stays
in force (at first the built-in rules), and its error is kept for the editor to see.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from newslint.config.config import BASELINE_FILE, FILE_NAMES, IGNORE_FILE, Config, find_config, is_list, load_config
from newslint.config.rule import Rule
from newslint.config.vale.ini import FILE_NAMES as VALE_NAMES
from newslint.core.errors import NewslintError
from newslint.core.finding import Report
from newslint.core.levels import Level, at_least
from newslint.linter.baseline import Baseline, load_baseline
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter
from newslint.linter.suppressions.entries import Entries, load_entries

BESIDE = (*FILE_NAMES, IGNORE_FILE, BASELINE_FILE, *VALE_NAMES)
"""The names of the files that say what is found, besides rules and lists."""


@dataclass(frozen=True)
class Setup:
    """A configuration made ready for drafts, and what broke when `path` was last read.

    `folder` is where the ignore file stands or would stand; None where that is nowhere.
    """

    path: Path | None
    folder: Path | None
    config: Config
    linter: Linter
    min_level: Level | None = None
    entries: Entries | None = None
    baseline: Baseline | None = None
    error: NewslintError | None = None

    @property
    def broken(self) -> Path | None:
        """The file in which `error` lies."""
        return Path(self.error.path) if self.error and self.error.path else None

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """The rules in force, by id."""
        return {rule.id: rule for rule in self.linter.rules}

    def shown(self, least: Level) -> Linter:
        """The linter with the rules that can speak at `least` or above: those that a path may raise are among them."""
        rules = tuple(rule for rule in self.linter.rules if rule.where or at_least(rule.level, least))
        return replace(self.linter, rules=rules, min_level=least)

    def keep(self, report: Report, least: Level) -> Report:
        """`report` without what is recorded, ignored, or milder than `least`."""
        report = self.baseline.hide(report) if self.baseline else report
        report = self.entries.silence(report) if self.entries else report
        return report.at_least(least)

    def ignores(self, path: Path | None) -> bool:
        """Whether the configuration leaves the file out."""
        return path is not None and self.config.ignores(path)


class Workspace:
    """The configurations in force, each read once until one of its files changes or `forget` is called."""

    def __init__(self) -> None:
        self._setups: dict[tuple[Path | None, Path | None], tuple[object, Setup]] = {}

    def setup(self, draft: Path | None, folders: Sequence[Path] = (), named: Path | None = None) -> Setup:
        """What holds for the file `draft`: the configuration `named`, or the nearest one from its folder upward.

        A draft that was never saved takes what holds in the first of the workspace's `folders`.
        """
        start = draft.parent if draft else folders[0] if folders else None
        path = named if named is not None else find_config(start) if start is not None else None
        home = next((folder for folder in folders if draft is None or draft.is_relative_to(folder)), None)
        key = (path, path.parent if path else home)
        kept = self._setups.get(key)
        stamp = _stamps(*key, kept[1] if kept else None)
        if kept is not None and kept[0] == stamp:
            return kept[1]
        setup = _read(*key, kept[1] if kept else None)
        self._setups[key] = (_stamps(*key, setup), setup)
        return setup

    def forget(self) -> None:
        """Lets all configurations be read again; what is in force stays until then, should they be broken now."""
        self._setups = {key: (None, setup) for key, (_, setup) in self._setups.items()}

    def concerns(self, path: Path) -> bool:
        """Whether the file has a say in what is found."""
        if path.name in BESIDE:
            return True
        setups = [setup for _, setup in list(self._setups.values())]  # another thread may add one
        if any(path == setup.broken for setup in setups):
            return True
        configs = [setup.config for setup in setups]
        folders = (folder for config in configs if config.path for folder in config.folders)
        return any(path.is_relative_to(folder) for folder in folders) or any(path in lists(c) for c in configs)


def lists(config: Config) -> tuple[Path, ...]:
    """The newsroom's lists of names and words, and what the configuration extends."""
    own = tuple(config.folder / name for name in (*config.keys.names, *config.keys.vocabulary) if is_list(name))
    above = config.parent
    return own if above is None else (*own, *([above.path] if above.path else []), *lists(above))


def _read(path: Path | None, folder: Path | None, before: Setup | None) -> Setup:
    try:
        config = load_config(path)
        linter = load_linter(config)
        entries = load_entries(folder / IGNORE_FILE) if folder else None
        record = config.record
        baseline = load_baseline(record) if record else None
        return Setup(path, folder, config, linter, config.keys.min_level, entries, baseline)
    except NewslintError as error:
        if path is None and folder is None:
            raise
        return replace(before or _read(None, None, None), path=path, folder=folder, error=error)


def _stamps(path: Path | None, folder: Path | None, setup: Setup | None) -> object:
    """What changes when one of the files does."""
    more = lists(setup.config) if setup else ()
    record = setup.baseline.path if setup and setup.baseline else None
    broken = setup.broken if setup else None
    return tuple(_stamp(file) for file in (path, folder and folder / IGNORE_FILE, record, broken, *more) if file)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)
