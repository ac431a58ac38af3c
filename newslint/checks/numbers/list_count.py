"""A count that the list behind it denies: "three reasons" and then four.

`lists` says which lists are counted:

- blocks: bullets or numbers behind a sentence that ends in a colon
- colon: short items of one make behind a colon, the last with "and": "three reasons: cost, noise, staff and weather"
- ordinals: sentences that begin with "First,", "Second," and so on, past the number that was promised

Lists that are said to be a choice ("including", "among them", "so far") are left alone, as are those a reader could
count in two ways.

    extends: list-count
    message: "{figure}, but {items} are listed."
    lists: [blocks, colon, ordinals]
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, ListForm, Listing, Quantity
from newslint.core.finding import Match, Related

VALUES: tuple[str, ...] = ("figure", "items")
NEEDS: frozenset[str] = frozenset({"quantities"})

_SLIP = 2  # a list that is further off is another list, or one within another


class Options(BaseModel):
    """Which lists are counted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lists: tuple[ListForm, ...] = Field(
        default=("blocks", "colon", "ordinals"), description="the forms of list that are counted"
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The counts that announce a list of another length, each with the item that is too many, or the last."""
    seen: dict[Quantity, Listing] = {}
    for form in options.lists:
        for listing in facts.listings:
            if listing.form == form:
                seen.setdefault(listing.count, listing)
    for said, listing in seen.items():
        count, items = int(said.value), listing.items
        if len(items) == count or abs(len(items) - count) > _SLIP:
            continue
        extra = items[count] if len(items) > count else items[-1]
        note = "one more than the count" if len(items) > count else "the last of the list"
        yield Match(said.span, {"figure": said.text, "items": str(len(items))}, (Related(extra, note),))
