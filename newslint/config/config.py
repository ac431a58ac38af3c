"""Config: what `.newslint.yml` says, the nearest one for an article from its own folder upward.

    rules:
      names.spelling-drift: warning      # a level, on or off; a group ("names") means all its rules
      sources.vague-source: {level: warning, quotes: skip}   # or any of the rule's own keys
    overrides:                           # for some articles only; of several that hold, the last decides
      - {paths: [opinion/**], sections: [Comment], rules: {sources: off}}
    styles: [style/rules]                # more folders of rules
    names: [style/names.yml]             # the newsroom's lists of names
    vocabulary: [bikemaker, style/words.txt]   # words that are right
    ignore: ["drafts/**"]                # paths to leave out, as in .gitignore
    min-level: warning
    fail-on: error
    baseline: .newslint-baseline.json    # findings recorded there stay hidden
    language: {pipeline: en_core_web_sm} # another installed spaCy pipeline than the one in the box
    extend: ../.newslint.yml             # another configuration, which this one adds to and changes

For an article the nearest file counts, from its own folder upward, and no other, unless that extends one.

Nothing is read from the home directory or the environment.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from newslint.config.vale.ini import FILE_NAMES as VALE_NAMES
from newslint.config.vale.ini import read_ini
from newslint.core.errors import ConfigError, unread
from newslint.core.levels import Level

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from newslint.core.yaml_source import Fail, Marked

FILE_NAME = ".newslint.yml"
FILE_NAMES = (FILE_NAME, ".newslint.yaml")
BASELINE_FILE = ".newslint-baseline.json"
IGNORE_FILE = ".newslint-ignore.yml"
"""Stands beside the configuration: findings to leave out."""


_STRICT = {"extra": "forbid", "use_attribute_docstrings": True, "alias_generator": lambda name: name.replace("_", "-")}
"""How pydantic, which is asked only where there is a file, reads the keys: their docstrings are their descriptions."""


@dataclass(frozen=True)
class Language:
    """Which spaCy pipeline reads the articles."""

    __pydantic_config__: ClassVar = _STRICT
    pipeline: str | None = None
    """An installed spaCy pipeline, by name."""


@dataclass(frozen=True)
class Override:
    """Settings for the articles at some paths, or in some sections of the paper."""

    __pydantic_config__: ClassVar = _STRICT
    rules: dict[str, Any]
    """What changes there: a rule or group, and on, off, a level or keys."""
    paths: tuple[str, ...] = ()
    """Paths of articles, as in .gitignore, from this file's folder."""
    sections: tuple[str, ...] = ()
    """Sections, as the articles' own metadata name them."""


@dataclass(frozen=True)
class Keys:
    """The keys of `.newslint.yml`, written with dashes there."""

    __pydantic_config__: ClassVar = _STRICT
    rules: dict[str, Any] = field(default_factory=dict)
    """A rule or a group, and on, off, a level or keys to change."""
    overrides: tuple[Override, ...] = ()
    """Settings for some articles only. The last that holds wins."""
    styles: tuple[str, ...] = ()
    """Folders with your own rules."""
    names: tuple[str, ...] = ()
    """Files with lists of names: right, wrong, when, unless, note, link."""
    vocabulary: tuple[str, ...] = ()
    """Words that are right, and .txt files with one word a line."""
    ignore: tuple[str, ...] = ()
    """Paths to leave out, as in .gitignore."""
    min_level: Level | None = None
    """Show nothing milder."""
    fail_on: Level = "error"
    """Exit with 1 from this level on."""
    baseline: str | None = None
    """A file of recorded findings, which stay hidden."""
    language: Language = Language()
    """Which language pipeline reads the articles."""
    extend: str | None = None
    """Another configuration file, from this file's folder: its settings hold where this file says nothing else."""


_SINGLE = ("min_level", "fail_on", "baseline", "language")
"""Keys that hold one thing: a file that says nothing of them has what it extends says."""
LISTS = ("names", "vocabulary", "styles", "ignore")
"""Keys that hold a list, of which one item may stand alone."""


