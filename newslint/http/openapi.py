"""The OpenAPI 3.1 document, made from what answers requests: the forms, and the records of `newslint.core.facts`.

A test holds real answers against it.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from newslint._version import __version__
from newslint.core.article import ZONES
from newslint.core.facts import Facts, GenreKind, Syntax, Token
from newslint.core.levels import LEVELS
from newslint.core.text import Span
from newslint.http.requests import BODY_TYPES, NINJS_TYPES, About, HtmlForm, SourceForm, TextForm

Schema = dict[str, Any]

_COUNT: Schema = {"type": "integer", "minimum": 0}
_PLACE: Schema = {"type": "integer", "minimum": 1}
_TEXT: Schema = {"type": "string"}
_REFUSALS = {
    "400": "The body isn't JSON.",
    "401": "A token is needed.",
    "403": "A page of another site asked.",
    "408": "The body didn't arrive in time.",
    "413": "The body is too large.",
    "415": "The content type can't be read.",
    "421": "The Host header names another machine.",
    "429": "Too many articles are waiting; `Retry-After` says when to try again.",
    "503": "The article waited too long; try again.",
    "504": "The work took too long and was stopped.",
}


@cache
def document(most: int) -> Schema:
    """The document. `most` is the number of bytes that a body may have."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "newslint",
            "version": __version__,
            "summary": "Finds where a news article contradicts itself, the calendar, arithmetic and its sources.",
            "description": "Nothing is stored, and nothing is sent elsewhere. Offsets are code points of the article "
            "as sent; lines and columns count from 1.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "security": [{}, {"token": []}],
        "paths": {
            "/v1/lint": _work(
                "lint", "Check an article", "What `newslint check --format json` prints.", "Report", most
            ),
            "/v1/facts": _work(
                "facts", "Show what newslint sees", "The JSON of `newslint facts`.", "FactsReport", most
            ),
            "/v1/report": _report(most),
            "/v1/read": _work(
                "read", "Read a file's text", "The words of a file in any format that newslint reads.", "Texts", most
            ),
            "/v1/rules": _plain("rules", "List the rules in force", "Rules", {"401": _fault("A token is needed.")}),
            "/healthz": _plain(
                "health",
                "Tell whether the server can work",
                "Health",
                {"503": _answer("It can't.", "Health")},
            ),
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
        },
    }


def _work(name: str, summary: str, words: str, schema: str, most: int) -> Schema:
    bodies: Schema = {
        "application/json": {"schema": {"oneOf": [_ref("TextForm"), _ref("HtmlForm"), _ref("Ninjs")]}},
        **{kind: {"schema": _TEXT} for kind in BODY_TYPES},
        **{kind: {"schema": _ref("Ninjs")} for kind in sorted(NINJS_TYPES)},
    }
    about = About.model_json_schema()["properties"]
    post = {
        "operationId": name,
        "summary": summary,
        "description": f"At most {most:,} bytes. Beside JSON the body may be the article itself, with what is known "
        "about it in the address.",
        "parameters": [
            {"name": key, "in": "query", "description": value["description"], "schema": _TEXT}
            for key, value in about.items()
        ],
        "requestBody": {"required": True, "content": bodies},
        "responses": {
            "200": _answer(words, schema),
            "422": {
                "description": "The article can't be read (the same document, with `errors`), or a field is wrong.",
                "content": {"application/json": {"schema": {"anyOf": [_ref(schema), _ref("Refusal")]}}},
            },
            "500": {
                "description": "A rule failed (the same document, with `errors`), or newslint did.",
                "content": {"application/json": {"schema": {"anyOf": [_ref(schema), _ref("Refusal")]}}},
            },
            **{status: _fault(why) for status, why in _REFUSALS.items()},
        },
    }
    return {"post": post}


def _report(most: int) -> Schema:
    path = _work("report", "Check an article, for people", "", "Report", most)
    page = {"text/html": {"schema": _TEXT}}
    for status in ("200", "422", "500"):
        more = {"application/json": {"schema": _ref("Refusal")}} if status != "200" else {}
        words = "One page that needs nothing else, as `newslint check --format html` writes it."
        path["post"]["responses"][status] = {"description": words, "content": {**page, **more}}
    return path


def _plain(name: str, summary: str, schema: str, more: Schema) -> Schema:
    answers = {"200": _answer(summary + ".", schema), **more}
    return {"get": {"operationId": name, "summary": summary, "responses": answers}}


def _answer(words: str, schema: str) -> Schema:
    return {"description": words, "content": {"application/json": {"schema": _ref(schema)}}}


