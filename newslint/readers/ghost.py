"""Ghost's JSON export, and its API's answers: each post is an article, written as HTML, Lexical or Mobiledoc."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newslint.core.article import Article, Listed, Metadata
from newslint.core.errors import ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, assemble, guarded
from newslint.readers.blocks.cards import lexical_blocks, mobiledoc_blocks
from newslint.readers.blocks.excerpt import lead_back
from newslint.readers.blocks.fields import undated
from newslint.readers.blocks.json_signs import is_list, listed_keys, root_keys
from newslint.readers.blocks.json_values import JsonError, Value, parse_all, string_runs
from newslint.readers.blocks.records import settled, string_blocks


def recognises(text: str) -> bool:
    """Whether JSON that begins as `text` does is an export, or an answer of the API."""
    keys = set() if is_list(text) else root_keys(text)
    if "db" in keys and re.search(r'"posts"\s*:\s*\[', text):
        return True
    return "posts" in keys and listed_keys(text, "posts") >= {"uuid", "slug"}


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`. Raises ReadError where it is no export."""
    try:
        root = parse_all(text)
    except JsonError as error:
        yield Fault(f"is not valid JSON: {error.message}. Mend it there.", error.offset)
        return
    databases = root.get("db")
    found = False
    for database in databases.items() if databases else [root]:
        data = database.get("data") or database
        posts = data.get("posts", "pages")
        authors = _authors(data)
        metas = {meta.get("post_id", "id"): meta for meta in _rows(data, "posts_meta")}
        by_id = {key.words(): meta for key, meta in metas.items() if key}
        for post in posts.items() if posts else []:
            found = True
            yield from guarded(_post(text, post, authors, by_id), post.start)
    if not found:
        raise ReadError("is no Ghost export: it has no posts. Name another reader.", line=1)


def _post(text: str, post: Value, authors: dict[str, list[str]], metas: dict[str, Value]) -> Iterator[Article | Fault]:
    key = post.get("id")
    identity = key.words() if key else ""
    blocks: list[RawBlock] = []
    title = post.get("title")
    if title is not None:
        blocks += [found._replace(zone="headline", markup="heading.h1") for found in _string(text, title)]
    excerpt = post.get("custom_excerpt")
    if excerpt is not None:
        blocks += [found._replace(zone="standfirst") for found in _string(text, excerpt)]
    caption = (metas.get(identity) or post).get("feature_image_caption") or post.get("feature_image_caption")
    if caption is not None:
        blocks += [found._replace(zone="caption") for found in _string(text, caption)]
    try:
        blocks += _body(text, post)
    except JsonError as error:
        yield Fault(f"the post's text is not valid JSON: {error.message}. Export it again.", post.start)
    date = post.get("published_at", "created_at")
    when = read_timestamp(date.words()) if date else None
    if date is not None and when is None:
        yield undated("date", date.words(), date.start)
    names = tuple(authors.get(identity, ())) or _names(post)
    locale = post.get("locale", "language")
    yield assemble(blocks, text, Metadata(when, locale.words() if locale else None, names, None, _tags(post)))


def _body(text: str, post: Value) -> list[RawBlock]:
    """The blocks of the first form that holds any text."""
    for key in ("html", "lexical", "mobiledoc", "plaintext"):
        value = post.get(key)
        if value is None or not value.words().strip():
            continue
        inner = settled(string_runs(text, value))
        if key in ("html", "plaintext"):
            return list(string_blocks(inner, key))
        read_blocks = lexical_blocks if key == "lexical" else mobiledoc_blocks
        return list(lead_back(read_blocks(inner.text), inner.source_map))
    return []


def _string(text: str, value: Value) -> list[RawBlock]:
    return list(string_blocks(settled(string_runs(text, value))))


def _rows(data: Value, name: str) -> list[Value]:
    found = data.get(name)
    return found.items() if found else []


def _authors(data: Value) -> dict[str, list[str]]:
    """The names of each post's authors, by its id."""
    rows = ((row.get("id"), row.get("name")) for row in _rows(data, "users"))
    users = {key.words(): name.words() for key, name in rows if key and name}
    names: dict[str, list[str]] = defaultdict(list)
    for row in _rows(data, "posts_authors"):
        post, author = row.get("post_id"), row.get("author_id")
        if post and author and author.words() in users:
            names[post.words()].append(users[author.words()])
    return names


def _tags(post: Value) -> tuple[Listed, ...]:
    """The post's public tags, where they stand in it: the API's answers have them."""
    found = post.get("tags")
    names = (one.get("name") for one in found.items()) if found else iter(())
    return tuple(Listed(None, name.words(), name.place) for name in names if name and not name.words().startswith("#"))


def _names(post: Value) -> tuple[str, ...]:
    found = post.get("authors", "primary_author")
    names = (one.get("name") for one in found.items()) if found else iter(())
    return tuple(name.words() for name in names if name)
