"""Arithmetic with figures as written: when two agree within their rounding, and how to say one.

A figure stands for an interval: half a step to either side of it, as far as its words allow ("nearly 20", "more than
10,000"). Two figures agree where the one may be the other rounded, cut off or bounded.
"""

from __future__ import annotations

import math
import re

from newslint.core.facts import Quantity

_NEARLY = 0.8  # "nearly 100" is said of 80 and more; "more than 100" of up to 125
_ABOUT = 0.1
_CLOSE = 0.07
_FEW = 12  # what is counted to here is never rounded
_ROUNDED = 0.005
_ONE_FIGURE, _TWO_FIGURES = 0.04, 0.0125
_HUNDREDS, _MILLIONS = 100, 100_000
_ROUND = 0.05  # 400 and 950,000 are round, 910 isn't


def magnitude(value: float) -> float:
    """The place of the last figure of `value` that isn't a round zero: 10,000 for 20,000, 1 for 26, 0.1 for 2.5."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    place = 10.0 ** math.floor(math.log10(abs(value)))
    while place > 1e-6 and abs(value / place - round(value / place)) > 1e-6:
        place /= 10
    return place


def interval(q: Quantity) -> tuple[float, float]:
    """The least and the greatest number that the words of `q` can fairly mean."""
    half = q.step / 2
    low, high = q.value - half, q.value + half
    if q.low is not None and q.high is not None and q.low != q.high:
        return q.low - half, q.high + half
    if q.approximate:
        room = max(_ABOUT * abs(q.value), half)
        low, high = q.value - room, q.value + room
    if q.high is None and q.low is not None:  # "more than 100"
        return q.low - half, max(q.low / _NEARLY, q.low + half)
    if q.low is None and q.high is not None:  # "nearly 100", "up to 100"
        return min(q.high * _NEARLY, q.high - half), q.high + half
    return low, high


def rounds_to(exact: float, q: Quantity) -> bool:
    """Whether `exact` may have been written as `q`: equal, rounded, cut off, or within its bounds."""
    low, high = interval(q)
    slack = 1e-9 * max(abs(exact), abs(q.value), 1.0)
    if low - slack <= exact <= high + slack:
        return True
    return 0 <= exact - q.value < q.step - slack  # cut off: 16,600 as 16K


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether the two figures can be one and the same, either being the rounded, cut off or bounded one."""
    return rounds_to(one.value, other) or rounds_to(other.value, one) or _meet(one, other)


def restates(said: Quantity, given: Quantity) -> bool:
    """Whether `said` says `given` again: the same number, or rounder, or as its own bounds allow.

    Stricter than `agree`: that "at least 20" doesn't exclude 21 doesn't make 21 a way to say it.
    """
    off = abs(said.value - given.value)
    bounded = (said.high is None and given.value > said.value) or (said.low is None and given.value < said.value)
    if rounds_to(given.value, said) and (bounded or off <= max(said.step, _ABOUT * said.value)):
        return not bounded or magnitude(said.value) > magnitude(given.value)  # "more than 10,000" for 12,400
    place = magnitude(said.value)
    if _ROUND * said.value <= place > said.step and off <= _ROUNDED * said.value:
        return True  # "£400" for £399
    if said.value < 10 * place and place >= _MILLIONS and off <= _ONE_FIGURE * said.value:
        return True  # "$40m" for $38.7m
    if place >= _HUNDREDS and off <= min(place / 2, _TWO_FIGURES * said.value):
        return True  # "17,600" for 17,604, "1,500" for 1,483
    if given.low != given.high and given.low is not None and given.high is not None:  # an end of a range
        return rounds_to(given.low, said) or rounds_to(given.high, said)
    return False


def _meet(one: Quantity, other: Quantity) -> bool:
    (a, b), (c, d) = interval(one), interval(other)
    return a <= d and c <= b


def slip(one: float, other: float) -> bool:
    """Whether the one may be a slip for the other: one digit or two neighbours wrong, or the magnitude."""
    if one <= 0 or other <= 0 or one == other:
        return False
    shift = math.log10(one / other)
    if abs(shift - round(shift)) < 1e-9 and abs(shift) < 4:
        return True
    plain = f"{one:.0f}", f"{other:.0f}"
    if float(plain[0]) == one and float(plain[1]) == other and len(plain[0]) == len(plain[1]) and _wrong(*plain):
        return True
    a, b = (f"{x:.6f}".rstrip("0").rstrip(".").replace(".", "").rstrip("0") for x in (one, other))
    if abs(shift) >= 1 and max(len(a), len(b)) < 3:
        return False
    return _wrong(a, b) or abs(one - other) <= 1


def slipped(said: Quantity, given: Quantity) -> bool:
    """Whether `said` may be a slip for `given`, or for `given` as rounded or cut off to the figures of `said`."""
    if slip(said.value, given.value):
        return True
    if said.value <= 0 or given.value <= 0 or said.value == given.value:
        return False
    if said.value > _FEW:
        figures = len(f"{said.value / magnitude(said.value):.0f}")
        place = 10.0 ** (math.floor(math.log10(given.value)) - figures + 1)
        for rounded in {round(given.value / place), math.floor(given.value / place)}:
            one, other = said.value / place, float(rounded)
            close = abs(given.value - rounded * place) <= _CLOSE * given.value
            if other and one != other and slip(one, other) and (figures > 1 or (close and max(one, other) >= 10)):
                return True
    return said.step > 1 and abs(said.value - given.value) <= said.step  # 949K for 950,000


def _wrong(one: str, other: str) -> bool:
    """Whether two runs of digits differ in one digit, or in two that changed places."""
    if len(one) != len(other) or len(one) < 2:
        return False
    wrong = [n for n in range(len(one)) if one[n] != other[n]]
    if len(wrong) == 2:
        first, second = wrong
        return one[first] == other[second] and one[second] == other[first]
    return len(wrong) == 1


_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "AUD": "A$", "CAD": "C$"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def say(value: float, unit: str | None = None) -> str:
    """`value` as news writes it: "$211 million", "46%", "1,066", "2.5"."""
    sign = _SIGNS.get(unit or "", "")
    words = ""
    shown = abs(value)
    for size, name in _SCALES:
        if shown >= size:
            shown, words = shown / size, f" {name}"
            break
    text = _plain(shown)
    tail = "%" if unit == "%" else ""
    return f"{'-' if value < 0 else ''}{sign}{text}{words}{tail}"


def say_quantity(q: Quantity, text: str) -> str:
    """`q` as a message names it: money and percentages as news writes them, the rest in its own words."""
    return say(q.value, q.unit) if q.kind in ("money", "percent") else text


def same_said(one: str, other: str) -> bool:
    """Whether two figures read the same, so that "10%, not 10%" is never said: number, magnitude and percent sign."""
    return _read_out(one) == _read_out(other) != ("",)


def _read_out(text: str) -> tuple[str, ...]:
    return tuple(found[0].lower().replace(",", "") for found in _SAID.finditer(text)) or ("",)


_SAID = re.compile(r"\d[\d,]*(?:\.\d+)?|[mbtr]+illion|thousand|%|\bper\s?cent(?!age)|points?", re.IGNORECASE)


def _plain(value: float) -> str:
    if value >= 1000 or abs(value - round(value)) < 1e-9:
        return f"{round(value):,}"
    return f"{value:.3g}" if value < 100 else f"{value:.1f}".removesuffix(".0")
