"""The same paragraph, caption or sentence twice in an article, word for word or nearly so.

Two blocks are compared where they stand in the same zone, or, with `earlier_in`, a block with the earlier ones of
those zones. Two in a row need only `adjacent_words` words to count, others `min_words`. Nearly the same means that
`similarity` of the letters agree and that the words which differ are neither figures nor names: lists and results
repeat their form. In a live blog only what stands in one entry is compared, or in a row.

What may stand twice: headings and lead-ins, standing notices, a credit, an answer, a refrain (what stands three times
and is no longer than `refrain_words`), a post, and what was quoted before the whole was printed.

```yaml
extends: duplicate-block
message: "This {unit} has stood in the article before."
unit: block
```
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import chain
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

from newslint.core.article import ZoneName
from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match, Related
from newslint.core.text import Span
from newslint.language.live_blog import entries

VALUES = ("found", "unit")
NEEDS: frozenset[str] = frozenset({"sentences", "quotes"})
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")
_NOTICE = re.compile(
    r"[*†‡]+\w|\W*(?:editor[’']s )?(?:notes?|updated?|correction|clarification)\b.{0,30}:", re.IGNORECASE
)
_ANSWER = re.compile(r"\W*[QA]\s*[.:]\s")
_POST = re.compile(r"[—–-]\s[^\n]{0,60}\(@\w+\)|\bpic\.twitter\.com/")
_CREDIT = frozenset(
    "a an and at by caption courtesy enlarge for from hide image of photo photos the this toggle via".split()
)
_BARE = 16
"""The most words of a line that is nothing but names and the words of a credit."""
_SHOWN = 60
_FEW = 10
"""Of many that share words, so many are compared: the cost stays near linear in the article's length."""

_CLOSEST = 20
"""And of all these, so many: those that share most."""

_LONGEST = 20_000
"""Longer ones, in letters, are the same or not: nearly would cost the square of the length."""


class Options(BaseModel):
    """What is compared, and how alike counts as the same."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    unit: Literal["block", "sentence"] = Field("block", description="What is compared: whole blocks or sentences.")
    earlier_in: tuple[ZoneName, ...] = Field((), description="Zones of the earlier one; none means the later's own.")
    min_words: int = Field(6, description="The fewest words of a repeat that stands apart from the first.")
    adjacent_words: int = Field(3, description="The fewest words where one follows the other.")
    near_words: int = Field(12, description="The fewest words of a repeat that isn't word for word.")
    refrain_words: int = Field(15, description="The most words of what may stand three times or more, as a refrain.")
    similarity: float = Field(0.9, ge=0.5, le=1.0, description="How much of the letters must agree.")


class _Part(NamedTuple):
    span: Span
    zone: ZoneName
    block: int
    words: tuple[str, ...]
    plain: str


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each later one, with the earlier one as its other place."""
    if options.earlier_in and not facts.article.blocks(*options.earlier_in):
        return
    parts = _parts(facts, options.unit)
    repeated = _repeated_blocks(facts) if options.unit == "sentence" else frozenset()
    entry = cache(partial(entries, facts.article))  # asked for where something repeats: most articles have nothing
    counts = Counter(part.plain for part in parts)
    taken: set[int] = set()
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (part, runs) in enumerate(zip(parts, _shared_runs(parts, options), strict=True)):
        if not runs:
            continue
        shared = Counter(before for run in runs if run in seen for before in seen[run][:_FEW])
        alike = sorted(before for before, _ in shared.most_common(_CLOSEST))
        for run in runs:
            seen[run].append(number)
        refrain = counts[part.plain] > 2 and len(part.words) <= options.refrain_words
        if not alike or part.block in repeated or refrain or _may_repeat(facts, part, options.unit):
            continue
        for before in alike:
            earlier = parts[before]
            if before in taken and earlier.plain != part.plain:
                continue
            adjacent = number == before + 1
            if (
                earlier.zone in (options.earlier_in or (part.zone,))
                and _same(earlier, part, adjacent, options)
                and not (options.unit == "sentence" and _is_quoted(facts, earlier))
                and (adjacent or not (parted := entry()) or parted[earlier.block] == parted[part.block])
            ):
                taken.add(number)
                yield _match(facts, earlier, part, options.unit)
                break


