"""Whether two words of an article's names are one name in two spellings, and how sure that is.

Candidates come from a deletion neighbourhood (SymSpell: two words within one edit share a word with one letter left
out) and from keys for look-alike letters and for sound, so that the cost grows with the number of words, not of pairs.
A logistic model over features of the pair (the edit, how each word is known to dictionaries and how common it is,
counts, the words around them) gives the confidence; training/names/fit.py fits it and writes drift.json. docs/names.md
has the method and its figures.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from newslint.core.facts import Name
from newslint.core.text import Span
from newslint.language.forenames import is_forename
from newslint.language.lexicon import known, known_name, zipf
from newslint.language.spelling import EditKind, compare, deletions, fold_accents, fold_lookalikes, fold_sound

_NO_BEARER = 0.8  # a surname that nobody is introduced with, one edit from one that stands three times: too rare to fit
SHORTEST = 4
"""Shorter words differ by one letter too often."""


_LETTERS = re.compile(r"(?:[^\W\d_]{1,3}['’])?[^\W\d_]+(?:[01][^\W\d_]+)?$")  # O'Hara, Gord0n, but not Note7 or R2bn


@dataclass(frozen=True, slots=True)
class Use:
    """One occurrence of a word in a name. `before` and `after` are the name's other words beside it, or its title.

    `listed` says that the name stands between commas, as players in a team do.
    """

    span: Span
    name: Name
    before: str
    after: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word with all its occurrences in names, in reading order."""

    text: str
    uses: tuple[Use, ...]

    @property
    def count(self) -> int:
        """How often it occurs."""
        return len(self.uses)


@dataclass(frozen=True, slots=True)
class Pair:
    """A word that may be a slip, the spelling it may be a slip for, and the features that decide."""

    slip: Word
    other: Word
    features: Mapping[str, float]

    @property
    def confidence(self) -> float:
        """How likely one of the two is a slip, in 0 to 1."""
        weights = _weights()
        total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in self.features.items())
        least = _NO_BEARER if "no bearer" in self.features and self.other.count > 2 else 0.0
        return max(1 / (1 + math.exp(-total)), least)


def collect_words(text: str, names: Sequence[Name]) -> list[Word]:
    """The words of `names` by spelling (case apart), in order of first occurrence."""
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for name in names:
        for at, span in enumerate(name.words):
            word = span.of(text)
            if len(word) < SHORTEST or not _LETTERS.match(word):
                continue
            before = name.words[at - 1].of(text) if at else name.title
            after = name.words[at + 1].of(text) if at + 1 < len(name.words) else ""
            key = (word.lower() if not _inner_capital(word) else word).replace("’", "'")
            uses[key].append(Use(span, name, before.lower(), after.lower(), _is_listed_in(text, name)))
    words = []
    for key, found in uses.items():
        forms = Counter(use.span.of(text) for use in found)
        mixed = [form for form in forms if not form.isupper()]
        words.append(Word(max(mixed or forms, key=lambda form: forms[form]) if key else key, tuple(found)))
    return words


def _is_listed_in(text: str, name: Name) -> bool:
    before = text[max(0, name.span.start - 3) : name.span.start].rstrip()[-1:]
    return bool({before, text[name.span.end : name.span.end + 1]} & {",", ";", ":"})


@lru_cache(maxsize=2)
def pairs_among(text: str, names: tuple[Name, ...]) -> tuple[Pair, ...]:
    """The pairs among the words of `names`. Several rules ask for those of one article, one after the other."""
    return tuple(find_pairs(collect_words(text, names)))


def find_pairs(words: Sequence[Word]) -> Iterator[Pair]:
    """The pairs that are near enough to be one name, each once, with features; order is by first occurrence."""
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for number, word in enumerate(words):
        for key in _keys(word.text):
            for earlier in buckets[key]:
                if (earlier, number) not in seen:
                    seen.add((earlier, number))
                    pair = _pair(words[earlier], word)
                    if pair:
                        yield pair
            buckets[key].append(number)


@lru_cache(maxsize=20_000)
def _keys(word: str) -> tuple[str, ...]:
    """What a word shares with those that are near enough."""
    lower = word.lower()
    others = "=" + fold_lookalikes(word), "~" + fold_sound(lower), "'" + fold_accents(lower)
    return tuple(dict.fromkeys((*deletions(lower), *others)))


def _pair(first: Word, second: Word) -> Pair | None:
    a, b = first.text, second.text
    if any(word.isupper() and len(word) < 6 for word in (a, b)):
        return None  # acronyms: a letter apart is another body
    difference = compare(a, b)
    if difference.kind == "same" or (difference.kind == "far" and not _is_near(a.lower(), b.lower())):
        return None
    around = _surroundings(first, second)
    if _both_known(a, b) and not _may_be_one(first, second, difference.kind, around):
        return None
    slip, other = sorted((first, second), key=_standing)
    return Pair(slip, other, _features(slip, other, around))


def _is_near(a: str, b: str) -> bool:
    """Whether two words that differ by more than one edit may still be one name: two edits in a long one, one sound."""
    if a[0] != b[0] or OSA.distance(a, b) > 2:
        return False
    return min(len(a), len(b)) > 6 or fold_sound(a) == fold_sound(b)


def _both_known(a: str, b: str) -> bool:
    return all(_is_listed(word) or (word.endswith("s") and _is_listed(word[:-1])) for word in (a, b))


def _is_listed(word: str) -> bool:
    return known_name(word) or known(word.lower())


