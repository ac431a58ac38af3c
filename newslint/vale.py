"""Vale's configuration and styles, as newslint's rules: `.vale.ini`, StylesPath, styles, vocabularies.

    StylesPath = styles
    MinAlertLevel = suggestion
    Vocab = House
    [*.{md,txt}]
    BasedOnStyles = Vale, Google
    Google.Will = NO
    Google.We = error
    TokenIgnores = (\\$[^$]+\\$)

Only what the file names runs; the style name `newslint` stands for the rules that come with newslint. Packages are
never downloaded.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from newslint.errors import ConfigError, RuleError
from newslint.finding import LEVELS, Level
from newslint.marked import Fail, Marked, load_marked
from newslint.rules import Rule, build_rule, load_folder, shipped_folder

FILE_NAMES = (".vale.ini", "_vale.ini", "vale.ini")
_OWN = "newslint"
_LISTS = ("tokens", "raw", "exceptions", "params", "indicators", "filters", "ignore", "metrics", "dictionaries")
_WITH_VOCABULARY = ("existence", "substitution", "repetition", "conditional", "capitalization")
_PHRASE = re.compile(r"[\w\s'’.-]+$")


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
    notes: tuple[str, ...] = field(default=())

    def names(self) -> Iterator[str]:
        """The styles and rules that some section switches on."""
        for section in self.sections:
            yield from section.styles or ()
            yield from (name for name, setting in section.rules if setting)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a house accepts and those that it rejects, as patterns."""

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


def load_vale(path: Path) -> tuple[Settings, tuple[Rule, ...]]:
    """The settings in the `.vale.ini` at `path` and the rules that they switch on somewhere.

    Raises ConfigError or RuleError, with file and line, for what can't be used.
    """
    settings = read_ini(path)
    vocabulary = _vocabulary(settings)
    wanted = dict.fromkeys(settings.names())
    styles = dict.fromkeys(name.split(".")[0] for name in wanted)
    rules: list[Rule] = []
    for style in styles:
        if style == _OWN:
            rules += load_folder(shipped_folder())
        elif style == "Vale":
            rules += _own_rules(settings, vocabulary)
        else:
            whole = style in wanted
            only = [name for name in wanted if name.startswith(style + ".")]
            rules += _style_rules(settings, style, None if whole else only, vocabulary)
    ignores = tuple(pattern for section in settings.sections for pattern in section.ignores)
    placed = (replace(rule, where=partial(setting_for, settings, rule.id), ignores=ignores) for rule in rules)
    return settings, tuple(placed)


def setting_for(settings: Settings, ident: str, path: str) -> Level | bool:
    """Whether the rule `ident` runs on the file at `path`, and the level where the sections give one."""
    style = ident.split(".")[0]
    base, setting = False, None
    for section in settings.sections:
        if not matches_glob(section.glob, path):
            continue
        if section.styles is not None:
            base = style in section.styles or (_OWN in section.styles and style[:1].islower())
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
    level = top.get("MinAlertLevel", "suggestion")
    if level not in LEVELS:
        raise ConfigError(f"MinAlertLevel is '{level}'. Write one of: {', '.join(LEVELS)}.", path=str(path))
    read = tuple(_section(glob, keys, path) for glob, keys in sections if glob != "formats")
    return Settings(path, path.parent / top.get("StylesPath", "styles"), read, level, _split(top.get("Vocab", "")))


def _section(glob: str, keys: dict[str, tuple[str, int]], path: Path) -> Section:
    rules: list[tuple[str, Level | bool]] = []
    for key, (value, number) in keys.items():
        if "." not in key:
            continue
        setting = {"yes": True, "no": False, "true": True, "false": False}.get(value.lower())
        if setting is None and value.lower() not in LEVELS:
            raise ConfigError(f"{key} is '{value}'. Write YES, NO, {', '.join(LEVELS)}.", path=str(path), line=number)
        rules.append((key, setting if setting is not None else value.lower()))  # type: ignore[arg-type]
    styles = _split(keys["BasedOnStyles"][0]) if "BasedOnStyles" in keys else None
    ignores = tuple(
        pattern for name in ("TokenIgnores", "BlockIgnores") if name in keys for pattern in _patterns(keys[name][0])
    )
    return Section(glob, styles, tuple(rules), ignores)


