"""How often each rule was right, as independent readers judged it on news that nobody tuned on: `rules/measured.json`.

`bench/precision.py` writes the file; docs/precision.md is made from it. Levels are earned by these figures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newslint.config.shipped import shipped_folder
from newslint.core.levels import Level

BARS: Mapping[Level, float] = {"error": 0.95, "warning": 0.80, "suggestion": 0.50}
"""The share of findings that must be right, by level; what scraping or page code made is left out."""
ENOUGH = 20
"""With fewer findings read, a share says little: such a rule keeps its level by what it rests on."""


class Measured(NamedTuple):
    """What reading a rule's findings has shown. `findings` is their number in all `articles`; of those `read`, so many
    were `right`, `debatable`, `wrong`, or `artefacts`: right, but made by scraping or page code."""

    articles: int
    findings: int
    read: int
    right: int
    debatable: int
    wrong: int
    artefacts: int
    data: str
    date: str

    @property
    def judged(self) -> int:
        """Findings read that count."""
        return self.read - self.artefacts

    @property
    def precision(self) -> float | None:
        """The share of right findings, 0 to 1; None where none was read."""
        return self.right / self.judged if self.judged else None

    def carries(self, level: Level) -> bool:
        """Whether the figures allow `level`, or are too few to forbid it."""
        return self.judged < ENOUGH or self.right >= BARS[level] * self.judged

    def __str__(self) -> str:
        often = 1000 * self.findings / self.articles
        rate = f"{often:.0f}" if often >= 10 else f"{often:.1f}"
        if not self.judged:
            return f"no finding read yet; {rate} in 1,000 articles ({self.data}, {self.date})"
        return f"right in {self.right} of {self.judged} findings on unseen news, {rate} in 1,000 articles ({self.date})"


@cache
def load_measured() -> Mapping[str, Measured]:
    """The figures of the rules that come with newslint, by id; a rule that was never measured is missing."""
    path = shipped_folder() / "measured.json"
    if not path.is_file():
        return {}
    return {rule: Measured(**entry) for rule, entry in json.loads(path.read_text(encoding="utf-8")).items()}
