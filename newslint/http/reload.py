"""The rules in force while the server runs: read again when one of their files changes.

A configuration that can't be used leaves what was in force before, and the operator is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from newslint.config.config import Config, find_config
from newslint.core.errors import NewslintError
from newslint.http.jobs import Selection, make_linter, open_config
from newslint.http.pool import Pool


class Reloading:
    """The linter that `selection` describes today. Raises ConfigError or RuleError where there is none at the start."""

    def __init__(self, selection: Selection):
        self._selection = selection
        self._config = open_config(selection)
        self.linter = make_linter(selection, self._config)

    async def follow(self, pool: Pool, every: float, tell: Callable[[str], None]) -> None:
        """Looks at the files `every` so many seconds and gives `pool` the linter that they describe by then."""
        seen = await asyncio.to_thread(_stamps, self._selection, self._config)
        while True:
            await asyncio.sleep(every)
            now = await asyncio.to_thread(_stamps, self._selection, self._config)
            if now == seen:
                continue
            seen = now
            try:
                await asyncio.to_thread(self._read)
            except NewslintError as error:
                tell(f"{error} The rules from before stay in force.")
                continue
            seen = await asyncio.to_thread(_stamps, self._selection, self._config)
            await pool.renew(self.linter)
            tell(f"the rules have changed and were read again: {len(self.linter.rules)} are in force.")

    def _read(self) -> None:
        config = open_config(self._selection)
        self.linter = make_linter(self._selection, config)
        self._config = config


def _stamps(selection: Selection, config: Config) -> object:
    """What changes when the configuration, a list or a rule does, or another configuration comes to be nearer."""
    path = selection.config if selection.config is not None else find_config(Path.cwd())
    return path, [_stamp(file) for file in config.files()]


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        stat = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), stat.st_mtime_ns, stat.st_size
