"""One event, two dates: the headline has the vote on March 5, the body on March 6.

Two sentences tell of the same event when they share most of their words, a name among them. They conflict when each
states one day and the days differ, but look like one another: the same month, or the same day of another month or year.
Silent where either sentence names a second day, or speaks of something moved, repeated or continued; of the captions of
a gallery, of signatures and lists (nothing of a sentence but names and the day), and of pictures, told in the present
without a word of what is to come: those are of many days.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.core.facts import Date, Facts
from newslint.core.finding import Match, Related
from newslint.language.galleries import in_gallery
from newslint.language.stems import content, stem

VALUES = ("found", "other", "shared")
NEEDS = frozenset({"dates", "tokens", "sentences"})

_CHANGES = frozenset(
    "another again also second third next previous previously earlier later postponed rescheduled moved extended "
    "extension instead first last new repeat repeated return returned day days week until between from through".split()
)


_FEW = 20
"""Of many tellings that share a name, so many are compared: the cost stays near linear in the article's length."""


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    share: float = Field(0.6, gt=0, le=1, description="The part of the shorter sentence's words that both must have.")
    same: float = Field(0.75, gt=0, le=1, description="The same for two sentences of one zone, as two of the body.")
    words: int = Field(4, ge=2, description="How many words both must have at least.")


class _Telling(NamedTuple):
    """A sentence that dates something: its one day, its words, and those of them with a capital."""

    date: Date
    words: frozenset[str]
    names: frozenset[str]
    sentence: int


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match a pair of sentences that date one event differently; the later one is shown first."""
    tellings = list(_tellings(facts))
    often = Counter(telling.date.value for telling in tellings)
    for one, other in _pairs(tellings, often):
        if not _slip(one.date, other.date):
            continue
        if one.date.part("weekday") and other.date.part("weekday"):
            continue  # each day is borne out by its weekday
        share = (
            options.share
            if facts.sentences[one.sentence].zone != facts.sentences[other.sentence].zone
            else options.same
        )
        shared = one.words & other.words
        if len(shared) < options.words or not shared & one.names & other.names:
            continue
        if len(shared) < share * min(len(one.words), len(other.words)):
            continue
        yield Match(
            other.date.span,
            {"found": other.date.text, "other": one.date.text, "shared": ", ".join(sorted(shared)[:6])},
            (Related(one.date.span, "the other date of the same event"),),
            confidence=0.7,
        )


def _pairs(tellings: Sequence[_Telling], often: Mapping[str, int]) -> Iterator[tuple[_Telling, _Telling]]:
    """Pairs that share a name, one of whose days is named once: a day named again and again is meant."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for name in telling.names:
            by_name[name].append(number)
    pairs = {
        (min(number, other), max(number, other))
        for number, telling in enumerate(tellings)
        if often[telling.date.value] == 1
        for name in telling.names
        for other in by_name[name][:_FEW]
        if other != number
    }
    for one, other in sorted(pairs):
        yield tellings[one], tellings[other]


def _tellings(facts: Facts) -> Iterator[_Telling]:
    days: dict[int, list[Date]] = {}
    at = 0
    for number, sentence in enumerate(facts.sentences):
        while at < len(facts.dates) and facts.dates[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(facts.dates) and facts.dates[end].span.start < sentence.span.end:
            if facts.dates[end].granularity in ("day", "time") and facts.dates[end].type in ("DATE", "TIME"):
                days.setdefault(number, []).append(facts.dates[end])
            end += 1
    wanted = {
        number: found[0]
        for number, found in days.items()
        if len(found) == 1 and found[0].part("month") and found[0].part("day")
    }
    tokens: dict[int, list[str]] = {number: [] for number in wanted}
    for token in facts.tokens:
        if (
            token.sentence in tokens
            and token.text[0].isalpha()
            and not wanted[token.sentence].span.contains(token.span)
        ):
            tokens[token.sentence].append(token.text)
    for number, found in wanted.items():
        if facts.sentences[number].zone not in ("headline", "standfirst", "body"):
            continue
        if in_gallery(facts.article.text, found.span) or not _tells(facts, number, found):
            continue
        if any(word.lower() in _CHANGES for word in tokens[number]):
            continue
        telling = [word for word in tokens[number] if content(word)]
        yield _Telling(
            found, frozenset(stem(word.lower()) for word in telling),
            frozenset(stem(word.lower()) for word in telling if word[0].isupper()), number,
        )  # fmt: skip


def _tells(facts: Facts, number: int, found: Date) -> bool:
    """Whether the sentence reports or announces: a headline does, a signature and a caption in the present don't."""
    sentence = facts.sentences[number]
    if sentence.zone != "body":
        return True
    text = facts.text(sentence.span)
    if _SIGNED.search(text) or not text.rstrip("\"'”’) ").endswith((".", "!", "?")):
        return False
    return bool(_TELLING.search(text.replace(found.text, " ")))


_SIGNED = re.compile(r"[—–-]\s?[^—–.]*\(@\w+\)|\b(?:file|in this)\s(?:file\s)?(?:photo|picture|image)\b", re.IGNORECASE)
_TELLING = re.compile(
    r"\b(?:was|were|had|has|have|will|would|shall|may|might|to|is|are|did|said|says?|opens?|closes?|begins?|starts?|votes?|"
    r"meets?|ends?|plays?|takes?|leaves?|arrives?|took|began|met|held|came|went|won|lost|left|fell|made|[a-z]{2,}ed)\b"
)
"""Words with which a sentence reports or announces: forms of the past, of what is to come, and of a timetable."""


def _slip(one: Date, other: Date) -> bool:
    """Whether the two state different days that share the month or the day."""
    ours, theirs = ({part.name: part.value for part in found.parts} for found in (one, other))
    if ours.get("year", theirs.get("year")) != theirs.get("year", ours.get("year")):
        return ours["month"] == theirs["month"] and ours["day"] == theirs["day"]
    return (ours["month"] == theirs["month"]) != (ours["day"] == theirs["day"])
