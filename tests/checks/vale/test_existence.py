from newslint.checks.vale import existence
from newslint.core.facts import Facts
from newslint.extract import extract
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.txt"), existence.NEEDS)


def found(text: str, **options: object) -> list[str]:
    seen = facts(text)
    return [match.values["found"] for match in existence.check(seen, existence.Options.model_validate(options))]


def test_tokens_stand_between_word_boundaries():
    assert found("A very variable river.", tokens=["var", "very"]) == ["very"]
    assert found("A very variable river.", tokens=["var", "very"], nonword=True) == ["very", "var"]


def test_raw_stands_before_the_tokens_or_after_them():
    assert found("It was built.", raw=[r"\bwas", r"\s+"], tokens=["built"]) == ["was built"]
    assert found("It was built.", raw=[r"\s+built"], tokens=["was"], append=True) == ["was built"]


def test_exceptions_are_looked_for_in_the_match_and_around_it():
    assert found("Red and red.", tokens=["red"], ignorecase=True, exceptions=["Red"]) == ["red"]
    assert found("The red carpet was red.", tokens=["red"], exceptions=["red carpet"]) == ["red"]


def test_many_tokens_are_found_as_few_are():
    many = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "beta blocker"]
    assert found("Beta and beta blocker", tokens=many) == ["beta"]
    assert found("Beta and beta blocker", tokens=many, ignorecase=True) == ["Beta", "beta"]


def test_a_match_never_crosses_two_blocks():
    assert found("The end.\n\nThe end again.", raw=[r"end\.\s+The"]) == []
    assert found("The end.\n\nThe end again.", raw=[r"end\.\s+The"], within="article") == ["end.\n\nThe"]
