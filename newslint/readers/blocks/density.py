"""Where the article of a page stands: by the density of its text, as reading views find it.

Follows Mozilla's Readability (Apache 2.0; Arc90's before it), on a tree of elements that keeps places: paragraphs give
points to the elements around them by their length and their commas, links and the words of classes take and give; the
best element, its neighbours that are nearly as good, and nothing in them that is mostly links. Each try is less strict
than the one before, until enough text is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_UNLIKELY = re.compile(
    r"-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu"
    r"|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination"
    r"|pager|popup|yom-remote|outbrain|taboola|newsletter|recirc|recommend|trending|most-(?:read|popular)",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"and|article|body|column|content|main|mathjax|shadow|story|post", re.IGNORECASE)
_GOOD = re.compile(
    r"article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story", re.IGNORECASE
)
_BAD = re.compile(
    r"-ad-|hidden|^hid$|\bhid\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related"
    r"|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?:\b|_)(?:share|sharedaddy)(?:\b|_)", re.IGNORECASE)
_ROLES = frozenset({"menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"})
_POINTS = {"div": 5.0, "pre": 3.0, "td": 3.0, "blockquote": 3.0} | dict.fromkeys(
    ("address", "ol", "ul", "dl", "dd", "dt", "li", "form"), -3.0
) | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "th"), -5.0)  # fmt: skip
_SCORED = frozenset("p td section h2 h3 h4 h5 h6 blockquote pre li".split())
_CLEANED = frozenset("table ul ol div section form fieldset".split())
_SHORT = 25
"""Code points from which a paragraph gives points."""
_ENOUGH = 500
"""Code points of text that a try must find, or the next is less strict."""


class Piece(NamedTuple):
    """A block of text under a node: its size, how much of that is links, its commas, and where it comes in the page."""

    size: int
    links: int
    commas: int
    heading: bool
    number: int


class Node:
    """An element of the page that can hold blocks. `names` are its classes and id, as written."""

    __slots__ = ("children", "embeds", "images", "inputs", "names", "parent", "pieces", "role", "score", "tag")

    def __init__(self, tag: str, names: str = "", role: str = "", parent: Node | None = None):
        self.tag, self.names, self.role, self.parent = tag, names, role, parent
        self.children: list[Node] = []
        self.pieces: list[Piece] = []
        self.images = self.inputs = self.embeds = 0
        self.score: float | None = None
        if parent is not None:
            parent.children.append(self)

    def under(self, gone: frozenset[Node] = frozenset()) -> Iterator[Node]:
        """This node and all below it, but for those `gone` and what they hold."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node not in gone:
                yield node
                waiting += reversed(node.children)


class _Sum(NamedTuple):
    size: int
    links: int
    commas: int
    headings: int
    paragraphs: int
    items: int
    images: int
    inputs: int
    embeds: int

    @property
    def density(self) -> float:
        return self.links / self.size if self.size else 0.0


class _Way(NamedTuple):
    """How strict a try is."""

    unlikely: bool
    classes: bool
    clean: bool


_WAYS = (_Way(True, True, True), _Way(False, True, True), _Way(False, False, True), _Way(False, False, False))


def article_pieces(root: Node) -> set[int]:
    """The numbers of the pieces under `root` that are the article's."""
    best: tuple[int, set[int]] = (0, set())
    for way in _WAYS:
        taken = list(_taken(root, way))
        size = sum(piece.size for piece in taken)
        if size > best[0]:
            best = size, {piece.number for piece in taken}
        if size >= _ENOUGH:
            return {piece.number for piece in taken}
    return best[1]


def _taken(root: Node, way: _Way) -> Iterator[Piece]:
    gone = frozenset(_unlikely(root)) if way.unlikely else frozenset()
    nodes = list(root.under(gone))
    sums = _sums(nodes)
    _score(nodes, way, sums)
    found = [node for node in nodes if node.score is not None and node is not root]
    for node in found:
        node.score = (node.score or 0.0) * (1 - sums[node].density)
    ranked = sorted(found, key=lambda node: -(node.score or 0.0))[:5]
    top = _climb(ranked, root) if ranked and (ranked[0].score or 0) > 0 else root
    for chosen in _with_siblings(top, sums) if top is not root else [root]:
        removed = gone | frozenset(_cluttered(chosen, gone, way, sums)) if way.clean else gone
        for node in chosen.under(removed):
            yield from node.pieces


def _unlikely(root: Node) -> Iterator[Node]:
    for node in root.under():
        if node is root or node.tag in ("body", "a", "article", "main"):
            continue
        named = _UNLIKELY.search(node.names) and not _MAYBE.search(node.names)
        if (named and not _within(node, "table", "code")) or node.role in _ROLES:
            yield node


def _within(node: Node, *tags: str) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in tags:
            return True
        above = above.parent
    return False


def _weight(node: Node, way: _Way) -> float:
    if not way.classes:
        return 0.0
    weight = 0.0
    for part in node.names.split("\0"):
        if part:
            weight += 25 * bool(_GOOD.search(part)) - 25 * bool(_BAD.search(part))
    return weight


