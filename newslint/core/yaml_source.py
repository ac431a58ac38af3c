"""YAML whose every key and value remembers its line and column, so that an error can point at it.

Stricter and plainer than YAML 1.1: duplicate keys are errors, and only true, false, null and numbers are anything but
text. `no`, `on`, `12:30` and dates stay the words that somebody wrote.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path as Files
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from newslint.core.errors import NewslintError

Fail = Callable[[str, tuple[int, int] | None], NewslintError]
"""Makes the error to raise, from a message and a place."""
Path = tuple[str | int, ...]
Model = TypeVar("Model")

_MOST_NODES = 200_000
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)$")
_FAULTS = (
    ("mapping values are not allowed", "a colon stands where none can. Put a value that holds one in quotes."),
    ("did not find expected key", "this line isn't indented like those above it. Mend its indentation."),
    ("could not find expected ':'", "a key has no colon. Write key: value, with a space after the colon."),
    ("expected ',' or ']'", "a list [ has no end, or lacks a comma. Mend it."),
    ("expected ',' or '}'", "a mapping { has no end, or lacks a comma. Mend it."),
    ("expected node content", "a value is missing here, or a bracket has no end. Mend it."),
    ("unexpected end of stream", "a quotation mark is never closed. Close it."),
    ("unknown escape character", "a backslash in double quotes is an escape. Use single quotes."),
    ("undefined alias", "a value that begins with * names another. Put it in quotes."),
)
"""What the parser says, and what is most likely wrong."""
_SHAPES = {
    "dict_type": "it must be a mapping. Write key: value, one a line",
    "tuple_type": "it must be a list. Write [one, two], or one a line after a dash",
    "list_type": "it must be a list. Write [one, two], or one a line after a dash",
    "string_type": "it must be text. Put it in quotes",
    "int_type": "it must be a whole number",
    "int_parsing": "it must be a whole number",
    "float_type": "it must be a number",
    "float_parsing": "it must be a number",
    "bool_type": "it must be true or false",
    "bool_parsing": "it must be true or false",
}
"""What pydantic calls by Python's names."""
_FLOAT = re.compile(r"[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A document's `data` and the `(line, column)`, from 1, of every key and item by its path."""

    data: Any
    places: dict[Path, tuple[int, int]]

    def place(self, path: Iterable[str | int]) -> tuple[int, int]:
        """The place of `path`, or of the nearest thing around it."""
        steps = tuple(path)
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, (1, 1))


