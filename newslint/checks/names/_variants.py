"""Whether two words of an article's names are one name in two spellings, and how sure that is.

Candidates come from a deletion neighbourhood (SymSpell: two words within one edit share a word with one letter left
out) and from keys for look-alike letters and for sound, so that the cost grows with the number of words, not of pairs.
A logistic model over features of the pair (the edit, how each word is known to dictionaries and how common it is,
counts, the words around them) gives the confidence; training/names/fit.py fits it and writes
_variants.json. docs/explanation/names.md has the method and its figures.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from newslint.checks.names._bearers import LEAST, Sign, sign_of
from newslint.checks.names._words import Use, Word, collect_words, inner_capital, replaced
from newslint.core.facts import Name
from newslint.language.forenames import is_forename
from newslint.language.lexicon import known, known_name, zipf
from newslint.language.spelling import EditKind, compare, deletions, fold_accents, fold_lookalikes, fold_sound


@dataclass(frozen=True, slots=True)
class Pair:
    """A word that may be a slip, the spelling it may be a slip for, and the features that decide."""

    slip: Word
    other: Word
    features: Mapping[str, float]
    sign: Sign = ""

    @property
    def confidence(self) -> float:
        """How likely one of the two is a slip, in 0 to 1."""
        weights = _weights()
        total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in self.features.items())
        return max(1 / (1 + math.exp(-total)), LEAST[self.sign])


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
    slip, other = sorted((first, second), key=_standing)
    for lone, borne in ((first, second), (second, first)):
        sign = sign_of(lone, borne, difference)
        if sign == "second mention":
            return Pair(slip, other, _features(slip, other, around), sign)
        if sign:
            return Pair(lone, borne, _features(lone, borne, around), sign)
    if _both_known(a, b) and not _may_be_one(first, second, difference.kind, around):
        return None
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
    odd = -4.0 if inner_capital(word.text) else 0.0
    return listed + odd + zipf(word.text) + 1.2 * math.log(word.count), -word.uses[0].span.start


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
