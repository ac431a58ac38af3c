"""Worth: how much a sentence asserts that somebody could check, by what it is made of.

Figures, money and shares, changes over time, comparisons and names speak for it; wishes, promises and the speaker's own
feelings against it. The weights are chosen by hand.
"""

from __future__ import annotations

import re

_WEIGHTS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (
        0.22,
        re.compile(
            r"\d|\b(?:half|twice|double|triple|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|third|quarter|"
            r"two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b",
            re.IGNORECASE,
        ),
    ),
    (0.12, re.compile(r"[$£€%]|\bper ?cent\b|\b(?:dollars|pounds|euros|[mbtr]+illion)\b|\b(?:1[89]|20)\d\d\b")),
    (
        0.12,
        re.compile(
            r"\b(?:increas|decreas|doubl|tripl|creat|reduc|rais|vot|pass|spen[dt]|cut|los[te]|fell|rose|grew|grow|doubled|"
            r"sign|propos|oppos|support|declin|drop|built|kill|sold|bought|paid|cost|won|lost|said|invad|deport)\w*\b"
        ),
    ),
    (
        0.08,
        re.compile(
            r"\b(?:more|less|fewer|higher|lower|larger|smaller|most|least|highest|lowest|largest|biggest|first|only|every|"
            r"never|ever|than|since|ago|record|history|average|total|rate|number|percent)\b",
            re.IGNORECASE,
        ),
    ),
    (0.08, re.compile(r"\b(?:has|have|had|was|were|did|been)\b|\b\w{3,}ed\b")),
    (0.06, re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")),
    (
        -0.12,
        re.compile(
            r"\b(?:will|would|should|must|need to|ought|let's|let us|going to|want to|hope|can)\b", re.IGNORECASE
        ),
    ),
    (
        -0.12,
        re.compile(
            r"\b(?:I|we|you)(?:'m)? (?:\w+ )?(?:think|believe|feel|know|hope|want|like|mean|wish|am|agree|say)\b"
        ),
    ),
    (-0.15, re.compile(r"\b(?:thank|thanks|please|welcome|sorry|well,|OK|okay|applause|god bless)\b", re.IGNORECASE)),
)
_BASE, _LEAST, _MOST = 0.12, 0.05, 0.65
_SHORT = 7


def check_worth(sentence: str) -> float:
    """How much there is to check in `sentence`, from 0.05 to 0.65: below what needs a source by its kind."""
    score = _BASE + sum(weight for weight, pattern in _WEIGHTS if pattern.search(sentence))
    if len(sentence.split()) < _SHORT:
        score -= 0.1
    return round(min(_MOST, max(_LEAST, score)), 2)