def _style_rules(settings: Settings, style: str, only: list[str] | None, vocabulary: Vocabulary) -> list[Rule]:
    folder = _find_style(settings, style)
    if folder is None:
        raise ConfigError(
            f"there is no style '{style}' in {settings.styles_path}. Put it there; newslint downloads none.",
            path=str(settings.path),
        )
    files = {f"{style}.{path.stem}": path for path in sorted(folder.rglob("*.yml"))}
    return [
        load_vale_rule(path, ident, vocabulary, settings.styles_path)
        for ident, path in files.items()
        if only is None or ident in only
    ]


def _find_style(settings: Settings, style: str) -> Path | None:
    """The folder of `style`: in StylesPath, or in a folder `styles` inside or beside it, where Vale puts them."""
    root = settings.styles_path
    for folder in (root / style, root / "styles" / style, root.parent / "styles" / style):
        if folder.is_dir() and any(folder.rglob("*.yml")):
            return folder.resolve()
    here = root.resolve().parent / "styles" / style
    return here if here.is_dir() and any(here.rglob("*.yml")) else None


def load_vale_rule(path: Path, ident: str, vocabulary: Vocabulary, styles_path: Path) -> Rule:
    """The rule of a Vale style in the file `path`. Raises RuleError."""

    def fail(message: str, place: tuple[int, int] | None = None) -> RuleError:
        return RuleError(message, path=str(path), line=place[0] if place else None, column=place[1] if place else None)

    try:
        marked = load_marked(path.read_text(encoding="utf-8"), fail, path.parent)
    except (OSError, UnicodeDecodeError) as error:
        raise fail(f"can't be read ({error}). Save it as UTF-8 where newslint may read it.") from None
    if not isinstance(marked.data, dict):
        raise fail("a rule is a mapping of keys such as extends, message and level. Write those.", (1, 1))
    base = str(marked.data.get("extends") or "")
    if "." in base:  # another rule: its keys hold where this one has none
        marked = Marked({**_base(path, base, fail), **marked.data, "extends": None}, marked.places)
        marked.data["extends"] = _base(path, base, fail).get("extends")
    return _build(ident, marked, str(path), fail, vocabulary, styles_path)


def _base(path: Path, name: str, fail: Fail) -> dict[str, Any]:
    style, _, rule = name.rpartition(".")
    for folder in (path.parent.parent, *path.parents):
        file = folder / style.replace(".", "/") / f"{rule}.yml"
        if file.is_file():
            data = load_marked(file.read_text(encoding="utf-8"), fail, file.parent).data
            return data if isinstance(data, dict) else {}
    raise fail(f"there is no rule '{name}' to extend. Put it in the styles' folder.", (1, 1))


def _build(ident: str, marked: Marked, path: str, fail: Fail, vocabulary: Vocabulary, styles_path: Path) -> Rule:
    data = {_lower(key): value for key, value in marked.data.items()}
    data = {key: _as_words(key, value) for key, value in data.items() if value is not None and key != "tests"}
    data.setdefault("scope", "text")
    kind = data.get("extends")
    if kind != "substitution":
        data.pop("matchcase", None)
    action = data.get("action") or {}
    if kind == "substitution" and action.get("name") == "replace" and not action.get("params"):
        data["listed"] = True
        for quoted in ("'%s'", '"%s"'):
            if str(data.get("message", "")).count(quoted) == 2:
                data["message"] = data["message"].replace(quoted, "%s", 1)
    if vocabulary.accept and kind in _WITH_VOCABULARY and data.get("vocab", True) and not data.get("nonword"):
        data["exceptions"] = [*data.get("exceptions", ()), *vocabulary.accept]
    if kind == "spelling":
        data["exceptions"] = [*data.get("exceptions", ()), *vocabulary.accept]
        data["ignore"] = [str(_find_file(name, styles_path)) for name in data.get("ignore", ())]
        for key in ("dic", "aff", "dicpath"):
            if data.get(key):
                data[key] = str(_find_file(data[key], styles_path))
    return build_rule(ident, Marked(data, marked.places), path, fail, plain=True)


