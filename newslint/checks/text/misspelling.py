"""A slip of spelling: an unknown word that is one slip, or two in a long word, from a much commoner known one.

Silent where a word may be right though no list has it: names, words that the article uses again, words made of known
parts ("bikemaker", "unfeasibility"), words of another language (a block where many are unknown), what stands before
`[sic]`. Words are lists (SCOWL); how common they are only ranks. For a plain check against a dictionary see `spelling`.

```yaml
extends: misspelling
message: "'{found}' is misspelt. Is '{expected}' meant?"
gain: 1.6
```
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import filterfalse
from typing import NamedTuple

import regex
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from newslint.checks.text._capitals import capital_meant, index_of, may_be_slip
from newslint.checks.text._meant import is_explained, is_meant
from newslint.core.facts import Facts, Name
from newslint.core.finding import Edit, Match
from newslint.core.text import Placed, Span
from newslint.language.lexicon import is_foreign, known, known_name, zipf
from newslint.language.spelling import compare
from newslint.language.suggest import Suggestion, suggest

VALUES = ("found", "expected")
NEEDS: frozenset[str] = frozenset({"sentences", "tokens", "names"})
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WORD = regex.compile(
    rf"(?<![\w@#/\\.&%*’'\]){_INVISIBLE}-])\p{{L}}+(?:['’]\p{{L}}+)*(?![\w@/\\&\[({_INVISIBLE}-]|\.\w)(?!['’]\p{{L}})"
)
_COMPANY = 60
"""Letters between words that keep company."""
_PLAIN = 2.6
"""From this gain on an English word is meant, whatever other languages have."""
_DOUBT = 1.0
"""Words whose gains are this near are both worth naming."""
_SHORT_STEM = 5
"""Letters of the longest stem that takes a -y: "kooky", "fumbly", but "illegaly" is a slip."""
_COMPOUND = 7
_LONG = 7
"""Letters from which on a doubled letter alone tells a slip."""
_LONG_AND_RARE = 9
"""Letters from which on a word that nobody ever wrote is a slip of a rare one too: "criminilizes"."""
_RARER = 1.1
"""How much less common (Zipf scale) the word meant by such a long one may be."""
_ENDLESS = 30
"""Letters from which on something is no word but a key, a hash or a cry."""
"""Shorter words are never taken for two in one."""
_VARIANTS = (("ible", "able"), ("able", "ible"), ("er", "or"), ("or", "er"), ("ise", "ize"), ("ery", "ary"))
"""Endings in two spellings, both in use: "detectible", "advisor"."""
_PREFIXES = tuple(
    "anti auto bio co counter cross cyber de dis down eco electro euro extra fore geo hydro hyper in inter intra "
    "macro mega meta micro mid mini mis mono multi nano neo neuro non off on out over petro photo poly post pre pro "
    "pseudo psycho quasi re self semi socio step sub super tele trans tri ultra un under up video web wi".split()
)
_SUFFIXES = (
    ("s", ""), ("ies", "y"), ("es", "e"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("ers", ""), ("ers", "e"), ("ly", ""), ("ness", ""), ("less", ""), ("like", ""), ("ish", ""), ("able", ""),
    ("able", "e"), ("wise", ""), ("isation", ""), ("ization", ""), ("ise", ""), ("ize", ""), ("ised", ""),
    ("ized", ""), ("ising", ""), ("izing", ""), ("ist", ""), ("ists", ""), ("ism", ""), ("ism", "ist"),
    ("lessness", ""), ("ancy", "ance"), ("ency", "ence"), ("hood", ""), ("ship", ""),
    ("maker", ""), ("makers", ""), ("goer", ""), ("goers", ""), ("ful", ""), ("proof", ""), ("ward", ""), ("ess", ""),
    ("ey", "e"),
    ("iness", "y"), ("ily", "y"), ("ity", "e"), ("ity", ""),
    ("or", ""), ("or", "e"), ("ette", ""), ("fest", ""), ("gate", ""), ("nomics", ""), ("ery", ""), ("ery", "e"),
    ("ly", "le"), ("ier", "y"), ("iers", "y"), ("iest", "y"), ("est", ""), ("est", "e"),
    ("ie", ""), ("ies", ""), ("ster", ""), ("sters", ""), ("eer", ""), ("eers", ""),
    ("dom", ""), ("ification", "y"), ("ified", "y"), ("ify", "y"), ("esque", ""), ("ian", ""), ("ians", ""),
    ("ee", ""), ("ees", ""), ("ee", "e"), ("ees", "e"), ("yer", "y"), ("yers", "y"),
)  # fmt: skip


class Options(BaseModel):
    """How sure to be."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    gain: float = Field(1.6, description="How much likelier (log10) the meant word must be than the written one.")
    made_gain: float = Field(4.6, description="The same for words that are made of known parts.")
    doubled_gain: float = Field(1.3, description="The same where just a doubled letter is missing or too many.")
    repeated_gain: float = Field(3.2, description="The same for words that the article writes so more than once.")
    min_length: int = Field(4, description="Shorter words are never misspelt.")
    commonness: float = Field(2.6, description="How common (Zipf scale) the meant word must be.")
    far_gain: float = Field(3.2, description="The same for a word that is two slips away.")
    foreign: float = Field(0.12, description="The share of unknown words that makes a block another language's.")
    accept: tuple[str, ...] = Field((), description="Words of the house that no list has.")
    phrases: tuple[str, ...] = Field((), description="Fixed phrases, in lower case, whose words are right in them.")
    capitals: tuple[str, ...] = Field((), description="Words with a capital that are nobody's own name: days, offices.")
    _phrase: regex.Pattern[str] | None = PrivateAttr(None)
    _capitals: Mapping[str, tuple[str, ...]] = PrivateAttr(default_factory=dict)

    @model_validator(mode="after")
    def _index(self) -> Options:
        self._capitals = index_of(self.capitals)
        if self.phrases:
            joined = "|".join(regex.escape(phrase).replace("\\ ", r"\s+") for phrase in sorted(self.phrases, key=len))
            self._phrase = regex.compile(rf"\b(?:{joined})\b", regex.IGNORECASE)
        return self


