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
from typing import Literal

import regex
from pydantic import BaseModel, ConfigDict, Field

from newslint.fact import Facts, Quantity
from newslint.finding import Match, Related
from newslint.knowledge.enumerations import blocks_after, items_after, ordinals_after
from newslint.knowledge.stems import stem
from newslint.text import Span

VALUES: tuple[str, ...] = ("figure", "items")
NEEDS: frozenset[str] = frozenset({"sentences", "quantities"})

_LISTED = frozenset(
    "reason way thing point step condition demand question factor lesson rule tip category takeaway option principle "
    "priority goal aim theme proposal recommendation suggestion measure criteria requirement explanation argument "
    "change challenge problem issue objective charge scenario possibility test objection fact type kind".split()
)
_CHOICE = regex.compile(
    r"\b(?:includ\w+|among|such as|for example|so far|some|other|e\.g\.|of (?:the|its|their|his|her))\b"
)
_MOST = 12
_SLIP = 2  # a list that is further off is another list, or one within another


class Options(BaseModel):
    """Which lists are counted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lists: tuple[Literal["blocks", "colon", "ordinals"], ...] = Field(
        default=("blocks", "colon", "ordinals"), description="the forms of list that are counted"
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The counts that announce a list of another length, each with the item that is too many, or the last."""
    for said in facts.quantities:
        if not _announces(facts, said):
            continue
        count = int(said.value)
        items = next((found for way in options.lists if (found := _items(facts, said, way))), [])
        if not items or len(items) == count or abs(len(items) - count) > _SLIP:
            continue
        extra = items[count] if len(items) > count else items[-1]
        note = "one more than the count" if len(items) > count else "the last of the list"
        yield Match(said.span, {"figure": said.text, "items": str(len(items))}, (Related(extra, note),))


def _announces(facts: Facts, said: Quantity) -> bool:
    if said.kind != "count" or said.zone != "body" or said.low != said.high or said.approximate or not said.noun:
        return False
    if not 2 <= said.value <= _MOST or said.value != int(said.value) or said.per or said.recalls:
        return False
    sentence = facts.sentences[said.sentence].span
    end = _colon(facts, said) or sentence.end
    return not _CHOICE.search(facts.article.text[sentence.start : end].lower())


def _colon(facts: Facts, said: Quantity) -> int | None:
    """Where the colon behind `said` stands: right behind the noun, or in the same clause for a noun of lists."""
    text, end = facts.article.text, facts.sentences[said.sentence].span.end
    near = r"[^:;.,!?()\"“”]{0,60}:(?!\d)" if stem(said.noun or "") in _LISTED else r"\s?:(?!\d)"
    found = regex.compile(near).match(text, said.span.end, end)
    if found is None or any(q.span.start > said.span.start and q.span.end <= found.end() for q in facts.quantities):
        return None
    return int(found.end())


def _items(facts: Facts, said: Quantity, way: str) -> list[Span]:
    """The items of the list that `said` announces in this `way`; none where it announces no such list."""
    text, sentence = facts.article.text, facts.sentences[said.sentence].span
    if way == "ordinals":
        if stem(said.noun or "") not in _LISTED:
            return []
        spans = ordinals_after(text, facts.sentences, said.sentence)
        return spans if len(spans) > said.value else []
    colon = _colon(facts, said)
    if colon is None:
        return []
    ends = not text[colon : sentence.end].strip()
    if way == "blocks":
        block = facts.article.zone_at(said.span.start)
        found = blocks_after(facts.article, said.span.start) if ends and block and block.span.end <= colon else []
        return found if len(found) > 1 else []
    found = [] if ends else items_after(text, colon, sentence.end)
    return found if len(found) <= said.value + 1 else []  # "Rome, Italy, Paris, France, and Bonn" are three
