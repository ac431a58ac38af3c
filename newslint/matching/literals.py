"""What a text must hold for an expression to match it: the literals that a fast search looks for first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

_RARE = 3
"""The least weight of a literal worth a search: three letters, or one mark that prose seldom has."""
_MOST = 64
"""So many words are written out, where a piece can match no others."""
_MANY = 400
"""So many literals are looked for at once: all verbs of a long list."""
_QUANTIFIER = re.compile(r"(?:([*?])|(\+)|\{(\d*)(,?)(\d*)\})[?+]?")
_LOOKAROUND = re.compile(r"\(\?(?:[=!]|<[=!]|#)")
_REFERENCE = re.compile(r"\(\?(?:[&R]|P[=>])")
"""What another group matches, or matched."""
_GROUP = re.compile(r"\((?:\?(?:P?<\w+>|>|[a-zA-Z]*(?:-[a-zA-Z]+)?:))?")
_PLAIN = re.compile(r"(?:[\w ,'’](?![*+?{]))+")
_LIST = re.compile(r"[\w ,'’|]*(?=\)|\Z)")
_TELLING = re.compile(r"[^\w .,'’]|[jkqxz].|.[jkqxz]")
_BALANCED = regex.compile(r"\((?:[^()\[\\]|\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|(?R))*+\)", regex.DOTALL)
_FLAGS = re.compile(r"\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?\)")

Choice = frozenset[str]
"""Literals of which at least one must occur."""


class _Piece(NamedTuple):
    """What a piece of an expression matches: `exact` is all of it, where that is a few words; `need` what it holds."""

    exact: Choice | None
    need: Choice | None


_NOTHING: Choice = frozenset([""])
_EMPTY = _Piece(_NOTHING, None)
_ANYTHING = _Piece(None, None)


def required_literals(expression: str) -> Choice | None:
    """Lower-case literals of which at least one stands in every text that `expression` matches.

    None where that can't be told, or where they would be too common or too many to be worth a search.
    """
    if re.search(r"\(\?\w*x|\\[xuUNcoQkg0-9]|\(\?\(|\(\?\|", expression):
        return None
    piece, end = _alternatives(expression, 0)
    if piece.need is None or end < len(expression):
        return None
    if len(piece.need) > _MOST:  # a long list seldom repeats itself
        return piece.need
    kept: list[str] = []
    for word in sorted(piece.need, key=len):
        if not any(other in word for other in kept):
            kept.append(word)
    return frozenset(kept)


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


def _alternatives(expression: str, at: int) -> tuple[_Piece, int]:
    """What the alternatives from `at` to the end of their group match, and where that end is."""
    if words := _LIST.match(expression, at):  # nothing but words, as most groups are
        choice = frozenset(words[0].lower().split("|"))
        rare = len(choice) <= _MANY and _weight(choice) >= _RARE
        return _Piece(choice if len(choice) <= _MOST else None, choice if rare else None), words.end()
    pieces: list[_Piece] = []
    while True:
        piece, at = _sequence(expression, at)
        pieces.append(piece)
        if expression[at : at + 1] != "|":
            return _Piece(_union([p.exact for p in pieces]), _union([p.need for p in pieces], _MANY)), at
        at += 1


def _sequence(expression: str, at: int) -> tuple[_Piece, int]:
    """One alternative. What it needs is the rarest of its stretches of literals and of the choices inside it."""
    run, whole = _NOTHING, True
    candidates: list[Choice | None] = []
    while at < len(expression) and expression[at] not in "|)":
        if plain := _PLAIN.match(expression, at):
            tail = frozenset([plain[0].lower()])
            run, at = _product(run, tail) or tail, plain.end()
            continue
        piece, at = _item(expression, at)
        least, most, at = _times(expression, at)
        once = piece.exact
        again = None if once is None or most > _MOST else _power(once, least, most)
        longer = None if again is None else _product(run, again)
        if longer is not None:
            run = longer
            candidates.append(piece.need if least else None)
            continue
        whole = False
        if once is not None and least:
            candidates += [_product(run, _power(once, least, least) or once), run]
            run = once
        else:
            candidates += [run, piece.need if least else None]
            run = _NOTHING
    candidates.append(run)
    weights = [(_weight(choice), -len(choice), choice) for choice in candidates if choice]
    best = max(weights, key=lambda weighed: weighed[:2], default=(0, 0, None))
    return _Piece(run if whole else None, best[2] if best[0] >= _RARE else None), at


def _item(expression: str, at: int) -> tuple[_Piece, int]:
    """The letter, class or group at `at`, and where it ends."""
    character = expression[at]
    if character == "\\":
        escaped = expression[at + 1 : at + 2]
        if escaped in "pP":
            return _ANYTHING, expression.index("}", at) + 1 if expression[at + 2 : at + 3] == "{" else at + 3
        if escaped in "bBAZz":
            return _EMPTY, at + 2
        return (_ANYTHING if escaped.isalnum() else _letter(escaped)), at + 2
    if character == "[":
        end = class_end(expression, at)
        return _class(expression[at + 1 : end - 1]), end
    if character == "(":
        if flags := _FLAGS.match(expression, at):
            return _EMPTY, flags.end()
        group = _BALANCED.match(expression, at)
        if group:
            return _group(group[0]), group.end()
        piece, end = _alternatives(expression, at + 1)  # a group that nothing closes
        return piece, end + 1
    return (_EMPTY if character in "^$" else _ANYTHING if character == "." else _letter(character)), at + 1


@lru_cache(maxsize=2048)
def _group(written: str) -> _Piece:
    """What a group matches. Rules share word lists, so the same one is often asked for."""
    if _REFERENCE.match(written):
        return _ANYTHING
    aside = _LOOKAROUND.match(written)
    if aside and not aside[0].endswith("="):
        return _EMPTY
    opening = aside or _GROUP.match(written)
    piece, _ = _alternatives(written, opening.end() if opening else 1)
    return piece._replace(exact=_NOTHING) if aside else piece  # what stands around the match stands in the text too


def _letter(letter: str) -> _Piece:
    return _Piece(frozenset([letter.lower()]), None)


def _class(inside: str) -> _Piece:
    """A class of a few letters that are written out: "[Bb]"."""
    if re.search(r"^\^|.-.|\\\w|\[|&&|--|\|\||~~", inside, re.DOTALL):
        return _ANYTHING
    return _Piece(frozenset(inside.replace("\\", "").lower()), None)


def _times(expression: str, at: int) -> tuple[int, int, int]:
    """How often at least and at most the item before `at` stands there, and where its quantifier ends."""
    quantifier = _QUANTIFIER.match(expression, at)
    if quantifier is None:
        return 1, 1, at
    mark, plus, least, comma, most = quantifier.groups()
    endless = _MOST + 1
    if mark or plus:
        return (1 if plus else 0), (1 if mark == "?" else endless), quantifier.end()
    low = int(least or 0)
    return low, int(most) if most else endless if comma or not least else low, quantifier.end()


def _power(words: Choice, least: int, most: int) -> Choice | None:
    """`words` one after the other, `least` to `most` times."""
    if least == most == 1:
        return words
    out: set[str] = set()
    row: Choice | None = _NOTHING
    for count in range(most + 1):
        if row is None or len(out) > _MOST:
            return None
        if count >= least:
            out |= row
        row = _product(row, words)
    return frozenset(out) if len(out) <= _MOST else None


def _product(first: Choice, second: Choice) -> Choice | None:
    if len(first) * len(second) > _MOST:
        return None
    return frozenset(one + other for one in first for other in second)


def _union(choices: Sequence[Choice | None], most: int = _MOST) -> Choice | None:
    together: set[str] = set()
    for choice in choices:
        if choice is None:
            return None
        together |= choice
    return frozenset(together) if len(together) <= most else None


def _weight(choice: Choice) -> int:
    """How rare the commonest literal is: its length, where one mark, or two letters of which one is rare, are three."""
    return min(len(word) if len(word) >= _RARE else _RARE if _TELLING.search(word) else 0 for word in choice)
