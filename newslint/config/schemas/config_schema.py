"""A JSON Schema (draft 7) of `.newslint.yml`, so that editors complete its keys, rules and levels, and check them."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from newslint.config.config import LISTS, Keys
from newslint.config.rule import RuleFile, load_folder
from newslint.config.shipped import shipped_folder
from newslint.core.levels import LEVELS

SCHEMA_NAME = ".newslint.schema.json"
"""The file that `newslint init` writes it to, beside the configuration, whose first line names it."""


def config_schema() -> dict[str, Any]:
    """The schema; the rules that come with newslint are listed, a style's own are let pass."""
    text = json.dumps(TypeAdapter(Keys).json_schema(by_alias=True)).replace("#/$defs/", "#/definitions/")
    schema: dict[str, Any] = json.loads(text)
    definitions = schema.pop("$defs", {})
    changeable = {name: {"description": "A key of the rule."} for name in RuleFile.model_fields if name not in _FIXED}
    definitions["setting"] = {
        "anyOf": [
            {"enum": ["on", "off", *LEVELS, True, False]},
            {"type": "object", "properties": changeable, "minProperties": 1},
        ]
    }
    rules = {rule.id: rule.words.why for rule in load_folder(shipped_folder())}
    groups = {ident.split(".")[0]: f"All rules of the group {ident.split('.')[0]}." for ident in rules}
    definitions["rules"] = {
        "type": "object",
        "properties": {
            name: {"description": why, "allOf": [{"$ref": "#/definitions/setting"}]}
            for name, why in {**groups, **rules}.items()
        },
        "additionalProperties": {"$ref": "#/definitions/setting"},
    }
    for keys in (schema["properties"], definitions["Override"]["properties"]):
        keys["rules"] = {"$ref": "#/definitions/rules", "description": keys["rules"]["description"]}
    for name in LISTS:  # one item may stand alone
        item = schema["properties"][name]
        item["anyOf"] = [{"type": item.pop("type"), "items": item.pop("items")}, {"type": "string"}]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **schema,
        "title": "newslint configuration",
        "definitions": definitions,
    }


def write_config_schema() -> str:
    """The schema as text."""
    return json.dumps(config_schema(), indent=1, ensure_ascii=False) + "\n"


_FIXED = frozenset({"extends", "tests", "examples", "name", "description"})
"""Keys of a rule that a configuration has no reason to change."""