def _may_be_one(first: Word, second: Word, kind: EditKind, around: Mapping[str, float]) -> bool:
    """Whether two listed words may still be one name: in one longer name, or where one of two surnames has no bearer.

    "Teresa Gonzalez" and then "Mr Gonzales": nobody introduces a Gonzales.
    """
    if kind == "end":
        return False
    if around["same name"]:
        return True
    lone, borne = sorted((first, second), key=lambda word: bool(_forenames(word)))
    if any(use.name.country for use in borne.uses):
        return False
    return bool(_forenames(borne)) and not _forenames(lone) and all(_is_lone_surname(use) for use in lone.uses)


def _is_lone_surname(use: Use) -> bool:
    name = use.name
    if len(name.words) > 1 or use.listed or name.country or name.label not in ("person", "other"):
        return False
    return not is_forename(name.text) and not known(name.text.lower())


def _standing(word: Word) -> tuple[float, int]:
    """What a word has for itself: sorted by it, the slip comes first."""
    listed = 2.0 if known_name(word.text) else 1.5 if known(word.text.lower()) else 0.0
    odd = -4.0 if _inner_capital(word.text) else 0.0
    return listed + odd + zipf(word.text) + 1.2 * math.log(word.count), -word.uses[0].span.start


def _inner_capital(word: str) -> bool:
    return not word.isupper() and "I" in word[1:]


def _features(slip: Word, other: Word, around: Mapping[str, float]) -> dict[str, float]:
    difference = compare(slip.text, other.text)
    rare, common = zipf(slip.text), zipf(other.text)
    both = _both_known(slip.text, other.text)
    features = {
        f"edit {difference.kind}": 1.0,
        "slip listed": float(known_name(slip.text)),
        "slip a word": float(known(slip.text.lower())),
        "other listed": float(known_name(other.text)),
        "other a word": float(known(other.text.lower())),
        "slip never seen": float(rare == 0),
        "slip zipf": 0.0 if both else rare,  # how common a name is says nothing against a listed one
        "zipf apart": min(max(common - rare, -1.0), 4.0),
        "both listed": float(both and around["same name"]),
        "no bearer": float(both and not around["same name"]),
        "slip once": float(slip.count == 1),
        "log slip": math.log(slip.count),
        "log other": min(math.log(other.count), 2.5),
        "length": min(len(slip.text), 10) - 6.0,
        "headline": float(any(use.name.zone == "headline" for use in (*slip.uses, *other.uses))),
    }
    if difference.kind in ("end", "double") and difference.at >= min(len(slip.text), len(other.text)):
        letter = difference.dropped or difference.added
        features[f"ending {letter}" if letter in "sniye" else "ending other"] = 1.0
        features["slip is shorter"] = float(len(slip.text) < len(other.text))
    if difference.at == 0:
        features["first letter"] = 1.0
    features |= around
    features["slip in own name"] = float(_only_in_longer(slip) and not around["same name"] + around["same neighbour"])
    features["other never last"] = float(all(use.after for use in other.uses) and not any(u.after for u in slip.uses))
    features["labels differ"] = float(_differ(_labels(slip), _labels(other)))
    features["other is a people"] = float(any(use.name.demonym for use in other.uses))
    return {name: value for name, value in features.items() if value}


def _surroundings(first: Word, second: Word) -> dict[str, float]:
    """Whether the words beside both agree ("Lowy Institute", "Iowy Institute") or tell them apart."""
    befores = {use.before for use in second.uses if use.before}
    afters = {use.after for use in second.uses if use.after}
    same = any(use.before in befores or use.after in afters for use in first.uses)
    whole = {use.name.text.lower() for use in second.uses if len(use.name.words) > 1}
    twin = any(replaced(use, second.text).lower() in whole for use in first.uses)
    longer = [[use for use in word.uses if len(use.name.words) > 1] for word in (first, second)]
    apart = not same and any(len(uses) == word.count for uses, word in zip(longer, (first, second), strict=True))
    together = any(
        abs(mine.span.start - theirs.span.start) < 60 and mine.name.zone == theirs.name.zone
        for mine in first.uses[:20]
        for theirs in second.uses[:20]
    )
    return {
        "same neighbour": float(same and not twin),
        "same name": float(twin),
        "other forename": float(_differ(_forenames(first), _forenames(second))),
        "other surname": float(_differ(_surnames(first), _surnames(second))),
        "other words": float(apart and all(longer)),
        "alone": float(not any(longer)),
        "side by side": float(together),
    }


def _only_in_longer(word: Word) -> bool:
    return all(len(use.name.words) > 1 for use in word.uses)


def _labels(word: Word) -> set[str]:
    return {str(use.name.label) for use in word.uses} - {"other"}


def _forenames(word: Word) -> set[str]:
    """The forenames with which `word` stands as a surname."""
    key = word.text.lower()
    return {use.name.forename.lower() for use in word.uses if use.name.forename and use.name.surname.lower() == key}


def replaced(use: Use, word: str) -> str:
    """The name of `use` with `word` in the place of its own."""
    start, end = use.span.shift(-use.name.span.start)
    return use.name.text[:start] + word + use.name.text[end:]


def _surnames(word: Word) -> set[str]:
    """The surnames with which `word` stands as a forename."""
    key = word.text.lower()
    return {use.name.surname.lower() for use in word.uses if use.name.forename.lower() == key}


def _differ(one: set[str], other: set[str]) -> bool:
    """Whether both sets say something and nothing that goes together: "F" goes with "Frank"."""
    return bool(one) and bool(other) and not any(a.startswith(b) or b.startswith(a) for a in one for b in other)


@cache
def _weights() -> dict[str, float]:
    data = (files("newslint.checks.names") / "_variants.json").read_text(encoding="utf-8")
    return {name: float(value) for name, value in json.loads(data)["weights"].items()}
