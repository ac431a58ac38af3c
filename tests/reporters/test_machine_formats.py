"""The formats that programs read: each parses, keeps to its schema, and says both places in its own units."""

import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from newslint.core.finding import Edit
from newslint.core.run import Results
from newslint.core.text import Span

FORMATS = Path(__file__).parents[3] / "shared" / "data" / "formats"
PLACED = "desk/a, b: 100%.md"


def render(form: str, results: Results) -> str:
    return "".join(import_module(f"newslint.reporters.{form}").render(results))


def valid(document: Any, name: str) -> None:
    """Holds `document` against a published schema, where the folder with the schemas is at hand."""
    path = FORMATS / name
    if path.is_file():
        jsonschema.validate(document, json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "rdjson"])
def test_json_documents_parse_and_are_ascii(form: str, full: Results, clean: Results) -> None:
    for results in (full, clean, Results(())):
        assert render(form, results).isascii()
        json.loads(render(form, results))


@pytest.mark.skipif(not FORMATS.is_dir(), reason="the published schemas are not at hand")
def test_the_published_schemas_accept_every_document(full: Results, clean: Results) -> None:
    for results in (full, clean, Results(())):
        valid(json.loads(render("sarif", results)), "sarif/sarif-schema-2.1.0.json")
        valid(json.loads(render("rdjson", results)), "rdjson/DiagnosticResult.json")
        for line in render("rdjsonl", results).splitlines():
            valid(json.loads(line), "rdjson/Diagnostic.json")


def test_json_lines_hold_findings_or_errors(full: Results) -> None:
    records = [json.loads(line) for line in render("jsonl", full).splitlines()]
    assert [record["path"] for record in records if "error" in record] == ["gone.md", "bad.md"]
    assert [record["rule"] for record in records if "rule" in record] == [
        "names.spelling-drift",
        "text.doubled-word",
        "sources.unattributed-motive",
        "text.readability",
    ]
    assert records[1] == {"path": "bad.md", "error": "is not UTF-8.\nSave it.", "line": 3, "column": 4}


def test_json_counts_where_asked(full: Results) -> None:
    assert "statistics" not in json.loads(render("json", full))
    counted = json.loads(render("json", replace(full, statistics=True)))["statistics"]
    assert {"rule": "text.doubled-word", "level": "warning", "findings": 1} in counted["rules"]
    assert counted["files"][0] == {"path": PLACED, "error": 1, "warning": 1, "suggestion": 2}


def test_concise_and_line_give_one_line_a_finding(full: Results) -> None:
    first = render("concise", full).splitlines()[0]
    assert first.startswith(f"{PLACED}:3:16: error: 'Ann Whitfeld' looks like a slip for�'Ann Whitfield'")
    assert first.endswith("[names.spelling-drift, see line 1]")
    assert len(render("concise", full).splitlines()) == len(render("line", full).splitlines()) == 4
    assert "\x07" not in render("concise", full)
    assert render("line", full).splitlines()[1] == f"{PLACED}:3:30:text.doubled-word:'the the' is doubled."


def test_sarif_has_both_places_in_utf_16_units(full: Results) -> None:
    (run,) = json.loads(render("sarif", full))["runs"]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert place["artifactLocation"]["uri"] == "desk/a%2C%20b%3A%20100%25.md"
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 17,
        "endLine": 3,
        "endColumn": 29,
        "snippet": {"text": "Ann Whitfeld"},
    }
    other = result["relatedLocations"][0]
    assert (other["id"], other["physicalLocation"]["region"]["startLine"]) == (1, 1)
    assert result["message"]["text"].endswith("see [x] (y). See [the \\[other\\] spelling](1).")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "Whitfield"}
    assert replacement["deletedRegion"]["startColumn"] == 21


