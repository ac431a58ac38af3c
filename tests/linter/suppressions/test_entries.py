"""The ignore file: which findings its entries leave out, and which entries do nothing."""

from pathlib import Path

import pytest

from newslint.core.errors import ConfigError
from newslint.core.finding import Finding, Report
from newslint.core.text import Span
from newslint.linter.suppressions.entries import load_entries

SOURCE = "Iowy  Institute and Iowy Institute"
FOUND = (
    Finding(Span(0, 15), "names.spelling-drift", "error", "m"),
    Finding(Span(20, 34), "names.two-forms", "warning", "m"),
)


def left(folder: Path, entry: str, name: str = "out/a.json") -> int:
    path = folder / ".newslint-ignore.yml"
    path.write_text(f"- {entry}\n", encoding="utf-8")
    return len(load_entries(path).silence(Report(str(folder / name), SOURCE, FOUND)).findings)


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        ("{path: out/a.json, rule: names.spelling-drift, words: Iowy Institute, reason: a name}", 1),
        ("{path: '*.json', rule: names}", 0),
        ("{path: /out/, rule: names.two-forms}", 1),
        ("{path: out/a.json, rule: names, words: Lowy Institute}", 2),
        ("{path: b.json, rule: names}", 2),
        ("{path: out/a.json, rule: name}", 2),
    ],
)
def test_entries_go_by_path_rule_and_words(tmp_path: Path, entry: str, count: int) -> None:
    assert left(tmp_path, entry) == count


def test_entries_reach_no_file_outside_their_folder(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    assert left(tmp_path / "inner", "{path: '*.json', rule: names}", "../a.json") == 2


def test_entries_in_vain_are_told_where_their_rule_looked_at_their_file(tmp_path: Path) -> None:
    path = tmp_path / ".newslint-ignore.yml"
    path.write_text(
        "- {path: a.json, rule: names, words: gone}\n- {path: '*.xml', rule: names}\n- {path: a.json, rule: dates}\n",
        encoding="utf-8",
    )
    entries = load_entries(path)
    reports = [Report(str(tmp_path / "a.json"), SOURCE, FOUND)]
    ran = ["names.spelling-drift"]
    assert [entry.words for _, entry in entries.unused(reports, ran, whole=False)] == ["gone"]
    ((span, _), (_, glob)) = entries.unused(reports, ran, whole=True)
    assert span.of(entries.source).startswith("{path: a.json")
    assert glob.path == "*.xml"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- {path: a, rule: b, word: c}\n", "1:22: unknown key 'word'. Did you mean 'words'?"),
        ("- path: a\n", "'rule' is missing"),
        ("path: a\n", "is no list of entries"),
    ],
)
def test_a_broken_file_is_named_with_its_place(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / ".newslint-ignore.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_entries(path)
    assert fault in str(caught.value)
