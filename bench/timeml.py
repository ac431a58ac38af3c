"""How well dates are read: TempEval-3's measures over folders of TimeML, without a process for each file.

    python bench/timeml.py TimeBank AQUAINT [--show] [--report]

Files whose name's SHA-1 begins with an even hexadecimal figure are for tuning: their totals are printed, with `--show`
each expression that is missed, differs or is extra, and its sentence. The others are for reporting: with `--report`
their totals are printed, never more. Text is read as Markdown with the document's creation time as its date.
"""

import argparse
import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.extract.dates import find_dates
from newslint.extract.sentences import split_sentences
from newslint.readers import read_one


class Timex(NamedTuple):
    """An expression: its place in the source, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


class Pair(NamedTuple):
    """What annotators marked beside what was found; one is None where it has no counterpart."""

    gold: Timex | None
    found: Timex | None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the tuning half's errors")
    parser.add_argument("--report", action="store_true", help="print the reporting half's totals")
    options = parser.parse_args()
    tuning: list[Pair] = []
    reporting: list[Pair] = []
    for folder in options.folders:
        tuned: list[Pair] = []
        held: list[Pair] = []
        for path in sorted(folder.rglob("*.tml")):
            even = int(hashlib.sha1(path.name.encode()).hexdigest()[0], 16) % 2 == 0
            if not even and not options.report:
                continue
            source, gold = _gold(path)
            pairs = list(_pairs(gold, _found(source)))
            (tuned if even else held).extend(pairs)
            if even and options.show:
                _show(path.stem, source, pairs)
        _print(f"tuning: {folder.name}", tuned)
        if options.report:
            _print(f"reporting: {folder.name}", held)
        tuning += tuned
        reporting += held
    _print("tuning: all", tuning)
    if options.report:
        _print("reporting: all", reporting)
        _print("all", tuning + reporting)


def _gold(path: Path) -> tuple[str, list[Timex]]:
    """The article as Markdown, and its expressions."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r"<DCT>.*?value=\"([^\"]+)\"", raw, re.S)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.S)
    assert body
    text = f"---\ndate: {created[1][:10]}\n---\n" if created else ""
    marked: list[Timex] = []
    opened: tuple[int, dict[str, str]] | None = None
    for piece in re.finditer(r"<(/?)(\w+)([^>]*)>|([^<]+)", body[1]):
        if piece[4] is not None:
            text += html.unescape(piece[4])
        elif piece[2] == "TIMEX3" and piece[1]:
            if opened and len(text) > opened[0]:
                marked.append(Timex(opened[0], len(text), opened[1].get("type", ""), opened[1].get("value", "")))
            opened = None
        elif piece[2] == "TIMEX3":
            opened = (len(text), dict(re.findall(r"(\w+)=\"([^\"]*)\"", piece[3])))
    return text, marked


def _found(source: str) -> list[Timex]:
    article = read_one(source.encode(), "article.md")
    dates = find_dates(article, split_sentences(article))
    spans = [article.source_map.to_source(found.span) for found in dates]
    return [Timex(*span, found.type, found.value) for span, found in zip(spans, dates, strict=True)]


def _pairs(gold: list[Timex], found: list[Timex]) -> Iterator[Pair]:
    free = list(found)
    for marked in gold:
        over = [one for one in free if one.start < marked.end and one.end > marked.start]
        if not over:
            yield Pair(marked, None)
            continue
        best = max(
            over,
            key=lambda one: (
                one[:2] == marked[:2],
                min(one.end, marked.end) - max(one.start, marked.start),
            ),
        )
        free.remove(best)
        yield Pair(marked, best)
    for one in free:
        yield Pair(None, one)


def _show(name: str, source: str, pairs: Iterable[Pair]) -> None:
    for gold, found in pairs:
        if gold and found and gold[:2] == found[:2] and gold.value == found.value:
            continue
        low = min(one.start for one in (gold, found) if one)
        high = max(one.end for one in (gold, found) if one)
        around = " ".join(source[max(0, low - 90) : high + 60].split())
        what = "missed" if not found else "extra" if not gold else "value" if gold.value != found.value else "extent"
        sides = [f"{source[one.start : one.end]!r} {one.type} {one.value}" if one else "-" for one in (gold, found)]
        print(f"{what}\t{name}\t{sides[0]}\t{sides[1]}\t{around}")


def _print(name: str, pairs: list[Pair]) -> None:
    gold = sum(1 for pair in pairs if pair.gold)
    both = [(pair.gold, pair.found) for pair in pairs if pair.gold and pair.found]
    total = gold + sum(1 for pair in pairs if pair.found)
    strict, relaxed, value = (
        200 * number / max(1, total)
        for number in (
            sum(a[:2] == b[:2] for a, b in both),
            len(both),
            sum(a.value == b.value for a, b in both),
        )
    )
    counts = f"gold {gold:5}  found {total - gold:5}"
    print(f"{name:24} {counts}  strict {strict:.1f}  relaxed {relaxed:.1f}  value {value:.1f}")


if __name__ == "__main__":
    main()
