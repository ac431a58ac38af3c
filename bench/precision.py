"""The ledger of measured precision: draws findings for readers, counts what they say, keeps and prints the figures.

    precision.py pool OUT FILE.jsonl... [--half even|odd]
    precision.py draw POOL... --spent SPENT.txt --out SHEETS [--command NEWSLINT | --findings FOUND.json]
                      [--rules GLOB...] [--per-rule 40] [--per-article 2] [--sheets 4] [--first 0] [--seed 1]
                      [--articles N] [--share all] [--cap RULE=N...]
    precision.py tally SHEETS... --verdicts A.jsonl [B.jsonl] [--third C.jsonl]
    precision.py ledger SHEETS... --verdicts A.jsonl [B.jsonl] [--third C.jsonl] --data NAME --date YYYY-MM-DD
                        --into rules/measured.json --spend SPENT.txt [--add]
    precision.py page rules/measured.json --out docs/precision.md

`pool` makes a folder of Markdown articles from lines of JSON (id, title, date, body). `draw` runs newslint over pools
and writes sheets for readers who haven't seen the code (sheet0.md …, guide.md), which finding stands behind each entry
(key.json), and how often each rule speaks in all articles (pool.json). Some findings of each rule are drawn, or with
`--share all` all findings of N articles, which shows each level as a newsroom meets it. `tally` compares two readers,
writes differ.md for a third, and prints the figures; `ledger` keeps them and spends the articles; `page` makes the page
of the documentation.

A verdict is a line {"id": "0-17", "verdict": "right|debatable|wrong", "artefact": false, "class": ""}. An entry's
readers are those whose files name it, so that one reader's verdicts may be spread over several files. Artefacts (right,
but made by scraping or page code) count neither way; a debatable finding counts as not right. Sheets that are counted
together need different numbers: the second draw gets `--first 4` where the first made four sheets. Articles that were
drawn for what was found in them are missing from later draws, so draw `--share all` from a pool before anything else.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from precision_sheets import draw, entries_of, ids_in, pool
from precision_verdicts import (
    LEVELS,
    OUTCOMES,
    Sheets,
    Verdicts,
    agreement,
    by_rule,
    judge,
    read_sheets,
    weighted,
    wilson,
)

BARS = {"error": 95, "warning": 80, "suggestion": 50}

PAGE = """\
<!-- Made by bench/precision.py from rules/measured.json. Measure again, don't change this page. -->

# How often each rule is right

