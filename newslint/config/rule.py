"""Rules: one YAML file each, turned into a Rule whose kind has accepted its options.

A rule's id is its path under its folder ("names/spelling-drift.yml" is "names.spelling-drift"). Files that begin with
an underscore are data beside a rule, which it takes in with `!include`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from newslint.checks.registry import CHECKS, is_check, load_check
from newslint.config.scopes import check_scope, size
from newslint.config.shipped import shipped_folder
from newslint.config.vale_actions import Action, outcomes
from newslint.core.article import ZoneName
from newslint.core.errors import RuleError, unread
from newslint.core.facts import GenreKind
from newslint.core.finding import Match
from newslint.core.levels import Level
from newslint.core.yaml_source import Fail, Marked, joint_fault, load_marked, unknown, validate
from newslint.matching.patterns import Exceptions, Patterns

DEFAULT_SCOPE: tuple[ZoneName, ...] = ("headline", "standfirst", "body", "caption")


class Examples(BaseModel):
    """A rule's own tests: texts that it must flag, at the marks, and texts that it must let pass."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    flag: tuple[str, ...] = ()
    passes: tuple[str, ...] = Field(default=(), alias="pass")


class RuleFile(BaseModel):
    """The keys that every rule has, whatever its kind.

    `language` says of a rule that comes with newslint whether it looks at articles in any language or in English alone.
    `fix` says of the rule's edits whether they may be applied unasked (safe), on request (ask), or only by an editor's
    own hand (never: a date is a fact, and newslint changes no fact). A kind may call an edit safe itself. `not_in`
    (`not-in` in the file) are kinds of text that the rule is silent in: opinion, live, gallery…
    """

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
    extends: str
    message: str
    level: Level = "warning"
    scope: tuple[str, ...] = DEFAULT_SCOPE
    quotes: Literal["check", "skip"] = "check"
    not_in: tuple[GenreKind, ...] = Field(default=(), alias="not-in")
    enabled: bool = True
    why: str = ""
    link: str = ""
    description: str = ""
    name: str = ""
    limit: int = 0
    action: Action | None = None
    fix: Literal["safe", "ask", "never"] = "ask"
    language: Literal["en", "any"] = "en"
    tests: Any = None
    examples: Examples = Examples()

    @field_validator("scope", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        scope = [value] if isinstance(value, str) else value
        if isinstance(scope, list):
            check_scope(str(name) for name in scope)
        return scope


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: `options` is what its kind's Options made of the file's other keys.

    A `plain` rule is Vale's: its message names values by `%s` alone, and it is never dropped for another at one place.
    `where` says of an article's path and section whether the rule runs there, at what level, or as what other rule;
    `ignores` are patterns of source text that it leaves alone.
    """

    id: str
    kind: str
    options: BaseModel
    words: RuleFile
    path: str
    plain: bool = False
    where: Callable[[str, str | None], Rule | Level | bool] | None = None
    ignores: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        return self.words.level

    @property
    def shipped(self) -> bool:
        """Whether it comes with newslint, and so is about English."""
        return Path(self.path).is_relative_to(shipped_folder())

    def at(self, path: str, section: str | None = None) -> Rule | None:
        """The rule as it runs on an article at `path`, in a section of the paper; None where it doesn't run."""
        setting = True if self.where is None else self.where(path, section)
        if isinstance(setting, Rule):
            return setting
        if isinstance(setting, str):
            return replace(self, words=self.words.model_copy(update={"level": setting}))
        return self if setting else None

    def message(self, match: Match) -> str:
        """The rule's message with the match's values; Vale's `%s` take them in the kind's order."""
        text = self.words.message
        if self.plain or "%s" in text:
            given = [match.values.get(name, "") for name in load_check(self.kind).VALUES]
            if len(given) == 1 and self.words.action:  # Vale gives such a message what the action makes of the words
                given.append(" or ".join(outcomes(self.words.action, given[0])))
            values = iter(given)
            return re.sub(r"%[sd]", lambda _: re.sub(r"\s+", " ", next(values, "")), text)
        return text.format_map(match.values)


def load_folder(folder: Path) -> list[Rule]:
    """The rules under `folder`, by id. Raises RuleError for a broken one, and where there are none at all."""
    files = sorted(path for path in folder.rglob("*.yml") if not path.name.startswith(("_", ".")))
    if not files:
        raise RuleError("holds no rules (no .yml file). Name a folder of rules.", path=str(folder))
    proven = folder == shipped_folder()
    return [load_rule(path, rule_id(path, folder), proven=proven) for path in files]


def rule_id(path: Path, folder: Path) -> str:
    """The id of the rule in `path`: its way from `folder`, joined by dots."""
    return ".".join(path.relative_to(folder).with_suffix("").parts)


def load_rule(path: Path, ident: str | None = None, *, proven: bool = False) -> Rule:
    """The rule in the file `path`. Raises RuleError with line and column.

    Compiling patterns is most of the work; where they are `proven`, as those that come with newslint are by its tests,
    it is left until a text needs them.
    """

    def fail(message: str, place: tuple[int, int] | None = None) -> RuleError:
        return RuleError(message, path=str(path), line=place[0] if place else None, column=place[1] if place else None)

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise fail(unread(error)) from None
    return parse_rule(text, ident or path.stem, str(path), fail, proven=proven)


def parse_rule(text: str, ident: str, path: str, fail: Fail, *, proven: bool = False) -> Rule:
    """The rule that the YAML `text` writes."""
    marked = load_marked(text, fail, Path(path).parent)
    if not isinstance(marked.data, dict):
        raise fail("a rule is a mapping of keys such as extends, message and level. Write those.", (1, 1))
    return build_rule(ident, marked, path, fail, proven=proven)


def build_rule(ident: str, marked: Marked, path: str, fail: Fail, *, plain: bool = False, proven: bool = False) -> Rule:
    """The rule that the mapping `marked` writes; `plain` where it is Vale's."""
    kind = marked.data.get("extends")
    if kind == "script":
        raise fail(
            "newslint runs no scripts (Tengo). Write the rule as another kind, or switch it off.",
            marked.place(("extends",)),
        )
    if kind is None:
        raise fail("'extends' is missing. Name a kind: " + ", ".join(sorted(CHECKS)) + ".", (1, 1))
    if not is_check(kind):
        hint = unknown(str(kind), CHECKS).replace("unknown key", "there is no kind")
        raise fail(hint, marked.place(("extends",)))
    return _build(ident, kind, marked, path, fail, plain, proven)


def with_keys(rule: Rule, keys: dict[str, Any], place: Marked, fail: Fail) -> Rule:
    """`rule` with some of its keys changed, as a configuration may. `place` says where they were written."""
    data = {"extends": rule.kind, **_written(rule.words), **_written(rule.options), **keys}
    proven = not keys.keys() - _common()
    built = _build(rule.id, rule.kind, Marked(data, place.places), rule.path, fail, rule.plain, proven)
    return replace(built, where=rule.where, ignores=rule.ignores)


def _written(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(by_alias=True, exclude_unset=True)


def _common() -> set[str]:
    return _keys(RuleFile)


def _keys(model: type[BaseModel]) -> set[str]:
    """The keys of `model` as they are written."""
    return {field.alias or name for name, field in model.model_fields.items()}


def _build(ident: str, kind: str, marked: Marked, path: str, fail: Fail, plain: bool, proven: bool) -> Rule:
    module = load_check(kind)
    common = _common()
    mine = _keys(module.Options)
    for key in marked.data:
        if key not in common and key not in mine:  # said first: "mesage" tells more than that a message is missing
            raise fail(unknown(str(key), mine, common), marked.place((key,)))
    words = validate(RuleFile, marked, {key: value for key, value in marked.data.items() if key in common}, fail)
    own = {key: value for key, value in marked.data.items() if key not in common}
    within = size(words.scope)
    if within is not None and "within" in module.Options.model_fields:
        own.setdefault("within", within)
    options = validate(module.Options, marked, own, fail, also=common)
    if not proven:
        try:
            _prove(options)
        except ValueError as error:
            raise joint_fault(str(error), marked, own, fail) from None
    if not plain and "%s" not in words.message:
        _check_values(words.message, module.VALUES, lambda message: fail(message, marked.place(("message",))))
    return Rule(ident, kind, options, words, path, plain)


def _prove(options: BaseModel) -> None:
    for value in (options.__pydantic_private__ or {}).values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Patterns | Exceptions):
                part.prove()


def _check_values(message: str, values: Iterable[str], fail: Any) -> None:
    try:
        names = [name for _, name, _, _ in Formatter().parse(message) if name is not None]
    except ValueError as error:
        raise fail(f"the message can't be read: {error}. Write a brace that is meant as one twice.") from None
    for name in names:
        if name not in values:
            raise fail(f"the message names {{{name}}}, which this kind doesn't give. It gives: {', '.join(values)}.")
