import pytest

from newslint.config.scopes import check_scope, holds, is_raw, size
from newslint.core.article import Zone
from newslint.core.text import Span

BODY = Zone("body", Span(0, 9))
HEAD = Zone("headline", Span(0, 9), "heading.h1")
ITEM = Zone("body", Span(0, 9), "list")


@pytest.mark.parametrize(
    ("scope", "zones"),
    [
        (["text"], {BODY, HEAD, ITEM}),
        (["heading"], {HEAD}),
        (["heading.h1"], {HEAD}),
        (["heading.h2"], set()),
        (["paragraph"], {BODY}),
        (["sentence"], {BODY}),
        (["body"], {BODY, ITEM}),
        (["body & ~list"], {BODY}),
        (["~heading"], {BODY, ITEM}),
        (["headline", "list"], {HEAD, ITEM}),
    ],
)
def test_what_a_scope_holds(scope: list[str], zones: set[Zone]):
    assert {zone for zone in (BODY, HEAD, ITEM) if holds(scope, zone)} == zones


def test_sizes():
    assert size(["heading & sentence"]) == "sentence"
    assert size(["text"]) is None
    assert is_raw(["raw"])


def test_a_scope_that_cannot_be_told_is_refused():
    with pytest.raises(ValueError, match="can't tell the scope 'strong'"):
        check_scope(["text & strong"])
    with pytest.raises(ValueError, match="no zone 'bodi'"):
        check_scope(["bodi"])