def _may_repeat(facts: Facts, part: _Part, unit: str) -> bool:
    """Whether it is one of the things that may stand twice, whatever its words are."""
    zone = facts.article.zones[part.block]
    block = facts.text(zone.span)
    if _NOTICE.match(block) or _is_post(block):
        return True
    if unit == "sentence":
        return _is_question(facts.text(part.span))
    label = zone.markup.startswith("heading") or block.rstrip().endswith(":")
    return label or _ANSWER.match(block) is not None or _is_credit(part)


@lru_cache(maxsize=8)
def _is_post(block: str) -> bool:
    """Whether the block is somebody's post. Each of its sentences asks, one after the other."""
    return _POST.search(block) is not None


def _is_question(sentence: str) -> bool:
    """Whether it is one: an interview puts the same one to several people."""
    return sentence.rstrip("\"'”’) \n").endswith("?")


def _is_credit(part: _Part) -> bool:
    """Whether it names a photographer and an agency, whose pictures may be several: "Ann Lee for the Herald"."""
    if len(part.words) > _BARE:
        return False
    return all(word[:1].isupper() or word.lower() in _CREDIT for word in part.words)


def _is_quoted(facts: Facts, part: _Part) -> bool:
    """Whether it was quoted: the statement, post or interview itself may follow in full."""
    inside = Span(part.span.start + 1, part.span.end - 2)  # the marks may stand outside of it or be part of it
    return any(quote.span.contains(inside) for quote in facts.quotes)


def _shared_runs(parts: Sequence[_Part], options: Options) -> list[list[tuple[str, ...]]]:
    """Of each part, the runs that come again somewhere: most articles have few."""
    runs = [_runs(part, options) for part in parts]
    counts = Counter(chain.from_iterable(runs))
    if len(counts) == sum(map(len, runs)):
        return [[] for _ in runs]
    return [[run for run in found if counts[run] > 1] for found in runs]


def _runs(part: _Part, options: Options) -> list[tuple[str, ...]]:
    """What two parts that are the same, or nearly, have in common: the whole, or runs of four words."""
    words = part.plain.split()
    if len(words) < options.near_words:
        return [tuple(words)]
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _parts(facts: Facts, unit: str) -> Sequence[_Part]:
    text = facts.article.text
    spans: list[tuple[Span, ZoneName, int]] = (
        [(zone.span, zone.name, number) for number, zone in enumerate(facts.article.zones)]
        if unit == "block"
        else [(sentence.span, sentence.zone, sentence.block) for sentence in facts.sentences]
    )
    parts = []
    for span, zone, block in spans:
        parts.append(_Part(span, zone, block, *_words(span.of(text))))
    return parts


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[tuple[str, ...], str]:
    """The words of `text`, and all of them in one case.

    Three rules ask for the same blocks, one after the other, and an editor's article comes again but for a sentence.
    """
    words = tuple(_WORD.findall(text))
    return words, " ".join(words).casefold()


def _repeated_blocks(facts: Facts) -> frozenset[int]:
    """Blocks that stand a second time as a whole: the sentences in them are part of that finding."""
    first: dict[str, int] = {}
    parts = _parts(facts, "block")
    return frozenset(number for number, part in enumerate(parts) if first.setdefault(part.plain, number) != number)


def _same(earlier: _Part, later: _Part, adjacent: bool, options: Options) -> bool:
    count = len(later.words)
    if earlier.plain == later.plain:
        return count >= (options.adjacent_words if adjacent else options.min_words)
    if (
        count < options.near_words
        or len(later.plain) > _LONGEST
        or not 0.8 < len(earlier.plain) / len(later.plain) < 1.25
    ):
        return False
    if fuzz.ratio(earlier.plain, later.plain, score_cutoff=100 * options.similarity) == 0:
        return False
    before, after = Counter(earlier.words), Counter(later.words)
    gone, come = before - after, after - before
    if any(word[:1].isdigit() or word[:1].isupper() for word in gone + come):
        return False
    return not (any(map(_tells, gone)) and any(map(_tells, come)))


def _tells(word: str) -> bool:
    """Whether a word says something of its own. Where each has one of its own, two things are meant."""
    return len(word) > 4


def _match(facts: Facts, earlier: _Part, later: _Part, unit: str) -> Match:
    shown = facts.text(later.span)
    shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
    name = "sentence" if unit == "sentence" else "caption" if later.zone == "caption" else "paragraph"
    related = Related(earlier.span, f"the same {name}, first")
    return Match(later.span, {"found": shown, "unit": name}, (related,), (Edit(later.span, ""),))
