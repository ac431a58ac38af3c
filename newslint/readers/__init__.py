"""Readers: turn the bytes of a file into Articles whose every offset leads back to the source.

`read` decodes, settles line ends and hands over to the reader that the file's name and content ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newslint.core.errors import NoArticleError, ReadError
from newslint.core.text import LineIndex, Piece, SourceMap
from newslint.readers.registry import NAMES, choose_reader, format_of, load_bytes_reader, load_reader

if TYPE_CHECKING:
    from newslint.core.article import Article

__all__ = ["NAMES", "read", "read_one"]

_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?([A-Za-z][\w.:-]{2,30})""")
_OTHERS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a word processor's document or an archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
"""How files begin that are taken for articles by mistake; most would be called anything but what they are."""


def read(content: bytes, path: str, reader: str | None = None) -> Iterator[Article | ReadError]:
    """The articles in `content`, and an error for each that can't be read: one odd article never hides the others.

    `path` names the file in errors; its suffix and content say which reader takes it, unless `reader` (a name) does.
    Most files hold one article; an export or an archive holds many, all over the same decoded source.
    """
    from newslint.readers.assembly import Fault

    try:
        known = format_of("a.rtf" if content.startswith(b"{\\rtf") else path, reader)
        if known.packed:
            articles = load_bytes_reader(known.name)(content, path)
            source = text = ""
            back = None
        else:
            source = _decode(content, path)
            text, back = _settle_lines(source)
            articles = load_reader(choose_reader(text, path, reader))(text, path)
        lines: LineIndex | None = None
        for article in articles:
            if isinstance(article, Fault):
                lines = lines or LineIndex(text)
                place = lines.position(article.start)
                yield ReadError(article.message, path=path, line=place.line, column=place.column)
            elif not article.zones:
                yield NoArticleError("holds no text to check. Write the article or leave the file out.", path=path)
            elif back is None:
                yield article
            else:
                yield _led_back(article, source, back)
    except ReadError as error:
        error.path = path
        yield error


def _led_back(article: Article, source: str, back: SourceMap) -> Article:
    """`article`, which was read from a text that `back` leads to `source`, as an article of `source`."""
    names = tuple(name._replace(place=name.place and back.to_source(name.place)) for name in article.metadata.names)
    tags = tuple(tag._replace(place=tag.place and back.to_source(tag.place)) for tag in article.tags)
    left = tuple(part._replace(span=back.to_source(part.span)) for part in article.left)
    return replace(
        article,
        left=left,
        source=source,
        source_map=article.source_map.then(back),
        metadata=replace(article.metadata, names=names),
        tags=tags,
    )


def read_one(content: bytes, path: str) -> Article:
    """The first article in `content`. Raises ReadError where it is empty, binary, not UTF-8, or not well formed."""
    for article in read(content, path):
        if isinstance(article, ReadError):
            raise article
        return article
    raise ReadError("holds no article.", path=path)


def _decode(content: bytes, path: str) -> str:
    if not content.strip():
        raise NoArticleError("is empty. Write the article or leave the file out.", path=path)
    if other := next((what for start, what in _OTHERS if content.startswith(start)), None):
        raise ReadError(f"is {other}, which newslint can't read. Save its text as .docx, .html or .txt.", path=path)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise ReadError("is UTF-16. Save it as UTF-8.", path=path)
    if b"\0" in content:
        raise ReadError("is not text (it holds NUL bytes). Leave binary files out.", path=path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _DECLARED.search(content, 0, 1024) if content.lstrip().startswith(b"<") else None
        if declared:
            try:
                return content.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeError):
                pass
        before = content[: error.start].decode("utf-8")
        place = LineIndex(before).position(len(before))
        raise ReadError(
            f"is not UTF-8 (byte 0x{content[error.start]:02x}). Save it as UTF-8.",
            path=path,
            line=place.line,
            column=place.column,
        ) from None


def _settle_lines(source: str) -> tuple[str, SourceMap]:
    """The source without its byte order mark and with `\\n` for every line end; the source itself where it is so."""
    if "\r" not in source and not source.startswith("\ufeff"):
        return source, SourceMap.identity(len(source))
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
