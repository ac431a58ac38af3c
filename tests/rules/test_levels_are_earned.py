"""No rule has a level that its measured figures don't carry."""

import pytest

from newslint.config.measured import BARS, ENOUGH, Measured, load_measured
from newslint.config.rule import load_folder
from newslint.config.shipped import shipped_folder
from newslint.core.levels import LEVELS

RULES = {rule.id: rule for rule in load_folder(shipped_folder())}


@pytest.mark.parametrize("rule", sorted(load_measured()))
def test_the_figures_carry_the_level(rule: str) -> None:
    measured = load_measured()[rule]
    assert rule in RULES, f"{rule} is measured and doesn't exist"
    assert not RULES[rule].words.enabled or measured.carries(RULES[rule].level), (
        f"{rule} ({measured}) is no {RULES[rule].level}"
    )


@pytest.mark.parametrize("rule", sorted(load_measured()))
def test_the_figures_add_up(rule: str) -> None:
    measured = load_measured()[rule]
    assert measured.read == measured.right + measured.debatable + measured.wrong + measured.artefacts
    assert measured.read <= measured.findings


def test_a_share_just_below_the_bar_carries_no_level() -> None:
    for level in LEVELS:
        right = round(BARS[level] * 100)
        assert measured(100, right).carries(level)
        assert not measured(100, right - 1).carries(level)
    assert measured(ENOUGH - 1, 0).carries("error")
    assert not measured(ENOUGH, 0).carries("suggestion")


def measured(read: int, right: int) -> Measured:
    return Measured(1000, read, read, right, 0, read - right, 0, "own", "2026-12-01")
