"""newslint finds where a news article contradicts itself, the calendar, arithmetic, its headline and its sources.

The names of the Python API are imported when they are first used, so that the command line starts at once.
"""

from newslint._version import __version__ as __version__

TYPE_CHECKING = False  # type checkers take it for true; importing `typing` would cost every start of the program
if TYPE_CHECKING:
    from newslint.api import facts, lint, load_linter
    from newslint.core.article import Article, Metadata, Zone
    from newslint.core.errors import CheckError, ConfigError, NewslintError, ReadError, RuleError
    from newslint.core.facts import Attribution, Claim, Date, Facts, Name, Quantity, Quote, Sentence
    from newslint.core.finding import Edit, Finding, Related
    from newslint.core.levels import Level
    from newslint.core.text import LineIndex, Position, Span
    from newslint.linter.linter import Linter


__all__ = [
    "Article",
    "Attribution",
    "CheckError",
    "Claim",
    "ConfigError",
    "Date",
    "Edit",
    "Facts",
    "Finding",
    "Level",
    "LineIndex",
    "Linter",
    "Metadata",
    "Name",
    "NewslintError",
    "Position",
    "Quantity",
    "Quote",
    "ReadError",
    "Related",
    "RuleError",
    "Sentence",
    "Span",
    "Zone",
    "facts",
    "lint",
    "load_linter",
]

_HOMES = {
    "api": "facts lint load_linter",
    "linter.linter": "Linter",
    "core.article": "Article Metadata Zone",
    "core.errors": "CheckError ConfigError NewslintError ReadError RuleError",
    "core.facts": "Attribution Claim Date Facts Name Quantity Quote Sentence",
    "core.finding": "Edit Finding Related",
    "core.levels": "Level",
    "core.text": "LineIndex Position Span",
}
"""The module that each name comes from."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"newslint.{module}"), name)
    raise AttributeError(f"module 'newslint' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
