"""How well drafts are compared with their sources: on pairs of both, and on edits of our own put into right drafts.

    python bench/against_sources.py ../shared/data/source_pairs             the half that nothing was tuned on
    python bench/against_sources.py ../shared/data/source_pairs --half tune -v

Pairs go by the hash of their id into two halves. Prints: how many of the quotations flagged in right drafts are truly
not in the source, by a plain search of its own; the recall on quotations of right drafts that were altered by one to
three words, or put in from another story, with a seed; the share of right drafts in which a name, figure, day or
claim is said to be in conflict; the share of BUMP's foreign names and circumstances found; the time for one draft.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newslint
from newslint.core.finding import Report
from newslint.linter.linter import Linter, Ways
from newslint.linter.sources import Source

SETS = ("bump", "summedits_news", "summedits_podcast", "summedits_ectsum", "cliff", "entfa", "onestopenglish")
QUOTES = ("source.quote-altered", "source.quote-invented")
FACTS = ("source.name-differs", "source.figure-differs", "source.day-differs")
TURNED = ("source.direction", "source.negation", "source.certainty")
SEED = 20
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"“([^“”\n]{25,})”")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    parser.add_argument("-v", "--verbose", action="store_true", help="also the findings, to read them")
    given = parser.parse_args()
    linter = newslint.load_linter(select=["source"], min_level="suggestion")
    pairs = [pair for name in SETS for pair in load(given.folder / f"{name}.jsonl", given.half)]
    print(f"half {given.half}: {len(pairs)} pairs")
    right_drafts(linter, [pair for pair in pairs if pair["label"] == "consistent"], verbose=given.verbose)
    changed_drafts(linter, [pair for pair in pairs if pair["label"] == "inconsistent"], verbose=given.verbose)
    bump(linter, pairs, verbose=given.verbose)
    injected(linter, [pair for pair in pairs if str(pair["id"]).startswith("ose-")], verbose=given.verbose)
    speed(linter, [pair for pair in pairs if str(pair["id"]).startswith("ose-")])


def load(path: Path, half: str) -> Iterator[dict[str, Any]]:
    """The pairs of `path` in the half: the last bit of the id's hash says which."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        odd = int(hashlib.sha1(str(pair["id"]).encode()).hexdigest(), 16) % 2
        if odd == (half == "report"):
            yield pair


def check(linter: Linter, draft: str, *sources: str) -> Report:
    given = tuple(Source(f"source-{number}.txt", text.encode()) for number, text in enumerate(sources))
    report = linter.report(draft.encode(), "draft.txt", Ways(sources=given))
    assert not report.errors, report.errors
    return report


def right_drafts(linter: Linter, pairs: list[dict[str, Any]], *, verbose: bool) -> None:
    quotes, literal, flagged, by_rule, absent, truly = 0, 0, 0, Counter[str](), 0, 0
    for pair in pairs:
        report = check(linter, pair["draft"], pair["source"])
        rules = {finding.rule for finding in report.findings}
        flagged += bool(rules & {*FACTS, *TURNED})
        by_rule.update(rules)
        for finding in report.findings:
            words = finding.place.of(report.source)
            if finding.rule in QUOTES:
                quotes += 1
                literal += not is_said(around(report.source, finding.place.start, finding.place.end), pair["source"])
            elif finding.rule == "source.absent":
                absent += 1
                truly += not is_said(words, pair["source"])
            if verbose and finding.rule != "source.absent" and finding.rule not in QUOTES:
                show(pair, finding, words)
    print(f"right drafts: {len(pairs)}; rules in so many: {dict(by_rule)}")
    print(f"  quotations flagged: {quotes}, not in the source word for word: {share(literal, quotes)}")
    print(f"  drafts with a conflict of names, figures, days or claims: {share(flagged, len(pairs))}")
    print(f"  not in the sources: {absent}, literally absent: {share(truly, absent)}")


def around(text: str, start: int, end: int) -> str:
    """The words at a place and two on either side."""
    before = _WORD.findall(text[max(0, start - 60) : start])[-2:]
    after = _WORD.findall(text[end : end + 60])[:2]
    return " ".join([*before, text[start:end], *after])


def is_said(words: str, source: str) -> bool:
    """Whether the source has the words in a row: a plain search that shares nothing with newslint's own."""
    return f" {' '.join(_WORD.findall(plain(words)))} " in f" {' '.join(_WORD.findall(plain(source)))} "


def plain(text: str) -> str:
    return text.lower().replace("’", "'")


