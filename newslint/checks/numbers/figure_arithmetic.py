"""A figure that the text itself says comes from others, and doesn't: "1% of $21.1 billion, or $2 billion".

The ways of reckoning (`ways`) are those of Derivation: percent-of, share, percent-change, points-change, multiple, sum,
difference, conversion, rate. The result may be off by what the rounding of all the figures allows, and by their own
words ("about", "nearly", "more than"). The value {sum} says the sum aloud.

    extends: figure-arithmetic
    message: "{sum}, not {figure}."
    ways: [percent-of]
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.numbers._arithmetic import work_out
from newslint.checks.numbers._rounding import same_said, say_quantity
from newslint.core.facts import DerivationWay, Facts, Quantity
from newslint.core.finding import Match, Related

VALUES: tuple[str, ...] = ("sum", "figure", "right")
NEEDS: frozenset[str] = frozenset({"quantities"})


class Options(BaseModel):
    """Which sums are done."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ways: tuple[DerivationWay, ...] = Field(description="the ways of reckoning that are checked")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The results that don't follow from their inputs."""
    for stated in facts.quantities:
        worked = [work_out(d, stated) for d in stated.derived if d.how in options.ways]
        if not worked or any(sum_.holds for sum_ in worked) or _completed(facts, stated, options.ways):
            continue
        done = worked[0]
        if same_said(done.right, _figure(facts, stated)):
            continue
        yield Match(
            stated.span,
            {"sum": done.words, "figure": _figure(facts, stated), "right": done.right},
            tuple(Related(q.span, "from this figure") for q in done.inputs),
        )


def _completed(facts: Facts, stated: Quantity, ways: tuple[DerivationWay, ...]) -> bool:
    """Whether the sentence before has what a sum lacks: "They won 15 golds. Seven silvers and 12 bronzes made 34"."""
    for derived in stated.derived:
        if derived.how != "sum" or derived.how not in ways:
            continue
        lacks = stated.value - sum(q.value for q in derived.inputs)
        near = (q for q in facts.quantities if q.sentence == stated.sentence - 1 and q.kind == stated.kind)
        if lacks > 1 and any(q.value == lacks for q in near):
            return True
    return False


def _figure(facts: Facts, stated: Quantity) -> str:
    return say_quantity(stated, facts.text(stated.span))