class _Unknown(NamedTuple):
    span: Span
    word: str
    block: int


def check(facts: Facts, options: Options) -> Iterator[Match]:
    """A match for each slip, with the likeliest words as its edits."""
    text = facts.article.text
    accepted = {word.lower() for word in options.accept}
    zones = [
        (number, zone.span, _WORD.findall(text, *zone.span))
        for number, zone in enumerate(facts.article.zones)
        if zone.name not in ("residue", "byline", "credit", "dateline")
    ]
    odd = set(filterfalse(_is_known, set().union(*(words for _, _, words in zones))))
    odd = {found for found in odd if _bare(found).lower() not in accepted}
    if not odd:
        return
    totals = {number: len(words) for number, _, words in zones}
    unknown: list[_Unknown] = []
    for number, place, words in zones:
        for found in _WORD.finditer(text, *place) if not odd.isdisjoint(words) else ():
            if found[0] in odd:
                word = _bare(found[0])
                unknown.append(_Unknown(Span(found.start(), found.start() + len(word)), word, number))
    named = Placed(facts.names)
    strange = Counter(item.block for item in unknown if item.word.islower())
    foreign = {block for block, count in strange.items() if count > max(2, options.foreign * totals[block])}
    yield from _capitals(unknown, text, facts, named, options)
    asked = [item for item in unknown if item.block not in foreign and _is_word(item, text, facts, named, options)]
    counts = Counter(_bare(word).lower() for _, _, words in zones for word in words) if asked else Counter()
    for item in asked:
        if counts[item.word + "s"] or _is_cut(item, text):
            continue
        likely = _likely(item.word.lower(), counts, options)
        if likely and not _is_foreign(item, likely[0], unknown) and not is_explained(item.word, text):
            capital = item.word[:1].isupper()
            # "febuary" is February, whatever stands there
            meant = [each.word.capitalize() if capital or not known(each.word) else each.word for each in likely]
            yield Match(
                item.span,
                {"found": text[item.span.start : item.span.end], "expected": "' or '".join(meant)},
                edits=tuple(Edit(item.span, word) for word in meant),
                confidence=min(0.99, 0.7 + likely[0].gain / 20),
            )


def _capitals(
    unknown: list[_Unknown], text: str, facts: Facts, named: Placed[Name], options: Options
) -> Iterator[Match]:
    """A match for each word with a capital that is a slip of one of the listed ones."""
    written = [item for item in unknown if item.word[:1].isupper()] if options._capitals else []
    counts = Counter(item.word for item in written)
    for item in written:
        right = capital_meant(item.word, options._capitals)
        if not right or any(right in name.text.split() for name in facts.names):
            continue  # where the article has the right name too, the rules for names show both
        meant = is_meant(item.span, text, options._phrase)
        if not meant and may_be_slip(text, item.span, named.overlapping(item.span), right, counts[item.word]):
            values = {"found": item.word, "expected": right}
            yield Match(item.span, values, edits=(Edit(item.span, right),), confidence=0.9)


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s")


@lru_cache(maxsize=50_000)
def _is_known(found: str) -> bool:
    word = _bare(found)
    if known(word) or known_name(word):
        return True
    if "'" in word:
        stem, _, ending = word.partition("'")
        return ending.lower() in ("t", "re", "ve", "ll", "d", "m", "n", "em") or known(stem) or len(ending) > 3
    return False