A rule's level is earned. newslint ran over news articles that nobody had tuned on, and findings of each rule, drawn by
lot, were read by two readers who had the article and the message before them but hadn't seen the code; where the two
differed, a third decided. *Right* means that the message is true and a careful editor would act on it; a finding about
which editors may differ counts as not right. *Artefacts* are faults that are really in the file but were made by
scraping or page code: they are left out of the shares. An error must be right in 95 of 100, a warning in 80, a
suggestion in 50. The interval is Wilson's, of 95%. A rule with fewer than twenty findings to read keeps its level only
where the calendar, arithmetic, a list, or texts written by strangers to mislead it, carry it. Articles that were read
are spent: the next measurement takes others.
"""

HEADER = """\
| rule | right, of read | share | interval | artefacts left out | findings in 1,000 articles | data | date |
|---|---:|---:|---:|---:|---:|---|---|
"""


def tally(sheets: Sheets, verdicts: Verdicts, folders: list[Path]) -> None:
    """Print how two readers agree and the figures by rule and by level; write the sheet of what they differ on."""
    print(agreement(verdicts))
    if verdicts.differ:
        texts = dict(entry for folder in folders for entry in entries_of(folder))
        sheet = "\n".join(texts[ident].rstrip() + "\n" for ident in verdicts.differ)
        (folders[0] / "differ.md").write_text(sheet, encoding="utf-8")
        print(f"A third reader's sheet of these: {folders[0] / 'differ.md'}")
    found, rows = sheets.drawn_found, by_rule(sheets, verdicts)
    print(f"\n{sheets.drawn_articles} articles; {'all' if sheets.sample else 'some'} findings of each rule\n")
    titles = ("articles", "findings", "read", *OUTCOMES, "precision", "interval")
    print(f"{'':10} {'rule':36}" + columns(titles))
    for (level, rule), outcomes in rows.items():
        print(f"{level:10} {rule:36}" + figures(sheets.drawn_articles, found[rule][level], outcomes))
    print(f"\n{'level':47}" + columns((*titles, "weighted", "an article")))
    for level in LEVELS:
        of_level = [(found[rule][at], outcomes) for (at, rule), outcomes in rows.items() if at == level]
        number, share = sum(many for many, _ in of_level), weighted(of_level)
        outcomes = sum((counts for _, counts in of_level), Counter[str]())
        more = ("" if share is None else f"{share:.3f}", f"{number / sheets.drawn_articles:.3f}")
        print(f"{level:47}{figures(sheets.drawn_articles, number, outcomes)}{columns(more)}")
    print("\nprecision: right of what was read, without artefacts; weighted: each rule counted as often as it speaks")


def columns(cells: Iterable[object]) -> str:
    """Cells of a table, to the right."""
    return "".join(f"{cell!s:>11}" for cell in cells)


def figures(articles: int, found: int, outcomes: Counter[str]) -> str:
    """The columns of a rule or level."""
    judged = outcomes.total() - outcomes["artefact"]
    shares = ("", "")
    if judged:
        low, high = wilson(outcomes["right"], judged)
        shares = (f"{outcomes['right'] / judged:.3f}", f"{low:.2f}-{high:.2f}")
    return columns((articles, found, outcomes.total(), *(outcomes[what] for what in OUTCOMES), *shares))


def ledger(sheets: Sheets, verdicts: Verdicts, options: argparse.Namespace) -> None:
    """Enter what was read into the ledger, and spend the articles.

    A rule of which nothing was read keeps its older entry. With --add both are added up (articles and findings too,
    unless they are of the same data).
    """
    if verdicts.open:
        sys.exit(f"{len(verdicts.open)} entries wait for the third reader: {' '.join(verdicts.open[:20])}")
    read = {sheets.entries[ident]["article"] for ident, said in verdicts.votes.items() if said} | sheets.sample
    spent = ids_in(options.spend)
    if options.add and read <= spent:
        sys.exit(f"{options.spend} has all these articles: they are in the ledger, and --add would count them twice")
    print(agreement(verdicts))
    outcomes: dict[str, Counter[str]] = {rule: Counter() for rule in sheets.found}
    for (_, rule), counts in by_rule(sheets, verdicts).items():
        outcomes[rule] += counts
    book = json.loads(options.into.read_text(encoding="utf-8")) if options.into.exists() else {}
    for rule, counts in outcomes.items():
        if counts or rule not in book:
            entry = entry_of(sheets, rule, counts) | {"data": options.data, "date": options.date.isoformat()}
            book[rule] = added(book[rule], entry) if options.add and rule in book else entry
    lines = (f"  {json.dumps(rule)}: {json.dumps(book[rule], ensure_ascii=False)}" for rule in sorted(book))
    options.into.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    with options.spend.open("a", encoding="utf-8") as file:
        file.writelines(f"{ident}\n" for ident in sorted(read - spent))
    print(
        f"{len(verdicts.settled)} findings of {sum(map(bool, outcomes.values()))} rules are in {options.into}; ", end=""
    )
    print(f"{len(read - spent)} more articles are spent.")


def entry_of(sheets: Sheets, rule: str, outcomes: Counter[str]) -> dict[str, Any]:
    """The figures of a rule as the ledger keeps them."""
    said = {"artefacts" if what == "artefact" else what: outcomes[what] for what in OUTCOMES}
    found = sum(sheets.found[rule].values())
    return {"articles": sheets.articles, "findings": found, "read": outcomes.total(), **said}


def added(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Two entries of a rule as one; findings in articles of the same data aren't counted twice."""
    same = new["data"] in old["data"].split(", ")
    kept = ("articles", "findings") if same else ()
    total = {name: old[name] if name in kept else old[name] + new[name] for name in new if isinstance(new[name], int)}
    return total | {"data": old["data"] if same else f"{old['data']}, {new['data']}", "date": new["date"]}


def page(measured: Path, out: Path, rules: Path) -> None:
    """Write the page: a table a level, then the rules that nobody has read findings of."""
    book = json.loads(measured.read_text(encoding="utf-8"))
    levels = dict(sorted(levels_in(rules)))
    if gone := sorted(book.keys() - levels.keys()):
        print(f"not on the page, for {rules} has no such rules: {', '.join(gone)}", file=sys.stderr)
    text = PAGE
    for level, bar in BARS.items():
        text += f"\n## {level.capitalize()}s: right in {bar} of 100\n\n"
        of_level = {rule: book[rule] for rule in levels if levels[rule] == level and book.get(rule, {}).get("read")}
        rows = "".join(f"| {link(rule)} | {cells(entry)} |\n" for rule, entry in of_level.items())
        text += f"{summary(of_level.values())}\n\n{HEADER}{rows}" if rows else "None has been read.\n"
    if unread := [rule for rule in levels if not book.get(rule, {}).get("read")]:
        text += "\n## Not read\n\nNo finding of these rules has been read.\n\n"
        text += "".join(f"- {link(rule)} ({levels[rule]})\n" for rule in unread)
    out.write_text(text, encoding="utf-8")
    print(f"wrote {out}")


