"""Settings for some articles only: which they are, by path or section, and what a rule is there."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.config.rule import Rule
from newslint.core.levels import Level

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles at `paths` (as in .gitignore, from `folder`) or in one of `sections`, which are in lower case."""

    folder: str
    paths: tuple[str, ...]
    sections: tuple[str, ...]

    def holds(self, path: str, section: str | None) -> bool:
        """Whether the article is one of them."""
        return (section or "").casefold() in self.sections or (bool(self.paths) and _matches(self, path))


@dataclass(frozen=True, slots=True)
class Overridden:
    """What a rule is for an article: as the last of `cases` whose scope holds says, else as it is everywhere."""

    base: Rule
    cases: tuple[tuple[Scope, Rule], ...]

    def __call__(self, path: str, section: str | None) -> Rule | Level | bool:
        number = self.deciding(path, section)
        rule = self.base if number is None else self.cases[number][1]
        return rule if rule.words.enabled else False

    def deciding(self, path: str, section: str | None) -> int | None:
        """Which of `cases` holds for an article, None where none does."""
        holding = [number for number, (scope, _) in enumerate(self.cases) if scope.holds(path, section)]
        return holding[-1] if holding else None


def override(rule: Rule, scope: Scope, changed: Rule) -> Rule:
    """`rule`, which is `changed` where `scope` holds. It counts as switched on where it is so anywhere."""
    base = rule.where.base if isinstance(rule.where, Overridden) else rule
    cases = (*(rule.where.cases if isinstance(rule.where, Overridden) else ()), (scope, changed))
    anywhere = any(case.words.enabled for case in (base, *(changed for _, changed in cases)))
    return replace(rule, words=base.words.model_copy(update={"enabled": anywhere}), where=Overridden(base, cases))


def plain(rule: Rule) -> Rule:
    """`rule` as it is everywhere else."""
    return rule.where.base if isinstance(rule.where, Overridden) else rule


@lru_cache(maxsize=4096)
def _matches(scope: Scope, path: str) -> bool:
    place = os.path.relpath(os.path.abspath(path), scope.folder).replace(os.sep, "/")
    return not place.startswith("../") and _spec(scope.paths).match_file(place)


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # most configurations have no overrides

    return GitIgnoreSpec.from_lines(patterns)
