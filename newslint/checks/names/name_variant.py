"""One name in two spellings.

Compares the words of all names in the article (headline, caption, body, quotes) and yields a pair that a model takes
for one name: letters swapped, doubled, left out, put in, next on the keyboard, look-alikes such as I and l or rn and m,
two transcriptions of one foreign name. Two names that merely look alike stay silent: Iran and Iraq, a country and its
people, Smith and Smyth with different forenames, a plural. `[sic]`, and sentences about spelling, are respected.

Where something speaks for one side (look-alike letters, a spelling that dictionaries list, the commoner spelling, the
count in this article) the match is at the other side, and `evidence` says what spoke. With `blame: false` the check
yields the pairs for which nothing did, or of which it is less sure; then the match is at the later of the two.

Method: newslint.checks.names._variants; figures in docs/explanation/names.md.

```yaml
extends: name-variant
message: "'{found}' looks like a slip for '{expected}': {evidence}."
sure: 0.7
```
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

from newslint.checks.names._apart import apart, is_written
from newslint.checks.names._variants import Pair, pairs_among
from newslint.checks.names._words import Use, Word, replaced
from newslint.core.facts import Facts
from newslint.core.finding import Edit, Match, Related
from newslint.language.house_names import HouseName
from newslint.language.lexicon import known, known_name, zipf
from newslint.language.spelling import compare

NEEDS: frozenset[str] = frozenset({"sentences", "names", "quotes"})
VALUES: tuple[str, ...] = ("found", "expected", "count", "found_count", "evidence", "question")

_SIC = re.compile(r"(?:['’]s)?\W{0,4}[\[(]sic\b|\[\w", re.IGNORECASE)  # also "Pittsburg[h]"
_LOOKALIKE = "the letters look alike"
_TELLING = 3
"""How often a spelling must stand to be the right one by that alone."""
_LONG = 6
"""Letters of a word in which one other letter is a slip: Alman and Amman may be two places."""
_BORNE = frozenset({"possessive", "same title", "no bearer"})
"""Signs that the odd word is a bearer's name: "Conyer's", of John Conyers."""
_OFTEN = 4
"""So many times as often as the odd word the other must stand where a short word differs by one letter."""
_ENDINGS = frozenset("n an ian y ish s es esque ite like e".split())
_COMMON = 1.5  # zipf: from here on a spelling is somebody's
_ABOUT_SPELLING = re.compile(
    r"\b(?:mis)?spel(?:t|ling|lings|led)\b|\bmisspells?\b|\bspells? (?:it|(?:his|her|its|their|the) (?:\w+ )?names?)\b|"
    r"\btypos?\b|\bpronounced (?=[\"“‘'(]|as\b|like\b|[A-Z])",
    re.IGNORECASE,
)
_WHICH = "Which is right?"
_SIC_OR_MEND = "Somebody else wrote it so: [sic], or mend?"


class Options(BaseModel):
    """What a rule may set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sure: float = Field(0.7, ge=0, le=1, description="From this confidence on a side may be blamed.")
    confidence: float = Field(0.45, ge=0, le=1, description="With `blame: false`: the least confidence of a match.")
    names: tuple[HouseName, ...] = Field((), description="The newsroom's list: what it has is right.")
    blame: bool = Field(True, description="Yield pairs of which one side is surely the slip, or the rest.")

    @cached_property
    def house(self) -> frozenset[str]:
        """The words of the newsroom's list that no dictionary has, in lower case."""
        return frozenset(word for entry in self.names for word in entry.right.lower().split() if not known(word))


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """One match for each odd spelling: against the spelling that it is surest of."""
    best: dict[str, Match] = {}
    for pair in pairs_among(facts.article.text, facts.names):
        found = _judge(facts, pair, options.house, options)
        if found and found[1].confidence > (best[found[0]].confidence if found[0] in best else 0.0):
            best[found[0]] = found[1]
    yield from sorted(best.values(), key=lambda match: match.span or (0, 0))


def _judge(facts: Facts, pair: Pair, house: frozenset[str], options: Options) -> tuple[str, Match] | None:
    """The odd spelling and its match, where the rule asks for this pair."""
    pair, listed = _ask(house, pair)
    confidence = max(pair.confidence, options.sure) if listed and pair.confidence > 0.3 else pair.confidence
    if confidence < min(options.sure, options.confidence) or _is_meant(facts, pair) or _is_foreign(pair):
        return None
    if not pair.sign and apart(facts, pair):
        return None
    evidence = _evidence(pair, listed)
    written = all(is_written(facts, use) for use in pair.slip.uses)
    plain = listed or _is_plain(pair)
    if not plain and _is_derived(pair):
        return None
    if options.blame != bool(confidence >= options.sure and evidence and plain and not written):
        return None
    wrong, right = pair.slip, pair.other
    if not options.blame:
        if confidence < options.confidence:
            return None
        if not written:
            wrong, right = sorted((wrong, right), key=lambda word: word.uses[0].span, reverse=True)
    question = _SIC_OR_MEND if written else _WHICH
    return pair.slip.text, _match(wrong, right, evidence if options.blame else "", question, confidence)


