import pytest

from newslint.core.facts import Claim, Facts
from newslint.extract import extract
from newslint.extract.claims import is_opinion
from newslint.extract.claims.terms import terms
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(f"It rained in the town all day.\n\n{text}".encode(), "a.txt"), frozenset({"claims"}))


def claims(text: str) -> list[Claim]:
    return [claim for claim in facts(text).claims if claim.kind != "other"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At least 40 people were killed in the fire.", "casualties"),
        ("The party has courted farmers to secure its seats.", "motive"),
        ("The firm knowingly misled its customers.", "allegation"),
        ("The currency will almost certainly fall.", "forecast"),
        ("Half a million and 40% of voters stayed at home.", "statistic"),
        ("It was the largest fire on record.", "superlative"),
        ("The fire was caused by a cigarette.", "cause"),
    ],
)
def test_kinds_of_claim(text, kind):
    assert [claim.kind for claim in claims(text)] == [kind]


def test_a_claim_knows_who_stands_behind_it():
    assert [(c.attributed, c.source) for c in claims("Ann Lee said the party had courted farmers to win seats.")] == [
        (True, "named")
    ]


def test_history_needs_no_source():
    (claim,) = claims("In 1994 about 800 people were killed in the same strait.")
    assert claim.score < 0.7


def test_a_hedged_clause_is_a_claim_of_its_own():
    seen = facts("Ann Lee said the mayor may have sold the bridge, but the council denied it.")
    assert "the mayor may have sold the bridge" in [seen.text(claim.span) for claim in seen.claims if claim.hedge]


def test_terms_of_two_wordings_meet():
    assert terms("redeployed troops") == terms("the troop deployments")


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("---\ntitle: 'Opinion: the bridge must go'\n---\nIt rained.\n", True),
        ("---\ntitle: The bridge\nsection: Comment\n---\nIt rained.\n", True),
        ("---\ntitle: The bridge\n---\nI crossed it. I slipped. My hat fell.\n", True),
        ("---\ntitle: The bridge\n---\n“I crossed it. I slipped. My hat fell,” she said.\n", False),
    ],
)
def test_opinion(text, opinion):
    article = read_one(text.encode(), "a.md")
    assert is_opinion(article, extract(article, frozenset({"quotes"})).quotes) is opinion
    if opinion:
        assert all(claim.kind == "other" for claim in extract(article, frozenset({"claims"})).claims)