@dataclass(frozen=True)
class Config:
    """A configuration in force: its folder (that `styles` and `ignore` start from) and its keys. It loads no rules.

    `parent` is the one that it extends. Of its keys those that hold one thing stand here already, where this file says
    nothing else; its rules, lists and paths are its own, and come before this one's.
    """

    folder: Path
    keys: Keys = Keys()
    path: Path | None = None
    places: Marked | None = field(default=None, repr=False)
    parent: Config | None = None

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """Where rules come from besides those that come with newslint."""
        if self.path is not None and is_vale(self.path):
            return (read_ini(self.path).styles_path,)
        return tuple(self.folder / style for style in self.keys.styles)

    def place(self, key: Sequence[str | int]) -> tuple[int, int]:
        """The line and column of `key`, a way through the file's keys and items."""
        return self.places.place(key) if self.places is not None else (1, 1)

    def states(self, key: str) -> bool:
        """Whether the file has the key `key`."""
        return self.places is not None and (key,) in self.places.places

    def files(self) -> list[Path]:
        """Every file whose words decide what is found: the configuration, what it extends, their lists, and all in the
        rules' folders."""
        inside = (path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file())
        lists = (self.folder / name for name in (*self.keys.names, *self.keys.vocabulary) if is_list(name))
        above = self.parent.files() if self.parent is not None else []
        return [*above, *([self.path] if self.path is not None else []), *lists, *inside]

    @property
    def record(self) -> Path | None:
        """The file of recorded findings: what `baseline` names, else the file of the usual name, if there is one."""
        if self.keys.baseline is not None:
            return self.folder / self.keys.baseline
        usual = self.folder / BASELINE_FILE
        return usual if usual.is_file() else None

    def ignores(self, file: Path) -> bool:
        """Whether `file` is one to leave out, by this configuration or by what it extends."""
        if self.parent is not None and self.parent.ignores(file):
            return True
        if not self.keys.ignore:
            return False
        base, path = self.folder.resolve(), file.resolve()
        return path.is_relative_to(base) and self._ignored.match_file(path.relative_to(base).as_posix())

    @cached_property
    def _ignored(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec  # asked only where something is ignored

        return GitIgnoreSpec.from_lines(self.keys.ignore)


def find_config(start: Path) -> Path | None:
    """The nearest configuration file from `start` upward: newslint's own, or Vale's where a folder has only that."""
    for folder in (start, *start.parents):
        for name in (*FILE_NAMES, *VALE_NAMES):
            if (folder / name).is_file():
                return folder / name
    return None


def is_vale(path: Path) -> bool:
    """Whether `path` names a configuration of Vale's."""
    return path.name in VALE_NAMES or path.suffix == ".ini"


def load_config(path: Path | None, inside: tuple[Path, ...] = ()) -> Config:
    """The configuration in `path`, or the default one; `inside` are those that extend it. Raises ConfigError."""
    if path is None:
        return Config(Path())
    if is_vale(path):
        return Config(path.parent, Keys(min_level=read_ini(path).min_level), path)
    from newslint.core.yaml_source import load_marked, validate

    fail = failing(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise fail(unread(error), None) from None
    marked = load_marked(text, fail)
    data = marked.data if marked.data is not None else {}
    if not isinstance(data, dict):
        raise fail("a configuration is a mapping of keys such as rules and styles. Write those.", (1, 1))
    data = {key: [value] if key in LISTS and isinstance(value, str) else value for key, value in data.items()}
    keys = validate(Keys, marked, data, fail)
    if keys.extend is None:
        return Config(path.parent, keys, path, marked)
    return _extended(Config(path.parent, keys, path, marked), (*inside, path.resolve()), fail)


def _extended(config: Config, inside: tuple[Path, ...], fail: Fail) -> Config:
    """`config` with what it extends. Raises ConfigError where that is missing, or extends it in turn."""
    other, place = config.folder / str(config.keys.extend), config.place(("extend",))
    if not other.is_file():
        raise fail(f"there is no file '{config.keys.extend}'. Name one, from this file's folder.", place)
    if other.resolve() in inside:
        raise fail("this configuration extends itself. Leave extend out.", place)
    parent = load_config(other, inside)
    single = {name: getattr(parent.keys, name) for name in _SINGLE if not config.states(name.replace("_", "-"))}
    if single.get("baseline"):
        single["baseline"] = os.path.relpath(parent.folder / single["baseline"], config.folder)
    return replace(config, keys=replace(config.keys, **single), parent=parent)


def failing(path: Path) -> Fail:
    """What makes errors about the file at `path`."""

    def fail(message: str, place: tuple[int, int] | None) -> ConfigError:
        return ConfigError(
            message, path=str(path), line=place[0] if place else None, column=place[1] if place else None
        )

    return fail


def is_list(name: str) -> bool:
    """Whether an item of `names` or `vocabulary` is a file: what ends in .yml, .yaml or .txt."""
    return name.endswith((".yml", ".yaml", ".txt"))
