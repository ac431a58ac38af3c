"""Readers: turn the bytes of a file into an Article whose every offset leads back to the source.

`read` decodes, settles line ends and hands over to the reader that the file's name asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from newslint.article import Article
from newslint.errors import ReadError
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown
from newslint.readers.plain import read_plain
from newslint.text import LineIndex, Piece, SourceMap

READERS: dict[str, Callable[[str, str], Article]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".rst": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
"""The reader for each file name suffix. Others are not looked for in folders; named outright, they are plain text."""


def read(content: bytes, path: str) -> Article:
    """The article in `content`. `path` names it in errors, and its suffix says which reader takes it.

    Raises ReadError where the file is empty, binary, not UTF-8, or not well formed for its reader.
    """
    source = _decode(content, path)
    text, source_map = _settle_lines(source)
    reader = READERS.get(PurePath(path).suffix.lower(), read_plain)
    try:
        article = reader(text, path)
    except ReadError as error:
        error.path = path
        raise
    if not article.zones:
        raise ReadError("holds no text to check. Write the article or leave the file out.", path=path)
    return replace(article, source=source, source_map=article.source_map.then(source_map))


def _decode(content: bytes, path: str) -> str:
    if not content.strip():
        raise ReadError("is empty. Write the article or leave the file out.", path=path)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise ReadError("is UTF-16. Save it as UTF-8.", path=path)
    if b"\0" in content:
        raise ReadError("is not text (it holds NUL bytes). Leave binary files out.", path=path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = LineIndex(before).position(len(before))
        raise ReadError(
            f"is not UTF-8 (byte 0x{content[error.start]:02x}). Save it as UTF-8.",
            path=path,
            line=place.line,
            column=place.column,
        ) from None


def _settle_lines(source: str) -> tuple[str, SourceMap]:
    """The source without its byte order mark and with `\\n` for every line end."""
    pieces: list[Piece] = []
    parts: list[str] = []
    at, length = 1 if source.startswith("\ufeff") else 0, 0
    for match in re.finditer(r"\r\n?", source):
        pieces.append(Piece(length, length + match.start() - at, at, match.start()))
        length += match.start() - at
        pieces.append(Piece(length, length + 1, *match.span()))
        length += 1
        parts += source[at : match.start()], "\n"
        at = match.end()
    pieces.append(Piece(length, length + len(source) - at, at, len(source)))
    parts.append(source[at:])
    return "".join(parts), SourceMap(tuple(piece for piece in pieces if piece.end > piece.start))