def load_marked(text: str, fail: Fail, folder: Files | None = None) -> Marked:
    """The YAML document in `text`. Raises what `fail` makes where it isn't YAML or repeats a key.

    `!include NAME` stands for what the YAML file NAME in `folder` holds.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        check_size(root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else None
        raise fail(f"not valid YAML: {yaml_fault(error, text)}", place) from None
    except yaml.YAMLError as error:
        raise fail(f"not valid YAML: {error}. Mend it.", None) from None
    except RecursionError:
        raise fail("nested too deeply. Write it flatter.", None) from None
    places: dict[Path, tuple[int, int]] = {}
    data = None if root is None else _value(root, (), places, fail, folder)
    return Marked(data, places)


def validate(
    model: type[Model], marked: Marked, data: dict[str, Any], fail: Fail, *, also: Iterable[str] = ()
) -> Model:
    """`data` as a `model`. The first fault is raised as what `fail` makes, at its place, naming the nearest known key.

    `also` are keys that stand at the same level but belong to somebody else; they count as known.
    """
    try:
        return TypeAdapter(model).validate_python(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        # a key that is unknown tells more than the one that is missing for it
        fault = min(faults, key=lambda fault: fault["type"] == "missing")
        path = tuple(fault["loc"])
        if fault["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
            known = _keys(model)
            key = str(path[-1])
            raise fail(unknown(key, known if len(path) == 1 else [], also), marked.place(path)) from None
        if fault["type"] == "missing":
            raise fail(f"'{path[-1]}' is missing. Add it.", marked.place(path[:-1])) from None
        reason = _SHAPES.get(fault["type"], str(fault["msg"])).removeprefix("Value error, ")
        reason = reason.replace("Input should be", "write", 1)
        if not path:  # a fault of several keys together
            raise joint_fault(reason, marked, data, fail) from None
        name = ".".join(str(step) for step in path)
        raise fail(f"'{name}' is wrong: {reason[:1].lower() + reason[1:]}.", marked.place(path)) from None


def yaml_fault(error: yaml.MarkedYAMLError, text: str) -> str:
    """What is wrong with `text`, which isn't YAML, and what to do about it, for who doesn't know the parser."""
    problem, mark = str(error.problem or error.context), error.problem_mark or error.context_mark
    if mark is not None and "cannot start any token" in problem:
        lines = text.splitlines()
        sign = lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""
        if sign == "\t":
            return "a tab stands where only spaces may. Indent with spaces."
        return f"{sign} can't begin a value. Put the value in quotes."
    said = next((said for words, said in _FAULTS if words in problem), None)
    return said or f"{problem}. Mend it, or put the value in quotes."


def _keys(model: type[Any]) -> list[str]:
    """The keys of a model as they are written, or of a dataclass, whose names are written with dashes."""
    if issubclass(model, BaseModel):
        return [field.alias or name for name, field in model.model_fields.items()]
    return [field.name.replace("_", "-") for field in fields(model)]


def joint_fault(reason: str, marked: Marked, data: dict[str, Any], fail: Fail) -> NewslintError:
    """The error for a fault of several keys together, at the one that most likely holds it."""
    key = next((key for key in ("tokens", "raw", "swap", "pattern") if key in data), "")
    return fail(f"{reason[:1].lower() + reason[1:]}.", marked.place((key,)))


def unknown(key: str, known: Iterable[str], also: Iterable[str] = ()) -> str:
    """The words for an unknown key: the nearest known one, or all of them where none is near."""
    names = [*known, *also]
    near = difflib.get_close_matches(key, names, n=1, cutoff=0.6)
    hint = (
        f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(sorted(names))}." if names else "Remove it."
    )
    return f"unknown key '{key}'. {hint}"


def no_rule(name: str, rules: Iterable[str]) -> str:
    """The words for a name that none of `rules`, nor a group of them, has."""
    ids = set(rules)
    near = difflib.get_close_matches(name, sorted(ids | {ident.split(".")[0] for ident in ids}), n=1, cutoff=0.6)
    hint = f"Did you mean '{near[0]}'?" if near else "newslint rule lists them all."
    return f"there is no rule or group '{name}'. {hint}"


def check_size(root: yaml.Node | None) -> None:
    """Raises YAMLError where aliases make a document refer to itself or grow beyond all use."""
    count = 0
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        count += 1
        if count > _MOST_NODES:
            raise yaml.YAMLError("its aliases refer to themselves, or it is far too large")
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]


def _value(node: yaml.Node, path: Path, places: dict[Path, tuple[int, int]], fail: Fail, folder: Files | None) -> Any:
    places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.ScalarNode):
        return _include(node, places[path], fail, folder) if node.tag == "!include" else _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), places, fail, folder) for number, item in enumerate(node.value)]
    result: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        place = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            raise fail("a key must be a word or a phrase. Put it in quotes.", place)
        key = key_node.value
        if key in result:
            first = places[(*path, key)]
            raise fail(f"'{key}' stands here again (first on line {first[0]}). Keep one.", place)
        places[(*path, key)] = place
        result[key] = _value(value_node, (*path, key), places, fail, folder)
    return result


def _include(node: yaml.ScalarNode, place: tuple[int, int], fail: Fail, folder: Files | None) -> Any:
    try:
        if folder is None or (folder / node.value).resolve().parent != folder.resolve():
            raise FileNotFoundError(node.value)
        text = (folder / node.value).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise fail(f"'{node.value}' can't be read. Put that file beside this one, in UTF-8.", place) from None
    if "!include" in text:
        raise fail(f"'{node.value}' includes another file itself. Include that one here.", place)
    return load_marked(text, lambda message, at: fail(f"in {node.value}: {message}", place), folder).data


def _scalar(node: yaml.ScalarNode) -> Any:
    if node.style:  # quoted or a block; plain scalars have the empty style
        return node.value
    if node.value.lower() in _CONSTANTS:
        return _CONSTANTS[node.value.lower()]
    if _INTEGER.match(node.value):
        return int(node.value)
    if _FLOAT.match(node.value):
        return float(node.value)
    return node.value
