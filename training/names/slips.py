"""Make slips in names of published articles, as hands and scanners make them: positives to fit the pair model with."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable

from newslint.language.spelling import compare, deletions

_KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl",
    "p": "ol",
    "a": "sqz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jli", "l": "kop",
    "z": "xa", "x": "zcs", "c": "xvd", "v": "cbf", "b": "vng", "n": "bmh", "m": "nk",
}  # fmt: skip


def neighbours(names: Iterable[str]) -> dict[str, list[str]]:
    """For each name the others that are one edit away and not its plural: "Gonzales" for "Gonzalez"."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if name.isalpha() and name[1:].islower() and len(name) > 3:
            for key in deletions(name.lower()):
                buckets[key].append(name)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for group in buckets.values():
        for one in group:
            near[one] |= {other for other in group if compare(one, other).kind not in ("same", "far", "end")}
    return {name: sorted(others) for name, others in near.items() if others}


def slip(word: str, rng: random.Random) -> str | None:
    """`word` with one slip, or None where the kind drawn doesn't apply to it."""
    at = rng.randrange(1, len(word))
    kind = rng.choice(("double", "drop", "swap", "next key", "vowel", "look-alike", "put in"))
    letter = word[at].lower()
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "swap":
        if at == len(word) - 1 or word[at] == word[at + 1]:
            return None
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "next key":
        return word[:at] + rng.choice(_KEYS[letter]) + word[at + 1 :] if letter in _KEYS else None
    if kind == "vowel":
        if letter not in "aeiou":
            return None
        return word[:at] + rng.choice([vowel for vowel in "aeiou" if vowel != letter]) + word[at + 1 :]
    if kind == "put in":
        return word[:at] + rng.choice("aeinrstlo") + word[at:]
    for one, other in (("rn", "m"), ("m", "rn"), ("l", "I"), ("L", "I"), ("I", "l")):
        if one in word and rng.random() < 0.5:
            return word.replace(one, other, 1)
    return None
