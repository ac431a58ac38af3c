"""Prints how many faults in strangers' free wording are found, and how many right texts are flagged, by rule and half.

    python bench/wordings.py [--half build|report] [--missed]

The texts stand in tests/wordings. --missed shows the texts for building that are missed or wrongly flagged, never the
others: those are scored, not read.
"""

import argparse
from collections import Counter, defaultdict

from newslint.linter.loading import load_linter
from tests.wordings.wordings import HALVES, Verdict, judge, load


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    linter = load_linter()
    halves = [options.half] if options.half else HALVES
    for half in halves:
        verdicts = [judge(linter, wording) for wording in load() if wording.half == half]
        table(half, verdicts)
        if options.missed and half == "build":
            show(verdicts)


def table(half: str, verdicts: list[Verdict]) -> None:
    """A line a rule, and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict in verdicts:
        rule, marked = verdict.wording.rule, verdict.wording.marked
        for name in (rule, f"all ({half})"):
            counts[name]["flag" if marked else "pass"] += 1
            counts[name]["found"] += marked and verdict.found
            counts[name]["alarms"] += not marked and bool(verdict.findings)
    print(f"{'rule':42} {'found':>9} {'alarms':>9}")
    for rule, count in sorted(counts.items()):
        print(f"{rule:42} {count['found']:>4}/{count['flag']:<4} {count['alarms']:>4}/{count['pass']:<4}")


def show(verdicts: list[Verdict]) -> None:
    """The texts that are missed or wrongly flagged."""
    for rule, _, number, marked, text in (verdict.wording for verdict in verdicts if wrong(verdict)):
        print(f"\n{rule}, {'missed' if marked else 'flagged'} ({number}):\n{text}")
    for verdict in verdicts:
        if wrong(verdict) and not verdict.wording.marked:
            print(verdict.wording.rule, verdict.wording.number, *(f"{f.rule}: {f.message}" for f in verdict.findings))


def wrong(verdict: Verdict) -> bool:
    """Whether the fault was missed, or a right text flagged."""
    return not verdict.found if verdict.wording.marked else bool(verdict.findings)


if __name__ == "__main__":
    main()
