"""Fixes: what is applied, and that a file only ever gets better, byte by byte where nothing was wrong."""

import os
from functools import partial
from pathlib import Path

import pytest

from newslint.core.errors import NewslintError
from newslint.core.finding import Edit, Finding, Report
from newslint.core.text import Span
from newslint.linter.atomic_write import replace_file
from newslint.linter.fix import diff, fix
from newslint.linter.linter import Linter
from newslint.linter.loading import load_linter

RULES = [
    rule
    for rule in load_linter().rules
    if rule.id in ("text.doubled-word", "spelling.misspelling", "text.broken-encoding", "dates.weekday")
]


def mended(content: bytes, name: str = "a.md", *, unsafe: bool = False) -> bytes:
    check = partial(Linter(RULES).report, path=name)
    never = [rule.id for rule in RULES if rule.words.fix == "never"]
    return fix(content, check, lambda report: report, never, unsafe=unsafe).after


def test_safe_edits_keep_mark_line_ends_and_all_else() -> None:
    content = "\ufeff---\r\ntitle: A bridge\r\n---\r\n\r\nThe the bridge, 4\u00e2\u20ac\u2122s, of  old.\r\n".encode()
    wanted = "\ufeff---\r\ntitle: A bridge\r\n---\r\n\r\nThe bridge, 4’s, of  old.\r\n".encode()
    assert mended(content) == wanted


def test_what_an_editor_may_want_is_asked_for() -> None:
    content = b"The goverment asked him to to leave.\n"
    assert mended(content) == content
    assert mended(content, unsafe=True) == b"The government asked him to leave.\n"


@pytest.mark.parametrize(
    "text",
    [
        "He said: “The the bridge of the goverment is shut for good.”\n",
        'He said: "We lead the world. "We have the the lowest rates. "The goverment knows," he said.\n',
        "The *the* bridge is shut.\n",
        "On Friday, February 27, 2025, the bridge was shut.\n",  # the weekday or the day: nobody knows
    ],
)
def test_quotations_markup_and_dates_are_left_alone(text: str) -> None:
    assert mended(text.encode(), unsafe=True) == text.encode()


def test_several_slips_of_a_file_go_at_once() -> None:
    assert mended(b"The the bridge and the the river.\n") == b"The bridge and the river.\n"


def finding(*edits: Edit, rule: str = "a.b") -> Finding:
    return Finding(edits[0].span, rule, "warning", "m", edits=edits)


def scripted(findings: dict[str, tuple[Finding, ...]], content: bytes) -> Report:
    text = content.decode()
    return Report("a.txt", text, findings.get(text, ()))


def test_edits_that_touch_wait_and_harm_is_undone() -> None:
    one, two = Edit(Span(0, 2), "A", True), Edit(Span(1, 3), "B", True)
    worse = Edit(Span(4, 5), "!", True)
    script = {
        "abc d": (finding(one), finding(two), finding(worse)),
        "Ac !": (finding(one),) * 4,  # all at once does harm
        "Ac d": (finding(Edit(Span(3, 4), "?")),),  # not safe
    }
    fixed = fix(b"abc d", partial(scripted, script), lambda report: report)
    assert fixed.after == b"Ac d"
    alternatives = {"abc": (finding(one, one._replace(text="C")),)}
    assert fix(b"abc", partial(scripted, alternatives), lambda report: report).after == b"abc"
    markup = {"abc": (finding(one._replace(text="<")),)}
    assert fix(b"abc", partial(scripted, markup), lambda report: report).after == b"abc"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("One. CUT Two.\n", "One. Two.\n"),
        ("One. CUT\r\nTwo.", "One.\r\nTwo."),
        ("One.\r\n\r\nCUT\r\n\r\nTwo.\n", "One.\r\n\r\nTwo.\n"),
        ("CUT Two.", "Two."),
        ("One.\n\nCUT", "One.\n\n"),
        ("<p>CUT</p>", None),
        ('{"a": "CUT"}', None),
        ("- CUT\n- Two.\n", None),
        ("# CUT\n", None),
    ],
)
def test_a_deletion_leaves_no_holes(source: str, left: str | None) -> None:
    at = source.index("CUT")
    script = {source: (finding(Edit(Span(at, at + 3), "", True)),)}
    assert fix(source.encode(), partial(scripted, script), lambda report: report).after.decode() == (left or source)


def test_what_holds_its_text_otherwise_is_refused() -> None:
    script = {"zip": (finding(Edit(Span(0, 1), "A", True)),)}

    def unpacked(content: bytes) -> Report:
        return Report("a.docx", "the text inside", script["zip"])

    with pytest.raises(NewslintError, match="can't be edited in place"):
        fix(b"zip", unpacked, lambda report: report)


def test_the_diff_is_one_that_git_takes() -> None:
    check = partial(Linter(RULES).report, path="a.md")
    fixed = fix(b"One\r\nof the the sea", check, lambda report: report)
    assert diff("a.md", fixed) == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n One\r\n-of the the sea\n\\ No newline at end of file\n"
        "+of the sea\n\\ No newline at end of file\n"
    )


def test_a_file_is_replaced_whole_with_its_mode_and_through_links(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, b"new", before=b"old")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    with pytest.raises(NewslintError, match="has changed meanwhile"):
        replace_file(link, b"newer", before=b"old")
    assert sorted(os.listdir(tmp_path)) == ["a.md", "link.md"]
