"""Times every format on 100,000 findings: in 2,000 files, and in one file of a single line that isn't ASCII.

    python bench/reports.py [FINDINGS]

Prints seconds, megabytes written and the peak of memory, a line a format.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from importlib import import_module

from newslint.cli.output import FORMS
from newslint.core.finding import Edit, Finding, Related, Report
from newslint.core.run import About, Results
from newslint.core.text import Span

SENTENCE = "The the mayor — 😀 — opened the bridge. "


def report(path: str, findings: int, between: str) -> Report:
    """A file with a finding in each of its sentences, the first sentence being the other place of all."""
    step = len(SENTENCE) + len(between)
    spans = [Span(number * step, number * step + 7) for number in range(findings)]
    found = tuple(
        Finding(
            span,
            "text.doubled-word",
            "error",
            "'The the' is doubled.",
            (Related(spans[0], "first"),),
            (Edit(span, ""),),
        )
        for span in spans
    )
    return Report(path, (SENTENCE + between) * findings, found)


def main() -> None:
    """Measures and prints."""
    findings = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    about = {"text.doubled-word": About("error", "A slip of the keys.", "https://example.org")}
    many = Results([report(f"{number}.md", findings // 2_000, "\n\n") for number in range(2_000)], rules=about)
    one = Results([report("one.md", findings, "")], rules=about)
    for form in FORMS:
        if form == "console":
            continue
        render = import_module(f"newslint.reporters.{form}").render
        for name, results in (("2,000 files", many), ("one line", one)):
            began = time.perf_counter()
            size = sum(len(chunk) for chunk in render(results))
            seconds = time.perf_counter() - began
            print(f"{form:<11} {name:<12} {seconds:6.2f} s {size / 1e6:7.1f} MB", flush=True)
    tracemalloc.start()
    for _ in import_module("newslint.reporters.sarif").render(one):
        pass
    print(f"sarif, one line: at most {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB besides the findings")


if __name__ == "__main__":
    main()
