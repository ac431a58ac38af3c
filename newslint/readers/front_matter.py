"""Front matter: YAML between ---, TOML between +++, or a JSON object, as fields with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

import yaml

from newslint.core.article import Article, Metadata
from newslint.core.errors import NoArticleError, ReadError
from newslint.core.text import LineIndex
from newslint.core.yaml_source import check_size, yaml_fault
from newslint.readers.assembly import Fault, RawBlock, Run, assemble, moved
from newslint.readers.blocks.align import align
from newslint.readers.blocks.excerpt import excerpt_of, runs_back
from newslint.readers.blocks.fields import (
    BODY_KEYS,
    ZONE_KEYS,
    Field,
    dotted,
    head_blocks,
    read_metadata,
    unread_fields,
)

_FENCE = re.compile(r"---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML_FENCE = re.compile(r"\+\+\+[ \t]*\n(?:(.*?)\n)??\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_LEAD = re.compile(r"(?:[ \t]*\n)+(?=---[ \t]*\n|\+\+\+[ \t]*\n)")
_TEMPLATE = re.compile(r"[:=]\s*[\"']?\s*\{\{")
_BARE = re.compile(r"[:=]\s*\{\{")
"""A value that a generator fills in: `title: {{ .Name }}`."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)[-_.]")
_MARKED = re.compile(r"(\*\*?|__?)\S.*?\S?\1|\]\(|`[^`]+`|<[a-z/][^>]*>|\\[*_]", re.IGNORECASE)
"""Signs of Markdown or HTML in a value, which themes render."""
_JSON_START = re.compile(r'\{\s*"[\w-]+"\s*:')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The blocks that stand in the front matter, its metadata, the offset where the body begins, and what is wrong in
    it: the article can be read all the same."""

    blocks: tuple[RawBlock, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    end: int = 0
    faults: tuple[Fault, ...] = ()
    fields: tuple[Field, ...] = ()


def read_markdown(text: str, path: str = "", *, mdx: bool = False) -> Iterator[Article | Fault]:
    """The article in `text`, which is Markdown with or without front matter, after what is wrong in that."""
    from newslint.readers.blocks.markdown import markdown_blocks

    front = split_front_matter(text)
    yield from front.faults
    body = [moved(block, front.end) for block in markdown_blocks(text[front.end :], mdx=mdx)]
    left = list(unread_fields(front.fields))
    stub = not left and not text[front.end :].strip()
    metadata = replace(front.metadata, stub=stub, published=front.metadata.published or _named_day(path))
    yield assemble([*front.blocks, *body], text, metadata, left)


def _named_day(path: str) -> date | None:
    """The day that a file's name begins with, which generators take for the day of publication."""
    named = _DAY.match(PurePath(path).name)
    try:
        return date(int(named[1]), int(named[2]), int(named[3])) if named else None
    except ValueError:
        return None


def split_front_matter(text: str) -> FrontMatter:
    """The front matter that opens `text`, if any; blank lines may stand above it.

    Raises ReadError, with its line, where it can't be read at all; NoArticleError where it is a template's.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if _is_template(text, start, _BARE):
        raise _template()
    try:
        if text.startswith("---", start):
            return _yaml(text, start)
        if text.startswith("+++", start):
            return _toml(text, start)
    except ReadError as error:
        if _is_template(text, start, _TEMPLATE):
            raise _template() from error
        raise
    return _json(text) if _JSON_START.match(text) else FrontMatter()


def _is_template(text: str, start: int, filled: re.Pattern[str]) -> bool:
    if "{{" not in text or text[start : start + 3] not in ("---", "+++"):
        return False
    fence = (_FENCE if text[start] == "-" else _TOML_FENCE).match(text, start)
    return bool(fence and fence[1] and filled.search(fence[1]))


def _template() -> NoArticleError:
    return NoArticleError("is a template: its front matter is filled in later. Leave it out.")


def front_fields(source: str) -> list[Field]:
    """The fields of the front matter that opens `source`, whatever its line ends. Raises ReadError where it can't be
    read."""
    return list(split_front_matter(_even(source)).fields)


def front_matter_end(source: str) -> int:
    """Where the body begins, after front matter of any kind; 0 where there is none or it can't be read."""
    try:
        return split_front_matter(_even(source)).end
    except ReadError:
        return 0


def _even(source: str) -> str:
    """`source`, letter for letter, as readers take it: line ends settled, no byte order mark."""
    return re.sub(r"^\ufeff", "\n", source).replace("\r\n", " \n")


def _made(fields: list[Field], faults: list[Fault], end: int) -> FrontMatter:
    metadata, undated = read_metadata(fields)
    shown = [_rendered(field) if field.key in ZONE_KEYS else field for field in fields]
    return FrontMatter(tuple(head_blocks(shown)), metadata, end, (*faults, *undated), tuple(fields))


