"""Levels, and the one place where they are ordered."""

from __future__ import annotations

from typing import Literal, get_args

Level = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From mild to grave."""
GRAVEST_FIRST: tuple[Level, ...] = LEVELS[::-1]


def rank(level: Level) -> int:
    """A number that orders levels: 0 is the mildest."""
    return LEVELS.index(level)


def at_least(level: Level, least: Level) -> bool:
    """Whether `level` is `least` or graver."""
    return rank(level) >= rank(least)
