"""A quotation whose words are not those of the source: altered, made up, or somebody else's.

Every part of a quotation is sought word for word in the documents that the draft was made from. Before that both sides
are written down alike: letters, white space, quotation marks and dashes, case, contractions, numbers, British and
American spelling, Markdown's marks, pauses ("um"). What is shortened with an ellipsis or with an attribution between,
cut at its ends, or put in square brackets, is right. `fault` says what is sought:

- altered: a near passage has other words.
- invented: no passage is near, though a source quotes the same speaker, or is the transcript of what was said.
- speaker: the words are there, and somebody else says them.

A translation and an earlier version bind nobody's words; in a machine's transcript a word may be misheard, so only what
sounds otherwise counts there.

```yaml
extends: altered-quote
message: "Inside quotation marks '{found}', in the source '{other}'."
fault: altered
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.fuzz import ratio

from newslint.core.facts import Change, Facts, Quote, SourceFacts, Wording
from newslint.core.finding import Match, Related
from newslint.core.text import Span
from newslint.language.stems import content

VALUES: tuple[str, ...] = ("found", "other", "speaker", "source")
NEEDS: frozenset[str] = frozenset({"sources", "sentences", "tokens", "names", "quotes", "attributions"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNBOUND = ("translation", "earlier version")
_MISHEARD = 60
"""Letters in a hundred that two words share which a machine may have taken for each other."""
_RUN = 5
"""Words that two passages share from which they are the same, though all of them are small words."""
_TELLS = 0.4
"""The share of a draft's sentence from which a place of the source tells the same."""
_ALIGNED = 0.15
"""So much less of a quotation's words need stand in a passage that lies at such a place."""
_APART = 2
"""Unchanged words between two changes that are still shown as one."""
_TURN = re.compile(r"^(?:\[?[\d:.]+\]?\s+)?((?:[A-Z][\w.'’-]*\s?){1,4})(?:\([^)\n]*\))?:\s", re.MULTILINE)


class Options(BaseModel):
    """What is sought, and how sure it must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    fault: Literal["altered", "invented", "speaker"] = Field("altered", description="What may be wrong with the words.")
    words: int = Field(4, description="Quotations with fewer words stand in any text by chance.")
    near: float = Field(0.6, description="The share of the words that a passage must have to be the one quoted.")
    far: float = Field(0.4, description="The share of the words up to which a passage only happens to have them.")
    content: int = Field(2, description="How many of the shared words must say what the sentence is about.")


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """The quotations with the fault that `options` names, each with its place in the source."""
    if not facts.sources:
        return
    seek = {"altered": _altered, "invented": _invented, "speaker": _other_speaker}[options.fault]
    for wording in facts.wordings:
        if _is_speech(facts, wording.quote):
            yield from seek(facts, wording, options)


def _is_speech(facts: Facts, quote: Quote) -> bool:
    """Whether somebody's words are meant: no title of a work, no word set apart."""
    inner = quote.text[1:-1]
    words = _WORD.findall(inner)
    titled = [word for word in words if content(word)]
    if len(titled) > 1 and all(word[0].isupper() or word[0].isdigit() for word in titled):
        return False
    zone = facts.article.zone_at(quote.span.start)
    return quote.speech or len(words) > 5 or (zone is not None and zone.name != "body")


def _altered(facts: Facts, wording: Wording, options: Options) -> Iterator[Match]:
    source = facts.sources[wording.source]
    if wording.place is None or not wording.changes or source.kind in _UNBOUND:
        return
    near = options.near - (_ALIGNED if _is_parallel(facts, wording) else 0)
    if wording.words < 2 or wording.share < near or not _is_near(facts, wording, options):
        return
    for changes in _runs(facts, [change for change in wording.changes if _counts(facts, change, source)]):
        yield _shown(facts, wording, changes, source)


def _runs(facts: Facts, changes: Sequence[Change]) -> Iterator[list[Change]]:
    """The changes that stand so near each other that one place shows them."""
    run: list[Change] = []
    for change in changes:
        if run and len(_WORD.findall(facts.article.text, run[-1].here.end, change.here.start)) > _APART:
            yield run
            run = []
        run.append(change)
    if run:
        yield run


def _shown(facts: Facts, wording: Wording, changes: Sequence[Change], source: SourceFacts) -> Match:
    here = Span(changes[0].here.start, changes[-1].here.end)
    there = Span(changes[0].there.start, changes[-1].there.end)
    place = wording.place or wording.span
    if here.start == here.end:  # words left out: shown between their neighbours
        here, there = _widened(facts, here, wording.span), _widened(source.facts, there, place)
    found, other = facts.text(here), source.facts.text(there)
    values = {"found": _line(found), "other": _line(other) or "…", "speaker": "", "source": source.path}
    shown = there if there.start < there.end else place
    return Match(here, values, elsewhere=(Related(shown, "the source has", source.path),))


