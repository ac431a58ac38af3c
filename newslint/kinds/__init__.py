"""The kinds: families of rules written in Python. A rule's `extends:` names one of this table."""

from __future__ import annotations

from types import ModuleType

from newslint.kinds import (
    duplicate_block,
    existence,
    figure_arithmetic,
    forename_drift,
    headline_figure,
    hedge_drift,
    impossible_date,
    missing_speaker,
    name_variant,
    repetition,
    substitution,
    unattributed_claim,
    vague_source,
    weekday_date,
)

KINDS: dict[str, ModuleType] = {
    "duplicate-block": duplicate_block,
    "existence": existence,
    "figure-arithmetic": figure_arithmetic,
    "forename-drift": forename_drift,
    "headline-figure": headline_figure,
    "hedge-drift": hedge_drift,
    "impossible-date": impossible_date,
    "missing-speaker": missing_speaker,
    "name-variant": name_variant,
    "repetition": repetition,
    "substitution": substitution,
    "unattributed-claim": unattributed_claim,
    "vague-source": vague_source,
    "weekday-date": weekday_date,
}