def levels_in(rules: Path) -> Iterator[tuple[str, str]]:
    """Each rule's id and the level its file gives."""
    for path in rules.glob("*/*.yml"):
        stated = re.search(r"^level:\s*(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        if not path.name.startswith("_") and stated:
            yield f"{path.parent.name}.{path.stem}", stated[1]


def link(rule: str) -> str:
    """A rule's id, linked to its place on the page of its group."""
    return f"[{rule}](reference/rules/{rule.partition('.')[0]}.md#{rule.replace('.', '')})"


def summary(entries: Iterable[dict[str, Any]]) -> str:
    """A sentence on the rules of a level together."""
    rows = [
        (
            1000 * entry["findings"] / entry["articles"],
            Counter(artefact=entry["artefacts"], **{what: entry[what] for what in OUTCOMES[:3]}),
        )
        for entry in entries
    ]
    often, read, share = sum(many for many, _ in rows), sum(said.total() for _, said in rows), weighted(rows)
    right = (
        "" if share is None else f" With each rule counted as often as it speaks, {100 * share:.0f} of 100 are right."
    )
    rules = f"{len(rows)} rules" if len(rows) > 1 else "One rule"
    return f"{rules}, {read:,} findings read; {often:,.0f} findings come in 1,000 articles.{right}"


def cells(entry: dict[str, Any]) -> str:
    """A rule's row on the page, after its name."""
    judged, often = entry["read"] - entry["artefacts"], 1000 * entry["findings"] / entry["articles"]
    shares = ("", "")
    if judged:
        low, high = wilson(entry["right"], judged)
        shares = (f"{100 * entry['right'] / judged:.0f}%", f"{100 * low:.0f}–{100 * high:.0f}%")
    rate = f"{often:.0f}" if often >= 10 else f"{often:.1f}"
    row = (f"{entry['right']} of {judged}", *shares, entry["artefacts"], rate, entry["data"], entry["date"])
    return " | ".join(map(str, row))


def read_options() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="step", required=True)
    one = commands.add_parser("pool", help="lines of JSON as a folder of articles")
    one.add_argument("out", type=Path)
    one.add_argument("sources", type=Path, nargs="+")
    one.add_argument("--half", choices=["even", "odd"], help="only ids whose SHA-1 is even or odd")
    two = commands.add_parser("draw", help="sheets for readers")
    draw_options(two)
    three = commands.add_parser("tally", help="agreement and figures; a sheet for the third reader")
    four = commands.add_parser("ledger", help="the figures into the ledger, the articles among the spent")
    for counting in (three, four):
        counting.add_argument("folders", type=Path, nargs="+", metavar="SHEETS")
        counting.add_argument("--verdicts", type=Path, nargs="+", required=True)
        counting.add_argument("--third", type=Path, nargs="+", default=[])
    four.add_argument("--into", type=Path, required=True)
    four.add_argument("--spend", type=Path, required=True)
    four.add_argument("--data", required=True, help="what the articles are called")
    four.add_argument("--date", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    four.add_argument("--add", action="store_true", help="add to a rule's older entry, don't replace it")
    five = commands.add_parser("page", help="the ledger as a page of the documentation")
    five.add_argument("measured", type=Path)
    five.add_argument("--out", type=Path, required=True)
    five.add_argument("--rules", type=Path, help="the folder of rules; default: the ledger's")
    options = parser.parse_args()
    if options.step == "draw" and options.share and not options.articles:
        two.error("--share all needs --articles N")
    return options


def draw_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of a draw."""
    parser.add_argument("pools", type=Path, nargs="+")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--command", default="newslint", help="how newslint is called")
    source.add_argument("--findings", type=Path, help="its saved JSON over the same pools, in place of a run")
    parser.add_argument("--rules", nargs="+", default=["*"], metavar="GLOB", help="only rules whose id fits")
    parser.add_argument("--per-rule", type=int, default=40)
    parser.add_argument("--per-article", type=int, default=2, help="at most so many of one rule from one article")
    parser.add_argument("--share", choices=["all"], help="all findings of --articles N drawn by lot")
    parser.add_argument("--articles", type=int, help="draw from so many articles alone")
    parser.add_argument("--cap", nargs="+", default=[], metavar="RULE=N", help="read at most N findings of this rule")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--spent", type=Path, required=True, help="ids of articles that were read, one a line")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sheets", type=int, default=4)
    parser.add_argument("--first", type=int, default=0, help="the first sheet's number")


def main() -> None:
    """Take one step."""
    options = read_options()
    if options.step == "pool":
        pool(options.out, options.sources, options.half)
    elif options.step == "draw":
        draw(options)
    elif options.step == "page":
        page(options.measured, options.out, options.rules or options.measured.parent)
    else:
        sheets = read_sheets(options.folders)
        verdicts = judge(sheets, options.verdicts, options.third)
        if options.step == "tally":
            tally(sheets, verdicts, options.folders)
        else:
            ledger(sheets, verdicts, options)


if __name__ == "__main__":
    main()
