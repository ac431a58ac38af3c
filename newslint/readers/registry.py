"""The formats that newslint reads, one a line, and which of them a file is in.

A format is one file, `newslint.readers.<name>`, and one line of `FORMATS`; whoever asks which files hold articles, how
a mark is written in them or whether a person types them asks here. To look at the line of a format never loads its
reader.

A reader's file has `read(text, path)`, which gives the articles, or `read_bytes(content, path)` where the line says
`packed`. Where others share its suffix it has `recognises(text)`, too: whether a file that begins so is its own.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from newslint.core.errors import ReadError

if TYPE_CHECKING:  # to find files costs no more than a look at their names
    from newslint.core.article import Article
    from newslint.readers.assembly import Fault

    Read = Callable[[str, str], Iterator[Article | Fault]]

_HTML = ("<!--", "-->")
_MDX = ("{/*", "*/}")
_HEAD = 1 << 18
"""Code points of a file that are looked at to know its format."""


class Format(NamedTuple):
    """A format: the name of its reader and what others need to know of it without loading that.

    `told`: how messages name it. `suffixes` are its own. `shared` are those of many files that hold no articles, or
    that several formats have: content decides, by `recognises`. `comment`: how a comment begins and ends in it, which
    is how a mark is written. `typed`: a person writes it as it stands, so that an editor may be given the source.
    `packed`: its reader takes bytes. `editors` and `media`: what editors and HTTP call it.
    """

    name: str
    told: str
    suffixes: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    comment: tuple[str, str] | None = None
    typed: bool = False
    packed: bool = False
    editors: tuple[str, ...] = ()
    media: tuple[str, ...] = ()


FORMATS = (
    Format("plain", "plain text", (".txt", ".text", ".rst"), typed=True,
           editors=("plaintext", "text", "txt", "restructuredtext", "rst", "asciidoc"),
           media=("text/plain", "application/octet-stream")),
    Format("markdown", "Markdown", (".md", ".markdown"), comment=_HTML, typed=True,
           editors=("markdown", "quarto", "rmd"), media=("text/markdown",)),
    Format("mdx", "MDX", (".mdx",), comment=_MDX, editors=("mdx",)),
    Format("html", "HTML", (".html", ".htm", ".xhtml"), comment=_HTML, editors=("html", "xhtml"), media=("text/html",)),
    Format("ninjs", "ninjs", shared=(".json",), media=("application/ninjs+json", "application/vnd.iptc.ninjs+json")),
    Format("nitf", "NITF", (".nitf",), (".xml",)),
    Format("newsml-g2", "NewsML-G2", shared=(".xml",)),
    Format("wxr", "a WordPress export", shared=(".xml",)),
    Format("atom", "an Atom feed", (".atom",), (".xml",)),
    Format("ghost", "a Ghost export", shared=(".json",)),
    Format("ans", "Arc's ANS", shared=(".json",)),
    Format("drupal", "Drupal's JSON:API", shared=(".json",)),
    Format("contentful", "a Contentful export", shared=(".json",)),
    Format("jsonl", "JSON Lines", shared=(".jsonl", ".ndjson")),
    Format("json", "records with a title and a body", shared=(".json",)),
    Format("docx", "a Word document", (".docx",), packed=True),
    Format("odt", "an OpenDocument text", (".odt",), packed=True),
    Format("rtf", "an RTF document", (".rtf",), packed=True),
)  # fmt: skip
"""The formats. Of several that share a suffix the first that recognises a file takes it."""
NAMES = tuple(found.name for found in FORMATS)
"""The readers by name."""
_BY_NAME = {found.name: found for found in FORMATS}
SUFFIXES: dict[str, tuple[Format, ...]] = {
    suffix: tuple(one for one in FORMATS if suffix in (*one.suffixes, *one.shared))
    for found in FORMATS
    for suffix in (*found.suffixes, *found.shared)
}
"""The formats for each suffix. Files of others are not looked for in folders; named outright, they are plain text, or
what they begin with."""
_MIXED = frozenset(suffix for found in FORMATS for suffix in found.shared)
PLAIN = _BY_NAME["plain"]


def format_of(path: str, reader: str | None = None) -> Format:
    """The format of the file `path` as far as its name says (the first of several): `reader`, a reader's name or a
    suffix, stands for that."""
    if reader in _BY_NAME:
        return _BY_NAME[reader]
    return SUFFIXES.get(_suffix(path, reader), (PLAIN,))[0]


def named_by_editors(language: str) -> str | None:
    """The suffix of the format that editors call `language`; None for what holds no articles."""
    return next((found.suffixes[0] for found in FORMATS if language.lower() in found.editors), None)


def media_types() -> dict[str, Format]:
    """What HTTP calls the formats."""
    return {media: found for found in FORMATS for media in found.media}


def choose_reader(text: str, path: str, reader: str | None = None) -> str:
    """The name of the reader for the file `path` that holds `text`: `reader` where it is a name; a suffix stands for
    the path's. Raises ReadError where the content is no article that any reader knows."""
    if reader in _BY_NAME:
        return reader
    suffix = _suffix(path, reader)
    formats = SUFFIXES.get(suffix)
    if formats is None:
        return next((found.name for found in _recognising(text, _sniffed(text))), PLAIN.name)
    if len(formats) == 1:
        return formats[0].name
    if found := next(_recognising(text, formats), None):
        return found.name
    known = ", ".join(one.told for one in formats)
    raise ReadError(
        f"is {suffix[1:].upper()}, but no article that newslint knows ({known}){_root(text)}. "
        "Leave it out, or name its reader with --reader."
    )


def may_hold_articles(file: str) -> bool:
    """Whether a file found in a folder is taken: by its suffix; by its beginning where most such files are others."""
    suffix = os.path.splitext(file)[1].lower()
    if suffix not in _MIXED:
        return suffix in SUFFIXES
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return True  # let the reader say why
    return holds_articles(head, suffix)


def holds_articles(text: str, suffix: str) -> bool:
    """Whether a file of this suffix that begins as `text` does is one that a reader takes unasked: no package.json."""
    if suffix not in _MIXED:
        return suffix in SUFFIXES
    return any(_recognising(text[:_HEAD], SUFFIXES[suffix]))


def load_reader(name: str) -> Read:
    """The function of the reader `name`: (text, path) to articles."""
    read: Read = _module(name).read
    return read


def load_bytes_reader(name: str) -> Callable[[bytes, str], Iterator[Article | Fault]]:
    """The function of a reader for documents that are bytes: (content, path) to articles over their own text."""
    read: Callable[[bytes, str], Iterator[Article | Fault]] = _module(name).read_bytes
    return read


def _suffix(path: str, reader: str | None = None) -> str:
    return reader if reader in SUFFIXES else PurePath(path).suffix.lower()


def _recognising(text: str, formats: tuple[Format, ...]) -> Iterator[Format]:
    return (found for found in formats if _module(found.name).recognises(text))


def _sniffed(text: str) -> tuple[Format, ...]:
    """The formats that a file whose name says nothing may be in, by its first sign."""
    first = text[:100].lstrip()[:1]
    return SUFFIXES[".xml"] if first == "<" else SUFFIXES[".json"] if first in ("{", "[") and first else ()


def _root(text: str) -> str:
    if not text.lstrip().startswith("<"):
        return ""
    from newslint.readers.blocks.xml_tree import root_name

    root = root_name(text)
    return f": its root element is <{root}>" if root else ""


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"newslint.readers.{name.replace('-', '_')}")
