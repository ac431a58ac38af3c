"""What a command works with: its rules, read when the first article needs them, and what is done with them.

A run that finds every answer in the cache never reads a rule, and never imports what checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.cli import options
from newslint.config.config import Config
from newslint.core.finding import Report
from newslint.core.run import About
from newslint.linter.cache import Cache

if TYPE_CHECKING:
    from newslint.linter.linter import Linter


@dataclass(frozen=True)
class Session:
    """What a command line asks for: of the configuration's rules those `chosen`, less those `ignored`, on files read as
    `reader` does, where it is named, and compared with the
    files `sources` and those beside them that `pattern` names."""

    config: Config
    chosen: Sequence[str]
    ignored: Sequence[str]
    reader: str | None = None
    sources: Sequence[str] = ()
    pattern: str = ""

    @cached_property
    def linter(self) -> Linter:
        """The linter with the rules to check with; ends the program where they can't be had."""
        linter = options.make_linter(self.config, self.chosen, self.ignored, self.reader)
        return replace(linter, sources=options.open_sources(self.sources, self.pattern))

    def about(self, cache: Cache | None) -> Mapping[str, About]:
        """What the rules say of themselves: from the cache where it knows, so that they need not be read."""
        if cache is not None and cache.about is not None:
            return cache.about
        about = self.linter.about()
        if cache is not None:
            cache.keep_about(about)
        return about

    def lint(self, content: bytes, path: str) -> Report:
        """The report on `content`, as the file `path`."""
        return self.linter.report(content, path)

    def lint_files(self, paths: Sequence[str]) -> Iterator[Report]:
        """A report for each of `paths`, in their order."""
        if paths:
            from newslint.linter.parallel import lint_files

            yield from lint_files(paths, self.linter)
