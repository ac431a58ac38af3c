"""What an editor has said to ignore, in the article itself.

    <!-- newslint: ignore names.spelling-drift -- reason -->    the rest of its line; standing alone, the next block
    <!-- newslint: off dates -->  …  <!-- newslint: on -->      everything between
    <!-- newslint: ignore-file residue -->                      the whole article

Rules are named by id or by group; without a name every rule is meant. `{/* newslint: … */}` is the same in MDX. In
front matter the whole article is meant:

    newslint: {ignore: [names.spelling-drift, dates], reason: an interview in dialect}

Where a file holds many articles, no mark reaches beyond its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from newslint.core.article import Article
from newslint.core.errors import ReadError
from newslint.core.finding import Finding, is_named
from newslint.core.text import Span
from newslint.readers.front_matter import front_fields

_MARK = re.compile(
    r"(?:<!--|\{/\*)\s*newslint:\s*(?P<verb>ignore-file|ignore|off|on)\b(?P<rules>[\w\s.,-]*?)(?:\s--\s[^>]*?)?\s*(?:-->|\*/\})",
    re.IGNORECASE,
)
_FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<keys>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_OWN = re.compile(r"^newslint[ \t]*:", re.MULTILINE)
_PARTED = re.compile(r"</(?:p|div|h\d|li|blockquote|figcaption|figure|section|article)>|\\n|\n\s*\n", re.IGNORECASE)
"""What ends a block before a mark on the same line, in HTML and in the strings of JSON."""
_HOLDER = re.compile(r"<(?:[uod]l|table)\b", re.IGNORECASE)
_ENDED = re.compile(r"</(?:[uod]l|table)\b|\n[ \t]*\r?\n", re.IGNORECASE)
"""Where a list or a table begins in HTML, and where one ends."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings of `rules` (ids or groups; none means all) that touch `span` of the source are silenced.

    Where `places` is set, only those that stand at one of them. `at` is where the editor wrote so; nothing where nobody
    should be told that it silences nothing (Vale's comments).
    """

    span: Span
    rules: frozenset[str]
    places: frozenset[Span] | None = None
    at: Span | None = None

    def silences(self, finding: Finding) -> bool:
        """Whether `finding` falls under it. A conflict does when either of its places lies inside."""
        return (not self.rules or any(is_named(finding.rule, name) for name in self.rules)) and self.holds(finding)

    def holds(self, finding: Finding) -> bool:
        """Whether `finding`, of whatever rule, stands where this is in force."""
        if self.places is not None:
            return finding.place in self.places
        places = [finding.place, *(related.span for related in finding.related)]
        return any(self.span.start <= place.start < self.span.end or self.span.overlaps(place) for place in places)


def find_own_marks(article: Article, part: Span) -> Iterator[Suppression]:
    """The marks of `article`, which is the `part` of its source."""
    source = article.source
    blocks: list[tuple[Span, str]] | None = None
    opened: list[tuple[Span, frozenset[str]]] = []
    for mark in _MARK.finditer(source, *part):
        rules = frozenset(mark["rules"].replace(",", " ").split())
        verb, at = mark["verb"].lower(), Span(*mark.span())
        if verb == "ignore-file":
            yield Suppression(part, rules, at=at)
        elif verb == "ignore":
            if blocks is None:
                found = ((article.source_map.to_source(zone.span), zone.markup) for zone in article.zones)
                blocks = sorted((span, markup.partition(".")[0]) for span, markup in found)
            yield Suppression(_reach(source, at, part, blocks), rules, at=at)
        elif verb == "off":
            opened.append((at, rules))
        else:
            closed = [entry for entry in opened if not rules or entry[1] == rules]
            opened = [entry for entry in opened if entry not in closed]
            yield from (Suppression(Span(begun.end, at.start), names, at=begun) for begun, names in closed)
    yield from (Suppression(Span(begun.end, part.end), names, at=begun) for begun, names in opened)
    if part.start == 0:
        yield from _front_matter(source, part)


def _front_matter(source: str, part: Span) -> Iterator[Suppression]:
    """What the key `newslint` of the front matter says. A key of it that means nothing is taken for a rule's name."""
    fence = _FENCE.match(source)
    if fence is None:
        yield from _other_front_matter(source, part)
        return
    if not _OWN.search(fence["keys"]):
        return
    try:
        root = yaml.compose(fence["keys"], Loader=yaml.CSafeLoader)
    except yaml.YAMLError:  # whoever reads the article has said so
        return
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "newslint":
            for node in _named(value):
                at = Span(fence.start("keys") + node.start_mark.index, fence.start("keys") + node.end_mark.index)
                yield Suppression(part, frozenset({node.value} - {"all"}), at=at)


def _other_front_matter(source: str, part: Span) -> Iterator[Suppression]:
    """What the key `newslint` of front matter in TOML or JSON says."""
    if "newslint" not in source or not source.lstrip("\ufeff\r\n ").startswith(("+++", "{", "---")):
        return
    try:
        fields = front_fields(source)
    except ReadError:  # whoever reads the article has said so
        return
    for key, value, _, start in fields:
        own, _, inner = key.partition(".")
        if own == "newslint" and inner != "reason":
            name = value if inner in ("", "ignore") else inner
            yield Suppression(part, frozenset({name} - {"all"}), at=Span(start, start + len(value)))


def _named(value: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(value, yaml.ScalarNode):
        yield value
        return
    for key, names in value.value if isinstance(value, yaml.MappingNode) else ():
        if key.value == "ignore":
            items = names.value if isinstance(names, yaml.SequenceNode) else [names]
            yield from (item for item in items if isinstance(item, yaml.ScalarNode))
        elif key.value != "reason":
            yield key


def _reach(source: str, mark: Span, part: Span, blocks: Sequence[tuple[Span, str]]) -> Span:
    """The line of the mark, or the block after it where it stands alone."""
    start = max(source.rfind("\n", 0, mark.start) + 1, part.start)
    end = source.find("\n", mark.end, part.end)
    end = part.end if end < 0 else end
    if not (source[start : mark.start] + source[mark.end : end]).strip():
        return Span(mark.end, _next_block(source, mark, blocks) or end)
    line = Span(start, end)
    beside = [block for block, _ in blocks if block.overlaps(line)]
    return line if len(beside) < 2 else _beside(source, mark, beside)


def _next_block(source: str, mark: Span, blocks: Sequence[tuple[Span, str]]) -> int:
    """Where the block after a mark that stands alone ends; 0 where none follows. A list or a table is one block, but
    for a mark that stands inside it."""
    first = next((at for at, (span, _) in enumerate(blocks) if span.start >= mark.end), None)
    if first is None:
        return 0
    span, family = blocks[first]
    opened = _HOLDER.search(source, mark.end, span.start)
    if family not in ("list", "table") or (first and blocks[first - 1][1] == family and not opened):
        return span.end
    for following, other in blocks[first + 1 :]:
        if other != family or _ENDED.search(source, span.end, following.start):
            break
        span = following
    return span.end


def _beside(source: str, mark: Span, blocks: Sequence[Span]) -> Span:
    """Of several blocks on the line of the mark: the one that holds it, that it ends, or that it stands before."""
    before = [block for block in blocks if block.start <= mark.start]
    after = [block for block in blocks if block.start > mark.start]
    if not before:
        return after[0]
    ends = before[-1].end <= mark.start and _PARTED.search(source, before[-1].end, mark.start)
    return after[0] if ends and after else before[-1]
