"""The Python API: text in, findings or facts out. Nothing is read from the working folder unless a call names it.

    import newslint
    for finding in newslint.lint("The the bridge opened on Friday, February 27, 2025."):
        print(finding.level, finding.message)

What breaks is raised as a NewslintError, never left out: a list without findings means that every rule looked.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from newslint.config.config import load_config
from newslint.core.errors import ConfigError, NewslintError, ReadError
from newslint.core.facts import Facts
from newslint.core.finding import Finding
from newslint.core.levels import LEVELS, Level, at_least
from newslint.extract import CHEAP, GROUPS
from newslint.linter.linter import DEFAULT_PATH, Linter, Ways, encoded, see
from newslint.linter.loading import load_linter as make_linter
from newslint.linter.sources import Source


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
    sources: Sequence[str | bytes | os.PathLike[str] | Source] = (),
    config: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    min_level: Level | None = None,
) -> list[Finding]:
    """The findings in `text`, in reading order. The keywords are those of `load_linter` and `Linter.lint`.

    The built-in rules are read once. A `config` is read anew by every call: for many articles, make a linter.
    """
    linter = load_linter(config=config, select=select, ignore=ignore, min_level=min_level)
    return linter.lint(text, path=path, published=published, sources=sources)


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
    for found in see(encoded(text), path, wanted, Ways(pipeline, published=published)):
        if isinstance(found, NewslintError):
            raise found
        seen.append(found)
    if len(seen) != 1:
        raise ReadError(f"holds {len(seen)} articles. Pass one.", path=path)
    return seen[0]


def _load(path: Path | None, chosen: Sequence[str], ignored: Sequence[str], least: Level | None) -> Linter:
    if least is not None and least not in LEVELS:
        raise ConfigError(f"'{least}' is no level. Write {', '.join(LEVELS)}.")
    linter = make_linter(load_config(path), chosen, ignored, min_level=least)
    # a rule that a path may raise to another level stays: only what can't be shown is left out
    shown = tuple(rule for rule in linter.rules if rule.where or at_least(rule.level, linter.min_level))
    return replace(linter, rules=shown)


@lru_cache(maxsize=8)
def _builtin(chosen: tuple[str, ...], ignored: tuple[str, ...], least: Level | None) -> Linter:
    return _load(None, chosen, ignored, least)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)
