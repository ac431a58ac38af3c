"""The rules in force: the shipped ones and the newsroom's, with what a configuration changes in them.

In this order, so that the more particular has the last word: styles, lists of names, vocabulary, `rules`, `overrides`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newslint.config.config import FILE_NAME, Config, failing, is_list, is_vale
from newslint.config.overrides import Scope, override, plain
from newslint.config.rule import Rule, load_folder, with_keys
from newslint.config.shipped import shipped_folder
from newslint.core.errors import ConfigError
from newslint.core.finding import is_named
from newslint.core.levels import LEVELS
from newslint.core.yaml_source import Fail, Marked, load_marked, no_rule, validate
from newslint.language.house_names import HouseName

_PATTERN = re.compile(r"[\\()\[\]{}|*+?^$]")


class RuleSet(NamedTuple):
    """The `rules` that a configuration switches on anywhere, and the ids of all that there are."""

    rules: tuple[Rule, ...]
    known: tuple[str, ...]


def load_rules(config: Config) -> RuleSet:
    """The rules of `config`. Raises ConfigError or RuleError."""
    every = every_rule(config)
    return RuleSet(tuple(rule for rule in every if rule.words.enabled), tuple(rule.id for rule in every))


def select(there: RuleSet, chosen: Sequence[str], ignored: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that `chosen` names by id or group (all where it is empty), less those that `ignored` names.

    Raises ConfigError for a name that no rule has, for one in `chosen` whose rules are all switched off, and where no
    rule is left.
    """
    for name in (*chosen, *ignored):
        if any(is_named(rule.id, name) for rule in there.rules):
            continue
        if not any(is_named(ident, name) for ident in there.known):
            raise ConfigError(no_rule(name, there.known))
        if name in chosen:
            raise ConfigError(f"'{name}' is switched off. Switch it on under rules in {FILE_NAME}.")
    left = tuple(
        rule
        for rule in there.rules
        if (not chosen or any(is_named(rule.id, name) for name in chosen))
        and not any(is_named(rule.id, name) for name in ignored)
    )
    if not left:
        raise ConfigError("no rule is left to run. Select at least one.")
    return left


def every_rule(config: Config) -> list[Rule]:
    """The rules as `config` has them, those that it switches off too."""
    if config.path is None:
        return load_folder(shipped_folder())
    if is_vale(config.path):
        from newslint.config.vale.loading import load_vale

        return list(load_vale(config.path)[1])
    fail = failing(config.path)
    rules = load_folder(shipped_folder()) if config.parent is None else every_rule(config.parent)
    for number, folder in enumerate(config.folders):
        if not folder.is_dir():
            raise fail(
                f"there is no folder '{config.keys.styles[number]}'. Name one, from this file's folder.",
                config.place(("styles", number)),
            )
        rules += load_folder(folder)
    rules = list({rule.id: rule for rule in rules}.values())  # a rule of the newsroom's stands in for a shipped one
    rules = _with_lists(rules, config, fail)
    for name, setting in config.keys.rules.items():
        place = config.place(("rules", name))
        changed = _changed(rules, name, setting, place, fail)
        rules = [changed.get(rule.id, rule) for rule in rules]
    for number in range(len(config.keys.overrides)):
        rules = _overridden(rules, config, number, fail)
    return rules


def _overridden(rules: list[Rule], config: Config, number: int, fail: Fail) -> list[Rule]:
    item, steps = config.keys.overrides[number], ("overrides", number)
    if not item.paths and not item.sections:
        raise fail("this says nowhere to hold. Give it paths or sections.", config.place(steps))
    sections = tuple(section.casefold() for section in item.sections)
    scope = Scope(os.path.abspath(config.folder), item.paths, sections)
    for name, setting in item.rules.items():
        place = config.place((*steps, "rules", name))
        changed = _changed(rules, name, setting, place, fail)
        rules = [override(rule, scope, changed[rule.id]) if rule.id in changed else rule for rule in rules]
    return rules


def _changed(rules: Iterable[Rule], name: str, setting: Any, place: tuple[int, int], fail: Fail) -> Mapping[str, Rule]:
    """Those of `rules` that `name` means, as `setting` makes them, by id."""
    meant = [rule for rule in rules if is_named(rule.id, name)]
    if not meant:
        raise fail(no_rule(name, (rule.id for rule in rules)), place)
    keys = setting
    if setting in ("on", "off", True, False, None):
        keys = {"enabled": setting not in ("off", False)}
    if setting in LEVELS:
        keys = {"enabled": True, "level": setting}
    if not isinstance(keys, dict):
        raise fail(f"'{setting}' is no setting. Write on, off, {', '.join(LEVELS)}, or the keys to change.", place)
    marked = Marked(keys, {(): place})
    return {rule.id: with_keys(plain(rule), keys, marked, fail) for rule in meant}


def _with_lists(rules: list[Rule], config: Config, fail: Fail) -> list[Rule]:
    """`rules` that know the newsroom's names and words: its names come before those of a rule's own list."""
    names = [entry for number, name in enumerate(config.keys.names) for entry in _names(config, number, name, fail)]
    words = [word for number, name in enumerate(config.keys.vocabulary) for word in _words(config, number, name, fail)]
    right = [*words, *(part for entry in names for part in entry["right"].split())]
    listed: dict[str, dict[str, Sequence[Any]]] = {}
    if names:
        listed["house-name"] = {"names": names}
    if right:
        listed["misspelling"] = {"accept": right}
        listed["spelling"] = {"exceptions": [rf"\A{re.escape(word)}(?:['’]s)?\Z" for word in right]}
    return [_with_more(rule, listed[rule.kind], fail) if rule.kind in listed else rule for rule in rules]


def _with_more(rule: Rule, more: Mapping[str, Sequence[Any]], fail: Fail) -> Rule:
    """`rule` with `more` items before those that its options have."""
    has = rule.options.model_dump(by_alias=True, exclude_unset=True)
    keys = {name: [*items, *has.get(name, ())] for name, items in more.items()}
    return with_keys(rule, keys, Marked(keys, {(): (1, 1)}), fail)


def _names(config: Config, number: int, name: str, fail: Fail) -> list[dict[str, Any]]:
    path = config.folder / name
    text = _text(path, ("names", number), config, fail)
    wrong = failing(path)
    marked = load_marked(text, wrong)
    entries: list[dict[str, Any]] = marked.data or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise wrong("is no list of names. Write '- right: …' for each.", (1, 1))
    for at, entry in enumerate(entries):
        inside = {steps[1:]: place for steps, place in marked.places.items() if steps[:1] == (at,)}
        validate(HouseName, Marked(entry, inside), entry, wrong)
    return entries


def _words(config: Config, number: int, name: str, fail: Fail) -> list[str]:
    if not is_list(name):
        return [name]
    path = config.folder / name
    lines = _text(path, ("vocabulary", number), config, fail).splitlines()
    for at, line in enumerate(lines, 1):
        if _PATTERN.search(line) and not line.startswith("#"):
            raise failing(path)(f"'{line}' is a pattern. Write words, one a line.", (at, 1))
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _text(path: Path, steps: tuple[str, int], config: Config, fail: Fail) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        hint = f"'{path.name}' can't be read. Name a file in UTF-8, from this file's folder."
        raise fail(hint, config.place(steps)) from None