def _own_rules(settings: Settings, vocabulary: Vocabulary) -> list[Rule]:
    """The rules of the style Vale: repetition, spelling, and the vocabularies' terms."""
    own: dict[str, dict[str, Any]] = {
        "Repetition": {
            "extends": "repetition",
            "message": "'%s' is repeated!",
            "tokens": [r"[^\s.!?]+"],
            "alpha": True,
            "ignorecase": True,
        },
        "Spelling": {"extends": "spelling", "message": "Did you really mean '%s'?"},
    }
    terms = [term for term in vocabulary.accept if _PHRASE.match(term)]
    if terms:
        own["Terms"] = {
            "extends": "substitution", "message": "Use '%s' instead of '%s'.", "ignorecase": True, "vocab": False,
            "swap": {re.escape(term.lower()): term for term in terms},
        }  # fmt: skip
    if vocabulary.reject:
        own["Avoid"] = {
            "extends": "existence", "message": "Avoid using '%s'.", "vocab": False, "tokens": list(vocabulary.reject)
        }  # fmt: skip

    def fail(message: str, _: tuple[int, int] | None = None) -> RuleError:
        return RuleError(message, path=str(settings.path))

    return [
        _build(f"Vale.{name}", Marked({"level": "error", **data}, {}), str(settings.path), fail, vocabulary,
               settings.styles_path)
        for name, data in own.items()
    ]  # fmt: skip


def _vocabulary(settings: Settings) -> Vocabulary:
    accept: list[str] = []
    reject: list[str] = []
    for name in settings.vocabularies:
        places = [settings.styles_path / "config" / "vocabularies" / name, settings.styles_path / "Vocab" / name,
                  settings.styles_path / "vocabularies" / name]  # fmt: skip
        folder = next((place for place in places if place.is_dir()), None)
        if folder is None:
            raise ConfigError(f"there is no vocabulary '{name}' in {places[0].parent}. Put it there.",
                              path=str(settings.path))  # fmt: skip
        for words, file in ((accept, "accept.txt"), (reject, "reject.txt")):
            if (folder / file).is_file():
                lines = (folder / file).read_text(encoding="utf-8").splitlines()
                words += [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return Vocabulary(tuple(accept), tuple(reject))


def _find_file(name: str, styles_path: Path) -> Path:
    places = [
        styles_path / name,
        styles_path / "config" / "ignore" / name,
        styles_path / "config" / "dictionaries" / name,
    ]
    return next((place for place in places if place.exists()), styles_path / name)


def _as_words(key: str, value: Any) -> Any:
    """`value` as Vale's loose reading takes it: one word for a list of one, numbers for words."""
    if key in _LISTS and key != "tokens" and not isinstance(value, list):
        value = [value]
    if key in _LISTS and isinstance(value, list):
        return [item if isinstance(item, dict) else _word(item) for item in value]
    if key in ("swap", "either") and isinstance(value, dict):
        return {str(name): _word(item) for name, item in value.items()}
    if key == "swap" and isinstance(value, list):
        return {str(name): _word(item) for part in value for name, item in part.items()}
    if key in ("message", "description", "link", "token", "first", "second", "match"):
        return _word(value)
    return value


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _lower(key: str) -> str:
    return key if key in ("extends",) else key.lower()


def _lines(path: Path) -> Iterable[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"can't be read ({error}). Save it as UTF-8.", path=str(path)) from None
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
