"""Vale's actions: what a rule does to the words that it found, as edits for an editor to take or leave."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Action(BaseModel):
    """`replace` by each of `params`, `remove`, `edit` by the operation that the first of `params` names, `suggest`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: Literal["suggest", "replace", "remove", "edit", "convert"]
    params: tuple[str, ...] = Field(())

    @field_validator("params", mode="before")
    @classmethod
    def _words(cls, value: object) -> object:
        return [str(item) for item in value] if isinstance(value, list) else value


def outcomes(action: Action, found: str) -> tuple[str, ...]:
    """What `found` may be replaced by. Empty where the action leaves that to the kind."""
    if action.name == "replace":
        return action.params
    if action.name == "remove":
        return ("",)
    if action.name == "convert":
        return (found.lower(),)
    if action.name == "edit" and action.params:
        edited = _edit(found, *action.params)
        return () if edited is None else (edited.strip(),)
    return ()


def _edit(found: str, way: str, *values: str) -> str | None:
    match way, values:
        case "regex", (pattern, replacement):
            return re.sub(pattern, re.sub(r"\$(\d)", r"\\\1", replacement), found)
        case "remove", (letters,):
            return "".join(letter for letter in found if letter not in letters)
        case "trim", (letters,):
            return found.strip(letters)
        case "trim_left", (letters,):
            return found.lstrip(letters)
        case "trim_right", (letters,):
            return found.rstrip(letters)
        case "truncate", (mark,):
            return found.split(mark)[0]
        case "split", (mark, number):
            parts = found.split(mark)
            return parts[int(number)] if int(number) < len(parts) else None
    return None
