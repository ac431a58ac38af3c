"""What the options of `newslint check` ask for, as a whole."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.core.errors import NewslintError

if TYPE_CHECKING:
    from newslint.linter.git_diff import Changes


@dataclass(frozen=True, slots=True)
class Plan:
    """What the options ask for, by their names, of the files and folders `paths`."""

    paths: Sequence[str]
    mend: bool
    unsafe: bool
    show: bool
    add: bool
    reason: str | None
    baseline: Path | None
    revision: str | None
    changes: Changes | None = None

    def narrow(self, files: Sequence[str], errors: list[NewslintError]) -> list[str]:
        """Those of `files` that are worth a look."""
        if self.changes is None:
            return list(files)
        left = []
        for file in files:
            try:
                if self.changes.touches(file):
                    left.append(file)
            except NewslintError as error:
                errors.append(error)
        return left

    def covers(self, folder: Path) -> bool:
        """Whether all that lies in `folder` is asked for."""
        inside = os.path.realpath(folder)
        roots = [os.path.realpath(path) for path in self.paths if os.path.isdir(path)]
        return self.revision is None and any(os.path.commonpath([root, inside]) == root for root in roots)
