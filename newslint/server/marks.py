"""What an editor's decision adds to a text: a mark that silences a finding, an entry in the house's list of names."""

from __future__ import annotations

import re
from pathlib import Path

from newslint.errors import ReadError
from newslint.finding import Edit, Finding
from newslint.frontmatter import split_front_matter
from newslint.rules import Rule, shipped_folder
from newslint.text import Span

REASON = "checked, it is right"
_COMMENTED = (".md", ".markdown", ".html", ".htm")
_INCLUDE = re.compile(r"^names:[ \t]*!include[ \t]+['\"]?([\w.-]+)", re.MULTILINE)


def ignore_here(text: str, finding: Finding, reader: str) -> Edit | None:
    """The mark at the end of the finding's line, with a reason to be written out; None where none can stand."""
    if reader not in _COMMENTED or finding.span.start < _front_end(text, reader):
        return None
    end = text.find("\n", finding.span.start)
    end = len(text) if end < 0 else end
    if text[end - 1 : end] == "\r":
        end -= 1
    return Edit(Span(end, end), f" <!-- newslint: ignore {finding.rule} -- {REASON} -->")


def ignore_in_file(text: str, rule: str, reader: str) -> Edit | None:
    """The mark at the end of the text that silences `rule` in all of it; None where none can stand."""
    if reader not in _COMMENTED:
        return None
    gap = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return Edit(Span(len(text), len(text)), f"{gap}<!-- newslint: ignore-file {rule} -- {REASON} -->\n")


def house_list(rule: Rule) -> Path | None:
    """The file of names that a house-name rule of the newsroom's own includes; None for any other rule."""
    path = Path(rule.path)
    if rule.kind != "house-name" or path.is_relative_to(shipped_folder()):
        return None
    try:
        found = _INCLUDE.search(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return path.parent / found[1] if found else None


def house_entry(right: str, wrong: str) -> str:
    """An entry of the list, as YAML."""
    return f"- right: {_quoted(right)}\n  wrong: [{_quoted(wrong)}]\n"


def _quoted(words: str) -> str:
    return '"' + " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _front_end(text: str, reader: str) -> int:
    if not reader.startswith(".m"):
        return 0
    try:
        return split_front_matter(text.replace("\r\n", " \n")).end
    except ReadError:
        return len(text)
