"""Config: what `.newslint.yml` says, the nearest one from the working folder upward.

    rules:
      names.spelling-drift: warning      # a level, on or off; a group ("names") means all its rules
      sources.vague-source: {level: warning, quotes: skip}   # or any of the rule's own keys
    styles: [style/rules]                # more folders of rules
    ignore: ["drafts/**"]                # paths to leave out, as in .gitignore
    min-level: warning
    fail-on: error
    baseline: .newslint-baseline.json    # findings recorded there stay hidden
    language: {pipeline: en_core_web_sm} # another installed spaCy pipeline than the one in the box

Nothing is read from the home directory or the environment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from newslint.errors import ConfigError
from newslint.finding import LEVELS, Level
from newslint.marked import Fail, Marked, load_marked, unknown, validate
from newslint.vale.ini import FILE_NAMES as VALE_NAMES
from newslint.vale.ini import read_ini

if TYPE_CHECKING:
    from newslint.rules import Rule

FILE_NAME = ".newslint.yml"
IGNORE_FILE = ".newslint-ignore.yml"
"""Stands beside the configuration: findings to leave out."""


class Language(BaseModel):
    """Which spaCy pipeline reads the articles."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    pipeline: str | None = None


class ConfigFile(BaseModel):
    """The keys of `.newslint.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    rules: dict[str, Any] = Field(default_factory=dict)
    styles: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_level: Level | None = Field(default=None, alias="min-level")
    fail_on: Level = Field(default="error", alias="fail-on")
    language: Language = Language()
    baseline: str | None = None


@dataclass(frozen=True)
class Config:
    """A configuration in force: its folder (that `styles` and `ignore` start from), its keys and its rules.

    The rules are made ready when somebody first asks for them: a command that has its answer already never does.
    """

    folder: Path
    keys: ConfigFile
    path: Path | None = None
    places: Marked = field(default_factory=lambda: Marked({}, {}), repr=False)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules switched on, with the settings that they have here. Raises ConfigError or RuleError."""
        return _knowing(_load_rules(self))

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """Where rules come from besides those that come with newslint."""
        if self.path is not None and is_vale(self.path):
            return (read_ini(self.path).styles_path,)
        return tuple(self.folder / style for style in self.keys.styles)

    def files(self) -> list[Path]:
        """Every file whose words decide what is found: the configuration and all that lies in the rules' folders."""
        inside = (path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file())
        return [*([self.path] if self.path is not None else []), *inside]


def find_config(start: Path) -> Path | None:
    """The nearest configuration file from `start` upward: newslint's own, or Vale's where a folder has only that."""
    for folder in (start, *start.parents):
        for name in (FILE_NAME, *VALE_NAMES):
            if (folder / name).is_file():
                return folder / name
    return None


def is_vale(path: Path) -> bool:
    """Whether `path` names a configuration of Vale's."""
    return path.name in VALE_NAMES or path.suffix == ".ini"


def load_config(path: Path | None) -> Config:
    """The configuration in `path`, or the default one. Raises ConfigError or RuleError."""
    if path is None:
        return Config(Path(), ConfigFile())
    if is_vale(path):
        keys = ConfigFile.model_validate({"min-level": read_ini(path).min_level})
        return Config(path.parent, keys, path)
    fail = _failing(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise fail(f"can't be read ({error}). Name a file in UTF-8 that exists.", None) from None
    marked = load_marked(text, fail)
    data = marked.data if marked.data is not None else {}
    if not isinstance(data, dict):
        raise fail("a configuration is a mapping of keys such as rules and styles. Write those.", (1, 1))
    return Config(path.parent, validate(ConfigFile, marked, data, fail), path, marked)


def _failing(path: Path) -> Fail:
    def fail(message: str, place: tuple[int, int] | None) -> ConfigError:
        return ConfigError(
            message, path=str(path), line=place[0] if place else None, column=place[1] if place else None
        )

    return fail


def _load_rules(config: Config) -> Sequence[Rule]:
    from newslint.rules import load_folder
    from newslint.shipped import shipped_folder

    if config.path is None:
        return load_folder(shipped_folder())
    if is_vale(config.path):
        from newslint.vale.loading import load_vale

        return load_vale(config.path)[1]
    fail = _failing(config.path)
    rules = load_folder(shipped_folder())
    for number, folder in enumerate(config.folders):
        if not folder.is_dir():
            raise fail(
                f"there is no folder '{config.keys.styles[number]}'. Name one, from this file's folder.",
                config.places.place(("styles", number)),
            )
        rules += load_folder(folder)
    for name, setting in config.keys.rules.items():
        rules = _apply(rules, name, setting, config.places, fail)
    return rules


def _knowing(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules switched on; those that judge marks in the text know the names of all."""
    on = [rule for rule in rules if rule.words.enabled]
    names = {"known": tuple(rule.id for rule in rules), "in_force": tuple(rule.id for rule in on)}
    return tuple(
        replace(rule, options=rule.options.model_copy(update=names)) if rule.kind == "vain-mark" else rule
        for rule in on
    )


def select(rules: Sequence[Rule], chosen: Sequence[str], ignored: Sequence[str]) -> tuple[Rule, ...]:
    """Of `rules` those that `chosen` names by id or group (all where it is empty), less those that `ignored` names."""
    for name in (*chosen, *ignored):
        if not any(is_named(rule, name) for rule in rules):
            hint = unknown(name, sorted({rule.id for rule in rules} | {rule.id.split(".")[0] for rule in rules}))
            raise ConfigError(hint.replace("unknown key", "there is no rule or group"))
    return tuple(
        rule
        for rule in rules
        if (not chosen or any(is_named(rule, name) for name in chosen))
        and not any(is_named(rule, name) for name in ignored)
    )


def is_named(rule: Rule, name: str) -> bool:
    """Whether `name` is the rule's id or its group."""
    return rule.id == name or rule.id.startswith(name + ".")


def _apply(rules: list[Rule], name: str, setting: Any, marked: Marked, fail: Fail) -> list[Rule]:
    from newslint.rules import with_keys

    place = marked.place(("rules", name))
    if not any(is_named(rule, name) for rule in rules):
        hint = unknown(name, [rule.id for rule in rules]).replace("unknown key", "there is no rule or group")
        raise fail(hint, place)
    keys = {"enabled": setting != "off"} if setting in ("on", "off", True, False, None) else setting
    if setting is False:
        keys = {"enabled": False}
    if setting in LEVELS:
        keys = {"enabled": True, "level": setting}
    if not isinstance(keys, dict):
        raise fail(f"'{setting}' is no setting. Write on, off, {', '.join(LEVELS)}, or the keys to change.", place)
    return [with_keys(rule, keys, Marked(keys, {(): place}), fail) if is_named(rule, name) else rule for rule in rules]


def with_levels(rules: Sequence[Rule], least: Level) -> tuple[Rule, ...]:
    """Those of `rules` whose findings would be shown at `least` or above."""
    return tuple(rule for rule in rules if LEVELS.index(rule.level) >= LEVELS.index(least))
