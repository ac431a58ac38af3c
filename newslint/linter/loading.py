"""From a configuration to a linter ready to run: the one way that every face takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newslint.config.config import Config
from newslint.config.ruleset import load_rules, select
from newslint.core.levels import Level
from newslint.linter.linter import Linter


def load_linter(
    config: Config | None = None,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    min_level: Level | None = None,
    reader: str | None = None,
) -> Linter:
    """The linter that `config` describes, or the built-in one, with the rules `chosen` less those `ignored`.

    `min_level` goes before the configuration's own. Raises RuleError, and ConfigError also where no rule is left.
    """
    config = config or Config(Path())
    there = load_rules(config)
    return Linter(
        select(there, chosen, ignored),
        min_level or config.keys.min_level or "warning",
        config.keys.language.pipeline,
        reader,
        there.known,
        tuple(rule.id for rule in there.rules),
    )
