"""What kind of text an article is: from its section and labels, its form, and how its writer speaks.

In: an article. Out: a `Genre`, each kind with how sure. A page that says what it is ("Opinion:", "Caption 3 of 12"), or
whose form does (questions and answers, times before every entry), is believed. What is left is news or opinion by the
words outside quotation marks: reports say who said what, and when; columns say "we", ask, and judge. A text too short
for that, or between the two, is unknown: better than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.resources import files
from math import exp, log1p
from typing import NamedTuple, get_args

from newslint.core.article import Article, Zone
from newslint.core.facts import Genre, GenreKind
from newslint.language.lexicon import known
from newslint.language.live_blog import entries

_LEAST = 0.75
"""So sure must newslint be of a kind to name it: between 0.5 and this, reports and analyses are mixed."""
_WORDS = 150
"""So many words outside quotation marks are needed to tell how the writer speaks; rates of fewer are chance."""
_BLOCKS = 3
"""So many blocks of one form ("Q:", "Caption 3 of 12", "1.") are no chance."""
_ENTRY_BLOCKS = 8
"""An entry of a live page has some blocks; three times in a long report are a chronology beside it."""
_EDGE = 4
"""So many blocks at the beginning and at the end may say what the page is."""
_QUOTED = re.compile(r"“[^”]{0,2000}(?:”|$)|\"[^\"]{0,2000}(?:\"|$)", re.MULTILINE)
_RATES = (
    ("I", 0.27, r"\b(?:I|I['’](?!s\b)\w+|[Mm]y|[Mm]yself)\b"),
    ("we", 0.67, r"\b(?:[Ww]e|[Ww]e['’]\w+|[Oo]ur|us)\b"),
    (
        "said",
        -1.24,
        r"(?i)\b(?:said|says|told|according to|added|tweeted|wrote|announced|reported|confirmed|noted)\b",
    ),
    ("should", 0.26, r"(?i)\b(?:should|must|ought|needs? to)\b"),
    ("question", 0.69, r"\?(?=\s|$)"),
    (
        "judgement",
        0.9,
        r"(?i)\b(?:of course|let['’]s|frankly|simply|surely|perhaps|obviously|to be sure|no doubt|after all|sadly"
        r"|the truth is|clearly|indeed|so-called|yes,|no,|apparently|actually|really|in other words|never mind)\b",
    ),
    ("day", -0.75, r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|this week|last week)\b"),
)
"""Words outside quotation marks, and what the log of their rate in a thousand (plus one) adds to the log-odds of
opinion against news. Fitted by logistic regression on 156 columns that say so themselves and 164 agency reports."""
_QUOTED_SHARE, _START = -2.25, 2.06
"""What the share of the text inside quotation marks adds, and the odds that all begins with; fitted with the rates."""
_QUESTION = re.compile(r"\W*(?:(Q|Question)|(?:A|Answer))\s?[:.]\s")
_VOICE = re.compile(r"\W*([A-Z][A-Z.'’ -]{2,30}(?:\s?\([^)]{1,40}\))?|[A-Z]\w+(?: [A-Z]\w+){0,2}):\s+\S")
_NUMBERED = re.compile(r"\W{0,3}(\d{1,2})(?:[.)]|\s?:)\s+\S")
_LEAD = re.compile(r"\W{0,3}(?:[A-Z][A-Z'’&,-]+[ ]){1,8}(?:[A-Z'’]{2,})?\s?(?:[-–—:|]|\.\s)")


class _Sign(NamedTuple):
    """Words that say what a page is: of which kind, where they stand, how sure they make it."""

    kind: GenreKind
    where: str
    weight: float
    pattern: re.Pattern[str]


def find_genre(article: Article) -> Genre:
    """What kind of text `article` is; "unknown" where no kind is sure enough."""
    doubts: dict[GenreKind, float] = {}
    for kind, sure in _signs(_Page(article)):
        doubts[kind] = doubts.get(kind, 1.0) * (1.0 - sure)
    scores = {kind: round(1.0 - doubt, 2) for kind, doubt in doubts.items() if doubt < 1.0}
    ranked = tuple(sorted(scores.items(), key=lambda item: (-_formed(*item), _ORDER.index(item[0]))))
    kind, sure = ranked[0] if ranked else ("unknown", 0.0)
    return Genre(kind, sure, ranked) if sure >= _LEAST else Genre("unknown", 0.0, ranked)


_ORDER = get_args(GenreKind)


def _formed(kind: GenreKind, sure: float) -> float:
    """What counts in a kind's favour: a page that says it is a gallery is one, however its writer speaks."""
    return sure + 1.0 if kind not in ("news", "opinion") and sure >= _LEAST else sure


