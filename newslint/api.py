"""The Python API: text in, findings or facts out. Nothing is read from the working folder unless a call names it.

    import newslint
    for finding in newslint.lint("The the bridge opened on Friday, February 27, 2025."):
        print(finding.level, finding.message)

What breaks is raised as a NewslintError, never left out: a list without findings means that every rule looked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from newslint.config.config import load_config
from newslint.config.config import select as select_rules
from newslint.config.rule import Rule
from newslint.core.errors import ConfigError, NewslintError, ReadError
from newslint.core.facts import Facts
from newslint.core.finding import LEVELS, Finding, Level
from newslint.extract import CHEAP, GROUPS
from newslint.linter.linter import Ways, see
from newslint.linter.linter import lint as lint_bytes

DEFAULT_PATH = "article.md"
"""The name of a text that is given none: Markdown, with or without front matter."""


@dataclass(frozen=True, slots=True)
class Linter:
    """Rules made ready once, for many articles. `load_linter` makes one.

    `min_level` is the mildest level shown; `pipeline` the language pipeline that the configuration names.
    """

    rules: tuple[Rule, ...]
    min_level: Level = "warning"
    pipeline: str | None = None

    def lint(
        self, text: str | bytes, *, path: str = DEFAULT_PATH, published: date | datetime | None = None
    ) -> list[Finding]:
        """The findings in `text`, in reading order; spans are code points of `text`.

        `path` is the article's name: its suffix says how the text is read (`.md`, `.txt`, `.html`). `published` is the
        date that the article's own dates are judged by, in place of the one that the text states.
        Raises NewslintError where the text can't be read or a rule fails; further errors are its notes.
        """
        report = lint_bytes(_bytes(text), path, self.rules, Ways(self.pipeline, published=published))
        _raise(report.errors)
        floor = LEVELS.index(self.min_level)
        return [finding for finding in report.findings if LEVELS.index(finding.level) >= floor]


def load_linter(
    *,
    config: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    min_level: Level | None = None,
) -> Linter:
    """A linter with the rules of `config` (a `.newslint.yml` or `.vale.ini`), or with the built-in ones.

    `select` and `ignore` name rules or groups ("dates", "names.spelling-drift"). `min_level` is by default the
    configuration's, else "warning". Raises ConfigError or RuleError; an empty choice of rules is a ConfigError.
    """
    if config is None:
        return _builtin(_names(select), _names(ignore), min_level)
    return _load(Path(config), _names(select), _names(ignore), min_level)


def lint(
    text: str | bytes,
    *,
    path: str = DEFAULT_PATH,
    published: date | datetime | None = None,
    config: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    min_level: Level | None = None,
) -> list[Finding]:
    """The findings in `text`, in reading order. The keywords are those of `load_linter` and `Linter.lint`.

    The built-in rules are read once. A `config` is read anew by every call: for many articles, make a linter.
    """
    linter = load_linter(config=config, select=select, ignore=ignore, min_level=min_level)
    return linter.lint(text, path=path, published=published)


def facts(
    text: str | bytes,
    *,
    path: str = DEFAULT_PATH,
    published: date | datetime | None = None,
    groups: Iterable[str] = CHEAP,
    pipeline: str | None = None,
) -> Facts:
    """What newslint sees in the one article that `text` holds: names, dates, figures, quotations, sources, claims.

    Spans are code points of `facts.article.text`, which is what a person reads; `facts.article.source_map.to_source`
    leads back to `text`. `groups` names what to find ("names", "dates" …); "syntax" is not found unless asked for,
    because it loads the language pipeline (`pipeline`, or the one in the box). Raises NewslintError.
    """
    wanted = frozenset(_names(groups))
    if wanted - GROUPS:
        raise ConfigError(f"there is no group '{min(wanted - GROUPS)}'. Known here: {', '.join(sorted(GROUPS))}.")
    seen: list[Facts] = []
    for found in see(_bytes(text), path, wanted, Ways(pipeline, published=published)):
        if isinstance(found, NewslintError):
            raise found
        seen.append(found)
    if len(seen) != 1:
        raise ReadError(f"holds {len(seen)} articles. Pass one.", path=path)
    return seen[0]


def _load(path: Path | None, chosen: Sequence[str], ignored: Sequence[str], least: Level | None) -> Linter:
    config = load_config(path)
    least = least or config.keys.min_level or "warning"
    if least not in LEVELS:
        raise ConfigError(f"'{least}' is no level. Write {', '.join(LEVELS)}.")
    chosen_rules = select_rules(config, chosen, ignored)
    if not chosen_rules:
        raise ConfigError("no rule is left to run. Select at least one.")
    # a rule that a path may raise to another level stays: only what can't be shown is left out
    shown = [rule for rule in chosen_rules if rule.where or LEVELS.index(rule.level) >= LEVELS.index(least)]
    return Linter(tuple(shown), least, config.keys.language.pipeline)


@lru_cache(maxsize=8)
def _builtin(chosen: tuple[str, ...], ignored: tuple[str, ...], least: Level | None) -> Linter:
    return _load(None, chosen, ignored, least)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _bytes(text: str | bytes) -> bytes:
    """The text as UTF-8; half of a surrogate pair becomes a question mark, so that offsets stay."""
    return text.encode("utf-8", "replace") if isinstance(text, str) else text


def _raise(errors: Sequence[NewslintError]) -> None:
    if errors:
        for other in errors[1:]:
            errors[0].add_note(str(other))
        raise errors[0]
