"""XML with places: a tree of elements and of the runs of text between them, by expat.

Nothing outside the file is ever fetched, and a document that defines entities of its own is refused: no article needs
them, and they can be made to blow up a parser.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from newslint.core.errors import ReadError
from newslint.core.text import Span
from newslint.readers.assembly import Run

_DEEP = 200
_CHUNK = 1 << 20
_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*<([A-Za-z_][\w.:-]*)", re.DOTALL
)
_WIDE = re.compile(r"[^\x00-\xff]+")


@dataclass(slots=True)
class Element:
    """An element at `[start, end)` of the text: its name without prefix, its name as written, what is inside it."""

    name: str
    tag: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    inside: list[Element | Run] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Element]:
        """The child elements of these names; all of them where no name is given."""
        for child in self.inside:
            if isinstance(child, Element) and (not names or child.name in names or child.tag in names):
                yield child

    def first(self, *path: str) -> Element | None:
        """The first element down the `path` of names."""
        found: Element | None = self
        for name in path:
            found = next(found.children(name), None) if found is not None else None
        return found

    def every(self, *names: str) -> Iterator[Element]:
        """The elements of these names at any depth, in order; not those inside one another."""
        for child in self.children():
            if child.name in names:
                yield child
            else:
                yield from child.every(*names)

    def runs(self) -> Iterator[Run]:
        """All text inside, as it stands."""
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.runs()
            else:
                yield child

    @property
    def place(self) -> Span:
        """Where its words stand, from the first to the last; the element itself where it has none."""
        runs = [run for run in self.runs() if run.text.strip()]
        return Span(runs[0].start, runs[-1].end) if runs else Span(self.start, self.end)

    def words(self) -> str:
        """All text inside, white space settled."""
        return " ".join("".join(run.text for run in self.runs()).split())


def root_name(text: str) -> str | None:
    """The name, without prefix, of the root element of `text`; None where it doesn't look like XML."""
    root = _ROOT.match(text)
    return root[1].rpartition(":")[2] if root else None


def parse_xml(text: str) -> Element:
    """The root of the document `text`. Raises ReadError, with line and column, where it is not well formed."""
    return next(iter_xml(text, frozenset()))


def iter_xml(text: str, wanted: frozenset[str]) -> Iterator[Element]:
    """Each element of the names `wanted` as soon as it is complete, then the root, without them, where it isn't one.

    So a long export is never held whole. Raises ReadError, with line and column, where `text` is not well formed.
    """
    tree = _Tree(text, wanted)
    # One byte a code point, so that expat's byte offsets are ours. Wide characters are only ever read from `text`.
    narrow = _WIDE.sub(lambda wide: "é" * len(wide[0]), text).encode("latin-1")
    start = len(narrow) - len(narrow.lstrip())
    tree.shift = start
    try:
        for at in range(start, len(narrow), _CHUNK):
            tree.parser.Parse(narrow[at : at + _CHUNK], False)
            yield from tree.take()
        tree.parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from tree.take()  # what is whole before the break is read
        before = text.count("\n", 0, start)
        raise ReadError(
            f"is not well-formed XML: {expat.ErrorString(error.code)}. Mend it there.",
            line=error.lineno + before,
            column=error.offset + 1,
        ) from None
    yield from tree.take()
    if tree.root is not None and tree.root.name not in wanted:
        yield tree.root


class _Tree:
    """What expat's callbacks build."""

    def __init__(self, text: str, wanted: frozenset[str]):
        self.root: Element | None = None
        self.shift = 0
        self.parser = expat.ParserCreate("iso-8859-1")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartCdataSectionHandler = self._open_cdata
        self.parser.EndCdataSectionHandler = self._close_cdata
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._source = text
        self._wanted = wanted
        self._open: list[Element] = []
        self._done: list[Element] = []
        self._cdata = False

    def take(self) -> list[Element]:
        """The wanted elements completed since the last call."""
        done, self._done = self._done, []
        return done

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        at = self._at()
        if len(self._open) >= _DEEP:
            raise ReadError("is nested too deeply to be an article. Leave it out.", line=self.parser.CurrentLineNumber)
        element = Element(tag.rpartition(":")[2], tag, attributes, at)
        if any("é" in value for value in attributes.values()):
            element.attributes = self._attributes(at, attributes)
        if self._open and not self._is_wanted(element):
            self._open[-1].inside.append(element)
        self._open.append(element)
        if self.root is None:
            self.root = element

    def _end(self, tag: str) -> None:
        element = self._open.pop()
        at = self._at()  # of the end tag, or behind an empty element
        element.end = self._source.find(">", at) + 1 if self._source.startswith("</", at) else at
        if self._is_wanted(element):
            self._done.append(element)

    def _is_wanted(self, element: Element) -> bool:
        return element.name in self._wanted or element.tag in self._wanted

    def _text(self, data: str) -> None:
        if not self._open:
            return
        at = self._at()
        if not self._cdata and self._source[at] == "&":
            end = self._source.find(";", at) + 1
            self._open[-1].inside.append(Run(html.unescape(self._source[at:end]), at, end))
        else:
            self._open[-1].inside.append(Run(self._source[at : at + len(data)], at, at + len(data)))

    def _skipped(self, name: str, parameter: bool) -> None:
        if self._open and not parameter:
            at = self._at()
            self._open[-1].inside.append(Run(html.unescape(f"&{name};"), at, at + len(name) + 2))

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:
        if internal:
            raise ReadError(
                "defines entities or elements of its own in its DOCTYPE, which is not read. Remove what stands in [ ].",
                line=self.parser.CurrentLineNumber,
            )

    def _open_cdata(self) -> None:
        self._cdata = True

    def _close_cdata(self) -> None:
        self._cdata = False

    def _at(self) -> int:
        return self.parser.CurrentByteIndex + self.shift

    def _attributes(self, at: int, attributes: dict[str, str]) -> dict[str, str]:
        """`attributes` of the tag at `at` with their wide characters, which expat didn't see."""
        values = {}
        for name, value in attributes.items():
            written = re.compile(rf"""\s{re.escape(name)}\s*=\s*(?:"([^"]*)"|'([^']*)')""").search(self._source, at)
            values[name] = html.unescape(written[1] or written[2] or "") if written else value
        return values
