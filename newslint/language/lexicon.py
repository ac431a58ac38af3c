"""Which words are known, and how common a word is.

SCOWL (US and GB, sizes 10 to 70; see wordlists/NOTICE) says what is a word; wordfreq says how common it is, and only
that, for its lists contain typing slips. Both are read when first asked.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from newslint.language.spelling import compare


def known(word: str) -> bool:
    """Whether `word` is an English word, in lower case ("house", not "Lowy"). An ending in 's doesn't count."""
    if not word.isalpha():
        word = _bare(word)
    listed = _list("words")
    return word in listed or word.lower() in listed


def known_name(word: str) -> bool:
    """Whether `word`, written as it stands, is a capitalised word or name that dictionaries list ("Iran", "Smith")."""
    return _bare(word) in _list("names")


def is_slip(word: str, right: str) -> bool:
    """Whether `word`, which no dictionary has, is `right`, a word of a listed name, but for one slip."""
    slip = compare(word, right).kind not in ("same", "far", "end") and len(word) > 3
    return slip and not known(word.lower()) and not known_name(word)


def known_among(candidates: Iterable[str]) -> set[str]:
    """Those of the lower-case `candidates` that are known words or, with a capital, names."""
    listed, names = _list("words"), _list("names")
    return {
        word
        for word in candidates
        if word in listed
        or word.capitalize() in names
        or ("'" in word and (known(word) or known_name(word.capitalize())))
    }


def words() -> frozenset[str]:
    """All words that `known` knows, as they are written."""
    return _list("words")


@lru_cache(maxsize=20_000)
def zipf(word: str) -> float:
    """How common `word` is in any case: log10 of its count in a billion words; 0.0 where it was never seen."""
    from wordfreq import zipf_frequency  # 0.2 s: only what needs it pays

    return float(zipf_frequency(word, "en"))


@lru_cache(maxsize=4096)
def is_foreign(word: str) -> bool:
    """Whether `word` is far commoner in another European language than in English ("acciones")."""
    from wordfreq import zipf_frequency

    enough = max(3.3, zipf(word) + 1.0)  # the small lists hold all words from 3.0 on, and are soon read
    return any(zipf_frequency(word, language, "small") >= enough for language in ("es", "fr", "de", "it", "pt"))


def _bare(word: str) -> str:
    word = word.replace("’", "'")
    return word[:-2] if word.endswith("'s") else word


@cache
def _list(name: str) -> frozenset[str]:
    data = (files("newslint.language") / "data" / f"{name}.txt.gz").read_bytes()
    return frozenset(gzip.decompress(data).decode().split("\n"))
