"""A JSON Schema (draft 7) of rule files, made from the kinds themselves, so that editors complete and check them."""

from __future__ import annotations

import json
from typing import Any

from newslint.checks.registry import CHECKS, load_check
from newslint.config.rule import RuleFile

MODELINE = "# yaml-language-server: $schema={path}\n"
"""The comment by which a rule file tells an editor where its schema is."""


def rule_schema() -> dict[str, Any]:
    """The schema: one branch a kind, each with the keys of every rule and the kind's own."""
    definitions: dict[str, Any] = {}
    branches = []
    common = _object(RuleFile.model_json_schema(by_alias=True), definitions)
    for kind in CHECKS:
        module = load_check(kind)
        own = _object(module.Options.model_json_schema(by_alias=True), definitions)
        says = (module.__doc__ or "").strip().split("\n\n")[0]
        branches.append(
            {
                "type": "object",
                "title": kind,
                "properties": {
                    **common["properties"],
                    **own["properties"],
                    "extends": {"const": kind, "description": says},
                },
                "required": ["extends", "message", *own.get("required", [])],
                "additionalProperties": False,
            }
        )
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "newslint rule",
        "anyOf": branches,
        "definitions": definitions,
    }


def write_schema() -> str:
    """The schema as text."""
    return json.dumps(rule_schema(), indent=1, ensure_ascii=False) + "\n"


def _object(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """`schema` with its own definitions moved to `definitions` (their names are the models', unlike in all kinds)."""
    text = json.dumps(schema).replace("#/$defs/", "#/definitions/")
    plain: dict[str, Any] = json.loads(text)
    definitions.update(plain.pop("$defs", {}))
    for value in plain["properties"].values():
        value.pop("default", None)
        if value.get("type") == "array" and "maxItems" not in value:
            value.pop("minItems", None)
    scope = plain["properties"].get("scope")
    if scope is not None:
        scope.clear()
        scope.update({"type": ["string", "array"], "description": "Zones or Vale's scopes: where the rule looks."})
    return plain
