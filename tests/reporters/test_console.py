"""The console: widths, wide characters, underlines that stand under their words, colour and none."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from newslint.core.finding import Finding, Related, Report
from newslint.core.text import Span
from newslint.reporters.console import print_reports, summary

SOURCE = "東京 — " + "The mayor said so. " * 12 + "He met Ann Whitfeld\tin Leeds.\n\nAnn Whitfield 😀 left.\n"


def finding(words: str, *others: str) -> Finding:
    def span(text: str) -> Span:
        return Span(SOURCE.index(text), SOURCE.index(text) + len(text))

    related = tuple(Related(span(other), "the other spelling") for other in others)
    return Finding(span(words), "names.spelling-drift", "error", f"'{words}' looks like a slip.", related)


def printed(*findings: Finding, width: int = 80, encoding: str = "utf-8", colour: bool = False) -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(
        file=out, width=width, highlight=False, force_terminal=colour, color_system="standard" if colour else None
    )
    reports = [Report("a.txt", SOURCE, findings)]
    print_reports(console, reports, {"names.spelling-drift": "https://example.org/names"})
    console.print(summary(reports, 2))
    out.seek(0)
    return out.read()


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_underline_stands_under_its_words_at_any_width(width: int) -> None:
    lines = printed(finding("Ann Whitfeld", "Ann Whitfield"), finding("東京", "mayor"), width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines[2:-2])
    for words, sign in (("Ann Whitfeld", "^"), ("Ann Whitfield", "-"), ("東京", "^")):
        at = next(number for number, line in enumerate(lines) if "│" in line and words in line)
        before = cell_len(lines[at][: lines[at].index(words)])
        assert lines[at + 1][before:].startswith(sign * cell_len(words))
        assert not lines[at + 1].split("│")[1][: before - lines[at].index("│") - 1].strip("-^ ")


def test_places_of_one_line_share_an_excerpt() -> None:
    text = printed(finding("mayor", "said"))
    assert sum("│ 東京" in line for line in text.splitlines()) == 1


def test_both_places_and_the_note_are_shown() -> None:
    text = printed(finding("Ann Whitfeld", "Ann Whitfield"))
    assert "1:241" in text
    assert "the other spelling" in text
    assert "1 error in 1 article. 2 findings of a lower level not shown" in text.replace("\n", " ")


def test_without_colour_nothing_but_text_is_printed() -> None:
    assert "\x1b" not in printed(finding("Ann Whitfeld"))
    assert "\x1b]8;" in printed(finding("Ann Whitfeld"), colour=True)


def test_an_ascii_terminal_gets_an_ascii_frame() -> None:
    text = printed(finding("Whitfeld"), encoding="latin-1")
    assert "|" in text
    assert "│" not in text


def test_a_message_that_quotes_an_article_gives_the_terminal_no_orders() -> None:
    quoting = replace(finding("Ann Whitfeld"), message="'\x1b]0;mine\x07\x9b31m' stands here twice.")
    assert not {"\x1b", "\x07", "\x9b"} & set(printed(quoting))
