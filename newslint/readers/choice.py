"""Which reader takes a file: by the suffix of its name, and by its content where a suffix says too little."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from pathlib import PurePath

from newslint.article import Article
from newslint.assembly import Fault

Read = Callable[[str, str], Iterator[Article | Fault]]
NAMES = ("plain", "markdown", "html")
"""The readers by name: `newslint.readers.<name>`, loaded when first needed."""
READERS: dict[str, tuple[str, ...]] = {
    ".txt": ("plain",),
    ".text": ("plain",),
    ".rst": ("plain",),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
}
"""The readers for each suffix. Others are not looked for in folders; named outright, they are plain text."""


def choose_reader(text: str, path: str) -> str:
    """The name of the reader for the file `path` that holds `text`."""
    return READERS.get(PurePath(path).suffix.lower(), ("plain",))[0]


def load_reader(name: str) -> Read:
    """The function of the reader `name` (or of a suffix): (text, path) to articles."""
    name = READERS[name][0] if name in READERS else name
    read: Read = importlib.import_module(f"newslint.readers.{name.replace('-', '_')}").read
    return read
