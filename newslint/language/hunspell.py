"""Hunspell dictionaries: what a .dic file's words and an .aff file's prefixes and suffixes make together.

Knows PFX, SFX and FLAG (single letters, long, num), which is what word lists need; compounds and phonetics are left
out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Affix:
    """One rule: cut `strip`, put `add`, where the stem has `flag` and matches `condition`."""

    flag: str
    prefix: bool
    strip: str
    add: str
    condition: str


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Stems with their flags, and the affixes."""

    stems: dict[str, frozenset[str]]
    affixes: tuple[Affix, ...]

    def knows(self, word: str) -> bool:
        """Whether `word` is a stem, or one with an ending, a beginning, or both."""
        return word in self.stems or any(
            affix.flag in self.stems.get(stem, ())
            or any(
                {affix.flag, other.flag} <= self.stems.get(inner, frozenset())
                for other, inner in self._stems(stem)
                if other.prefix != affix.prefix
            )
            for affix, stem in self._stems(word)
        )

    def _stems(self, word: str) -> list[tuple[Affix, str]]:
        found = []
        for affix in self.affixes:
            if affix.prefix and word.startswith(affix.add):
                stem = affix.strip + word[len(affix.add) :]
                fits = re.match(affix.condition, stem)
            elif not affix.prefix and word.endswith(affix.add):
                stem = word[: len(word) - len(affix.add)] + affix.strip
                fits = re.search(affix.condition + "$", stem)
            else:
                continue
            if fits:
                found.append((affix, stem))
        return found


@lru_cache(maxsize=8)
def read_dictionary(dic: str, aff: str) -> Dictionary:
    """The dictionary in the files `dic` and `aff`. Raises ValueError where one can't be read."""
    affixes, way = [], "char"
    for line in _lines(aff):
        parts = line.split()
        if parts[:1] == ["FLAG"] and len(parts) > 1:
            way = parts[1]
        elif len(parts) >= 5 and parts[0] in ("PFX", "SFX"):
            strip, add = ("" if part == "0" else part for part in parts[2:4])
            condition = "" if parts[4] == "." else parts[4]
            affixes.append(Affix(parts[1], parts[0] == "PFX", strip, add.split("/")[0].replace("0", ""), condition))
    stems: dict[str, frozenset[str]] = {}
    for line in _lines(dic)[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        stems[word] = stems.get(word, frozenset()) | _flags(flags.split(" ")[0], way)
    return Dictionary(stems, tuple(affixes))


def read_words(path: str) -> tuple[str, ...]:
    """The words of a list, one a line; lines that begin with # are left out. Raises ValueError."""
    return tuple(line.strip() for line in _lines(path) if not line.startswith("#"))


def _flags(flags: str, way: str) -> frozenset[str]:
    if way == "long":
        return frozenset(flags[at : at + 2] for at in range(0, len(flags), 2))
    return frozenset(flags.split(",")) if way == "num" else frozenset(flags)


def _lines(path: str) -> list[str]:
    try:
        text = Path(path).read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise ValueError(f"'{path}' can't be read ({error.strerror})") from None
    return [line for line in text.splitlines() if line.strip()]
