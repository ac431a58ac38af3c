"""Actions: what a rule makes of the words that it found."""

import pytest

from newslint.config.vale_actions import Action, outcomes


@pytest.mark.parametrize(
    ("way", "found", "made"),
    [
        (["normalize"], "\ufb01", ("fi",)),
        (["decode"], "\u00e2\u20ac\u2122", ("’",)),
        (["decode"], "\u00e2\u0080\u0093", ("–",)),
        (["decode"], "\u00c3\u00a9", ("é",)),
        (["decode"], "\u00c3\u0083\u00c2\u00a1", ("á",)),  # misread twice
        (["decode"], "\u00c2\u00a0", ("\u00a0",)),  # a space that holds its place
        (["decode"], "\u0092", ("’",)),
        (["decode"], "\ufffd", ()),  # nobody knows what that was
        (["remove", "\u00ad"], "coun\u00adcil", ("council",)),
    ],
)
def test_newslints_own_ways_to_edit(way: list[str], found: str, made: tuple[str, ...]) -> None:
    assert outcomes(Action.model_validate({"name": "edit", "params": way}), found) == made
