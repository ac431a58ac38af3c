"""How well the headline rules tell a right figure from a wrong one.

    headline_numbers.py ARTICLES.jsonl [--half tune|report|all] [--show orig|KIND]

ARTICLES.jsonl has one story a line: title, body, date ("Sep 25, 2016"), headline_masked (the title with ____ for its
number). Each headline is checked as published (all of these are right) and with its number changed in each of these
ways: one more, one less, two digits swapped, ten times as much, another magnitude (K for M, million for billion).
Prints which share of each is flagged, by level. Stories with an even line
number are for tuning, the others for reporting.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from newslint.config.rule import Rule, load_folder
from newslint.config.shipped import shipped_folder
from newslint.linter.linter import Linter

_KINDS = ("headline-figure", "headline-year", "headline-day")
_MAGNITUDES = {"K": "M", "M": "B", "B": "M", " million": " billion", " billion": " million", " thousand": " million"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--half", choices=["tune", "report", "all"], default="all")
    parser.add_argument("--show", help="print what is flagged as published (orig), or what is missed of one change")
    options = parser.parse_args()
    rules = [rule for rule in load_folder(shipped_folder()) if rule.kind in _KINDS and rule.words.enabled]
    flagged: dict[str, Counter[str]] = {}
    for number, line in enumerate(options.articles.read_text(encoding="utf-8").splitlines()):
        if options.half != "all" and (number % 2 == 0) != (options.half == "tune"):
            continue
        story = json.loads(line)
        for change, title in _headlines(story):
            level, message = _checked(story, title, rules)
            flagged.setdefault(change, Counter())[level] += 1
            if options.show == change and (level == "none") == (change != "orig"):
                print(f"{change}  {title}  |  {message}")
    _report(flagged)


def _report(flagged: dict[str, Counter[str]]) -> None:
    print(f"{'headline':12} {'stories':>8} {'error':>10} {'warning':>10} {'suggestion':>10} {'flagged':>10}")
    changed: Counter[str] = Counter()
    for change, levels in flagged.items():
        _line(change, levels)
        if change != "orig":
            changed += levels
    _line("changed", changed)


def _line(name: str, levels: Counter[str]) -> None:
    total = sum(levels.values())
    shares = [levels[level] / total for level in ("error", "warning", "suggestion")]
    print(f"{name:12} {total:8} {' '.join(f'{share:10.1%}' for share in (*shares, sum(shares)))}")


def _headlines(story: dict[str, str]) -> Iterator[tuple[str, str]]:
    title, at = story["title"], story["headline_masked"].find("____")
    number = re.match(r"[\d.,]*\d", title[at:])
    if number is None:
        return
    figure, rest = number[0], title[at + number.end() :]
    yield "orig", title
    for change, other in _changes(figure):
        yield change, title[:at] + other + rest
    magnitude = re.match(r"[KMB]\b| million| billion| thousand", rest)
    if magnitude:
        yield "magnitude", title[:at] + figure + _MAGNITUDES[magnitude[0]] + rest[magnitude.end() :]


def _changes(figure: str) -> Iterator[tuple[str, str]]:
    places = len(figure.partition(".")[2])
    value, step = float(figure.replace(",", "")), 10.0**-places

    def write(number: float) -> str:
        return f"{number:,.{places}f}" if "," in figure else f"{number:.{places}f}"

    yield "one more", write(value + step)
    if value > step:
        yield "one less", write(value - step)
    digits = [at for at, sign in enumerate(figure) if sign.isdigit()]
    for one, other in pairwise(digits):
        if figure[one] != figure[other] and not (one == 0 and figure[other] == "0"):
            signs = list(figure)
            signs[one], signs[other] = signs[other], signs[one]
            yield "swapped", "".join(signs)
            break
    yield "times ten", write(value * 10)


def _checked(story: dict[str, str], title: str, rules: list[Rule]) -> tuple[str, str]:
    day = ""
    if story.get("date"):
        day = f"date: {datetime.strptime(story['date'], '%b %d, %Y').date().isoformat()}\n"
    text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n{day}---\n\n{story['body']}\n"
    report = Linter(rules).report(text.encode(), "story.md")
    for error in report.errors:
        raise error
    for level in ("error", "warning", "suggestion"):
        for finding in report.findings:
            if finding.level == level:
                return level, finding.message
    return "none", ""


if __name__ == "__main__":
    main()