def _score(nodes: Sequence[Node], way: _Way, sums: Mapping[Node, _Sum]) -> None:
    for node in nodes:
        node.score = None
    for node in nodes:
        if node.tag in _SCORED:
            whole = sums[node]
            if whole.size >= _SHORT:
                _give(node.parent, 1 + whole.commas + min(whole.size // 100, 3), way)
        else:
            for piece in node.pieces:  # words that stand loose in an element are a paragraph in it
                if piece.size >= _SHORT:
                    _give(node, 1 + piece.commas + min(piece.size // 100, 3), way)


def _give(node: Node | None, points: float, way: _Way) -> None:
    level = 0
    while node is not None and level < 5:
        if node.score is None:
            node.score = _POINTS.get(node.tag, 0.0) + _weight(node, way)
        node.score += points / (1 if level == 0 else 2 if level == 1 else level * 3)
        node, level = node.parent, level + 1


def _climb(ranked: Sequence[Node], root: Node) -> Node:
    """From the best node to the one that holds what is nearly as good, too."""
    top = ranked[0]
    best = top.score or 0.0
    lists = [set(_above(node)) for node in ranked[1:] if (node.score or 0.0) >= 0.75 * best]
    if len(lists) >= 3:
        shared = next((node for node in _above(top) if sum(node in one for one in lists) >= 3), None)
        top = shared if shared is not None and shared is not root else top
    last, least, above = top.score or 0.0, (top.score or 0.0) / 3, top.parent
    while above is not None and above is not root:
        if above.score is not None:
            if above.score < least:
                break
            if above.score > last:
                top = above
                break
            last = above.score
        above = above.parent
    while top.parent is not None and top.parent is not root and len(top.parent.children) == 1:
        top = top.parent
    return top


def _above(node: Node) -> Iterator[Node]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _with_siblings(top: Node, sums: Mapping[Node, _Sum]) -> Iterator[Node]:
    """The top node and those beside it that are nearly as good, in order."""
    best = top.score or 0.0
    least = max(10.0, best * 0.2)
    for node in top.parent.children if top.parent is not None else [top]:
        if node is top:
            yield node
            continue
        if node not in sums:
            continue
        bonus = best * 0.2 if node.names and node.names == top.names else 0.0
        if node.score is not None and node.score + bonus >= least:
            yield node
        elif node.tag == "p":
            whole = sums[node]
            if whole.size > 80 and whole.density < 0.25:
                yield node


def _cluttered(chosen: Node, gone: frozenset[Node], way: _Way, sums: Mapping[Node, _Sum]) -> Iterator[Node]:
    """What stands in the chosen node and is mostly links, forms, pictures or names of other stories."""
    for node in chosen.under(gone):
        if node is chosen:
            continue
        if (
            node.tag in ("footer", "aside")
            or (_SHARE.search(node.names) and sums[node].size < 500)
            or (node.tag in ("h1", "h2") and _weight(node, way) < 0)
            or (node.tag in _CLEANED and not _within(node, "table", "figure") and _is_clutter(node, sums[node], way))
        ):
            yield node


def _is_clutter(node: Node, whole: _Sum, way: _Way) -> bool:
    weight = _weight(node, way)
    if weight < 0:
        return True
    if whole.commas >= 10 or not whole.size:
        return False
    if node.tag == "table" and whole.density <= 0.2:
        return False
    listed = node.tag in ("ul", "ol")
    return (
        (whole.images > 1 and whole.paragraphs / whole.images < 0.5 and whole.size < 200)
        or (not listed and whole.items - 100 > whole.paragraphs)
        or whole.inputs > whole.paragraphs // 3
        or (not listed and whole.headings < 0.9 * whole.size and whole.size < _SHORT and whole.images in (0, 3, 4, 5))
        or (not listed and weight < 25 and whole.density > 0.2)
        or (weight >= 25 and whole.density > 0.5)
        or (listed and whole.density > 0.9 and whole.size / max(1, whole.items) < 120)
        or (whole.embeds == 1 and whole.size < 75)
        or whole.embeds > 1
    )


def _sums(nodes: Sequence[Node]) -> dict[Node, _Sum]:
    """What each of `nodes`, which stand in reading order, holds with all below it."""
    sums = {node: _own(node) for node in nodes}
    for node in reversed(nodes):
        if node.parent in sums:
            sums[node.parent] = _Sum(*map(sum, zip(sums[node.parent], sums[node], strict=True)))
    return sums


def _own(node: Node) -> _Sum:
    loose = sum(piece.size > _SHORT for piece in node.pieces) if node.tag not in _SCORED else 0
    return _Sum(
        sum(piece.size for piece in node.pieces),
        sum(piece.links for piece in node.pieces),
        sum(piece.commas for piece in node.pieces),
        sum(piece.size for piece in node.pieces if piece.heading),
        (node.tag == "p") + loose,
        int(node.tag == "li"),
        node.images,
        node.inputs,
        node.embeds,
    )
