"""Countries, their people's names, cities and forenames that newslint knows.

`places.tsv` is made from CLDR (by babel) and a table of demonyms by a script in training/; `forenames.tsv` are the US
Census's lists of 1990 (public domain). Both stand beside this module with their notices.
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


def is_forename(word: str) -> bool:
    """Whether `word` is a common forename in English-speaking countries."""
    return word.lower() in _forenames()


def genders_of(forename: str) -> str:
    """ "m", "f", "mf" or "": the genders among whom `forename` is common."""
    return _forenames().get(forename.lower(), "")


@cache
def _places(kind: str) -> dict[str, str]:
    rows = (line.split("\t") for line in _lines("places.tsv"))
    return {name.lower(): code for row_kind, name, code in rows if row_kind == kind}


@cache
def _forenames() -> dict[str, str]:
    return dict(tuple(line.split("\t")) for line in _lines("forenames.tsv"))  # type: ignore[misc]


def _lines(name: str) -> list[str]:
    text = (files("newslint.extract.names") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
