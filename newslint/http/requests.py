"""From a request's body to a Job: JSON with the text and what is known about it, or the article itself as it is.

Pydantic models say what JSON may hold; the OpenAPI document is made from the same models.
"""

from __future__ import annotations

import difflib
import html
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from newslint.core.facts import DocumentKind
from newslint.http.jobs import Job, Verb
from newslint.linter.sources import Source, source_of
from newslint.readers.registry import format_of, media_types

_MEDIA = media_types()
BODY_TYPES = {media: f"article{found.suffixes[0]}" for media, found in _MEDIA.items() if found.suffixes}
"""Content types of bodies that are the article itself, each with the name that the article is given by default."""
NINJS_TYPES = frozenset(media for media, found in _MEDIA.items() if found.name == "ninjs")
_NINJS_KEYS = frozenset({"uri", "headline", "headlines", "body_text", "body_html", "body_xhtml", "bodies", "altids"})
Form = TypeVar("Form", bound=BaseModel)
_ISO = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$"
_NAME = r"^[^/\\\x00-\x1f]{1,255}$"


class RefusedError(Exception):
    """A request that can't be used: its HTTP status, a code for programs, and words that say what to do."""

    def __init__(self, status: int, code: str, message: str):
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


class About(BaseModel):
    """What the sender knows about an article besides its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    filename: str | None = Field(
        default=None,
        json_schema_extra={"pattern": _NAME},
        description="The article's name, without folders. Its suffix says how it is read: .txt, .md, .html.",
    )
    title: str | None = Field(
        default=None,
        max_length=1000,
        description="The headline, as plain text, where the text doesn't hold it. The article checked is then the "
        "headline, a blank line and the text; the answer's header Newslint-Text-Start says where the text begins.",
    )
    published: str | None = Field(
        default=None,
        json_schema_extra={"pattern": _ISO},
        description="The article's own date (ISO 8601, a day or a moment), which stands in for the one in the text.",
        examples=["2025-02-27", "2025-02-27T10:07:46+05:30"],
    )

    section: str | None = Field(
        default=None,
        max_length=200,
        description="The part of the paper that the article stands in, as rules and configuration name it.",
        examples=["opinion", "sport"],
    )

    @field_validator("filename")
    @classmethod
    def _is_name(cls, value: str | None) -> str | None:
        if value is not None and not re.match(_NAME, value):
            raise ValueError("must be a plain file name of up to 255 letters, without folders")
        return value

    @field_validator("published")
    @classmethod
    def _is_date(cls, value: str | None) -> str | None:
        if value:
            parse_date(value)
        return value


class SourceForm(BaseModel):
    """A document that the article was made from."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    text: str = Field(json_schema_extra={"pattern": r"\S"}, description="The document.")
    filename: str | None = Field(
        default=None,
        json_schema_extra={"pattern": _NAME},
        description="Its name, which answers give as the path of places in it. Its suffix says how it is read.",
    )
    kind: DocumentKind | None = Field(default=None, description="What it is: its words bind accordingly.")


class Compared(About):
    """An article, and what it was made from."""

    sources: tuple[SourceForm | str, ...] = Field(
        default=(), max_length=20, description="Documents that the article was made from, to compare it with."
    )


class TextForm(Compared):
    """An article as text: plain, or in the format that `filename` says."""

    text: str = Field(json_schema_extra={"pattern": r"\S"}, description="The article.")


class HtmlForm(Compared):
    """An article as HTML, whole or the inside of its body."""

    html: str = Field(json_schema_extra={"pattern": r"\S"}, description="The article.")


class Received(NamedTuple):
    """A job, and the offset in its content where the sender's text begins (after a headline put before it)."""

    job: Job
    text_start: int = 0


def parse_date(value: str) -> date:
    """An ISO 8601 day or moment. Raises ValueError, which says so."""
    try:
        return datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    except ValueError:
        raise ValueError("is no ISO 8601 date. Write it as 2025-02-27 or 2025-02-27T10:07:46+05:30") from None


def receive(verb: Verb, content_type: str, query: Mapping[str, str], body: bytes) -> Received:
    """The job that a request asks for. Raises RefusedError."""
    kind, charset = _content_type(content_type)
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise RefusedError(415, "charset", f"The body is declared as {charset}. Send it in UTF-8.")
    if kind == "application/json" or kind in NINJS_TYPES:
        return _from_json(verb, kind, query, body)
    if kind not in BODY_TYPES:
        known = ", ".join(["application/json", *BODY_TYPES, *sorted(NINJS_TYPES)])
        raise RefusedError(
            415, "content-type", f"A body of type '{kind or 'none'}' can't be read. Send one of: {known}."
        )
    about = _validated(About, dict(query))
    name = about.filename or BODY_TYPES[kind]
    return _received(verb, body, name, about, None if _MEDIA[kind].name == "plain" else _MEDIA[kind].name)


