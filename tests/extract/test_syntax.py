"""The language pipeline: newslint's own, one made here, and what can't be loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.core.article import Article, Zone, ZoneName
from newslint.core.errors import ConfigError
from newslint.core.facts import Syntax
from newslint.core.text import SourceMap, Span
from newslint.extract.syntax import EMBEDDED, LONGEST, analyse, load


def article(*blocks: str, zone: ZoneName = "body") -> Article:
    text, zones = "", []
    for block in blocks:
        zones.append(Zone(zone, Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    return Article(text, tuple(zones), SourceMap.identity(len(text)), text)


def names(syntax: Syntax, text: str) -> list[tuple[str, str]]:
    return [(entity.span.of(text), entity.label) for entity in syntax.entities]


def test_words_have_places_tags_heads_and_sentences() -> None:
    page = article("The minister resigned. Her deputy said it was time.", "Nobody knew why.")
    words = analyse(page).words
    assert [word.span.of(page.text) for word in words] == [word.text for word in words]
    assert [word.text for word in words if word.starts] == ["The", "Her", "Nobody"]
    assert [word.block for word in words if word.starts] == [0, 0, 1]
    by_text = {word.text: word for word in words}
    assert by_text["said"].dep == "ROOT"
    assert words[by_text["said"].head] == by_text["said"]
    assert words[by_text["deputy"].head].text == "said"
    assert by_text["deputy"].dep == "nsubj"
    assert by_text["was"].tag == "VBD"


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel flew from Berlin to Paris on Monday.",
        "Angela Merkel Flies From Berlin to Paris for Talks",
        "ANGELA MERKEL FLIES FROM BERLIN TO PARIS FOR TALKS",
    ],
)
def test_names_are_found_in_every_case(text: str) -> None:
    page = article(text, zone="headline")
    syntax = analyse(page)
    found = {name.title(): label for name, label in names(syntax, page.text)}
    assert found == {"Angela Merkel": "person", "Berlin": "place", "Paris": "place"}
    first = syntax.entities[0]
    assert [word.text.title() for word in syntax.words[first.first : first.last + 1]] == ["Angela", "Merkel"]


def test_quotation_marks_may_be_straight_or_curly() -> None:
    for text in ('"We will win," Ms. Rousseff said.', "“We will win,” Ms. Rousseff said."):
        words = analyse(article(text)).words
        said = next(number for number, word in enumerate(words) if word.text == "said")
        assert [word.text for word in words if word.head == said and word.dep == "nsubj"] == ["Rousseff"]


@pytest.mark.parametrize(
    "block",
    [
        "",
        "   \n ",
        "\ud83d lone surrogate",
        "nul \x00 and \u2028 and \u200b",
        "🙂🙂 مرحبا 你好",
        "a" * 30_000,
        "?!" * 3_000,
    ],
)
def test_odd_blocks_do_no_harm(block: str) -> None:
    page = article("It rained.", block, "It stopped.")
    words = analyse(page).words
    assert {0, 2} <= {word.block for word in words}
    for number, word in enumerate(words):
        assert page.zones[word.block].span.contains(word.span)
        assert words[word.head].block == word.block
        assert number == word.head or word.dep != "ROOT"


def test_long_paragraphs_are_cut_at_blanks() -> None:
    page = article("Rain fell on the old town. " * (2 * LONGEST // 27 + 1))
    words = analyse(page).words
    assert len(words) == 7 * (2 * LONGEST // 27 + 1)
    assert {word.text for word in words} == {"Rain", "fell", "on", "the", "old", "town", "."}


def test_no_blocks_need_no_pipeline() -> None:
    assert analyse(article(), "no such pipeline") == Syntax()


def test_another_pipeline_is_read_by_the_same_code(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    _train(folder)
    page = article("Ann  likes Rome.")
    syntax = analyse(page, str(folder))
    assert [word.text for word in syntax.words] == ["Ann", "likes", "Rome", "."]
    assert [word.tag for word in syntax.words] == ["NNP", "VBZ", "NNP", "."]
    assert [word.dep for word in syntax.words] == ["nsubj", "ROOT", "obj", "punct"]  # spaCy's own pipelines say dobj
    assert [word.head for word in syntax.words] == [1, 1, 1, 1]
    assert names(syntax, page.text) == [("Ann", "person"), ("Rome", "place")]  # spaCy's own pipelines say GPE


def _train(folder: Path) -> None:
    """A pipeline that knows one sentence, with the labels of spaCy's own pipelines."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    nlp.add_pipe("ner")
    gold = Doc(
        nlp.vocab,
        words=["Ann", "likes", "Rome", "."],
        spaces=[True, True, False, False],
        tags=["NNP", "VBZ", "NNP", "."],
        heads=[1, 1, 1, 1],
        deps=["nsubj", "ROOT", "dobj", "punct"],
        ents=["B-PERSON", "O", "B-GPE", "O"],
    )
    examples = [Example(nlp.make_doc(gold.text), gold)]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)


def test_a_pipeline_is_loaded_once() -> None:
    assert load(None) is load(None)


def test_a_missing_pipeline_says_how_to_install_it() -> None:
    with pytest.raises(ConfigError, match="python -m spacy download xx_no_such_pipeline"):
        load("xx_no_such_pipeline")


def test_a_folder_that_is_no_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is not a folder with a spaCy pipeline"):
        load(str(tmp_path))


def test_a_pipeline_without_trees_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ConfigError, match="gives no tags and no trees and no entities"):
        load(str(tmp_path / "blank"))


def test_importing_the_loader_does_not_import_spacy() -> None:
    code = "import sys, newslint.extract, newslint.extract.syntax; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_shipped_pipeline_is_small_and_says_whose_it_is() -> None:
    files = [file for file in EMBEDDED.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 5_000_000
    assert "CC BY-SA 4.0" in (EMBEDDED / "NOTICE.md").read_text("utf-8")
