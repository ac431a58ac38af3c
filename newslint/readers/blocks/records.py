"""An article that is a JSON record: an object with a title and a body, by the names that most exports give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.core.article import Article, Left
from newslint.readers.assembly import Fault, RawBlock, Run, assemble, block_words
from newslint.readers.blocks.excerpt import Excerpt, entity_runs, excerpt_of, lead_back, runs_back
from newslint.readers.blocks.fields import (
    BODY_KEYS,
    ZONE_KEYS,
    Field,
    dotted,
    head_blocks,
    prose_words,
    read_metadata,
    unread_fields,
)
from newslint.readers.blocks.json_values import Value, string_runs
from newslint.readers.blocks.plain import plain_blocks

_HTML = re.compile(
    r"<(?:/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|em|strong|a|span|b|i|section|article)\b|!--)[^>]*>", re.I
)
LISTS = ("articles", "items", "stories", "posts", "docs", "documents", "results", "entries", "data")
"""Keys under which an object holds a list of records."""
_TEXTS = ("text", "html", "rendered", "processed", "content", "value", "markdown", "contents", "components", "children",
          "blocks", "body", "elements", "nodes", "paragraphs", "items", "data", "document", "root")  # fmt: skip
"""Keys under which a part of a body, or a list of parts, holds its text."""
_PARAGRAPH = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"\]\(\S+\)|^#{1,6} \S|(?<![\w*])\*\*\w", re.MULTILINE)
_CUT = re.compile(r"\s*(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.)$")
_HEADING = re.compile(r"^h(?:eading|[1-6])|title", re.IGNORECASE)


def looks_like_article(keys: Iterable[str]) -> bool:
    """Whether a record with these keys holds an article: a body, and something that only articles have."""
    names = set(keys)
    return bool(names & set(BODY_KEYS)) and bool(
        names & {*ZONE_KEYS, "date", "published", "published_at", "publishedat", "datepublished", "source", "url", "id"}
    )


def read_record(text: str, value: Value) -> Iterator[Article | Fault]:
    """The article that the object `value` of `text` is, after what is wrong in its fields."""
    fields = list(json_fields(text, value))
    metadata, faults = read_metadata(fields)
    yield from faults
    body = list(body_blocks(text, value))
    left = [*unread_fields(fields), *(_unread_body(value) if not body else ())]
    head = [block for block in head_blocks(fields) if not _is_cut(block, body)]
    yield assemble([*head, *body], text, metadata, left)


def _is_cut(block: RawBlock, body: list[RawBlock]) -> bool:
    """Whether a summary is the beginning of the body, cut off by machine: "The council opened […]"."""
    words = block_words(block)
    cut = _CUT.search(words)
    return bool(block.zone == "standfirst" and cut and body and block_words(body[0]).startswith(words[: cut.start()]))


def json_fields(text: str, value: Value, path: str = "") -> Iterator[Field]:
    """Every scalar of the object `value`, but those of its body, with its dotted key; a list's items share its key."""
    for name, inner in value.members().items():
        key = dotted(path, name)
        if path == "" and key in BODY_KEYS:
            continue
        for item in inner.items():
            if item.members():
                yield from json_fields(text, item, key)
            elif words := item.words():
                yield Field(key, words, _field_runs(text, item), item.start)


def body_blocks(text: str, value: Value) -> Iterator[RawBlock]:
    """The blocks of the body of the object `value`: its first body that holds anything."""
    for key in BODY_KEYS:
        found = value.get(key)
        blocks = list(_body(text, found, key)) if found is not None else []
        if blocks:
            yield from blocks
            return


def _unread_body(value: Value) -> Iterator[Left]:
    """The text that stands in the body of the object `value`, which was not understood."""
    for key in BODY_KEYS:
        for found in _strings(value.get(key)):
            if words := prose_words(found.words()):
                yield Left(found.place, words, "unread")


def _strings(value: Value | None) -> Iterator[Value]:
    if value is None:
        return
    if isinstance(value.value, str):
        yield value
    for inner in (*value.members().values(), *(value.value if isinstance(value.value, list) else ())):
        yield from _strings(inner)


def string_blocks(excerpt: Excerpt, key: str = "") -> Iterator[RawBlock]:
    """The blocks of a body, which is HTML, Markdown or plain text: its key or its look says which."""
    inner, outer = excerpt
    if "html" in key or _HTML.search(inner):
        from newslint.readers.blocks.html import html_blocks

        blocks: Iterable[RawBlock] = html_blocks(inner, loose=_PARAGRAPH.search(inner) is None, shortcodes=True)[0]
    elif "markdown" in key or _MARKDOWN.search(inner):
        from newslint.readers.blocks.markdown import markdown_blocks

        blocks = markdown_blocks(inner)
    else:
        blocks = (
            block._replace(runs=[part for run in block.runs for part in entity_runs(inner, run.start, run.end)])
            for block in plain_blocks(inner)
        )
    return lead_back(blocks, outer)


def _body(text: str, value: Value, key: str) -> Iterator[RawBlock]:
    for item in value.items():
        if isinstance(item.value, str):
            yield from string_blocks(settled(string_runs(text, item)), key)
            continue
        inner = item.get(*_TEXTS)
        if inner is None:
            continue
        kind = item.get("type", "tag", "style", "role")
        for block in _body(text, inner, key):
            heading = kind is not None and _HEADING.match(kind.words()) and block.markup == "paragraph"
            yield block._replace(markup="heading.h2") if heading else block


def settled(runs: Iterable[Run]) -> Excerpt:
    """What `runs` make, with `\\n` for every line end."""
    excerpt = excerpt_of(runs)
    if "\r" not in excerpt.text:
        return excerpt
    lines: list[Run] = []
    at = 0
    for end in re.finditer(r"\r\n?", excerpt.text):
        lines += Run(excerpt.text[at : end.start()], at, end.start()), Run("\n", *end.span())
        at = end.end()
    lines.append(Run(excerpt.text[at:], at, len(excerpt.text)))
    return excerpt_of(runs_back([run for run in lines if run.text], excerpt.source_map))


def _field_runs(text: str, value: Value) -> list[Run]:
    """The words of a field, without markup: `<p>` around an excerpt, entities in a title."""
    excerpt = settled(string_runs(text, value))
    if _HTML.search(excerpt.text):
        from newslint.readers.blocks.html import html_blocks

        blocks = html_blocks(excerpt.text)[0]
        runs: list[Run] = []
        for block in blocks:
            runs += [*([Run(" ", runs[-1].end, runs[-1].end)] if runs else []), *block.runs]
        return runs_back(runs, excerpt.source_map)
    return runs_back(list(entity_runs(excerpt.text, 0, len(excerpt.text))), excerpt.source_map)