def changed_drafts(linter: Linter, pairs: list[dict[str, Any]], *, verbose: bool) -> None:
    found = Counter[str]()
    for pair in pairs:
        report = check(linter, pair["draft"], pair["source"])
        for finding in report.findings:
            if finding.rule in TURNED:
                spans = pair["span"] if isinstance(pair["span"], list) else []
                edits = [edit for edit in spans if isinstance(edit, dict) and "start" in edit]
                place = finding.place
                hit = any(edit["start"] - 12 <= place.end and place.start <= edit["end"] + 12 for edit in edits)
                found["at the edit" if hit else "elsewhere"] += 1
                if verbose and not hit:
                    show(pair, finding, place.of(report.source))
    print(f"changed drafts: {len(pairs)}; direction, negation and certainty: {dict(found)}")


def bump(linter: Linter, pairs: list[dict[str, Any]], *, verbose: bool) -> None:
    kinds = ("Extrinsic Entity Error", "Extrinsic Circumstance Error")
    chosen = [pair for pair in pairs if str(pair["id"]).startswith("bump1") and pair["error_type"] in kinds]
    conflict = seen = 0
    for pair in chosen:
        report = check(linter, pair["draft"], pair["source"])
        at = [
            finding.rule
            for finding in report.findings
            for edit in pair["span"]
            if edit["start"] - 2 <= finding.place.end and finding.place.start <= edit["end"] + 2
        ]
        conflict += any(rule != "source.absent" for rule in at)
        seen += bool(at)
        if verbose and not at:
            print("  missed", pair["id"], [(edit["was"], edit["now"]) for edit in pair["span"]])
    print(f"BUMP, foreign names and circumstances: conflict {share(conflict, len(chosen))}, marked at all "
          f"{share(seen, len(chosen))}")  # fmt: skip


def injected(linter: Linter, pairs: list[dict[str, Any]], *, verbose: bool) -> None:
    """One quotation of a right draft altered, or one of another story put in its place."""
    chance = random.Random(SEED)
    altered = found = invented = caught = 0
    strangers = [quote[1] for pair in pairs for quote in _QUOTED.finditer(pair["draft"])]
    for pair in pairs:
        draft = pair["draft"]
        quotes = [quote for quote in _QUOTED.finditer(draft) if is_said(quote[1], pair["source"])]
        for quote in chance.sample(quotes, min(2, len(quotes))):
            edited = alter(quote[1], chance)
            report = check(linter, draft[: quote.start(1)] + edited + draft[quote.end(1) :], pair["source"])
            hit = marked(report, quote.start(1), quote.start(1) + len(edited))
            altered, found = altered + 1, found + ("source.quote-altered" in hit)
            if verbose and "source.quote-altered" not in hit:
                print("  not found:", quote[1], "->", edited, hit)
        for quote in quotes[:1]:
            stranger = chance.choice([one for one in strangers if not is_said(one, pair["source"])])
            report = check(linter, draft[: quote.start(1)] + stranger + draft[quote.end(1) :], pair["source"])
            hit = marked(report, quote.start(1), quote.start(1) + len(stranger))
            invented, caught = invented + 1, caught + bool(hit & {*QUOTES, "source.absent"})
            if verbose and not hit:
                print("  not caught:", stranger)
    print(f"injected: altered by one to three words found {share(found, altered)}, "
          f"quotations of another story marked {share(caught, invented)}")  # fmt: skip


def alter(quote: str, chance: random.Random) -> str:
    """The quotation with one to three words in a row replaced, left out or put in."""
    words = quote.split()
    size = chance.randint(1, 3)
    at = chance.randrange(1, max(2, len(words) - size))
    way = chance.choice(("replace", "replace", "leave out", "put in"))
    new = chance.sample(("harbour", "never", "seven", "quickly", "gardens", "they", "lost", "small", "perhaps"), size)
    if way == "leave out":
        return " ".join([*words[:at], *words[at + size :]])
    return " ".join([*words[:at], *new, *words[at + (size if way == "replace" else 0) :]])


def marked(report: Report, start: int, end: int) -> set[str]:
    return {finding.rule for finding in report.findings if finding.place.start <= end and start <= finding.place.end}


def speed(linter: Linter, pairs: list[dict[str, Any]]) -> None:
    """A draft of some 600 words with its source and two others; the sources as an editor has them: read once."""
    long = [pair for pair in pairs if 500 <= len(pair["draft"].split()) <= 700][:10]
    times = []
    for pair, other, third in zip(long, long[1:], long[2:], strict=False):
        check(linter, pair["draft"], pair["source"], other["source"], third["source"])
        begin = time.perf_counter()
        check(linter, pair["draft"] + " ", pair["source"], other["source"], third["source"])
        times.append(1000 * (time.perf_counter() - begin))
    print(f"a draft of 600 words with three sources: {statistics.median(times):.0f} ms (median of {len(times)})")


def show(pair: dict[str, Any], finding: Any, words: str) -> None:
    print(f"  {pair['id']} {finding.rule} [{words}] {finding.message}")


def share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / max(1, whole):.1f}%)"


if __name__ == "__main__":
    main()
