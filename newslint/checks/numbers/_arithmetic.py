"""Does the sums that a text claims: the result that its inputs give, within the rounding of all the figures.

Each figure stands for an interval (figures.interval). The sum holds where the interval of the inputs' results meets the
interval of the figure that was stated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from newslint.checks.numbers._rounding import interval, magnitude, say
from newslint.core.facts import Derivation, Quantity
from newslint.language.measures import MEASURES, PACES, say_unit

_ROUND = 0.025
_SMALL = 20
_LEFT_OVER = 1.0  # shares that were each rounded may make 101%
_RATES_MOVE = 0.12  # an amount may have been converted on another day


class Sum(NamedTuple):
    """`holds` says whether the stated figure follows, `words` says the sum aloud, `right` the result alone."""

    holds: bool
    words: str
    right: str
    inputs: tuple[Quantity, ...]


def work_out(claimed: Derivation, stated: Quantity) -> Sum:
    """The sum that `claimed` says gives `stated`."""
    return _WAYS[claimed.how](claimed.inputs, stated)


def _percent_of(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    share, whole = (_in_percent(inputs[0]), inputs[1])
    result = share.value * whole.value / 100
    words = f"{_said(inputs[0])} of {_said(whole)} is {say(result, stated.unit)}"
    return _sum(_spread(lambda p, w: p * w / 100, share, whole), stated, words, result, inputs)


def _share(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    part, whole = inputs
    stated = _in_percent(stated)
    result = 100 * part.value / whole.value if whole.value else 0.0
    words = f"{_said(part)} of {_said(whole)} is {say(_short(result), '%')}"
    return _sum(_spread(lambda a, b: 100 * a / b if b else 0.0, part, whole), stated, words, result, inputs)


def _percent_change(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    before, after = inputs
    stated = _in_percent(stated)
    change = 100 * (after.value / before.value - 1) if before.value else 0.0
    words = (
        f"{_said(before)} to {_said(after)} is a {'rise' if change >= 0 else 'fall'} of {say(_short(abs(change)), '%')}"
    )
    before, after = _priced(before), _priced(after)
    spread = _either_way(_spread(lambda a, b: 100 * (b / a - 1) if a else 0.0, before, after))
    return _sum(spread, stated, words, abs(change), inputs)


def _points_change(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    before, after = inputs
    points = abs(after.value - before.value)
    word = "rise" if after.value >= before.value else "fall"
    said = "1 percentage point" if points == 1 else f"{say(_short(points))} percentage points"
    words = f"{_said(before)} to {_said(after)} is a {word} of {said}"
    if stated.kind in ("points", "count"):
        return _sum(_either_way(_spread(lambda a, b: b - a, before, after)), stated, words, points, inputs)
    change = _percent_change(inputs, stated)
    words += f", or of {change.right}"
    exact = 100 * (after.value / before.value - 1) if before.value else 0.0
    holds = change.holds and abs(stated.value - abs(exact)) <= max(stated.step, 0.15 * abs(exact))
    return Sum(holds, words, said, inputs)


def _multiple(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    before, after = inputs
    factor = after.value / before.value if before.value else 0.0
    room = 0.15 * stated.value  # "doubled" is said of 1.9 and of 2.2
    words = f"{_said(before)} to {_said(after)} is {say(_short(factor))} times as much"
    a, b = _spread(lambda x, y: y / x if x else 0.0, before, after)
    return Sum(a <= stated.value + room and b >= stated.value - room, words, f"{say(_short(factor))} times", inputs)


def _total(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    result = sum(q.value for q in inputs)
    words = f"{' and '.join(_said(q) for q in inputs)} make {say(result, stated.unit)}"
    low, high = (sum(_counted(q)[side] for q in inputs) for side in (0, 1))
    least, most = _counted(stated)
    return Sum(low <= most and least <= high, words, say(result, stated.unit), inputs)


def _difference(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    one, other = inputs if len(inputs) == 2 else _sides(inputs[0])
    result = abs(one.value - other.value)
    words = (
        f"{_said(one)} against {_said(other)} is a margin of {say(result, one.unit if one.kind == 'money' else None)}"
    )
    pairs = [abs(a - b) for a, b in product(_counted(one), _counted(other))]
    least, most = _counted(stated)
    return Sum(min(pairs) <= most and least <= max(pairs), words, say(result, None), inputs)


def _sides(score: Quantity) -> tuple[Quantity, Quantity]:
    """The two numbers of "218-212"."""
    low, high = score.low or 0.0, score.high or 0.0
    one, other = (replace(score, kind="count", value=value, low=value, high=value) for value in (low, high))
    return one, other


def _conversion(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    given = inputs[0] if len(inputs) == 1 else _together(*inputs)
    result = convert(given.value, str(given.unit), str(stated.unit))
    places = [convert(x, str(given.unit), str(stated.unit)) for x in interval(given)]
    room = max(stated.step / 2, min(magnitude(stated.value) / 2, 0.1 * abs(stated.value)))
    # a round figure on the first side was perhaps rounded too: 100 for 97
    room += min(magnitude(given.value) / 2, 0.03 * abs(given.value)) * abs(result / given.value) if given.value else 0.0
    holds = min(places) - room <= stated.value <= max(places) + room
    room = 0.12 if stated.approximate or given.approximate or given.low != given.high else 0.08
    room = room if len(inputs) == 1 else 0.02  # who gives inches too has measured
    holds = holds or abs(result - stated.value) <= room * abs(result)
    if (
        stated.low is not None and stated.high is not None and stated.low < stated.high
    ):  # "from 2,000 to 3,600 sq m (21,500-38,750 sq ft)"
        holds = holds or 0.92 * stated.low <= result <= 1.08 * stated.high
    if stated.unit in ("celsius", "fahrenheit"):  # a difference of temperatures: "warmer by 2C (3.6F)"
        holds = holds or abs(result - convert(0, str(given.unit), str(stated.unit)) - stated.value) <= stated.step
    right = f"{say(_short(result))} {say_unit(str(stated.unit), result)}"
    said = " ".join(_said(q) for q in inputs)
    return Sum(holds, f"{said} is {right}", right, inputs)


def _together(one: Quantity, other: Quantity) -> Quantity:
    """ "6ft 2in" as one length in feet."""
    rest = convert(1, str(other.unit), str(one.unit))
    value = one.value + rest * other.value
    return replace(one, value=value, low=value, high=value, step=rest * other.step, approximate=one.approximate)


def _rate(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    total, units = inputs
    each = total.value / units.value if units.value else 0.0
    words = f"{_said(total)} over {_said(units)} is {say(each, stated.unit)} a {stated.per}"
    exact = units if units.low != units.high or units.approximate else replace(units, step=0.0)
    return _sum(_spread(lambda t, n: t / n if n else 0.0, total, exact), stated, words, each, inputs)


def _pace(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    given = inputs[0]
    least, most = PACES[given.per, stated.per]
    low, high = interval(given)
    bound, factor = ("at most ", most) if stated.value > given.value * most else ("at least ", least)
    result = given.value * factor
    words = f"{_said(given)} a {given.per} is {bound if least != most else ''}{say(_short(result), given.unit)}"
    words += f" a {stated.per}"
    return _sum((low * least, high * most), stated, words, result, inputs)


def _whole(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    shares = tuple(
        replace(_in_percent(q), approximate=q.approximate and q.kind != "fraction") for q in (*inputs, stated)
    )
    result = sum(q.value for q in shares)
    least = sum(interval(q)[0] for q in shares)
    words = f"{' and '.join(_said(q) for q in (*inputs, stated))} make {say(_short(result), '%')}"
    return Sum(least <= 100 + _LEFT_OVER, words, say(_short(result), "%"), inputs)


def _part(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    whole = inputs[0]
    words = f"{_said(stated)} of {_said(whole)}"
    return Sum(stated.value <= whole.value, words, f"at most {_said(whole)}", inputs)


def _worded(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    words = inputs[0]
    low, high = interval(_in_percent(stated))
    least, most = words.low or 0.0, words.high if words.high is not None else 100.0
    return Sum(high >= least and low <= most, words.text, words.text, inputs)


def _exchange(inputs: tuple[Quantity, ...], stated: Quantity) -> Sum:
    amount, rate = inputs
    divides = amount.unit == rate.unit
    result = amount.value / rate.value if divides else amount.value * rate.value
    spread = _spread(lambda a, r: a / r if divides else a * r, amount, rate)
    low, high = interval(stated)
    holds = spread[0] * (1 - _RATES_MOVE) <= high and low <= spread[1] * (1 + _RATES_MOVE)
    right = _money(result, str(stated.unit))
    return Sum(holds, f"{_money(amount.value, str(amount.unit))} at {rate.text} is {right}", right, inputs)


_WAYS: dict[str, Callable[[tuple[Quantity, ...], Quantity], Sum]] = {
    "percent-of": _percent_of,
    "share": _share,
    "percent-change": _percent_change,
    "points-change": _points_change,
    "multiple": _multiple,
    "sum": _total,
    "difference": _difference,
    "conversion": _conversion,
    "rate": _rate,
    "pace": _pace,
    "whole": _whole,
    "exchange": _exchange,
    "part": _part,
    "worded": _worded,
}


def convert(value: float, unit: str, to: str) -> float:
    """`value` in another unit of the same dimension."""
    if unit == "celsius" and to == "fahrenheit":
        return value * 9 / 5 + 32
    if unit == "fahrenheit" and to == "celsius":
        return (value - 32) * 5 / 9
    return value * MEASURES[unit].factor / MEASURES[to].factor


def _spread(reckon: Callable[[float, float], float], one: Quantity, other: Quantity) -> tuple[float, float]:
    results = [reckon(a, b) for a, b in product(interval(one), interval(other))]
    return min(results), max(results)


def _either_way(spread: tuple[float, float]) -> tuple[float, float]:
    """The sizes of changes from the first to the second: from 0 where they may go up or down."""
    low, high = spread
    return (0.0 if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))


def _sum(
    spread: tuple[float, float],
    stated: Quantity,
    words: str,
    result: float,
    inputs: tuple[Quantity, ...],
) -> Sum:
    low, high = interval(stated)
    if magnitude(stated.value) > 9 * stated.step:  # "2,000%" for 1,957%
        low, high = low - _ROUND * abs(stated.value), high + _ROUND * abs(stated.value)
    slack = 1e-6 * max(abs(result), 1.0)
    holds = spread[0] <= high + slack and low - slack <= spread[1]
    return Sum(holds, words, say(_short(result), stated.unit), inputs)


def _counted(q: Quantity) -> tuple[float, float]:
    """What a count in a sum can mean: people are counted exactly, unless the words or the decimals say otherwise."""
    if q.kind in ("count", "points") and q.low == q.high and not q.approximate and q.step <= 1:
        return q.value, q.value
    return interval(q)


def _priced(q: Quantity) -> Quantity:
    """A fare of £2 is £2: small whole amounts are exact."""
    exact = q.kind in ("money", "count") and q.step == 1 and q.value <= _SMALL and q.low == q.high and not q.approximate
    return replace(q, step=0.0) if exact else q


def _in_percent(q: Quantity) -> Quantity:
    from newslint.checks.numbers._derivation import in_base

    return in_base(q)


def _said(q: Quantity) -> str:
    if q.kind == "fraction":
        return q.text
    if q.kind in ("measure", "duration"):
        return f"{say(q.value)} {say_unit(str(q.unit), q.value)}"
    return say(q.value, q.unit)


def _money(value: float, unit: str) -> str:
    plain = say(float(f"{value:.3g}"), unit)
    return plain if not plain[0].isdigit() else f"{plain} {unit}"


def _short(value: float) -> float:
    """Three figures are enough to say a result."""
    return float(f"{value:.3g}")
