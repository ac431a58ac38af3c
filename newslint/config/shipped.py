"""Where the rules that come with newslint stand. Imports nothing, for those who only ask where."""

from __future__ import annotations

from pathlib import Path


def shipped_folder() -> Path:
    """`rules/` of a checkout, or its copy inside the installed package."""
    package = Path(__file__).parents[1]
    installed = package / "shipped_rules"
    return installed if installed.is_dir() else package.parent / "rules"