def _rendered(field: Field) -> Field:
    """`field` without the marks of Markdown in its value: `**A dashboard** for offices`."""
    if not _MARKED.search(field.value):
        return field
    from newslint.readers.blocks.markdown import markdown_blocks

    inner = excerpt_of(field.runs)
    runs: list[Run] = []
    for block in markdown_blocks(inner.text):
        runs += [*([Run(" ", runs[-1].end, runs[-1].end)] if runs else []), *block.runs]
    return field._replace(runs=runs_back(runs, inner.source_map))


def _yaml(text: str, begin: int) -> FrontMatter:
    fence = _FENCE.match(text, begin)
    if fence is None:
        if re.compile(r"---[ \t]*\n[\w-]+[ \t]*:").match(text, begin):
            raise ReadError(
                "the front matter that begins here is never closed. End it with a line of ---.",
                line=text.count("\n", 0, begin) + 1,
            )
        return FrontMatter()
    if fence[1] is None:
        return FrontMatter(end=fence.end())
    root = _compose(fence[1], text.count("\n", 0, begin))
    if not isinstance(root, yaml.MappingNode):
        return FrontMatter(end=fence.end() if root is None and not begin else 0)
    shift = fence.start(1)
    faults: list[Fault] = []
    fields = []
    for key, node in _scalars(root, "", shift, faults):
        start, end = node.start_mark.index + shift, node.end_mark.index + shift
        fields.append(Field(key, node.value, align(node.value, text, start, end), start))
    return _made(fields, faults, fence.end())


def _compose(source: str, above: int) -> yaml.Node | None:
    try:
        root: yaml.Node | None = yaml.compose(source, Loader=yaml.CSafeLoader)
        check_size(root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ReadError(
            f"the front matter isn't valid YAML: {yaml_fault(error, source)}",
            line=(mark.line if mark else 0) + 2 + above,
            column=(mark.column if mark else 0) + 1,
        ) from None
    except yaml.reader.ReaderError as error:
        raise ReadError(
            f"the front matter holds a character that YAML doesn't allow (U+{ord(str(error.character)):04X})."
            if isinstance(error.character, str)
            else "the front matter holds a character that YAML doesn't allow.",
            line=1,
        ) from None
    except yaml.YAMLError as error:
        raise ReadError(f"the front matter can't be used: {error}. Write it plainly.", line=1) from None
    return root


def _scalars(node: yaml.Node, path: str, shift: int, faults: list[Fault]) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Every scalar with its dotted key; the items of a list share its key. Of two equal keys the last holds."""
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, path, shift, faults)
    elif isinstance(node, yaml.MappingNode):
        last: dict[str, tuple[yaml.ScalarNode, yaml.Node]] = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in last:
                    line = last[key.value][0].start_mark.line + 2
                    message = f"the key {key.value} stands twice (first in line {line}). Keep one."
                    faults.append(Fault(message, key.start_mark.index + shift))
                last[key.value] = (key, value)
        for name, (_, value) in last.items():
            yield from _scalars(value, dotted(path, name), shift, faults)


def _json(text: str) -> FrontMatter:
    from newslint.readers.blocks.json_values import JsonError, parse
    from newslint.readers.blocks.records import json_fields

    try:
        root = parse(text)
    except JsonError as error:
        place = LineIndex(text).position(error.offset)
        raise ReadError(
            f"the front matter isn't valid JSON: {error.message}. Mend it there.", line=place.line, column=place.column
        ) from None
    _check_rest(text[root.end :].lstrip(), root.members().keys())
    return _made(list(json_fields(text, root)), [], root.end)


def _check_rest(rest: str, keys: Iterable[str]) -> None:
    """Raises ReadError where the object is no front matter but a whole record: its text would never be checked."""
    if _JSON_START.match(rest):
        raise ReadError("holds one JSON record after another, not Markdown. Name its reader: jsonl.", line=1)
    if not rest and not set(BODY_KEYS).isdisjoint(keys):
        raise ReadError("is one JSON record, not Markdown with front matter. Name its reader: json.", line=1)


def _toml(text: str, begin: int) -> FrontMatter:
    from newslint.readers.blocks.toml_fields import toml_fields

    fence = _TOML_FENCE.match(text, begin)
    if fence is None:
        if re.compile(r"\+\+\+[ \t]*\n[\w-]+[ \t]*=").match(text, begin):
            raise ReadError(
                "the front matter that begins here is never closed. End it with a line of +++.",
                line=text.count("\n", 0, begin) + 1,
            )
        return FrontMatter()
    if fence[1] is None:
        return FrontMatter(end=fence.end())
    return _made([*toml_fields(text, *fence.span(1))], [], fence.end())
