"""Vale's styles as newslint's rules: what a style's file, the style Vale and a vocabulary make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newslint.config.rule import Rule, build_rule
from newslint.config.vale.ini import Settings
from newslint.core.errors import ConfigError, RuleError, unread
from newslint.core.yaml_source import Fail, Marked, load_marked

_LISTS = ("tokens", "raw", "exceptions", "params", "indicators", "filters", "ignore", "metrics", "dictionaries")
_WITH_VOCABULARY = ("existence", "substitution", "repetition", "conditional", "capitalization")
_PHRASE = re.compile(r"[\w\s'’.-]+$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a house accepts and those that it rejects, as patterns."""

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


def style_rules(settings: Settings, style: str, only: list[str] | None, vocabulary: Vocabulary) -> list[Rule]:
    """The rules of `style`, or of it those that `only` names. Raises ConfigError where there is no such style."""
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


def own_rules(settings: Settings, vocabulary: Vocabulary) -> list[Rule]:
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


def load_vale_rule(path: Path, ident: str, vocabulary: Vocabulary, styles_path: Path) -> Rule:
    """The rule of a Vale style in the file `path`. Raises RuleError."""

    def fail(message: str, place: tuple[int, int] | None = None) -> RuleError:
        return RuleError(message, path=str(path), line=place[0] if place else None, column=place[1] if place else None)

    try:
        marked = load_marked(path.read_text(encoding="utf-8"), fail, path.parent)
    except (OSError, UnicodeDecodeError) as error:
        raise fail(unread(error)) from None
    if not isinstance(marked.data, dict):
        raise fail("a rule is a mapping of keys such as extends, message and level. Write those.", (1, 1))
    base = str(marked.data.get("extends") or "")
    if "." in base:  # another rule: its keys hold where this one has none
        marked = Marked({**_base(path, base, fail), **marked.data, "extends": None}, marked.places)
        marked.data["extends"] = _base(path, base, fail).get("extends")
    return _build(ident, marked, str(path), fail, vocabulary, styles_path)


def read_vocabulary(settings: Settings) -> Vocabulary:
    """What the vocabularies in force accept and reject. Raises ConfigError where one isn't there."""
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


def _find_style(settings: Settings, style: str) -> Path | None:
    """The folder of `style`: in StylesPath, or in a folder `styles` inside or beside it, where Vale puts them."""
    root = settings.styles_path
    for folder in (root / style, root / "styles" / style, root.parent / "styles" / style):
        if folder.is_dir() and any(folder.rglob("*.yml")):
            return folder.resolve()
    here = root.resolve().parent / "styles" / style
    return here if here.is_dir() and any(here.rglob("*.yml")) else None


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
