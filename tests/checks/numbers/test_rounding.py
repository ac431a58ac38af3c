"""When two figures agree, say each other again, or may be slips for each other."""

from newslint.checks.numbers._rounding import restates, slipped
from newslint.core.facts import Quantity
from newslint.core.text import Span


def q(value: float, step: float = 1.0, low: float | None = -1.0, high: float | None = -1.0) -> Quantity:
    return Quantity(
        Span(0, 0), "", value if low == -1.0 else low, value if high == -1.0 else high, value=value, step=step
    )


def test_a_rounder_figure_says_another_again() -> None:
    assert restates(q(400), q(399))
    assert restates(q(17_000, 1000), q(16_600))
    assert restates(q(17_600), q(17_604))
    assert restates(q(40e6, 1e6), q(38.7e6, 1e5))
    assert restates(q(10_000, high=None), q(12_400))
    assert restates(q(4e9, 1e9, low=None), q(3.79e9, 1e7))


def test_a_figure_that_is_no_rounder_does_not() -> None:
    assert not restates(q(910), q(911))
    assert not restates(q(200), q(240))
    assert not restates(q(69, high=None), q(70))
    assert not restates(q(41, low=None), q(40))
    assert not restates(q(41), q(40, 10))


def test_slips() -> None:
    assert slipped(q(61), q(16))
    assert slipped(q(2.3e9), q(2.3e6))
    assert slipped(q(140_000, 1000), q(13_575))  # 14K with a nought too many
    assert slipped(q(949_000, 1000), q(950_000, 10_000))
    assert not slipped(q(3), q(38))
    assert not slipped(q(100), q(11))
    assert not slipped(q(300e6, 1e6), q(434e6, 1e6))
