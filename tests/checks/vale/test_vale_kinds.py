"""Vale's smaller kinds, each by what it finds in a few words."""

from newslint.checks.vale import (
    capitalization,
    conditional,
    consistency,
    metric,
    occurrence,
    readability,
    sequence,
    spelling,
)
from newslint.core.facts import Facts, Syntax, Word
from newslint.core.text import Span
from newslint.extract import extract
from newslint.readers import read_one


def facts(text: str) -> Facts:
    return extract(read_one(text.encode(), "a.md"), frozenset({"sentences"}))


def test_occurrence_counts_in_each_sentence():
    options = occurrence.Options(token=",", max=1, within="sentence")
    found = list(occurrence.check(facts("One, two, three. Four, five.\n"), options))
    assert [(match.span, match.values["count"]) for match in found] == [(Span(3, 4), "2")]


def test_occurrence_too_few_points_at_the_first_word():
    (match,) = occurrence.check(facts("No mark here.\n"), occurrence.Options(token="!", min=1))
    assert match.span == Span(0, 2)


def test_consistency_needs_both():
    options = consistency.Options(either={"adviser": "advisor"})
    assert list(consistency.check(facts("An adviser.\n\nTwo advisers, an adviser.\n"), options)) == []
    (match,) = consistency.check(facts("An adviser.\n\nAn advisor.\n"), options)
    assert (match.values, match.related[0].span) == ({"found": "advisor", "other": "adviser"}, Span(3, 10))


def test_conditional_wants_the_explanation_first():
    options = conditional.Options(
        first=r"\b([A-Z]{3})\b", second=r"(?:\b[A-Z]\w+ )+\(([A-Z]{3})\)", exceptions=("USA",)
    )
    text = "The Big Blue Dog (BBD) ran to the USA. BBD met the XYZ.\n"
    assert [match.values["found"] for match in conditional.check(facts(text), options)] == ["XYZ"]


def test_sentence_case():
    options = capitalization.Options(match="$sentence", exceptions=("gRPC",), indicators=(":",))
    for right in ("This is a heading", "Test: Modern times today", "Using gRPC", "Accepting a JSON response"):
        assert list(capitalization.check(facts(f"# {right}\n"), options)) == []
    (match,) = capitalization.check(facts("# This is a Heading\n"), options)
    assert match.values["expected"] == "This is a heading"


def test_title_case():
    options = capitalization.Options(match="$title")
    assert list(capitalization.check(facts("# The Fall of the House of Usher\n"), options)) == []
    (match,) = capitalization.check(facts("# The fall of the House\n"), options)
    assert match.values["expected"] == "The Fall of the House"


def test_readability_and_metric_speak_of_the_whole_article():
    text = "Considerable institutional responsibilities necessitate complicated administrative procedures today.\n"
    (match,) = readability.check(facts(text), readability.Options(grade=8, metrics=("Flesch-Kincaid",)))
    assert match.span is None
    (match,) = metric.check(facts(text), metric.Options(formula="words / sentences", condition="> 7"))
    assert match.values["result"] == "8.00"
    assert list(metric.check(facts(text), metric.Options(formula="heading.h2 + 1", condition="> 1"))) == []


def test_spelling_with_a_hunspell_dictionary(tmp_path):
    (tmp_path / "xx.dic").write_text("2\nwork/S\nre/P\n")
    (tmp_path / "xx.aff").write_text("SFX S Y 1\nSFX S 0 ed [^e]\n")
    options = spelling.Options(dictionaries=("xx",), dicpath=str(tmp_path))
    assert [match.values["found"] for match in spelling.check(facts("work worked works XYZ a1\n"), options)] == [
        "works"
    ]


def test_sequence_over_tags():
    words = [("He", "PRP"), ("ran", "VBD"), ("very", "RB"), ("quickly", "RB"), ("home", "NN")]
    at, row = 0, []
    for number, (text, tag) in enumerate(words):
        row.append(Word(Span(at, at + len(text)), text, tag, number, "dep", number == 0, 0))
        at += len(text) + 1
    seen = Facts(facts("He ran very quickly home\n").article, syntax=Syntax(tuple(row)))
    options = sequence.Options.model_validate({"tokens": [{"tag": "VBD"}, {"pattern": "ly$", "tag": "RB", "skip": 1}]})
    (match,) = sequence.check(seen, options)
    assert (match.span, match.values["1"]) == (Span(3, 19), "ran")
