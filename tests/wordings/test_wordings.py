"""What is found of faults in free wording never gets less; what is right stays without a warning."""

import json
from collections import Counter
from pathlib import Path

import pytest

from newslint.linter.loading import load_linter
from tests.wordings.wordings import judge, load

KNOWN = Path(__file__).parent / "known.json"
"""How many of a rule's texts for building were found, and how many right ones flagged, when this was last written."""


def test_as_much_is_found_as_before(request: pytest.FixtureRequest) -> None:
    linter = load_linter()
    found: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    rules = set()
    for wording in load():
        if wording.half != "build":
            continue
        verdict = judge(linter, wording)
        rules.add(wording.rule)
        found[wording.rule] += wording.marked and verdict.found
        alarms[wording.rule] += not wording.marked and bool(verdict.findings)
    now = {rule: {"found": found[rule], "alarms": alarms[rule]} for rule in sorted(rules)}
    if request.config.getoption("--refresh"):
        lines = ",\n".join(f" {json.dumps(rule)}: {json.dumps(figures)}" for rule, figures in now.items())
        KNOWN.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    known = json.loads(KNOWN.read_text(encoding="utf-8"))
    worse = {
        rule: (known[rule], figures)
        for rule, figures in now.items()
        if figures["found"] < known[rule]["found"] or figures["alarms"] > known[rule]["alarms"]
    }
    assert not worse
