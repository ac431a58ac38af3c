"""A speaker who was never introduced: a bare surname speaks, and nowhere is there a first name, a title or a role.

"Mr" and "Ms" introduce nobody. Silent about parties and firms, about a name one slip from a name told in full, and
about the line that says where a reporter wrote from.

```yaml
extends: unintroduced-speaker
message: "'{speaker}' was never introduced."
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Facts, Name
from newslint.core.finding import Match
from newslint.core.text import Span
from newslint.language.lexicon import known
from newslint.language.spelling import compare

VALUES: tuple[str, ...] = ("speaker",)
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "names", "quotes", "attributions"})

_SURNAME = re.compile(r"[A-Z][a-zé]+(?:[-’'][A-Z]?[a-z]+)?")
_WORD = re.compile(r"\w+")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s+$")
_INTRODUCED_AFTER = re.compile(r"\s+[A-Z]|, (?:\d|a |an |the |who)")
_NEAR = 200
_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss)\.?\s+")
"""A title that says nothing of who its bearer is."""
_SIGNED = re.compile(r"\s+from\b")


class Options(BaseModel):
    """Who needs no introduction."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    known: tuple[str, ...] = Field((), description="Surnames that readers know without a first name.")
    mentions: int = Field(
        1, description="A name that the article mentions more often than this before counts as introduced."
    )


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The first statement of each speaker known by a bare surname only."""
    text = facts.article.text
    seen: set[str] = set(options.known)
    by_span = {name.span: name for name in facts.names}
    in_full: defaultdict[int, set[Span]] = defaultdict(set)
    for name in facts.names:
        if len(name.words) > 1:
            in_full[name.entity].add(name.span)
    full = {name.surname for name in facts.names if name.forename and name.surname}
    speaking = {quote.speaker for quote in facts.quotes if quote.speech}
    places: dict[str, list[int]] = {}
    for attribution in facts.attributions:
        if attribution.source is None or attribution.kind != "named" or attribution.how != "speech":
            continue
        polite = _HONORIFIC.match(text, *attribution.source)
        called = Span(polite.end() if polite else attribution.source.start, attribution.source.end)
        speaker = facts.text(called)
        if not _SURNAME.fullmatch(speaker) or speaker in seen:
            continue
        seen.add(speaker)
        spoken = by_span.get(called)
        if (
            spoken is None
            or (spoken.title and not polite)
            or not _person(spoken, polite is not None or called in speaking or attribution.source in speaking)
        ):
            continue
        if in_full[spoken.entity] - {spoken.span}:
            continue
        places = places or _places(text)
        if _SIGNED.match(text, attribution.cue.end) or any(_slip(speaker, name) for name in full):
            continue  # "Reed reported from Oslo" is a byline; a slip for a name in full is another rule's
        uses = [at for at in places[re.split(r"[-’']", speaker)[0]] if _ends_there(text, at, speaker)]
        if sum(use < called.start for use in uses) >= options.mentions:
            continue
        if not any(_is_introduced(text, use, speaker) for use in uses):
            yield Match(called, {"speaker": facts.text(attribution.source)})


def _slip(speaker: str, name: str) -> bool:
    """Whether the two are spellings of one surname: a letter or so apart."""
    return speaker != name and compare(speaker, name).kind not in ("same", "far")


def _person(name: Name, speaks: bool) -> bool:
    """Whether the name is a person's: known as one, or unknown and the speaker of a quotation."""
    return name.label == "person" or (name.label == "other" and speaks and not known(name.text.lower()))


def _places(text: str) -> dict[str, list[int]]:
    """Where each word begins."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for word in _WORD.finditer(text):
        places[word[0]].append(word.start())
    return places


def _ends_there(text: str, at: int, speaker: str) -> bool:
    """Whether `speaker` stands at `at`, and is all of its word."""
    end = at + len(speaker)
    return text.startswith(speaker, at) and not _WORD.match(text, end)


def _is_introduced(text: str, at: int, speaker: str) -> bool:
    """Whether the name at `at` stands beside another capital, a title or a role in apposition."""
    before = _CAPITAL_BEFORE.search(text, max(0, at - _NEAR), at)
    return (before is not None and not _HONORIFIC.fullmatch(before[0])) or _INTRODUCED_AFTER.match(
        text, at + len(speaker)
    ) is not None