def _from_json(verb: Verb, kind: str, query: Mapping[str, str], body: bytes) -> Received:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(
            400, "json", "The body isn't JSON in UTF-8. Send an object with 'text', 'html', or ninjs."
        ) from None
    if not isinstance(data, dict):
        raise RefusedError(422, "json", "The JSON must be an object with 'text' or 'html', or in ninjs.")
    if kind in NINJS_TYPES or ("text" not in data and "html" not in data and _NINJS_KEYS & data.keys()):
        about = _validated(About, dict(query))
        return _received(verb, body, about.filename or "article.json", about, "ninjs")
    if query:
        raise RefusedError(422, "query", "With JSON, say everything in the body and nothing in the address.")
    if "html" in data and "text" in data:
        raise RefusedError(422, "field", "Send the article as 'text' or as 'html', not as both.")
    if "html" in data:
        form = _validated(HtmlForm, data)
        return _received(verb, _utf8(form.html), form.filename or "article.html", form, "html")
    text = _validated(TextForm, data)
    return _received(verb, _utf8(text.text), text.filename or "article.txt", text, None)


def _received(verb: Verb, content: bytes, path: str, about: About, reader: str | None) -> Received:
    form = format_of(path, reader).name
    title = _heading(about.title, form) if about.title and about.title.strip() else ""
    if title and form == "markdown" and content.lstrip().startswith((b"---\n", b"---\r\n", b"+++")):
        raise RefusedError(422, "title", "The text has front matter of its own. Give the title there.")
    when = parse_date(about.published) if about.published else None
    sources = tuple(_source(one, number) for number, one in enumerate(getattr(about, "sources", ()), 1))
    job = Job(verb, title.encode() + content, path, reader, when, about.section or None, sources)
    return Received(job, len(title))


def _source(given: SourceForm | str, number: int) -> Source:
    if isinstance(given, str):
        return source_of(given, number)
    named = source_of(given.text, number)
    return named._replace(path=given.filename or named.path, kind=given.kind)


def _heading(title: str, form: str) -> str:
    """The headline in the format of the text that follows it. Raises RefusedError where it has a place for it."""
    if form not in ("plain", "markdown", "html"):
        raise RefusedError(422, "title", "An article in this format holds its own headline. Leave 'title' out.")
    words = " ".join(title.encode("utf-8", "replace").decode().split())
    if form == "html":
        return f"<h1>{html.escape(words, quote=False)}</h1>\n\n"
    return f"# {words}\n\n" if form == "markdown" else f"{words}\n\n"


def _utf8(text: str) -> bytes:
    """UTF-8; half of a surrogate pair becomes a question mark, so that offsets stay."""
    return text.encode("utf-8", "replace")


def _content_type(header: str) -> tuple[str, str]:
    kind, _, rest = header.partition(";")
    charset = re.search(r"charset\s*=\s*\"?([^\s\";]+)", rest, re.IGNORECASE)
    return kind.strip().lower(), charset[1].lower() if charset else "utf-8"


def _validated(model: type[Form], data: dict[str, Any]) -> Form:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        unknown = [str(fault["loc"][-1]) for fault in faults if fault["type"] == "extra_forbidden"]
        if unknown:  # before what is missing: a mistyped name is both
            known = [*About.model_fields, *(("text", "html") if model is not About else ())]
            near = difflib.get_close_matches(unknown[0], known, n=1, cutoff=0.7)
            hint = f"Did you mean '{near[0]}'? " if near else ""
            names = " and ".join(f"'{name}'" for name in unknown[:3])
            said = (
                f"{names} {'is' if len(unknown) == 1 else 'are'} not known here. {hint}Known are: {', '.join(known)}."
            )
            raise RefusedError(422, "field", said) from None
        fault = faults[0]
        name = ".".join(str(step) for step in fault["loc"])
        if fault["type"] == "missing":
            raise RefusedError(422, "field", f"'{name}' is missing: the article, as 'text' or as 'html'.") from None
        reason = str(fault["msg"]).removeprefix("Value error, ")
        raise RefusedError(422, "field", f"'{name}': {reason[:1].lower() + reason[1:]}.") from None
