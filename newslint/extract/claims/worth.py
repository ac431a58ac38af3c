"""Worth: how much a sentence asserts that somebody could check, by what it is made of.

Figures, money and shares, changes over time, comparisons and names speak for it; wishes, promises and the speaker's own
feelings against it. The weights are chosen by hand.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class _Feature(NamedTuple):
    """What adds `weight`: a `word` that matches, or a `phrase`, which is looked for where one of `opens` stands.

    Words are looked at once for all sentences, which makes this many times faster than to search for each in each.
    """

    weight: float
    word: re.Pattern[str] | None = None
    phrase: re.Pattern[str] | None = None
    opens: frozenset[str] | None = None


def _any(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_FEATURES: tuple[_Feature, ...] = (
    _Feature(
        0.22,
        _any(
            r"\w*\d\w*|half|twice|double|triple|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|third|quarter|"
            r"two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
        ),
    ),
    _Feature(
        0.12,
        re.compile(r"percent|dollars|pounds|euros|[mbtr]+illion|(?:1[89]|20)\d\d"),
        re.compile(r"[$£€%]|\bper cent\b"),
    ),
    _Feature(
        0.12,
        re.compile(
            r"(?:increas|decreas|doubl|tripl|creat|reduc|rais|vot|pass|spen[dt]|cut|los[te]|fell|rose|grew|grow|doubled|"
            r"sign|propos|oppos|support|declin|drop|built|kill|sold|bought|paid|cost|won|lost|said|invad|deport)\w*"
        ),
    ),
    _Feature(
        0.08,
        _any(
            r"more|less|fewer|higher|lower|larger|smaller|most|least|highest|lowest|largest|biggest|first|only|every|"
            r"never|ever|than|since|ago|record|history|average|total|rate|number|percent"
        ),
    ),
    _Feature(0.08, re.compile(r"has|have|had|was|were|did|been|\w{3,}ed")),
    _Feature(0.06, None, re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")),
    _Feature(
        -0.12,
        _any(r"will|would|should|must|ought|hope|can"),
        _any(r"\b(?:need to|let's|let us|going to|want to)\b"),
        frozenset("need let going want".split()),
    ),
    _Feature(
        -0.12,
        None,
        re.compile(
            r"\b(?:I|we|you)(?:'m)? (?:\w+ )?(?:think|believe|feel|know|hope|want|like|mean|wish|am|agree|say)\b"
        ),
        frozenset("i we you".split()),
    ),
    _Feature(
        -0.15,
        _any(r"thank|thanks|please|welcome|sorry|OK|okay|applause"),
        _any(r"\b(?:well,|god bless)\b"),
        frozenset("well god".split()),
    ),
)
_WORD = re.compile(r"\w+")
_BASE, _LEAST, _MOST = 0.12, 0.05, 0.65
_SHORT = 7


@lru_cache(maxsize=4096)  # as for terms: an article under an editor's hand keeps most of its sentences
def check_worth(sentence: str) -> float:
    """How much there is to check in `sentence`, from 0.05 to 0.65: below what needs a source by its kind."""
    shown = 0
    for word in set(_WORD.findall(sentence)):
        shown |= _shows(word)
    score = _BASE + sum(
        feature.weight
        for number, feature in enumerate(_FEATURES)
        if shown & 1 << number
        or (
            feature.phrase is not None
            and (feature.opens is None or shown & _OPENS << number)
            and feature.phrase.search(sentence)
        )
    )
    if len(sentence.split()) < _SHORT:
        score -= 0.1
    return round(min(_MOST, max(_LEAST, score)), 2)


_OPENS = 1 << len(_FEATURES)


@lru_cache(maxsize=20_000)
def _shows(word: str) -> int:
    """The numbers of the features that `word` shows, as bits; above them, those whose phrases it may open."""
    bits = 0
    for number, feature in enumerate(_FEATURES):
        if feature.word is not None and feature.word.fullmatch(word):
            bits |= 1 << number
        if feature.opens is not None and word.lower() in feature.opens:
            bits |= _OPENS << number
    return bits
