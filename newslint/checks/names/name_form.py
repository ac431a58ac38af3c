"""One name in two forms: with and without a hyphen, as one word and as two, with other capitals.

"Time Warner" and "TimeWarner", "Kilroy-Silk" and "Kilroy Silk", "McDonald" and "Mcdonald" are one name to the reader
and two to a search. The match is at the rarer form, or at the later where both stand equally often. Words all in
capitals and differences of accents alone stay silent.

```yaml
extends: name-form
message: "'{found}' here, '{expected}' elsewhere ({count})."
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Name
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Placed
from newslint.language.lexicon import known, known_name
from newslint.language.posts import in_post, is_address

NEEDS: frozenset[str] = frozenset({"sentences", "names", "quotes"})
VALUES: tuple[str, ...] = ("found", "expected", "count")

_JOINT = re.compile(r"[\s\-‐‑.]+")


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    capitals: bool = Field(True, description="Compare capitals inside words too (McDonald, Mcdonald).")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for each odd form of a name."""
    forms: defaultdict[str, dict[str, list[Name]]] = defaultdict(dict)
    for name in _own(facts):
        form = " ".join(name.text.split())
        form = form[:1].upper() + form[1:] if "-" in form[:4] else form  # Al-Brekstad at a sentence's start
        if form.isupper() or len(form) < 5 or name.zone == "headline" or not form[-1].isalpha():
            continue
        forms[_JOINT.sub("", form).lower()].setdefault(form, []).append(name)
    yield from _turned_round(facts)
    for group in forms.values():
        by_count = sorted(group.values(), key=lambda names: (-len(names), names[0].span))
        for names in by_count[1:]:
            if _differ(names[0], by_count[0][0], options):
                yield _match(names[0], by_count[0])


def _turned_round(facts: Facts) -> Iterator[Match]:
    """ "Owens Burgess" beside "Burgess Owens": two words of one person's name in both orders."""
    orders: defaultdict[tuple[str, ...], dict[str, list[Name]]] = defaultdict(dict)
    for name in _own(facts):
        words = [span.of(facts.article.text) for span in name.words]
        if name.label == "person" and len(words) == len(set(words)) == 2 and all(map(str.istitle, words)):
            orders[tuple(sorted(words))].setdefault(" ".join(words), []).append(name)
    for group in orders.values():
        if len(group) == 2:
            odd, usual = sorted(group.values(), key=lambda names: (len(names), -names[0].span.start))
            yield _match(odd[0], usual)


def _own(facts: Facts) -> Iterator[Name]:
    """The names that the newsroom spells: none in somebody's post or quotation, no handle, tag or address."""
    text = facts.article.text
    quotes = Placed(facts.quotes)
    for name in facts.names:
        if not is_address(text, name.span) and not quotes.overlapping(name.span) and not in_post(text, name.span):
            yield name


def _differ(odd: Name, usual: Name, options: Options) -> bool:
    one, other = (" ".join(name.text.split()) for name in (odd, usual))
    if one.lower() == other.lower():
        shouted = any(word.isupper() for word in (*one.split(), *other.split()))
        return options.capitals and not shouted and not _is_compound(one, other)
    parts = _JOINT.split(one)
    adjective = "-" in one + other and all(known(part.lower()) or known_name(part) for part in parts)
    return not adjective and not all(known(part.lower()) for part in parts)


def _is_compound(one: str, other: str) -> bool:
    """Whether the capitals differ at a common word after a hyphen: "Osgood-inspired", in a heading "-Inspired"."""
    pairs = zip(one.split("-")[1:], other.split("-")[1:], strict=False)
    return any(a != b and known(a.lower()) for a, b in pairs)


def _match(odd: Name, usual: list[Name]) -> Match:
    expected = " ".join(usual[0].text.split())
    return Match(
        span=odd.span,
        values={
            "found": " ".join(odd.text.split()),
            "expected": expected,
            "count": "once" if len(usual) == 1 else f"{len(usual)} times",
        },
        related=(Related(usual[0].span, "the other form"),),
        edits=(Edit(odd.span, expected),),
        confidence=0.8,
    )