def _fault(words: str) -> Schema:
    return _answer(words, "Refusal")


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(properties: Mapping[str, Any], optional: frozenset[str] = frozenset()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _form(model: type[BaseModel]) -> Schema:
    """The schema of `model`, whose parts stand among the document's own schemas."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {key: value for key, value in schema.items() if key != "$defs"}


def _schemas() -> Schema:
    place = {"start": _COUNT, "end": _COUNT}
    error = _object(
        {"path": {"type": ["string", "null"]}, "message": _TEXT, "line": _PLACE, "column": _PLACE},
        frozenset({"line", "column"}),
    )
    related = _object(
        {**place, "text": _TEXT, "line": _PLACE, "column": _PLACE, "message": _TEXT, "path": _TEXT}, frozenset({"path"})
    )
    edit = _object({**place, "text": _TEXT, "safe": {"type": "boolean"}})
    finding = _object(
        {
            "path": _TEXT, "rule": _TEXT, "level": {"enum": list(LEVELS)}, "message": _TEXT,
            "line": _PLACE, "column": _PLACE, "end_line": _PLACE, "end_column": _PLACE, **place, "text": _TEXT,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "related": _list(_ref("Related")), "edits": _list(_ref("Edit")),
        }
    )  # fmt: skip
    finding["additionalProperties"] = True
    version = {"const": 1}
    errors = _list(_ref("Error"))
    rule = _object({"id": _TEXT, "level": {"enum": list(LEVELS)}, "kind": _TEXT, "why": _TEXT, "link": _TEXT,
                    "scope": _list(_TEXT), "quotes": {"enum": ["check", "skip"]}})  # fmt: skip
    text = _object(
        {"text": _TEXT, "format": {"enum": ["markdown", "plain"]}, "published": {"type": ["string", "null"]}}
    )
    schemas: Schema = {
        "TextForm": _form(TextForm),
        "HtmlForm": _form(HtmlForm),
        "SourceForm": _form(SourceForm),
        "Ninjs": {"type": "object", "description": "An IPTC ninjs document (1.x, 2.x or 3.x).", "not": {"anyOf": [
            {"required": ["text"]}, {"required": ["html"]}]}},
        "Report": _object({"version": version, "files": _COUNT, "errors": errors, "findings": _list(_ref("Finding"))}),
        "Finding": finding,
        "Related": related,
        "Edit": edit,
        "Error": error,
        "Texts": _object({"version": version, "articles": _list(text), "errors": errors}),
        "Rules": _object({"version": version, "rules": _list(rule)}),
        "Health": _object({"status": {"enum": ["ok", "down"]}, "version": _TEXT, "workers": _COUNT, "load": _COUNT,
                           "rules": _COUNT}),
        "Refusal": _object({"error": _object({"code": _TEXT, "message": _TEXT})}),
        "Span": _object({**place, "text": _TEXT}),
    }  # fmt: skip
    groups = {
        field.name: _type(get_type_hints(Facts)[field.name], schemas)
        for field in fields(Facts)
        if field.name not in ("article", "suppressions", "sources", "parallels", "wordings")
        and get_args(get_type_hints(Facts)[field.name])[:1] not in ((Token,), (Syntax,), ())
    }
    when: Schema = {"type": ["string", "null"]}
    zone = _object({"zone": {"enum": list(ZONES)}, **place})
    genre = _object(
        {
            "kind": {"enum": list(get_args(GenreKind))},
            "sure": {"type": "number"},
            "scores": {"type": "object", "additionalProperties": {"type": "number"}},
        }
    )
    file = _object({"path": _TEXT, "published": when, "genre": genre, "zones": _list(zone), **groups})
    schemas["FactsReport"] = _object(
        {"version": version, "files": _list(file), "errors": errors}, frozenset({"errors"})
    )
    return schemas


def _type(hint: Any, schemas: Schema) -> Schema:
    """The schema of what the JSON reporter makes of a value of type `hint`; records are added to `schemas`."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_type(part, schemas) for part in args]}
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (tuple, frozenset):
        return _list(_type(args[0], schemas))
    if hint is Span:
        return _ref("Span")
    if hint is type(None):
        return {"type": "null"}
    if hint in (date, datetime):
        return _TEXT
    if isinstance(hint, type) and issubclass(hint, tuple):  # a named tuple becomes a list of its values
        return {"type": "array", "prefixItems": [_type(part, schemas) for part in get_type_hints(hint).values()]}
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in schemas:
            schemas[hint.__name__] = {}  # a record may hold others of its kind
            schemas[hint.__name__] = _record(hint, schemas)
        return _ref(hint.__name__)
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]}


def _record(hint: type, schemas: Schema) -> Schema:
    properties: Schema = {}
    for name, part in get_type_hints(hint).items():
        properties |= {"start": _COUNT, "end": _COUNT} if name == "span" else {name: _type(part, schemas)}
    return _object(properties)