def _is_word(item: _Unknown, text: str, facts: Facts, named: Placed[Name], options: Options) -> bool:
    """Whether the unknown thing is a plain English word: long enough, in lower case, no name, not vouched for."""
    word = item.word
    if not options.min_length <= len(word) <= _ENDLESS or not word.isascii() or "'" in word:
        return False
    if not word.islower():
        at = bisect_left(facts.sentences, item.span.start, key=lambda sentence: sentence.span.start)
        opens = at < len(facts.sentences) and facts.sentences[at].span.start == item.span.start
        if not opens or not word[1:].islower() or known_name(word):
            return False
    elif known_name(word.capitalize()):
        return False
    return not named.overlapping(item.span) and not is_meant(item.span, text, options._phrase)


def _is_foreign(item: _Unknown, best: Suggestion, unknown: list[_Unknown]) -> bool:
    """Whether the word is another language's: it is known there, or unknown words close by are."""
    if best.gain < _PLAIN and is_foreign(item.word.lower()):
        return True
    start = item.span.start
    first = bisect_left(unknown, start - _COMPANY + 1, key=lambda other: other.span.start)
    last = bisect_left(unknown, start + _COMPANY, key=lambda other: other.span.start)
    near = [other for other in unknown[first:last] if other.word.islower() and other.span.start != start]
    return any(is_foreign(other.word) for other in near)


def _likely(word: str, counts: Counter[str], options: Options) -> list[Suggestion]:
    """What may be meant, the likeliest first: one word, or two where nobody can be sure which ("facist")."""
    made = _is_made(word)
    needed = max(
        options.gain + (1.0 if len(word) == options.min_length else 0.0),
        options.made_gain if made else 0.0,
        options.repeated_gain if counts[word] > 1 else 0.0,
    )
    ranked = sorted(
        (item._replace(gain=item.gain + (0.0 if made or not counts[item.word] else 1.0)) for item in suggest(word)),
        key=lambda item: -item.gain,
    )
    found: list[Suggestion] = []
    for item in ranked:
        least = min(needed, options.doubled_gain) if _only_doubles(word, item.word) and not made else needed
        if item.gain < (found[0].gain - _DOUBT if found else least) or len(found) == 2:
            break
        if item.slips > 1 and item.gain < options.far_gain:
            continue
        rare = len(word) >= _LONG_AND_RARE and item.slips == 1 and not zipf(word)
        common = options.commonness - (_RARER if rare else 0.0)
        if zipf(item.word) >= common and not (made and word.startswith(item.word)):
            found.append(item)
    return found


def _is_cut(item: _Unknown, text: str) -> bool:
    """Whether an apostrophe of whatever kind belongs to the word: "admitin'", "aren´t"."""
    sign, after = text[item.span.end : item.span.end + 1], text[item.span.end + 1 : item.span.end + 2]
    if not sign or sign.isalnum() or sign.isspace():
        return False
    return (item.word.endswith("in") and sign in "'’") or (item.word.endswith("n") and after == "t")


def _only_doubles(word: str, other: str) -> bool:
    """Whether a long word differs from the other by one doubled letter, the commonest slip: "accomodation"."""
    if min(len(word), len(other)) < _LONG or abs(len(word) - len(other)) != 1:
        return False
    return compare(word, other).kind == "double"


def _is_made(word: str) -> bool:
    """Whether `word` is made of known parts: a prefix or an ending and a word, or two words."""
    for ending, stem_end in _SUFFIXES:
        bare = word.removesuffix(ending)
        if (
            bare == word
            or len(bare + stem_end) < (3 if ending == "s" else 4)
            or (ending[0] == bare[-1] and ending[0] in "es")
        ):
            continue  # "servicess" and "reuniteed" are slips, not words with an ending
        if ending[0] in "aei" and known(bare + bare[-1] + ending):
            continue  # "occured": the right form doubles
        doubled = ending[0] in "aeiouy" and bare[-1] == bare[-2] and known(bare[:-1])
        if known(bare + stem_end) or doubled:
            return True
    if (
        word.endswith("y")
        and 2 < len(word) - 1 <= _SHORT_STEM
        and not known(f"{word[:-1]}ly")
        and (known(word[:-1]) or known(word[:-1] + "e"))
    ):
        return True
    single = word.removesuffix("s")
    if any(single.endswith(one) and known(single.removesuffix(one) + other) for one, other in _VARIANTS):
        return True
    if word.startswith("a") and word.endswith(("ic", "ical")) and known(word[1:]):  # ahistoric
        return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 4 and known(rest):
            return True
    return any(
        known(word[:at]) and known(word[at:]) and zipf(word[:at]) >= 3.3 and zipf(word[at:]) >= 3.3
        for at in range(3, len(word) - 2 if len(word) >= _COMPOUND else 0)
    )
