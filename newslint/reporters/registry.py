"""The report formats: a module of this folder each, with a `render`, and its line here.

A new format is one file and one line. The modules are imported when a report is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from newslint.core.levels import Level
from newslint.core.run import Results

Render = Callable[[Results], Iterator[str]]


class Form(NamedTuple):
    """A format: the mildest level that it shows unasked, and what reads it.

    `suffix` is one that no other format has. `counts`: it can show --statistics. `on_screen`: a terminal shows it, in
    whatever encoding that has.
    """

    least: Level
    about: str
    suffix: str = ""
    counts: bool = False
    on_screen: bool = False


FORMS = {
    "console": Form("warning", "for people, with both places", counts=True, on_screen=True),
    "concise": Form("warning", "one line a finding", on_screen=True),
    "html": Form("warning", "one page that can be sent", ".html"),
    "github": Form("warning", "annotations of a GitHub workflow"),
    "json": Form("suggestion", "one object", counts=True),
    "jsonl": Form("suggestion", "one finding a line"),
    "sarif": Form("suggestion", "SARIF 2.1.0", ".sarif"),
    "gitlab": Form("suggestion", "GitLab Code Quality"),
    "rdjson": Form("suggestion", "reviewdog"),
    "rdjsonl": Form("suggestion", "reviewdog, one finding a line"),
    "checkstyle": Form("suggestion", "Checkstyle XML"),
    "junit": Form("suggestion", "JUnit XML"),
    "line": Form("suggestion", "Vale's line format", on_screen=True),
}


def load_render(form: str) -> Render:
    """What writes the format `form`: results to text in pieces. The console is printed, not rendered."""
    render: Render = import_module(f"newslint.reporters.{form}").render
    return render
