"""`.vale.ini`: which styles and rules run on which files, and at what level."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from newslint.core.errors import ConfigError, unread
from newslint.core.levels import LEVELS, Level

FILE_NAMES = (".vale.ini", "_vale.ini", "vale.ini")
_SETTINGS: dict[str, Level | bool] = {
    "yes": True, "no": False, "true": True, "false": False, **{level: level for level in LEVELS}
}  # fmt: skip
"""What a rule may be set to."""
OWN = "newslint"
"""The style name that stands for the rules that come with newslint."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a section says of the files that its glob matches ("*" for what stands before the first section)."""

    glob: str
    styles: tuple[str, ...] | None = None
    rules: tuple[tuple[str, Level | bool], ...] = ()
    ignores: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """A `.vale.ini`, read."""

    path: Path
    styles_path: Path
    sections: tuple[Section, ...]
    min_level: Level = "suggestion"
    vocabularies: tuple[str, ...] = ()

    def names(self) -> Iterator[str]:
        """The styles and rules that some section switches on."""
        for section in self.sections:
            yield from section.styles or ()
            yield from (name for name, setting in section.rules if setting)


def setting_for(settings: Settings, ident: str, path: str, _: str | None = None) -> Level | bool:
    """Whether the rule `ident` runs on the file at `path`, and the level where the sections give one."""
    style = ident.split(".")[0]
    base, setting = False, None
    for section in settings.sections:
        if not matches_glob(section.glob, path):
            continue
        if section.styles is not None:
            base = style in section.styles or (OWN in section.styles and style[:1].islower())
        for name, value in section.rules:
            if name in (ident, style):
                setting = value
    if setting is None or setting is True:
        return base or bool(setting)
    return setting


def matches_glob(glob: str, path: str) -> bool:
    """Whether a section's glob, which may list choices in braces, matches a path or its last part."""
    choices = re.search(r"\{([^{}]*)\}", glob)
    if choices:
        return any(
            matches_glob(glob[: choices.start()] + choice + glob[choices.end() :], path)
            for choice in choices[1].split(",")
        )
    return fnmatch.fnmatch(PurePath(path).name, glob) or fnmatch.fnmatch(path.replace("\\", "/"), glob)


def read_ini(path: Path) -> Settings:
    """The settings in the `.vale.ini` at `path`. Raises ConfigError."""
    top: dict[str, str] = {}
    sections: list[tuple[str, dict[str, tuple[str, int]]]] = [("*", {})]
    for number, line in _lines(path):
        if line.startswith("["):
            if not line.endswith("]"):
                raise ConfigError("this section has no ]. Close it.", path=str(path), line=number)
            sections.append((line[1:-1].strip(), {}))
            continue
        key, mark, value = line.partition("=")
        if not mark:
            raise ConfigError(f"'{line}' is no setting. Write KEY = VALUE.", path=str(path), line=number)
        if len(sections) == 1:
            top[key.strip()] = value.strip()
        sections[-1][1][key.strip()] = (value.strip(), number)
    styles_path = path.parent / top.get("StylesPath", "styles")
    if "StylesPath" in top and not styles_path.is_dir():
        raise ConfigError(
            f"StylesPath is '{top['StylesPath']}', and there is no such folder. Name one, from this file's folder.",
            path=str(path),
            line=sections[0][1]["StylesPath"][1],
        )
    level = top.get("MinAlertLevel", "suggestion")
    if level not in LEVELS:
        raise ConfigError(f"MinAlertLevel is '{level}'. Write one of: {', '.join(LEVELS)}.", path=str(path))
    read = tuple(_section(glob, keys, path) for glob, keys in sections if glob != "formats")
    return Settings(path, styles_path, read, level, _split(top.get("Vocab", "")))


def _section(glob: str, keys: dict[str, tuple[str, int]], path: Path) -> Section:
    rules: list[tuple[str, Level | bool]] = []
    for key, (value, number) in keys.items():
        if "." not in key:
            continue
        if value.lower() not in _SETTINGS:
            raise ConfigError(f"{key} is '{value}'. Write YES, NO, {', '.join(LEVELS)}.", path=str(path), line=number)
        rules.append((key, _SETTINGS[value.lower()]))
    styles = _split(keys["BasedOnStyles"][0]) if "BasedOnStyles" in keys else None
    ignores = tuple(
        pattern for name in ("TokenIgnores", "BlockIgnores") if name in keys for pattern in _patterns(keys[name][0])
    )
    return Section(glob, styles, tuple(rules), ignores)


def _lines(path: Path) -> Iterable[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(unread(error), path=str(path)) from None
    held, first = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not held and (not line or line[0] in "#;"):
            continue
        first = first or number
        if line.endswith("\\"):
            held += line[:-1]
            continue
        yield first, held + line
        held, first = "", 0


def _split(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _patterns(value: str) -> tuple[str, ...]:
    """The patterns of TokenIgnores, parted by commas outside brackets."""
    parts, depth, at = [""], 0, 0
    while at < len(value):
        letter = value[at]
        if letter == "\\":
            parts[-1] += value[at : at + 2]
            at += 2
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
        at += 1
    return tuple(part.strip() for part in parts if part.strip())
