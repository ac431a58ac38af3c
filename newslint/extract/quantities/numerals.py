"""Numbers in figures, words and mixtures: "10,000", "1.2m", "two dozen", "half a million", "a third", "one in five".

In: a text and a range of it. Out: Numerals, in reading order, without what surrounds them. Years, dates, clock times,
versions and numbers inside names ("U2", "F-16", "9/11") are left to the caller or skipped here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newslint.core.text import Span
from newslint.language.measures import SHORT_UNITS

Form = Literal["cardinal", "ordinal", "fraction", "multiple", "pair"]

_ONES = {w: n for n, w in enumerate("zero one two three four five six seven eight nine".split())}
_TEENS = {
    w: n
    for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_SMALL = _ONES | _TEENS | _TENS
_ORDINAL_ONES = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_ORDINAL_TENS = {w[:-1] + "ieth": n for w, n in _TENS.items()}
_ORDINALS = _ORDINAL_ONES | _ORDINAL_TENS
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mill": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "t": 1e12,
    "g": 1e3,
}
_FRACTIONS = {
    "half": 0.5,
    "halves": 0.5,
    "third": 1 / 3,
    "quarter": 0.25,
    "fourth": 0.25,
    "fifth": 0.2,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 0.125,
    "ninth": 1 / 9,
    "tenth": 0.1,
}


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ONE, _TEEN, _TEN = _either(_ONES), _either(_TEENS), _either(_TENS)
_WORDS = rf"""(?:
    (?:(?:{_ONE}|{_TEEN}|{_TEN}|an?)[\s-]hundred(?:\s(?:and\s)?(?:(?:{_TEN})(?:[\s-](?:{_ONE}))?|{_TEEN}|{_ONE}))?)
  | (?:{_TEN})(?:[\s-](?:{_ONE}))? | {_TEEN} | {_ONE} )"""
_DIGITS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD_SCALES = r"hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_SHORT_SCALES = r"mn|mln|mill|bn|bln|tn|trn|[kKmMbB]|(?-i:[TG])"
_EDGE = r"(?<![\w.,:/@#+’'\-‐‑–])"  # not inside a word, a decimal, a clock time, a range or a name such as F-16

_NUMERAL = re.compile(
    rf"""
    (?P<pair>{_EDGE}(?P<some>{_WORDS}|\d{{1,3}}(?:,\d{{3}})*)[\s-](?:(?:in|out[\s-]of)[\s-](?:every[\s-])?)
        (?P<all>{_WORDS}(?:\s(?:hundred|thousand|million))?|an?\s(?:hundred|thousand|million)|\d{{1,3}}(?:,\d{{3}})*)
        (?![\w%$]|[.,/:]\d))
  | (?P<multiple>(?<![\w-])(?:(?:(?P<times>{_WORDS}|\d+(?:\.\d+)?)(?:\stimes|[\s-]?fold|x))|
        (?P<verb>twice|doubl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing)|
        halv(?:e|ed|es|ing)|thrice|(?P<fold>{_WORDS})fold))(?![\w]))
  | (?P<fraction>(?<![\w-])(?:(?:(?P<top>{_ONE})|(?P<plain>an?))[\s-])
        (?P<bottom>{_either(_FRACTIONS)})s?(?![\w-]|\s(?:{_WORD_SCALES}))
        (?(plain)(?=\s(?:of|as|more|less|lower|higher|to)\b|\W?$|[,.;:)])|))
  | (?P<bare>(?<![\w-])(?:half|quarter)(?=\s(?:of|the|its|his|her|their|all)\b)(?!\sof\s\d{{4}}))
  | (?P<ordinal>(?<![\w.,/-])(?:(?P<nth>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th)
        |(?:(?P<tens>{_TEN})[\s-])?(?P<nth_word>{_either(_ORDINALS)})|(?P<hundredth>hundredth))(?![\w]))
  | (?P<scaled>(?<![\w-])(?:(?P<part>half|a\squarter\sof|quarter\sof|three[\s-]quarters\sof)\s)?(?P<article>an?)\s
        (?P<article_scale>(?:{_WORD_SCALES})(?:\s(?:thousand|million|billion|trillion))?)(?![\w-])
        (?P<and_half>\sand\sa\shalf)?)
  | (?P<single>(?<![\w-])an?(?=\s(?:decade|century)\b))
  | (?P<words>(?<![\w-]){_WORDS}(?P<word_half>\sand\sa\shalf)?(?P<word_scales>(?:[\s-](?:{_WORD_SCALES}))*)
        (?P<rest>(?:(?<=thousand)|(?<=million))(?:\sand)?\s{_WORDS}(?!\s(?:{_WORD_SCALES})))?(?![\w]|-(?:{_ONE})\b))
  | (?P<digits>(?<![\w.,:/@#+])(?<!\w[’'])(?<!\w[\-‐‑–])(?<![\d][\-‐‑–])(?P<figure>{_DIGITS})
        (?:[\s\-](?P<scale>(?:{_WORD_SCALES})s?)(?![\w])|\s?(?P<short>{_SHORT_SCALES})(?![\w’'])(?![.]\w))?
        (?!\d|[.,:/]\d|(?!(?:{_either(SHORT_UNITS)})(?![^\W_]))(?!s\b)[^\W_]))
    """,
    re.VERBOSE | re.IGNORECASE,
)


_LARGEST, _FINEST = 1e18, 1e-12
_WORD = re.compile(r"\w+")
_BEGINNERS = frozenset(
    "half quarter hundredth twice thrice double doubled doubles doubling treble trebled trebles trebling triple "
    "tripled triples tripling quadruple quadrupled quadruples quadrupling halve halved halves halving".split()
).union(_SMALL, _ORDINALS)
"""What a numeral may begin with, besides a figure, "fivefold" and "a"."""
_AFTER_AN = frozenset("hundred thousand million billion trillion dozen lakh crore decade century".split()).union(
    _FRACTIONS, (f"{word}s" for word in _FRACTIONS)
)
"""What must follow where a numeral begins with "a"."""
_OPENERS = _BEGINNERS | _AFTER_AN
_FIGURE_OR_FOLD = re.compile(r"\d|fold\b")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written. `step` is the place of its last written digit; `digits` says that figures were used.

    A pair ("one in five") has its quotient as value and the two numbers in `parts`. `scale` is the magnitude word or
    letter as written, lower case, or "".
    """

    span: Span
    value: float
    step: float
    form: Form
    digits: bool
    scale: str = ""
    parts: tuple[float, float] | None = None

    @property
    def in_range(self) -> bool:
        """Whether anybody reckons with such a number: no more than a quintillion, no finer than a trillionth."""
        return abs(self.value) <= _LARGEST and (self.step == 0 or self.step >= _FINEST)


def find_numerals(text: str, start: int, end: int, places: Sequence[int] | None = None) -> Iterator[Numeral]:
    """The numerals of `text` from `start` to `end`. `places` are the beginnings there, where they are known."""
    reached = start
    for at in beginnings(text, start, end) if places is None else places:
        if at < reached:
            continue
        found = _NUMERAL.match(text, at, end)
        if found is None:
            continue
        reached = found.end()
        numeral = _read(found)
        if numeral is not None and numeral.in_range:
            yield numeral
        elif numeral is not None:
            continue
        elif found["pair"]:  # "430 in two years" is no share
            yield from find_numerals(text, found.start("some"), found.end("some"))
            yield from find_numerals(text, found.start("all"), found.end("all"))


def beginnings(text: str, start: int, end: int) -> list[int]:
    """Where numerals may begin from `start` to `end`; sentences without any hold nothing to count."""
    lower = text[start:end].lower()
    if _OPENERS.isdisjoint(_WORD.findall(lower)) and not _FIGURE_OR_FOLD.search(lower):
        return []
    found = []
    after_an = -1
    for word in _WORD.finditer(text, start, end):
        low = word[0].lower()
        if after_an >= 0 and low in _AFTER_AN:
            found.append(after_an)
        after_an = word.start() if low in ("a", "an") else -1
        if low in _BEGINNERS or low[0].isdecimal() or low.endswith("fold"):
            found.append(word.start())
    return found


def _read(group: re.Match[str]) -> Numeral | None:
    span = Span(*group.span())
    if group["pair"]:
        some, total = _number(group["some"]), _number(group["all"])
        if not total or some > total:
            return None
        return Numeral(span, some / total, 0.0, "pair", group["some"][0].isdigit(), "", (some, total))
    if group["multiple"]:
        return Numeral(span, _factor(group), 1.0, "multiple", bool(group["times"] and group["times"][0].isdigit()))
    if group["fraction"]:
        top = _number(group["top"] or "a")
        word = group["bottom"].lower()
        return Numeral(span, top * _FRACTIONS[word], 0.0, "fraction", False, word)
    if group["bare"]:
        return Numeral(span, _FRACTIONS[group["bare"].lower()], 0.0, "fraction", False, group["bare"].lower())
    if group["ordinal"]:
        return Numeral(span, _nth(group), 1.0, "ordinal", bool(group["nth"]))
    if group["scaled"]:
        value = _scale(group["article_scale"])
        part = {"half": 0.5, None: 1.0}.get(group["part"] and group["part"].lower())
        if part is None:
            part = 0.75 if group["part"].lower().startswith("three") else 0.25
        part += 0.5 if group["and_half"] else 0.0
        return Numeral(span, value * part, value * (1.0 if part == 1.0 else 0.1), "cardinal", False, "words")
    if group["single"]:
        return Numeral(span, 1.0, 1.0, "cardinal", False)
    if group["words"]:
        return _words(group, span)
    return _digits(group, span)


def _words(group: re.Match[str], span: Span) -> Numeral:
    text = group[0]
    scales, rest, half = group["word_scales"] or "", group["rest"] or "", group["word_half"] or ""
    head = text[: len(text) - len(scales) - len(rest) - len(half)]
    scale = _scale(scales)
    value = (_number(head) + (0.5 if half else 0.0)) * scale
    step = scale * (0.1 if half else 1.0)
    if rest:
        value, step = value + _number(rest.replace(",", " ")), 1.0
    return Numeral(span, value, step, "cardinal", False, scales.strip(" -").lower())


def _digits(group: re.Match[str], span: Span) -> Numeral:
    figure = group["figure"].replace(",", "")
    word = (group["scale"] or group["short"] or "").lower()
    if word.endswith("s"):
        word = word[:-1]
    factor = _SCALES.get(word, 1.0)
    places = len(figure.partition(".")[2])
    return Numeral(span, round(float(figure) * factor, 6), factor * 10.0**-places, "cardinal", True, word)


def _factor(group: re.Match[str]) -> float:
    if group["times"]:
        return _number(group["times"])
    if group["fold"]:
        return _number(group["fold"])
    verb = group["verb"].lower()
    for beginning, factor in (("tw", 2), ("d", 2), ("thr", 3), ("tr", 3), ("q", 4), ("h", 0.5)):
        if verb.startswith(beginning):
            return float(factor)
    raise AssertionError(verb)


def _nth(group: re.Match[str]) -> float:
    if group["nth"]:
        return float(group["nth"].replace(",", ""))
    if group["hundredth"]:
        return 100.0
    return float(_TENS.get((group["tens"] or "").lower(), 0) + _ORDINALS[group["nth_word"].lower()])


def _scale(words: str) -> float:
    factor = 1.0
    for word in re.findall(r"[a-z]+", words.lower()):
        factor *= _SCALES[word]
    return factor


def _number(words: str) -> float:
    """The value of "forty-five", "a hundred and six", "1,200"."""
    if words[:1].isdigit():
        return float(words.replace(",", ""))
    total = 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in ("a", "an"):
            total += 1
        elif word in _SCALES:
            total = max(total, 1.0) * _SCALES[word]
        elif word != "and":
            total += _SMALL[word]
    return total
