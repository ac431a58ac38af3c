"""Which words are known, and how common a word is.

SCOWL (US and GB, sizes 10 to 70; see wordlists/NOTICE) says what is a word; wordfreq says how common it is, and only
that, for its lists contain typing slips. Both are read when first asked.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


def known(word: str) -> bool:
    """Whether `word` is an English word, in lower case ("house", not "Lowy"). An ending in 's doesn't count."""
    word = _bare(word)
    return word in _list("words") or word.lower() in _list("words")


def known_name(word: str) -> bool:
    """Whether `word`, written as it stands, is a capitalised word or name that dictionaries list ("Iran", "Smith")."""
    return _bare(word) in _list("names")


def words() -> frozenset[str]:
    """All words that `known` knows, as they are written."""
    return _list("words")


def zipf(word: str) -> float:
    """How common `word` is in any case: log10 of its count in a billion words; 0.0 where it was never seen."""
    from wordfreq import zipf_frequency  # 0.2 s: only what needs it pays

    return float(zipf_frequency(word, "en"))


def is_foreign(word: str) -> bool:
    """Whether `word` is far commoner in another European language than in English ("acciones")."""
    from wordfreq import zipf_frequency

    english = zipf(word)
    return any(zipf_frequency(word, language) >= max(3.3, english + 1.0) for language in ("es", "fr", "de", "it", "pt"))


def _bare(word: str) -> str:
    word = word.replace("’", "'")
    return word[:-2] if word.endswith("'s") else word


@cache
def _list(name: str) -> frozenset[str]:
    data = (files("newslint.knowledge") / "wordlists" / f"{name}.txt.gz").read_bytes()
    return frozenset(gzip.decompress(data).decode().split("\n"))
