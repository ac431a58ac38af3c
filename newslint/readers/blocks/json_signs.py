"""By which keys a file of JSON is known before it is read: those of its root, and of the first record that it lists."""

from __future__ import annotations

import re

from newslint.readers.blocks.json_values import JsonError, members, skip


def root_keys(text: str) -> set[str]:
    """The keys of the object that `text` is; of the first of a list where it is one."""
    start = skip(text, 0)
    return _keys(text, skip(text, start + 1) if is_list(text) else start)


def is_list(text: str) -> bool:
    """Whether `text` is an array."""
    return text.startswith("[", skip(text, 0))


def listed_keys(text: str, name: str) -> set[str]:
    """The keys of the first record of the list that the object `text` holds under `name`."""
    inner = re.search(rf'"{name}"\s*:\s*\[\s*(?=\{{)', text, re.IGNORECASE)
    return _keys(text, inner.end()) if inner else set()


def _keys(text: str, at: int) -> set[str]:
    """The keys, in lower case, of the object at `at`, as far as it can be read: its end may be missing."""
    keys: set[str] = set()
    if not text.startswith("{", at):
        return keys
    try:
        for key, _ in members(text, at):
            keys.add(key)
    except JsonError as error:
        last = re.search(r'"((?:[^"\\]|\\.){1,60})"\s*:[^:]*\Z', text[at : error.offset], re.DOTALL)
        if last:
            keys.add(last[1].lower())
    return keys