def _is_plain(pair: Pair) -> bool:
    """Whether one of two spellings may be blamed outright: what says so is a bearer, or the kind of slip.

    At a word's end adjectives, plurals and other languages differ, and two edits part two names as often as they are a
    slip. In a short word one other letter is often another name, unless the article has the word often.
    """
    slip, other = pair.slip, pair.other
    difference = compare(slip.text, other.text)
    if pair.sign in _BORNE or difference.kind in ("lookalike", "transpose", "double"):
        return True
    if difference.kind not in ("inside", "vowel", "neighbour", "replace"):
        return False
    if difference.kind != "inside" and difference.at in (0, len(slip.text) - 1):
        person = all(use.name.label == "person" for use in other.uses)
        return person and difference.at > 0 and other.count > slip.count  # Gonzales, of Teresa Gonzalez
    return difference.kind == "inside" or len(slip.text) >= _LONG or other.count >= _OFTEN * slip.count


def _is_derived(pair: Pair) -> bool:
    """Whether the odd word is the other with an ending that makes a word of its own: Minnesotan, Stewarty, Clintons."""
    slip, other = pair.slip.text.casefold(), pair.other.text.casefold()
    return slip.startswith(other) and slip[len(other) :] in _ENDINGS


def _is_foreign(pair: Pair) -> bool:
    """Whether one side has an accent and the other, which differs by more than that, has none: Tomaž and Thomas."""
    one, other = pair.slip.text, pair.other.text
    return one.isascii() != other.isascii() and compare(one, other).kind != "diacritic"


def _ask(house: frozenset[str], pair: Pair) -> tuple[Pair, bool]:
    """The pair with the side that the house list has as the right one, and whether it has just one of them."""
    slip, other = (word.text.lower() in house for word in (pair.slip, pair.other))
    return (replace(pair, slip=pair.other, other=pair.slip) if slip and not other else pair), slip != other


def _match(wrong: Word, right: Word, evidence: str, question: str, confidence: float) -> Match:
    use, other = wrong.uses[0], _nearest(wrong.uses[0], right)
    return Match(
        span=use.name.span,
        values={
            "found": _plain(use.name.text),
            "expected": _plain(replaced(use, right.text) if evidence else other.name.text),
            "count": _times(right.count),
            "found_count": _times(wrong.count),
            "evidence": evidence,
            "question": question,
        },
        related=(
            Related(other.name.span, "the other spelling"),
            *(Related(again.name.span, "the same spelling again") for again in wrong.uses[1:]),
        ),
        edits=tuple(Edit(again.span, right.text) for again in wrong.uses) if evidence else (),
        confidence=round(confidence, 3),
    )


def _nearest(use: Use, word: Word) -> Use:
    """The occurrence of `word` to show beside `use`: in the same long name, else in full, else the nearest."""
    whole = replaced(use, word.text).lower()
    return min(
        word.uses,
        key=lambda it: (
            len(use.name.words) > 1 and it.name.text.lower() != whole,
            not it.name.forename,
            abs(it.span.start - use.span.start),
        ),
    )


def _evidence(pair: Pair, listed: bool) -> str:
    """What speaks for `pair.other`, in words; "" where nothing does."""
    slip, other = pair.slip, pair.other
    if slip.count > min(other.count, max(2, other.count / 3)) or compare(slip.text, other.text).kind == "diacritic":
        return ""
    reasons = [f"the house list has '{other.text}'"] if listed else []
    if compare(slip.text, other.text).kind == "lookalike" and not _listed(slip.text):
        reasons.append(_LOOKALIKE)
    if _listed(other.text) and not _listed(slip.text):
        reasons.append(f"dictionaries list '{other.text}'")
    elif zipf(other.text) >= zipf(slip.text) + 0.7:
        reasons.append(f"'{other.text}' is the commoner spelling")
    if other.count > slip.count:
        reasons.append(f"the article has '{other.text}' {_times(other.count)} and '{slip.text}' {_times(slip.count)}")
    titled = any(use.name.title for use in (*slip.uses, *other.uses))
    if not reasons[1:] and "alone" in pair.features and not titled and slip.count < other.count < _TELLING:
        return ""  # twice against once says little where no dictionary and nobody's full name speaks
    if not listed and other.count == slip.count and reasons[:1] != [_LOOKALIKE] and zipf(slip.text) >= _COMMON:
        return ""  # both are in use: which is meant here, no dictionary knows
    return ", ".join(reasons)


def _listed(word: str) -> bool:
    return known_name(word) or known(word.lower())


def _is_meant(facts: Facts, pair: Pair) -> bool:
    """Whether the article marks the odd spelling itself, or is about spelling where it stands."""
    if any(_SIC.match(facts.article.text, use.name.span.end) for use in (*pair.slip.uses, *pair.other.uses)):
        return True
    uses = pair.slip.uses if pair.slip.count < pair.other.count else (*pair.slip.uses, *pair.other.uses)
    at = {bisect_right(facts.sentences, use.span.start, key=lambda sentence: sentence.span.start) - 1 for use in uses}
    return any(_ABOUT_SPELLING.search(facts.text(facts.sentences[number].span)) for number in at if number >= 0)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