def _is_parallel(facts: Facts, wording: Wording) -> bool:
    """Whether the passage lies where the source tells what the quotation's sentence tells."""
    for one in facts.parallels:
        if one.source == wording.source and one.covered >= _TELLS:
            there = facts.sources[one.source].facts.sentences[one.place].span
            here = facts.sentences[one.sentence].span
            if wording.place and there.overlaps(wording.place) and here.overlaps(wording.span):
                return True
    return False


def _is_near(facts: Facts, wording: Wording, options: Options) -> bool:
    """Whether what the two share is enough to know the passage by."""
    changed = [change.here for change in wording.changes]
    words = _WORD.finditer(facts.article.text, *wording.span)
    same = [word[0] for word in words if not any(span.start <= word.start() < span.end for span in changed)]
    return len(same) >= _RUN or sum(map(content, same)) >= min(options.content, max(1, wording.words // 3))


def _counts(facts: Facts, change: Change, source: SourceFacts) -> bool:
    """Whether the two say different words."""
    here, there = facts.text(change.here), source.facts.text(change.there)
    if source.kind == "machine transcript":
        words = [word for word in _WORD.findall(f"{here} {there}") if content(word)]
        return bool(words) and ratio(here.lower(), there.lower()) < _MISHEARD
    return True


def _widened(facts: Facts, gap: Span, within: Span) -> Span:
    """The words on both sides of an empty place."""
    words = [Span(*match.span()) for match in _WORD.finditer(facts.article.text, *within)]
    before = [word for word in words if word.end <= gap.start]
    after = [word for word in words if word.start >= gap.end]
    return Span(before[-1].start if before else gap.start, after[0].end if after else gap.end)


def _invented(facts: Facts, wording: Wording, options: Options) -> Iterator[Match]:
    if wording.words < options.words or wording.share > options.far:
        return
    holder = _holder(facts, wording.quote)
    if holder is None:
        return
    speaker = facts.text(wording.quote.speaker) if wording.quote.speaker else ""
    values = {"found": _line(facts.text(wording.span)), "other": "", "speaker": speaker, "source": holder[0].path}
    related = (Related(holder[1], "the source has this speaker here", holder[0].path),) if holder[1] else ()
    yield Match(wording.span, values, elsewhere=related)


def _holder(facts: Facts, quote: Quote) -> tuple[SourceFacts, Span | None] | None:
    """The source that would have to hold the words, and where it has their speaker."""
    for source in facts.sources:
        if source.kind in _UNBOUND:
            continue
        speakers = list(_speakers(source.facts))
        if quote.speaker is not None:
            mine = _surnames(facts, quote.speaker)
            same = next((place for names, place, _ in speakers if mine & names), None)
            if same is not None:
                return source, same
    return None


def _other_speaker(facts: Facts, wording: Wording, options: Options) -> Iterator[Match]:
    if wording.words < options.words or wording.share < 1 or wording.place is None or wording.quote.speaker is None:
        return
    source = facts.sources[wording.source]
    mine = _surnames(facts, wording.quote.speaker)
    theirs = next((one for one in _speakers(source.facts) if one[2].contains(wording.place)), None)
    if theirs is None or not mine or not theirs[0] or _bearers(facts, mine) & _bearers(facts, theirs[0]):
        return
    block = source.facts.article.zones[source.facts.article.block_at(wording.place.start)].span
    around = {word.lower() for word in _WORD.findall(block.of(source.facts.article.text))}
    if mine & around:  # both stand there: who says which is a matter of reading
        return
    name = next(one.span for one in facts.names if wording.quote.speaker.contains(one.span))
    here, there = facts.text(name), source.facts.text(theirs[1])
    values = {"found": here, "other": there, "speaker": there, "source": source.path}
    yield Match(name, values, elsewhere=(Related(theirs[1], "said by", source.path),))


def _speakers(facts: Facts) -> Iterator[tuple[frozenset[str], Span, Span]]:
    """Who speaks in a document: the words of the name, where it stands, and what is said."""
    for quote in facts.quotes:
        if quote.speaker is not None and quote.speech:
            yield _surnames(facts, quote.speaker), quote.speaker, quote.span
    turns = list(_TURN.finditer(facts.article.text))
    for turn, following in zip_longest(turns, turns[1:]):
        end = following.start() if following else len(facts.article.text)
        name = Span(*turn.span(1))
        yield frozenset({_WORD.findall(name.of(facts.article.text))[-1].lower()}), name, Span(turn.end(), end)


def _surnames(facts: Facts, speaker: Span) -> frozenset[str]:
    """The surnames of the persons whom the words `speaker` name."""
    found = set()
    for name in facts.names:
        if name.label == "person" and speaker.contains(name.span):
            found.add((name.surname or name.text.split()[-1]).lower())
    return frozenset(found)


def _bearers(facts: Facts, words: frozenset[str]) -> frozenset[str]:
    """All words of the names, in the draft and its sources, that hold one of `words`: Laura is Laura Boydell."""
    found = set(words)
    for one in (facts, *(source.facts for source in facts.sources)):
        for name in one.names:
            parts = {word.lower() for word in _WORD.findall(name.text)}
            if name.label == "person" and parts & words:
                found |= parts
    return frozenset(found)


def _line(words: str) -> str:
    return " ".join(words.split())
