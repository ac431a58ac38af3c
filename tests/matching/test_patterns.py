import time

import pytest

from newslint.matching.literals import required_literals
from newslint.matching.patterns import alternatives, compile_pattern


@pytest.mark.parametrize(
    ("expression", "literals"),
    [
        (r"colou?r", {"colour", "color"}),
        (r"\b(?:bridges|tunnels?)\b", {"bridges", "tunnel"}),
        (r"(?i)As an AI", {"as an ai"}),
        (r"\[insert[^\]]*\]", {"[insert"}),
        (r"(?=bridge)\w+", {"bridge"}),
        (r"(?!bridge)\w+", None),
        (r"[Bb]y [£$]?x", {"by £x", "by $x", "by x"}),
        (r"\W*x{3,}", {"xxx"}),
        (r"a|\w+\{", None),
        (r"\w+\{", {"{"}),
        (r"(?:bridge)?x", None),
        (r"ab|bridge", None),
        (r"\x41bridge", None),
        (r"(?P<word>\w+) (?P=word)", None),
    ],
)
def test_literals_that_a_match_must_hold(expression: str, literals: set[str] | None):
    assert required_literals(expression) == (None if literals is None else frozenset(literals))


def test_an_inline_flag_holds_to_the_end_of_its_group():
    pattern = compile_pattern("a|(?i)b|(?:c|d)")
    assert [bool(pattern.fullmatch(letter)) for letter in "aAbBcC"] == [True, False, True, True, True, True]
    assert compile_pattern("x(?i)y|z").fullmatch("xY")
    assert not compile_pattern("x(?i)y|z").fullmatch("XY")


def test_the_alternative_named_first_wins_at_one_place():
    tokens = ["foo", "foo bar", "quux", "alpha", "gamma", "delta"]
    assert [hit.number for hit in alternatives(tokens, numbered=True).find("foo bar quux")] == [0, 2]


def test_flags_of_one_alternative_hold_for_those_after_it():
    patterns = alternatives(["alpha", "(?i)beta", "gamma", "delta", "(?:(?s)eta)", "theta"])
    assert [hit.number for hit in patterns.find("ALPHA BETA GAMMA alpha")] == [1, 2, 0]


def test_a_runaway_pattern_is_stopped_and_named():
    began = time.monotonic()
    with pytest.raises(TimeoutError, match="takes too long"):
        list(alternatives([r"(?:(?:a|a)+)+[bc]$"], word=False).find("a" * 60))
    assert time.monotonic() - began < 5


def test_a_pattern_that_is_none_says_what_is_wrong():
    with pytest.raises(ValueError, match=r"bridge\( isn't a valid expression: missing \)"):
        alternatives(["bridge("]).prove()
