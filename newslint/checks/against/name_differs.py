"""A name that no source has, where the source has another at the same place: a slip of spelling, or somebody else.

For each name of the draft that no document has in any form (country and demonym, initials, Rob and Robert are told
apart first), the places that tell the same are looked through for a name of the same sort that the draft's sentence
doesn't have. One that is spelt almost so, or of which all words but one are the same, is the one meant; another counts
where the words around the two are the same.

```yaml
extends: name-differs
message: "'{found}' here, '{other}' in the source."
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from newslint.checks.against._aliases import Aliases
from newslint.checks.against._told import Told, around, likeness
from newslint.core.facts import Facts, Name, SourceFacts
from newslint.core.finding import Match, Related
from newslint.language.forenames import are_one_forename

VALUES: tuple[str, ...] = ("found", "other", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "names", "quotes", "attributions"})
_DESCRIBED = frozenset("a an his her its their our my your new old former first second".split())
"""Words after which a name describes what follows it."""
_SPELT = 75
"""Letters in a hundred that two spellings of one name share."""


class Options(BaseModel):
    """How alike the two places must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    share: float = Field(0.25, description="The share of the sentence that the source's place must have.")
    likeness: float = Field(1.0, description="How alike the words around the two names must be.")
    mentions: int = Field(3, description="So often a source names the one whom it is about.")
    leading: int = Field(2, description="So many names of a source may be those that it is about.")


class _Rival(NamedTuple):
    """A name of a source that stands where the draft has another, and how well it fits."""

    fit: float
    name: Name
    source: SourceFacts


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The first mention of each name that a source has otherwise."""
    if not facts.sources:
        return
    told = Told(facts)
    aliases = Aliases(facts, told)
    seen: set[int] = set()
    for name in facts.names:
        if name.entity in seen or name.zone in ("byline", "credit", "dateline"):
            continue
        unknown = aliases.unknown(name, facts.article.text)
        whole = not unknown and len(name.words) > 1 and name.label != "person" and not told.has(name.text)
        if not unknown and not whole:
            continue
        rival = max(_rivals(facts, told, name, unknown, options), default=None, key=lambda one: one.fit)
        if rival is None and len(unknown) == len(name.text.split()) and not _describes(facts, name):
            rival = _stand_in(facts, told, name, options)
        if rival is not None:
            seen.add(name.entity)
            path, other = rival.source.path, rival.name
            values = {"found": name.text, "other": other.text, "source": path}
            yield Match(name.span, values, elsewhere=(Related(other.span, "the source has", path),))


def _rivals(facts: Facts, told: Told, name: Name, unknown: list[str], options: Options) -> Iterator[_Rival]:
    sentence = told.sentence_at(name.span)
    if sentence is None:
        return
    span = facts.sentences[sentence].span
    mine = around(facts, name.span, span)
    said = _said(facts)
    forms = {one.text.lower() for one in facts.names}
    for place in told.places(sentence, name.span):
        if place.share < options.share:
            continue
        there = place.source.facts
        for other in there.names:
            if not place.sentence.span.contains(other.span) or not _one_sort(name, other):
                continue
            if _is_spelt_so(name, other, unknown) and other.text.lower() not in forms:
                yield _Rival(10 + place.share, other, place.source)
            elif unknown and not _is_said(other, said) and not _shares(name, other) and not _describes(facts, name):
                fit = likeness(mine, around(there, other.span, place.sentence.span))
                if fit >= options.likeness:
                    yield _Rival(fit + place.share, other, place.source)


def _stand_in(facts: Facts, told: Told, name: Name, options: Options) -> _Rival | None:
    """The one whom a source is about, where the draft never names them: somebody else stands in their place."""
    said = _said(facts)
    sentence = told.sentence_at(name.span)
    for source in facts.sources:
        names = [other for other in source.facts.names if (other.label == "place") == (name.label == "place")]
        counts = Counter(other.entity for other in names)
        most = [entity for entity, count in counts.most_common(options.leading) if count >= options.mentions]
        for entity in most:
            forms = [other for other in names if other.entity == entity]
            first = max(forms, key=lambda other: len(other.text))
            if any(_is_said(other, said) for other in forms) or not _one_sort(name, first) or first.country:
                continue
            aligned = any(place.source is source for place in told.places(sentence, name.span))
            if aligned or counts[entity] >= options.mentions + 2:
                return _Rival(0, first, source)
    return None


def _describes(facts: Facts, name: Name) -> bool:
    """Whether the name only says of what sort something is: a Bedfordshire school, their South American rivals."""
    before = facts.article.text[: name.span.start].split()[-1:]
    return bool(before) and before[0].lower() in _DESCRIBED


def _said(facts: Facts) -> frozenset[str]:
    """The draft's words that names are made of."""
    return frozenset(word.lower() for name in facts.names for word in name.text.replace("-", " ").split())


def _is_said(name: Name, said: frozenset[str]) -> bool:
    """Whether the draft has the name, by its last word at least."""
    return (name.surname or name.text.replace("-", " ").split()[-1]).lower() in said


def _one_sort(name: Name, other: Name) -> bool:
    if name.demonym != other.demonym:
        return False
    return (name.label == "person") == (other.label == "person") or "other" in (name.label, other.label)


def _shares(name: Name, other: Name) -> bool:
    """Whether the shorter of the two is part of the longer."""
    one, two = set(name.text.lower().split()), set(other.text.lower().split())
    return one <= two or two <= one


def _is_spelt_so(name: Name, other: Name, unknown: list[str]) -> bool:
    """Whether the two are one name but for some letters of a word, or for one word."""
    one, two = name.text.lower().split(), other.text.lower().split()
    if len(one) == 1 and unknown:
        return any(_is_slip(one[0], word) for word in two)
    if len(one) != len(two):
        return False
    apart = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return len(apart) == 1 and not are_one_forename(*apart[0])


def _is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 4 and ratio(one, other) >= _SPELT and OSA.distance(one, other) <= 2
