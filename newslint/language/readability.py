"""How long and how hard a text is: the counts behind readability formulas."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$")


@dataclass(frozen=True, slots=True)
class Counts:
    """What a text is made of. A complex word has three syllables or more, a long one more than six letters."""

    words: int
    sentences: int
    paragraphs: int
    characters: int
    syllables: int
    polysyllabic_words: int
    complex_words: int
    long_words: int


def count(paragraphs: Sequence[str], sentences: int) -> Counts:
    """The counts of `paragraphs`, which hold `sentences`."""
    words = [word for paragraph in paragraphs for word in _WORD.findall(paragraph)]
    beats = [syllables(word) for word in words]
    return Counts(
        len(words),
        sentences,
        len(paragraphs),
        sum(len(re.sub(r"\W", "", word)) for word in words),
        sum(beats),
        sum(beat >= 3 for beat in beats),
        sum(beat >= 3 and _stays_hard(word) for word, beat in zip(words, beats, strict=True)),
        sum(len(word) > 6 for word in words),
    )


def syllables(word: str) -> int:
    """The syllables of an English word, by its vowels."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if len(word) <= 3:
        return 1
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word).removeprefix("y"))))


def grade(metric: str, counts: Counts) -> float:
    """The school grade that the formula named by Vale gives. Raises ValueError for an unknown one."""
    words, sentences = max(1, counts.words), max(1, counts.sentences)
    match metric:
        case "Flesch-Kincaid":
            return 0.39 * words / sentences + 11.8 * counts.syllables / words - 15.59
        case "Gunning Fog":
            return 0.4 * (words / sentences + 100 * counts.complex_words / words)
        case "SMOG":
            return 1.0430 * math.sqrt(counts.polysyllabic_words * 30 / sentences) + 3.1291
        case "Coleman-Liau":
            return 0.0588 * 100 * counts.characters / words - 0.296 * 100 * sentences / words - 15.8
        case "Automated Readability":
            return 4.71 * counts.characters / words + 0.5 * words / sentences - 21.43
    raise ValueError(f"there is no metric '{metric}'")


def _stays_hard(word: str) -> bool:
    """Not a name, and hard without its common ending."""
    return not word[:1].isupper() and syllables(re.sub(r"(?:es|ed|ing)$", "", word)) >= 3
