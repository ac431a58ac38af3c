"""WordPress exports (WXR), and other RSS feeds that carry whole texts: each post is an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.core.article import Article, Listed, Metadata
from newslint.core.errors import NoArticleError, ReadError
from newslint.language.timestamps import read_timestamp
from newslint.readers.assembly import Fault, RawBlock, assemble, block_words, guarded
from newslint.readers.blocks.excerpt import entity_runs, excerpt_of, lead_back, runs_back
from newslint.readers.blocks.html import html_blocks
from newslint.readers.blocks.xml_tree import Element, iter_xml, root_name

_NO_POSTS = frozenset(
    "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template "
    "wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group".split()
)
_UNWRITTEN = frozenset({"auto-draft", "trash", "inherit"})
_DATES = ("wp:post_date", "pubDate", "dc:date", "wp:post_date_gmt")


def recognises(text: str) -> bool:
    """Whether a file that begins as `text` does is in this format: by its root element."""
    return root_name(text) == "rss"


def read(text: str, path: str) -> Iterator[Article | Fault]:
    """The articles in `text`, whose line ends are `\\n`. Raises ReadError where it is no export."""
    posts = False
    people: dict[str, str] = {}
    for element in iter_xml(text, frozenset({"item", "wp:author"})):
        if element.name == "item":
            posts = True
            if _is_post(element):
                yield from guarded(_post(element, text, people), element.start)
        elif element.tag == "wp:author":
            login, shown = element.first("wp:author_login"), element.first("wp:author_display_name")
            if login is not None and shown is not None and shown.words():
                people[login.words()] = shown.words()
        elif element.name != "rss":
            raise ReadError(
                f"is no WordPress export: its root element is <{element.tag}>. Name another reader.", line=1
            )
        elif not posts:
            raise NoArticleError("is an export without posts. Leave it out.")


def _is_post(item: Element) -> bool:
    kind, status = item.first("wp:post_type"), item.first("wp:status")
    if (kind is not None and kind.words() in _NO_POSTS) or (status is not None and status.words() in _UNWRITTEN):
        return False
    return any(part is not None and part.words() for part in (item.first("content:encoded"), item.first("description")))


def _post(item: Element, text: str, people: Mapping[str, str]) -> Iterator[Article | Fault]:
    title = item.first("title")
    blocks = [_titled(title)] if title is not None and title.words() else []
    content = item.first("content:encoded") or item.first("description")
    body = _html(content) if content is not None and content.words() else []
    told = {block_words(block) for block in body}
    for name in ("excerpt:encoded", "description"):
        excerpt = item.first(name)
        if excerpt is not None and excerpt is not content and excerpt.words():
            plain = [block for block in _html(excerpt) if block.zone is None and block_words(block) not in told]
            blocks += [block._replace(zone="standfirst") for block in plain]
            break
    stated = [found for name in _DATES if (found := item.first(name)) is not None and not _is_empty(found.words())]
    when = next((stamp for found in stated if (stamp := read_timestamp(found.words()))), None)
    if stated and when is None:
        message = (
            f"the {stated[0].tag} “{stated[0].words()[:40]}” names no single day. Write it as 2025-02-27 10:15:00."
        )
        yield Fault(message, stated[0].start)
    creator = item.first("dc:creator")
    filed = (found for found in item.children("category") if found.attributes.get("domain", "category") == "category")
    section = next((found.words() for found in filed), None)
    tagged = (found for found in item.children("category") if found.attributes.get("domain") == "post_tag")
    tags = tuple(Listed(None, found.words(), found.place) for found in tagged)
    co_authors = [found.words() for found in item.children("category") if found.attributes.get("domain") == "author"]
    wrote = [creator.words()] if creator is not None and creator.words() else []
    authors = tuple(dict.fromkeys(people.get(name, name) for name in co_authors or wrote))
    yield assemble([*blocks, *body], text, Metadata(when, None, authors, section, tags))


def _is_empty(when: str) -> bool:
    """WordPress writes the date of a draft as zeros."""
    return not when or when.startswith("0000")


def _titled(title: Element) -> RawBlock:
    inner = excerpt_of(title.runs())
    if "<" in inner.text:
        found = html_blocks(inner.text)[0]
        runs = runs_back([run for block in found for run in block.runs], inner.source_map)
        return RawBlock(runs, "heading.h1", "headline")
    runs = runs_back(list(entity_runs(inner.text, 0, len(inner.text))), inner.source_map)
    return RawBlock(runs, "heading.h1", "headline")


def _html(element: Element) -> list[RawBlock]:
    inner = excerpt_of(element.runs())
    loose = "<!-- wp:" not in inner.text  # the classic editor's paragraphs are blank lines
    blocks, _ = html_blocks(inner.text, loose=loose, shortcodes=True)
    return list(lead_back(blocks, inner.source_map))
