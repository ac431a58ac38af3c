#!/usr/bin/env python3
"""Runs newslint on Vale's fixtures and compares every line with what Vale printed.

vale_fixtures.py DIR    DIR holds styles/, fixtures/NAME/FOLDER/ (each with its .vale.ini) and expected/NAME.json

Prints the lines that are missing and those that are too many, and a table: expected, passed, excluded. `EXCLUDED`
gives the expected lines that can't be used, with the reason for each.
"""

import json
import os
import sys
from pathlib import Path

from newslint.config.vale.loading import load_vale
from newslint.core.text import LineIndex
from newslint.linter.linter import Linter

EXCLUDED: dict[str, str] = {}


def lines(folder: Path) -> list[str]:
    _, rules = load_vale(folder / ".vale.ini")
    found = []
    for path in sorted(folder.rglob("*.*")):
        if path.name == ".vale.ini" or not path.is_file():
            continue
        report = Linter(rules).report(path.read_bytes(), str(path.relative_to(folder)))
        found += [f"{report.path}: {error}" for error in report.errors]
        index = LineIndex(report.source)
        for finding in report.findings:
            line, column = index.position(finding.span.start)
            found.append(f"{report.path}:{line}:{column}:{finding.rule}:{finding.message}")
    return found


def main(root: Path) -> int:
    wrong = 0
    print(f"{'style':12} {'expected':>8} {'passed':>7} {'excluded':>8} {'too many':>8}")
    rows = []
    for file in sorted((root / "expected").glob("*.json")):
        expected = json.loads(file.read_text(encoding="utf-8"))
        total = passed = excluded = spare = 0
        for name in sorted(path.name for path in (root / "fixtures" / file.stem).iterdir()):
            wanted = [line for line in expected.get(name, []) if line not in EXCLUDED]
            excluded += len(expected.get(name, [])) - len(wanted)
            total += len(expected.get(name, []))
            got = lines(root / "fixtures" / file.stem / name)
            passed += sum(line in got for line in wanted)
            spare += sum(line not in wanted for line in got)
            for line in wanted:
                if line not in got:
                    print(f"missing   {file.stem}/{name}: {line}")
            for line in got:
                if line not in wanted:
                    print(f"too many  {file.stem}/{name}: {line}")
        wrong += total - excluded - passed + spare
        rows.append(f"{file.stem:12} {total:8} {passed:7} {excluded:8} {spare:8}")
    print("\n".join(rows))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
