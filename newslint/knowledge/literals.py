"""What a text must hold for an expression to match it: the literals that a fast search looks for first."""

from __future__ import annotations

import re

_SHORTEST = 3
_MOST = 64
_QUANTIFIER = re.compile(r"(?:([*?])|(\+)|\{(\d*),?\d*\})[?+]?")
_LOOKAROUND = re.compile(r"\(\?(?:[=!]|<[=!]|#)")
_GROUP = re.compile(r"\((?:\?(?:P?<\w+>|>|[a-zA-Z]*(?:-[a-zA-Z]+)?:))?")
_FLAGS = re.compile(r"\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?\)")

Choice = frozenset[str]
"""Literals of which at least one must occur."""


def required_literals(expression: str) -> Choice | None:
    """Lower-case literals of which at least one stands in every text that `expression` matches.

    None where that can't be told, or where they would be too short or too many to be worth a search.
    """
    if re.search(r"\(\?\w*x|\\[xuUNcoQ0-9]|\(\?\(|\(\?[&R|]|\(\?P[=>]", expression):
        return None
    found, end = _alternatives(expression, 0)
    return found if end == len(expression) else None


def choices(expression: str) -> list[str]:
    """The alternatives that `expression` consists of, as written: one where it has no `|` outside of groups."""
    parts, start, at, depth = [], 0, 0, 0
    while at < len(expression):
        character = expression[at]
        if character == "[":
            at = class_end(expression, at)
            continue
        if character == "|" and not depth:
            parts.append(expression[start:at])
            start = at + 1
        depth += (character == "(") - (character == ")")
        at += 2 if character == "\\" else 1
    return [*parts, expression[start:]]


def class_end(expression: str, at: int) -> int:
    """Where the character class that opens at `at` ends."""
    end = at + 1
    if expression[end : end + 1] == "^":
        end += 1
    if expression[end : end + 1] == "]":
        end += 1
    while end < len(expression) and expression[end] != "]":
        end += 2 if expression[end] == "\\" else 1
    return min(end + 1, len(expression))


def _alternatives(expression: str, at: int) -> tuple[Choice | None, int]:
    """What the alternatives from `at` to the end of their group need, and where that end is."""
    together: Choice | None = frozenset()
    while True:
        need, at = _sequence(expression, at)
        together = None if need is None or together is None else together | need
        if expression[at : at + 1] != "|":
            return together, at
        at += 1


def _sequence(expression: str, at: int) -> tuple[Choice | None, int]:
    """What one alternative needs: its longest literal, or the choice inside it whose shortest literal is longest."""
    runs = [""]
    choices: list[Choice] = []
    while at < len(expression) and expression[at] not in "|)":
        literal, choice, at = _item(expression, at)
        quantifier = _QUANTIFIER.match(expression, at)
        low = 1
        if quantifier:
            at = quantifier.end()
            low = 0 if quantifier[1] else 1 if quantifier[2] else int(quantifier[3] or 0)
        if literal and low:
            runs[-1] += literal
        if choice and low:
            choices.append(choice)
        if quantifier or not literal:
            runs.append("")
    choices.append(frozenset([max(runs, key=len).lower()]))
    choices = [choice for choice in choices if len(choice) <= _MOST and min(map(len, choice)) >= _SHORTEST]
    return max(choices, key=lambda choice: (min(map(len, choice)), -len(choice)), default=None), at


def _item(expression: str, at: int) -> tuple[str, Choice | None, int]:
    """The literal, or what the group needs, at `at`, and where it ends."""
    character = expression[at]
    if character == "\\":
        escaped = expression[at + 1 : at + 2]
        if escaped in "pP" and expression[at + 2 : at + 3] == "{":
            return "", None, expression.index("}", at) + 1
        return ("" if escaped.isalnum() else escaped), None, at + 2
    if character == "[":
        return "", None, class_end(expression, at)
    if character == "(":
        if flags := _FLAGS.match(expression, at):
            return "", None, flags.end()
        group = _GROUP.match(expression, at)
        aside = _LOOKAROUND.match(expression, at)
        opening = aside or group
        choice, end = _alternatives(expression, opening.end() if opening else at + 1)
        return "", None if aside else choice, end + 1
    return ("" if character in ".^$" else character), None, at + 1
