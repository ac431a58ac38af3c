"""Which reader takes a file: by the suffix of its name, and by its content where a suffix says too little."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import ModuleType
from typing import TYPE_CHECKING

from newslint.core.errors import ReadError

if TYPE_CHECKING:  # to find files costs no more than a look at their names
    from newslint.core.article import Article
    from newslint.readers.assembly import Fault

    Read = Callable[[str, str], Iterator[Article | Fault]]
NAMES = ("plain", "markdown", "html", "ninjs", "nitf", "newsml-g2", "wxr", "ghost", "jsonl", "json", "docx")
"""The readers by name: `newslint.readers.<name>`, loaded when first needed."""
READERS: dict[str, tuple[str, ...]] = {
    ".txt": ("plain",),
    ".text": ("plain",),
    ".rst": ("plain",),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".mdx": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
    ".xhtml": ("html",),
    ".json": ("ninjs", "ghost", "json"),
    ".jsonl": ("jsonl",),
    ".ndjson": ("jsonl",),
    ".xml": ("nitf", "newsml-g2", "wxr"),
    ".nitf": ("nitf",),
    ".docx": ("docx",),
}
"""The readers for each suffix; of several the content says which. Others are not looked for in folders; named outright,
they are plain text."""
_MIXED = frozenset({".json", ".jsonl", ".ndjson", ".xml"})
"""Suffixes of files that mostly hold no articles: in a folder, only those that do are taken."""
_HEAD = 1 << 18
"""Code points of a file that are looked at."""
_ROOTS = {"nitf": "nitf", "newsItem": "newsml-g2", "newsMessage": "newsml-g2", "contentSet": "newsml-g2", "rss": "wxr"}


def choose_reader(text: str, path: str, reader: str | None = None) -> str:
    """The name of the reader for the file `path` that holds `text`: `reader` where it is a name; a suffix stands for
    the path's. Raises ReadError where the content is no article that any reader knows."""
    if reader in NAMES:
        return reader
    suffix = reader if reader in READERS else PurePath(path).suffix.lower()
    if suffix == ".json":
        if (found := _json_reader(text)) is None:
            raise ReadError(
                "is JSON, but no article that newslint knows: ninjs, a Ghost export, or records with a title and a "
                "body. Leave it out, or name its reader with --reader."
            )
        return found
    if suffix == ".xml":
        from newslint.readers.blocks.xml_tree import root_name

        if (root := root_name(text)) not in _ROOTS:
            what = f"its root element is <{root}>" if root else "it has no root element"
            raise ReadError(
                f"is no article that newslint knows (NITF, NewsML-G2, a WordPress export): {what}. "
                "Leave it out, or name its reader with --reader."
            )
        return _ROOTS[root or ""]
    return READERS.get(suffix, ("plain",))[0]


def may_hold_articles(file: str) -> bool:
    """Whether a file found in a folder is taken: by its suffix; by its beginning where most such files are others."""
    suffix = os.path.splitext(file)[1].lower()
    if suffix not in _MIXED:
        return suffix in READERS
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return True  # let the reader say why
    return holds_articles(head, suffix)


def holds_articles(head: str, suffix: str) -> bool:
    """Whether a file of this suffix that begins with `head` is one that a reader takes unasked: no package.json."""
    if suffix not in _MIXED:
        return suffix in READERS
    if suffix == ".xml":
        from newslint.readers.blocks.xml_tree import root_name

        return root_name(head) in _ROOTS
    return _json_reader(head if suffix == ".json" else head.lstrip().partition("\n")[0]) is not None


def is_bytes(path: str, reader: str | None = None) -> bool:
    """Whether the file's reader takes bytes, not text: a word processor's document."""
    return (reader or PurePath(path).suffix.lower().lstrip(".")) in ("docx", ".docx")


def load_reader(name: str) -> Read:
    """The function of the reader `name`: (text, path) to articles."""
    read: Read = _module(name).read
    return read


def load_bytes_reader() -> Callable[[bytes, str], Iterator[Article | Fault]]:
    """The function of the reader for documents that are bytes: (content, path) to articles over their own text."""
    read: Callable[[bytes, str], Iterator[Article | Fault]] = _module("docx").read_bytes
    return read


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"newslint.readers.{name.replace('-', '_')}")


def _json_reader(text: str) -> str | None:
    """The reader for JSON that begins with `text`, told by the keys of the first record."""
    from newslint.readers.blocks.json_values import skip
    from newslint.readers.blocks.ninjs import is_ninjs
    from newslint.readers.blocks.records import LISTS, looks_like_article

    start = skip(text, 0)
    listed = text.startswith("[", start)
    keys = _keys(text, skip(text, start + 1) if listed else start)
    if is_ninjs(keys):
        return "ninjs"
    if looks_like_article(keys):
        return "json"
    if listed:
        return None
    if "db" in keys and re.search(r'"posts"\s*:\s*\[', text):
        return "ghost"
    for name in LISTS:
        inner = re.search(rf'"{name}"\s*:\s*\[\s*(?=\{{)', text, re.IGNORECASE) if name in keys else None
        if inner:
            keys = _keys(text, inner.end())
            if name == "posts" and keys >= {"uuid", "slug"}:
                return "ghost"
            if is_ninjs(keys) or looks_like_article(keys):
                return "json"
    return None


def _keys(text: str, at: int) -> set[str]:
    """The keys, in lower case, of the object at `at`, as far as it can be read: its end may be missing."""
    from newslint.readers.blocks.json_values import JsonError, members

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
