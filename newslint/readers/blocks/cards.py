"""Lexical and Mobiledoc, the documents of block editors as JSON, to blocks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import ZoneName
from newslint.readers.assembly import RawBlock, Run
from newslint.readers.blocks.json_values import Value, parse_all, string_runs
from newslint.readers.blocks.records import settled, string_blocks

_LEAVES = {"paragraph": "paragraph", "quote": "blockquote", "aside": "blockquote", "listitem": "list",
           "extended-quote": "blockquote"}  # fmt: skip
_CARD_TEXTS: tuple[tuple[str, ZoneName | None], ...] = (
    ("html", None), ("markdown", None), ("heading", None), ("content", None), ("callouttext", None), ("alt", "caption"),
    ("caption", "caption"),
)  # fmt: skip
_CODE = frozenset({"codeblock", "code", "embed", "bookmark", "button", "signup", "paywall", "horizontalrule", "hr"})


def lexical_blocks(source: str) -> Iterator[RawBlock]:
    """The blocks of the Lexical document `source`. Raises JsonError where it isn't JSON."""
    root = parse_all(source).get("root")
    for node in _children(root):
        yield from _node(source, node)


def mobiledoc_blocks(source: str) -> Iterator[RawBlock]:
    """The blocks of the Mobiledoc document `source`. Raises JsonError where it isn't JSON."""
    root = parse_all(source)
    cards = _list(root.get("cards"))
    for section in _list(root.get("sections")):
        parts = _list(section)
        kind = parts[0].value if parts else None
        if kind == 1 and len(parts) > 2:
            yield RawBlock(_markers(source, parts[2]), _tag_form(parts[1].words()))
        elif kind == 3 and len(parts) > 2:
            for item in _list(parts[2]):
                yield RawBlock(_markers(source, item), "list")
        elif kind == 10 and len(parts) > 1 and isinstance(parts[1].value, int) and 0 <= parts[1].value < len(cards):
            card = _list(cards[parts[1].value])
            if len(card) > 1:
                yield from _card(source, card[0].words(), card[1])


def _node(source: str, node: Value) -> Iterator[RawBlock]:
    kind = node.get("type")
    name = kind.words().lower() if kind else ""
    tag = node.get("tag")
    if name in ("heading", "extended-heading"):
        yield RawBlock(list(_words(source, node)), _tag_form(tag.words() if tag else "h2"))
    elif name in _LEAVES:
        inner = [child for child in _children(node) if _kind(child) in ("list", "paragraph")]
        yield RawBlock(list(_words(source, node, inner)), _LEAVES[name])
        for child in inner:
            yield from _node(source, child)
    elif _children(node):
        for child in _children(node):
            yield from _node(source, child)
    else:
        yield from _card(source, name, node)


def _words(source: str, node: Value, skipped: list[Value] | None = None) -> Iterator[Run]:
    for child in _children(node):
        if skipped and child in skipped:
            continue
        text = child.get("text")
        if _kind(child) == "linebreak":
            yield Run("\n", child.start, child.end)
        elif text is not None and _kind(child) not in _CODE:
            yield from string_runs(source, text)
        else:
            yield from _words(source, child)


def _card(source: str, name: str, payload: Value) -> Iterator[RawBlock]:
    if name in _CODE:
        return
    for key, zone in _CARD_TEXTS:
        value = payload.get(key)
        if value is not None and isinstance(value.value, str) and value.value.strip():
            inner = settled(string_runs(source, value))
            for block in string_blocks(inner, key):
                yield block._replace(zone=zone, markup="alt" if key == "alt" else block.markup) if zone else block


def _markers(source: str, markers: Value) -> list[Run]:
    """The runs of Mobiledoc's markers, `[type, opened, closed, text]`."""
    runs: list[Run] = []
    for marker in _list(markers):
        parts = _list(marker)
        if len(parts) == 4 and parts[0].value == 0:
            runs += string_runs(source, parts[3])
    return runs


def _tag_form(tag: str) -> str:
    if tag.startswith("h") and tag[1:].isdigit():
        return f"heading.{tag}"
    return "blockquote" if tag in ("blockquote", "aside") else "paragraph"


def _kind(node: Value) -> str:
    kind = node.get("type")
    return kind.words().lower() if kind else ""


def _children(node: Value | None) -> list[Value]:
    return _list(node.get("children")) if node is not None else []


def _list(value: Value | None) -> list[Value]:
    return value.value if value is not None and isinstance(value.value, list) else []
