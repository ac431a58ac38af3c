from newslint.core.text import Span
from newslint.matching.prefilter import Sieve, plain


def test_a_sieve_tells_which_expressions_can_match_where():
    sieve = Sieve([r"bridges?", r"tunnels?\b", r"\w+"])
    text = "The BRIDGE opened.\n\nNo tunnel did."
    spots = sieve.spots(text)
    assert sieve.within(spots, Span(0, 18)) == {0, 2}
    assert sieve.within(spots, Span(20, len(text))) == {1, 2}


def test_an_expression_without_its_blanks_and_comments():
    assert plain("a\\ b [ #] # note\n c\\#") == "a\\ b[ #]c\\#"