class _Page:
    """An article as the signs look at it."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """The words of its paragraphs."""
        return tuple(self._words(zone) for zone in self.article.blocks("standfirst", "byline", "body", "caption"))

    @cached_property
    def outside(self) -> str:
        """The writer's own words."""
        return _QUOTED.sub(" ", "\n".join(self._words(zone) for zone in self.article.blocks("body")))

    def where(self, place: str) -> tuple[str, ...]:
        """The words at a place that the list of signs names."""
        match place:
            case "section":
                return (self.article.metadata.section or "",)
            case "headline":
                return tuple(self._words(zone) for zone in self.article.blocks("headline"))
            case "opening":
                return self.blocks[:_EDGE]
        return self.blocks[-_EDGE:]

    def _words(self, zone: Zone) -> str:
        return zone.span.of(self.article.text)


def _signs(page: _Page) -> Iterator[tuple[GenreKind, float]]:
    """The kinds that something speaks for, and how strongly."""
    for sign in _labels():
        if sign.where == "block":
            if sum(sign.pattern.match(block) is not None for block in page.blocks) >= _BLOCKS:
                yield sign.kind, sign.weight
        elif any(sign.pattern.search(words) for words in page.where(sign.where)):
            yield sign.kind, sign.weight
    yield from _forms(page)
    yield from _voice(page)


def _forms(page: _Page) -> Iterator[tuple[GenreKind, float]]:
    """What the form of the page says."""
    article, blocks = page.article, page.blocks
    timed = entries(article)
    if timed and (article.metadata.rolling or len(set(timed)) * _ENTRY_BLOCKS >= len(timed)):
        yield "live", 1.0 if article.metadata.rolling else 0.9
    captions = sum(1 for _ in article.blocks("caption"))
    if captions >= _BLOCKS and captions * 2 > len(blocks):
        yield "gallery", 0.85
    asked = [found[1] is not None for block in blocks if (found := _QUESTION.match(block))]
    if len(asked) >= _BLOCKS and len(set(asked)) == 2:
        yield "interview", 0.95
    voices = [found[1] for block in blocks if (found := _VOICE.match(block))]
    if len(voices) >= 2 * _BLOCKS and _alternate(voices) and len(voices) * 3 >= len(blocks):
        yield "interview", 0.9
    if _counts(blocks) >= _BLOCKS:
        yield "list", 0.75
    if sum(_LEAD.match(block) is not None for block in blocks) >= 2 * _BLOCKS:
        yield "digest", 0.8


def _alternate(voices: list[str]) -> bool:
    """Whether labels are speakers who take turns, one of them by name: not "Pros:" and "Cons:"."""
    words = {word for voice in voices for word in re.findall(r"[^\W\d_]{3,}", voice)}
    return len(set(voices)) * 2 <= len(voices) and any(not known(word.lower()) for word in words)


def _counts(blocks: tuple[str, ...]) -> int:
    """How far the blocks count: "1.", "2.", "3." are three."""
    reached = 0
    for block in blocks:
        if (found := _NUMBERED.match(block)) and int(found[1]) == reached + 1:
            reached += 1
    return reached


def _voice(page: _Page) -> Iterator[tuple[GenreKind, float]]:
    """News or opinion, by how the writer speaks."""
    words = len(page.outside.split())
    if words < _WORDS:
        return
    whole = sum(zone.span.end - zone.span.start for zone in page.article.blocks("body"))
    odds = _START + _QUOTED_SHARE * max(0.0, 1 - len(page.outside) / whole)
    for weight, pattern in _rates():
        odds += weight * log1p(1000 * len(pattern.findall(page.outside)) / words)
    opinion = 1 / (1 + exp(-odds))
    yield ("opinion", opinion) if opinion > 0.5 else ("news", 1 - opinion)


@cache
def _rates() -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(pattern)) for _, weight, pattern in _RATES)


@cache
def _labels() -> tuple[_Sign, ...]:
    """The signs of language/data/genres.tsv."""
    lines = (files("newslint.language") / "data" / "genres.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        _Sign(next(kind for kind in _ORDER if kind == row[0]), row[1], float(row[2]), re.compile(row[3], re.IGNORECASE))
        for row in rows
    )
