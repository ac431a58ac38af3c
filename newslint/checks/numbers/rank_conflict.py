"""One bearer with two places in one order: "Kenya is the second-largest exporter of tea", then "the largest".

Both places must stand beside the same name, in the present, with the same superlative and the same words for what is
ranked; "the largest bank" and "the second-largest bank by assets" are two orders.

    extends: rank-conflict
    message: "{figure} here, {other} before."
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from newslint.core.facts import Facts, Rank
from newslint.core.finding import Match, Related

VALUES: tuple[str, ...] = ("figure", "other", "name")
NEEDS: frozenset[str] = frozenset({"ranks"})


class Options(BaseModel):
    """Nothing to choose."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The later of two places that one bearer has in one order, each with the earlier."""
    seen: dict[tuple[str, str, frozenset[str]], Rank] = {}
    for rank in facts.ranks:
        earlier = seen.setdefault((rank.bearer.text, rank.most, rank.of), rank)
        if earlier.place != rank.place:
            values = {"figure": rank.text, "other": earlier.text, "name": rank.bearer.text}
            yield Match(rank.span, values, (Related(earlier.span, "the place there"),))
