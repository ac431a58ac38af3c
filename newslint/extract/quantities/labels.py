"""Numbers that belong to a name: "Category 3", "Doom 3", "G20", "9/11". They count nothing, but two must agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from newslint.core.facts import Quantity
from newslint.core.text import Span
from newslint.extract.quantities import around
from newslint.extract.quantities.numerals import Numeral
from newslint.language.stems import content

_LABELS = frozenset(
    "season series episode chapter part volume type category magnitude phase stage level tier grade class round "
    "week day page room route flight gate platform game group section article amendment title proposition prop "
    "measure bill resolution division formula channel size version act step apollo windows iphone galaxy "
    "interstate highway hurricane s&p ftse fortune nikkei stoxx russell indy district ward zone area pier "
    "terminal super model figure table question measures scale covid sars".split()
)
_IN_WORDS = frozenset("round phase stage season chapter part week day tier".split())
_UNITS = "[KMBTCFXLWV]|BN|MN|TN|TH|ST|ND|RD|[KMGT]B|K[MGW]|[CM]M|[MG]W|MPH|KPH|AM|PM|Bn|Mn|Tn|Mbps|Gbps|GHz|MHz|KW?h"
_CODE_NAME = regex.compile(
    r"(?<![\w.-])(?P<name>[A-Z][A-Za-z]{0,9}-?)(?P<number>\d{1,4})s?(?![\w.]\w|\w|-\d)"
    r"|(?<![\w/.])(?P<number>\d{1,3})(?P<name>/11)(?![\w/])"
    rf"|(?<![\w/.,:$£€¥+-])(?P<number>\d{{1,3}})(?P<name>(?!(?:{_UNITS})\b)[A-Z][A-Za-z]{{0,5}}|ers)(?!\w)"
)
_HINT = re.compile(r"[A-Za-z]-?\d|\d[A-Ze]|/11")
"""What each of these has."""
_NAME_BEFORE = regex.compile(r"(?<![\w.])(?P<word>[A-Z][\w’'&-]*|[a-z]+)[\s-]$")


def label(text: str, n: Numeral, floor: int, ceiling: int, zone: str) -> Quantity | None:
    """ "Category 3", "Doom 3": a name's number, where nothing follows that it could count."""
    start = n.span.start
    before = _NAME_BEFORE.search(text[max(floor, start - 30) : start])
    if before is None or n.scale:
        return None
    word = before["word"]
    plain = word.lower()
    if not n.digits and plain not in _IN_WORDS:
        return None
    if plain not in _LABELS and not (
        word[0].isupper()
        and content(word)
        and n.digits
        and (zone != "body" or not _sentence_start(text, start - len(before[0])))
    ):
        return None
    if zone != "body" and not _in_body(text, word, n.span.end):  # headlines capitalise everything
        return None
    if plain not in _LABELS and (n.value > 400 or not _bare(text, word, n, ceiling, zone)):
        return None
    if text[start - 1] == "-" and plain not in _LABELS:
        return None
    return Quantity(
        Span(start - len(before[0]), n.span.end),
        text[start - len(before[0]) : n.span.end],
        n.value,
        n.value,
        None,
        word,
        "label",
        n.value,
        n.step,
        n.span,
    )


def _bare(text: str, word: str, n: Numeral, ceiling: int, zone: str) -> bool:
    """Whether the number counts nothing that follows: no noun does, or the name has its number elsewhere too."""
    name = (
        rf"\b{regex.escape(word)} {n.value:g}\b" if zone == "body" else rf"\b{regex.escape(word)} \d+\b(?! [a-z]+s\b)"
    )
    if len(regex.findall(name, text)) > 1:
        return True
    return around.noun(text, n.span.end, ceiling, False)[1] is None


def _in_body(text: str, word: str, after: int) -> bool:
    if word.lower() in _LABELS:
        return regex.search(rf"\b{regex.escape(word)} \d", text[after:], regex.IGNORECASE) is not None
    return regex.search(rf"[\p{{L}},] {regex.escape(word)} \d", text[after:]) is not None


def code_names(text: str, start: int, end: int) -> Iterator[Quantity]:
    """ "G20", "F-150", "9/11", "3D", "49ers": labels whose noun is the part without digits."""
    for found in _CODE_NAME.finditer(text, start, end) if _HINT.search(text, start, end) else ():
        value = float(found["number"])
        yield Quantity(
            Span(*found.span()), found[0], value, value, None, found["name"], "label", value, 1.0,
            Span(*found.span("number")),
        )  # fmt: skip


def _sentence_start(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(' "“‘(')
    return not before or before[-1] in ".!?:\n"
