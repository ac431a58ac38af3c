"""The exception tree: everything that newslint raises on purpose.

    NewslintError            shown to the user as `path:line:column: what is wrong. What to do.`
    ├── ConfigError          .newslint.yml can't be used
    ├── RuleError            a rule file can't be used
    ├── ReadError            an article can't be read
    │   └── NoArticleError   there is none: a redirect, a section's page, a template
    └── CheckError           a rule failed while it ran

A face that meets one prints it, goes on with the other files and ends with exit code 2.
"""

from __future__ import annotations


class NewslintError(Exception):
    """`message` says what is wrong and what to do; `path`, `line` and `column` (from 1) say where, as far as known."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None, column: int | None = None):
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class ConfigError(NewslintError):
    """The configuration can't be used."""


class RuleError(NewslintError):
    """A rule file can't be used."""


class ReadError(NewslintError):
    """An article can't be read."""


class NoArticleError(ReadError):
    """The file is sound but holds no article: no matter where it is one of many, an error where it was asked for."""


class CheckError(NewslintError):
    """A rule failed while it ran on an article."""


def reason(error: Exception) -> str:
    """What the system says went wrong with a file, without Python's words around it."""
    if isinstance(error, UnicodeError):
        return "it is not UTF-8"
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).lower()


def unread(error: Exception) -> str:
    """What is said of a file that can't be read, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file. Check the name."
    if isinstance(error, IsADirectoryError):
        return "is a folder. Name a file."
    if isinstance(error, UnicodeError):
        return "is not UTF-8. Save it as UTF-8."
    return f"can't be read ({reason(error)}). Check your rights."