def test_sarif_tells_what_broke_and_explains_its_rules(full: Results, clean: Results) -> None:
    (run,) = json.loads(render("sarif", full))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    gone, bad = invocation["toolExecutionNotifications"]
    assert gone["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "gone.md"
    assert bad["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert json.loads(render("sarif", clean))["runs"][0]["invocations"] == [{"executionSuccessful": True}]
    drift = run["tool"]["driver"]["rules"][0]
    assert drift["helpUri"] == "https://example.org/names?a=1&b=2"
    assert drift["help"]["text"].startswith("Readers take two spellings")
    assert drift["defaultConfiguration"] == {"level": "error"}


def test_sarif_and_gitlab_know_a_finding_again_after_lines_moved(full: Results) -> None:
    report = full.reports[0]
    moved = replace(
        report,
        source="New.\n\n" + report.source,
        findings=tuple(replace(found, span=found.span.shift(6)) for found in report.findings[:3]),
    )
    before, after = (
        json.loads(render("sarif", Results((one,))))["runs"][0]["results"] for one in (report, moved)
    )  # fmt: skip
    assert [one["partialFingerprints"] for one in before[:3]] == [one["partialFingerprints"] for one in after]
    issues = json.loads(render("gitlab", Results((report, replace(report, path="other.md")), full.errors * 2)))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 10
    again = json.loads(render("gitlab", Results((moved,))))
    assert [issue["fingerprint"] for issue in again] == [issue["fingerprint"] for issue in issues[2:5]]


def test_gitlab_names_place_severity_and_the_other_place(full: Results, clean: Results) -> None:
    issues = json.loads(render("gitlab", full))
    assert [issue["severity"] for issue in issues] == ["critical", "critical", "major", "minor", "info", "info"]
    assert issues[2]["location"] == {"path": PLACED, "lines": {"begin": 3, "end": 3}}
    assert issues[2]["description"].endswith("(line 1: the [other] spelling, “Ann Whitfield”)")
    assert json.loads(render("gitlab", clean)) == []


def test_github_escapes_what_it_would_obey(full: Results) -> None:
    gone, bad, drift, *_ = render("github", full).splitlines()
    assert gone.startswith("::error file=gone.md,title=newslint could not check this::gone.md: no such file")
    assert bad.startswith("::error file=bad.md,line=3,col=4,")
    assert bad.endswith("is not UTF-8.%0ASave it.")
    assert drift == (
        "::error file=desk/a%2C b%3A 100%25.md,line=3,endLine=3,col=17,endColumn=29,title=names.spelling-drift"
        "::desk/a, b: 100%25.md:3:17: 'Ann Whitfeld' looks like a slip for%0A'Ann Whitfield': 100%25 sure, see [x](y)."
        " (line 1: the [other] spelling, “Ann Whitfield”)"
    )
    assert [line.split()[0] for line in render("github", full).splitlines()[3:]] == ["::warning", *["::notice"] * 2]


def test_rdjson_counts_bytes_and_suggests_edits(full: Results) -> None:
    gone, bad, drift, doubled, *_ = json.loads(render("rdjson", full))["diagnostics"]
    assert gone["location"] == {"path": "gone.md"}
    assert bad["location"]["range"] == {"start": {"line": 3, "column": 4}}
    start = len("“Well,” said 😀 ".encode()) + 1
    assert drift["location"]["range"] == {
        "start": {"line": 3, "column": start},
        "end": {"line": 3, "column": start + len("Ann Whitfeld")},
    }
    assert drift["suggestions"][0]["range"]["start"]["column"] == start + len("Ann ")
    assert drift["suggestions"][0]["text"] == "Whitfield"
    assert drift["code"] == {"value": "names.spelling-drift", "url": "https://example.org/names?a=1&b=2"}
    assert drift["related_locations"][0]["location"]["range"]["start"] == {"line": 1, "column": 3}
    assert (doubled["severity"], doubled["suggestions"][0]["text"]) == ("WARNING", "")
    assert [json.loads(line)["message"] for line in render("rdjsonl", full).splitlines()] == [
        one["message"] for one in json.loads(render("rdjson", full))["diagnostics"]
    ]


def test_checkstyle_lists_every_file(full: Results) -> None:
    root = ElementTree.fromstring(render("checkstyle", full).encode())
    assert [file.get("name") for file in root] == ["gone.md", PLACED, "clean.md", "bad.md"]
    drift, _, script, whole = root[1]
    assert (drift.get("line"), drift.get("column"), drift.get("severity")) == ("3", "16", "error")
    assert drift.get("source") == "newslint.names.spelling-drift"
    assert "slip for\n'Ann Whitfield'" in (drift.get("message") or "")
    assert script.get("message") == "Who says \"</script>\" & '�'?"
    assert (whole.get("line"), whole.get("column")) == ("1", "1")
    assert [len(file) for file in root] == [1, 4, 0, 1]


def test_junit_is_red_exactly_where_the_run_fails(full: Results, clean: Results) -> None:
    root = ElementTree.fromstring(render("junit", full).encode())
    assert {key: root.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "7",
        "failures": "1",
        "errors": "2",
    }
    assert len(root.findall(".//testcase")) == 7
    assert len(root.findall(".//error")) == 2
    (failure,) = root.findall(".//failure")
    assert failure.get("type") == "error"
    strict = ElementTree.fromstring(render("junit", replace(full, fail_on="warning")).encode())
    assert strict.get("failures") == "2"
    (case,) = ElementTree.fromstring(render("junit", clean).encode()).findall(".//testcase")
    assert len(case) == 0


@pytest.mark.parametrize("form", ["checkstyle", "junit"])
def test_xml_carries_any_text(form: str, full: Results) -> None:
    report = full.reports[0]
    odd = "".join(map(chr, range(0x20))) + "\x7f\x85\ufffe\U0001ffff\u202e]]></error>&amp;\"'"
    nasty = replace(report, path=f"x{odd[11:]}", findings=(replace(report.findings[0], message=odd),))
    text = render(form, Results((nasty,))).encode("utf-8", "replace")
    assert "]]></error>&amp;\"'" in "".join(ElementTree.fromstring(text).find(".//*[@message]").attrib["message"])


def test_sarif_parts_one_change_at_several_places_from_a_choice(full: Results) -> None:
    report = full.reports[0]
    found = report.findings[0]
    first = found.related[0].span
    both = (*found.edits, Edit(first, "Ann Whitfeld"))
    same = tuple(Edit(Span(at, at + 3), "Anne") for at in (first.start, found.span.start))
    choice, change = (
        json.loads(render("sarif", Results((replace(report, findings=(replace(found, edits=edits),)),))))["runs"][0][
            "results"
        ][0]["fixes"]
        for edits in (both, same)
    )
    assert [len(fix["artifactChanges"][0]["replacements"]) for fix in choice] == [1, 1]
    assert [len(fix["artifactChanges"][0]["replacements"]) for fix in change] == [2]
