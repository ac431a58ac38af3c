"""Marks in the text that silence findings."""

import pytest

from newslint.core.article import Article
from newslint.core.text import Piece, SourceMap, Span
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter
from newslint.linter.suppressions import Suppression, find_suppressions, part_of
from newslint.readers import read_one

RULES = [rule for rule in load_linter().rules if rule.id in ("text.doubled-word", "names.spelling-drift")]
FAULT = "The mayor said the the vote would be held."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (FAULT, 1),
        (f"{FAULT} <!-- newslint: ignore text.doubled-word -- quoted from the minutes -->", 0),
        (f"{FAULT} <!-- newslint: ignore names -->", 1),
        (f"<!-- newslint: ignore -->\n{FAULT}\n\n{FAULT}", 1),
        (f"<!-- newslint: ignore text -->\n\n{FAULT}\n\n{FAULT}", 1),
        (f"<!-- newslint: off text -->\n\n{FAULT}\n\n<!-- newslint: on -->\n\n{FAULT}", 1),
        (f"<!-- newslint: off -->\n\n{FAULT}\n\n{FAULT}", 0),
        (f"{FAULT}\n\n<!-- newslint: ignore-file text.doubled-word -->", 0),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_marks_silence_what_they_name(text: str, count: int, name: str) -> None:
    assert len(Linter(RULES).report(text.encode(), name).findings) == count


def marks(source: str) -> tuple[Suppression, ...]:
    return find_suppressions(read_one(source.encode(), "a.md"), Span(0, len(source)))


def test_vales_comments_reach_to_their_end():
    source = "a\n<!-- vale off -->\nb\n<!-- vale on -->\n<!-- vale Google.Will = NO -->\nc will\n"
    spans = [(mark.span.of(source).strip(), sorted(mark.rules)) for mark in marks(source)]
    assert spans == [("b", []), ("c will", ["Google.Will"])]


def test_vales_comment_for_some_words_only():
    source = '<!-- vale Google.Will["will"] = NO -->\nIt will and shall.\n'
    (mark,) = marks(source)
    assert mark.places == {Span(source.index("will and"), source.index("will and") + 4)}


EVERY = load_linter()
VAIN = "newslint.unused-ignore"


def told(text: str, name: str = "a.md", linter: Linter = EVERY) -> list[tuple[str, str]]:
    report = linter.report(text.encode(), name)
    return [(f.span.of(report.source), f.message) for f in report.findings if f.rule == VAIN]


@pytest.mark.parametrize(
    ("mark", "fault"),
    [
        ("ignore text.doubled-word -- mended by now", "'text.doubled-word' silences nothing here"),
        ("ignore -- whatever", "'everything' silences nothing here"),
        ("ignore text.dubbled-word", "'text.dubbled-word' names no rule. Did you mean 'text.doubled-word'?"),
        ("ignore-file dates", "'dates' silences nothing here"),
    ],
)
def test_marks_in_vain_are_told(mark: str, fault: str) -> None:
    ((words, message),) = told(f"The mayor left. <!-- newslint: {mark} -->\n")
    assert words == f"<!-- newslint: {mark} -->"
    assert fault in message


def test_only_what_ran_is_judged() -> None:
    text = "The mayor left. <!-- newslint: ignore dates --> <!-- newslint: ignore -->\n"
    assert told(text, linter=load_linter(None, [], ["dates"])) == []
    assert told(text, linter=load_linter(None, ["names"])) == []
    assert told(f"{FAULT} <!-- newslint: ignore text -->\n") == []


@pytest.mark.parametrize(
    ("keys", "count", "vain"),
    [
        ("newslint: {ignore: [text.doubled-word, names], reason: dialect}", 0, ["names"]),
        ("newslint:\n  ignore: text\n  reason: dialect", 0, []),
        ("newslint: all", 0, []),
        ("newslint: {ingore: text}", 1, ["ingore"]),
        ("newslinter: {ignore: text}", 1, []),
    ],
)
def test_front_matter_silences_its_article(keys: str, count: int, vain: list[str]) -> None:
    text = f"\ufeff---\r\ntitle: Ä vote\r\n{keys}\r\n---\r\n\r\n{FAULT}\r\n"
    report = EVERY.report(text.encode(), "a.md")
    assert sum(f.rule == "text.doubled-word" for f in report.findings) == count
    assert [f.span.of(report.source) for f in report.findings if f.rule == VAIN] == vain


def test_a_mark_between_blocks_of_one_line_means_one_of_them() -> None:
    one, other = f"<p>{FAULT}", f"</p><p>{FAULT}</p>"
    mark = "<!-- newslint: ignore text -->"
    for text, left in (
        (f"{one} {mark}{other}", [1]),
        (f"{one}</p>{mark}{other[4:]}", [0]),
        (f"{mark}{one}{other}", [1]),
    ):
        report = Linter(RULES).report(text.encode(), "a.html")
        assert [text.count("<p>", 0, f.span.start) - 1 for f in report.findings] == left, text


def test_each_article_of_a_file_has_its_own_part() -> None:
    source = "one A <!-- m -->\ntwo B"
    first, second = (
        Article("x", (), SourceMap((Piece(0, 1, at, at + 1),)), source) for at in (source.index("A"), source.index("B"))
    )
    part = part_of(first, 0, second)
    assert (part.of(source), part_of(second, part.end, None).of(source)) == ("one A <!-- m -->", "\ntwo B")


DOUBLED = "The the ferry left."


@pytest.mark.parametrize(
    ("path", "text", "left"),
    [
        ("a.html", f"<!-- newslint: ignore -->\n<p>{DOUBLED}</p>\n<p>{DOUBLED}</p>\n", 1),
        (
            "a.html",
            f"<!-- newslint: ignore -->\n<ul>\n<li>{DOUBLED}</li>\n<li>{DOUBLED}</li></ul>\n<p>{DOUBLED}</p>",
            1,
        ),
        ("a.html", f"<ul><li>One</li>\n<!-- newslint: ignore -->\n<li>{DOUBLED}</li>\n<li>{DOUBLED}</li></ul>", 1),
        ("a.html", f"<!-- newslint: ignore -->\n<div><p>{DOUBLED}</p>\n</div>{DOUBLED}", 1),
        ("a.md", f"<!-- newslint: ignore -->\n## {DOUBLED}\n{DOUBLED}\n", 1),
        ("a.md", f"<!-- newslint: ignore -->\n\n- {DOUBLED}\n- {DOUBLED}\n\n{DOUBLED}\n", 1),
        ("a.md", f"<!-- newslint: ignore -->\n| a | b |\n|---|---|\n| {DOUBLED} | {DOUBLED} |\n\n{DOUBLED}\n", 1),
        ("a.md", "The ferry left for the\nthe isle. <!-- newslint: ignore -->\n", 0),
        ("a.md", f"{DOUBLED}\n\nIt is late. <!-- newslint: ignore -->\n", 1),
        ("a.md", f'+++\ntitle = "Ferry"\nnewslint = {{ignore = ["text.doubled-word"]}}\n+++\n{DOUBLED}\n', 0),
        ("a.md", f'+++\ntitle = "Ferry"\n[newslint]\nignore = "dates"\n+++\n{DOUBLED}\n', 1),
    ],
)
def test_a_mark_silences_the_next_block_and_no_more(path: str, text: str, left: int) -> None:
    assert len(Linter(RULES).report(text.encode(), path).findings) == left
