"""Countries, their people's names and cities that newslint knows.

`places.tsv` beside this module is made from CLDR (by babel) and a table of demonyms by training/names/gazetteers.py.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_of(name: str) -> str:
    """The ISO 3166 code of the country that `name` means ("Russia", "the UK"), or ""."""
    return _places("country").get(name.lower(), "")


def demonym_of(name: str) -> str:
    """The code of the country whose people or adjective `name` is ("Russian", "Britons"), or ""."""
    return _places("demonym").get(name.lower(), "")


def is_city(name: str) -> bool:
    """Whether `name` is a large or capital city, or a US state."""
    return name.lower() in _places("city")


@cache
def _places(kind: str) -> dict[str, str]:
    rows = (line.split("\t") for line in _lines("places.tsv"))
    return {name.lower(): code for row_kind, name, code in rows if row_kind == kind}


def _lines(name: str) -> list[str]:
    text = (files("newslint.extract.names") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
