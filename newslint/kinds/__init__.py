"""The kinds: families of rules written in Python. A rule's `extends:` names one of this table."""

from __future__ import annotations

from types import ModuleType

from newslint.kinds import (
    ambiguous_date,
    date_conflict,
    date_tense,
    duplicate_block,
    existence,
    figure_arithmetic,
    forename_drift,
    headline_figure,
    hedge_drift,
    impossible_date,
    missing_speaker,
    mixed_script,
    name_variant,
    period_conflict,
    repetition,
    substitution,
    unattributed_claim,
    unlikely_year,
    vague_source,
    weekday_date,
    years_apart,
)

KINDS: dict[str, ModuleType] = {
    "ambiguous-date": ambiguous_date,
    "date-conflict": date_conflict,
    "date-tense": date_tense,
    "duplicate-block": duplicate_block,
    "existence": existence,
    "figure-arithmetic": figure_arithmetic,
    "forename-drift": forename_drift,
    "headline-figure": headline_figure,
    "hedge-drift": hedge_drift,
    "impossible-date": impossible_date,
    "missing-speaker": missing_speaker,
    "mixed-script": mixed_script,
    "name-variant": name_variant,
    "period-conflict": period_conflict,
    "repetition": repetition,
    "substitution": substitution,
    "unattributed-claim": unattributed_claim,
    "unlikely-year": unlikely_year,
    "vague-source": vague_source,
    "weekday-date": weekday_date,
    "years-apart": years_apart,
}
