"""The sheets from which readers judge findings: articles as files, findings drawn by lot, excerpts.

Used by precision.py, whose `pool` and `draw` these are. The guide for readers is precision.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import shlex
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import quote

Finding = dict[str, Any]  # as `newslint check --format json` prints it
Found = list[tuple[str, Finding]]  # findings with the article of each
Counts = dict[str, dict[str, int]]  # findings by rule and level
GUIDE = Path(__file__).with_name("precision.md")
CHECK = ("--format", "json", "--min-level", "suggestion", "--no-cache", "--exit-zero")
ENTRY = re.compile(r"^## (\d+-\d+)$", re.MULTILINE)
LONG, HEAD, TAIL = 900, 500, 250  # a finding longer than LONG is shown by its first and last letters


def file_name(ident: str) -> str:
    """An article's id as the name of a file; ids that are addresses lose their slashes, long ones their end."""
    name = quote(ident, safe=" ")
    return name if len(name) <= 180 else f"{name[:160]}-{hashlib.sha1(ident.encode()).hexdigest()[:12]}"


def pool(out: Path, sources: Iterable[Path], half: str | None) -> None:
    """Write the records whose id has an even (odd) SHA-1 as Markdown, one file each."""
    if any(out.glob("*.md")):
        sys.exit(f"{out} has articles already")
    out.mkdir(parents=True, exist_ok=True)
    seen: set[str] = set()
    for source in sources:
        with source.open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                odd = int(hashlib.sha1(record["id"].encode()).hexdigest(), 16) % 2
                if half and odd != (half == "odd"):
                    continue
                name = file_name(record["id"])
                if name in seen:
                    print(f"{source}: {record['id']} comes again and is left out", file=sys.stderr)
                    continue
                seen.add(name)
                title = json.dumps(record["title"], ensure_ascii=False)
                text = f"---\ntitle: {title}\ndate: {record.get('date') or ''}\n---\n\n{record['body']}\n"
                (out / f"{name}.md").write_bytes(text.encode())
    print(f"{len(seen)} articles in {out}")


def draw(options: argparse.Namespace) -> None:
    """Draw findings of articles that aren't spent, and write sheets, key, guide and the pools' figures."""
    if (options.out / "key.json").exists():
        sys.exit(f"{options.out} has a draw already")
    files = articles_of(options.pools)
    found = [(place_of(finding["path"]), finding) for finding in findings_of(options, len(files))]
    spent = ids_in(options.spent)
    fresh = sorted(place for place in files if files[place].stem not in spent)
    few = options.articles and options.articles < len(fresh)
    taken = set(random.Random(options.seed).sample(fresh, options.articles) if few else fresh)
    sample = [(place, finding) for place, finding in found if place in taken]
    drawn = by_lot(sample, options)
    options.out.mkdir(parents=True, exist_ok=True)
    write_sheets(options.out, drawn, files, options.sheets, options.first)
    about: dict[str, Any] = {"pools": [str(folder.resolve()) for folder in options.pools], "articles": len(files)}
    about["findings"] = counted(found)
    if options.share:
        about["sample"] = {"articles": sorted(files[place].stem for place in taken), "findings": counted(sample)}
    (options.out / "pool.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(GUIDE, options.out / "guide.md")
    print(f"{len(files)} articles, {len(files) - len(fresh)} of them spent; drawn from {len(taken)}")
    print(f"{sum(map(len, drawn.values()))} findings of {len(drawn)} rules, {options.sheets} sheets in {options.out}")


def by_lot(found: Found, options: argparse.Namespace) -> dict[str, Found]:
    """Findings to read, by rule: some of each rule that is asked for, or all but those past a cap."""
    caps = {rule: int(most) for rule, _, most in (cap.partition("=") for cap in options.cap)}
    by_rule: dict[str, Found] = defaultdict(list)
    for place, finding in sorted(found, key=lambda row: (row[0], row[1]["start"], row[1]["message"])):
        if any(fnmatchcase(finding["rule"], pattern) for pattern in options.rules):
            by_rule[finding["rule"]].append((place, finding))
    for rule, rows in by_rule.items():
        random.Random(f"{options.seed} {rule}").shuffle(rows)
        if not options.share:
            rows[:] = spread(rows, options.per_article)
        del rows[caps.get(rule, len(rows) if options.share else options.per_rule) :]
    return dict(sorted(by_rule.items()))


def articles_of(pools: Iterable[Path]) -> dict[str, Path]:
    """The articles of pools, by folder and name."""
    files: dict[str, Path] = {}
    for folder in pools:
        more = {place_of(path): path for path in sorted(folder.resolve().glob("*.md"))}
        if not more or more.keys() & files.keys():
            sys.exit(f"{folder}: no articles there, or a second pool of the same name")
        files |= more
    return files


def place_of(path: str | Path) -> str:
    """An article's folder and name: how findings and files are brought together, wherever newslint ran."""
    return "/".join(Path(path).parts[-2:])


def findings_of(options: argparse.Namespace, expected: int) -> list[Finding]:
    """What newslint finds in the pools, all levels, or found when its JSON was saved."""
    if options.findings:
        answer = options.findings.read_text(encoding="utf-8")
    else:
        command = [*shlex.split(options.command), "check", *(str(folder.resolve()) for folder in options.pools), *CHECK]
        answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False).stdout
    report = json.loads(answer or "null")
    if not report or report["files"] != expected:
        sys.exit(f"newslint read {report['files'] if report else 'no'} files, the pools have {expected}")
    if report["errors"]:
        print(f"newslint complains of {len(report['errors'])} articles", file=sys.stderr)
    return list(report["findings"])


def spread(rows: Found, most: int) -> Found:
    """The findings in their order, without those of an article that has had its share."""
    seen: Counter[str] = Counter()
    kept = []
    for place, finding in rows:
        seen[place] += 1
        if seen[place] <= most:
            kept.append((place, finding))
    return kept


def counted(found: Found) -> Counts:
    """How many findings there are by rule and level, in order."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, finding in found:
        counts[finding["rule"]][finding["level"]] += 1
    return {rule: dict(levels) for rule, levels in sorted(counts.items())}


def ids_in(path: Path) -> set[str]:
    """The ids in a file, one a line; none where there is no file yet."""
    return set(path.read_text(encoding="utf-8").split("\n")) - {""} if path.exists() else set()


def write_sheets(out: Path, drawn: dict[str, Found], files: dict[str, Path], sheets: int, first: int) -> None:
    """Write sheets of about the same length, each rule on one of them where it fits, and the key."""
    piles: list[Found] = [[] for _ in range(sheets)]
    most = -(-sum(map(len, drawn.values())) // sheets) or 1
    parts = [rows[at : at + most] for rows in drawn.values() for at in range(0, len(rows), most)]
    for part in sorted(parts, key=len, reverse=True):
        min(piles, key=len).extend(part)
    key: dict[str, Any] = {}
    for number, pile in enumerate(piles, first):
        texts = []
        for at, (place, finding) in enumerate(pile):
            path = files[place]
            key[f"{number}-{at}"] = {"article": path.stem, "data": path.parent.name, "finding": finding}
            texts.append(f"## {number}-{at}\n\n{described(finding, path)}\n")
        (out / f"sheet{number}.md").write_text("\n".join(texts), encoding="utf-8")
    lines = (f"{json.dumps(ident)}: {json.dumps(entry, ensure_ascii=False)}" for ident, entry in key.items())
    (out / "key.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def described(finding: Finding, path: Path) -> str:
    """What a reader sees of a finding."""
    source = path.read_bytes().decode("utf-8")
    if source[finding["start"] : finding["end"]] != finding["text"]:
        sys.exit(f"{path} isn't the article in which '{finding['text']}' was found")
    others = [other for other in finding["related"] if place_of(other.get("path", path)) == place_of(path)][:6]
    lines = [
        f"- rule: {finding['rule']}, {finding['level']}",
        f"- message: {' '.join(finding['message'].split())}",
        f"- article: {path}",
        f"- title and date: {head_of(source)}",
        *(f"- compared with line {other['line']}: {clipped(other['text'])} ({other['message']})" for other in others),
        "",
        *(f"> {line}".rstrip() for line in excerpt(source, finding, others).splitlines()),
    ]
    return "\n".join(lines)


def head_of(source: str) -> str:
    """The title and the date of an article's front matter."""
    fields = dict(re.findall(r"^(title|date): (.*)$", source.split("\n---", 1)[0], re.MULTILINE))
    return f"{fields.get('title', 'none')}, {fields.get('date', 'no date').strip()}"


def clipped(text: str) -> str:
    """A text on one line, and not too long."""
    text = " ".join(text.split())
    return f"'{text}'" if len(text) < 120 else f"'{text[:80]} (...) {text[-30:]}'"


def excerpt(source: str, finding: Finding, others: list[Finding]) -> str:
    """The text around a finding and around the places it is compared with, all of them marked."""
    marks, parts = [], list[tuple[int, int]]()
    places = {(other["start"], other["end"]): ("{{", "}}", 250) for other in others}
    places[finding["start"], finding["end"]] = ("[[", "]]", 450)
    for (start, end), (opening, closing, room) in places.items():
        closes = 0 if end > start else 2  # before what opens there, unless it opens and closes between two letters
        marks += [(start, 1, -end, opening), (end, closes, -start, closing)]
        split = end - start > LONG
        parts += [(start - room, start + HEAD), (end - TAIL, end + room)] if split else [(start - room, end + room)]
    joined: list[list[int]] = []
    for start, end in sorted(whole_words(source, *part) for part in parts):
        if joined and start <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    text = "\n(...)\n".join(marked(source, start, end, marks) for start, end in joined)
    return "(...) " * (joined[0][0] > 0) + text + " (...)" * (joined[-1][1] < len(source))


def whole_words(source: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text, widened to the next blanks and kept inside the text."""
    start, end = max(0, start), min(len(source), end)
    blank, last = source.rfind(" ", max(0, start - 30), start), source.find(" ", end, end + 30)
    return (blank + 1 if blank >= 0 else start), (last if last >= 0 else end)


def marked(source: str, start: int, end: int, marks: Iterable[tuple[int, int, int, str]]) -> str:
    """A stretch of a text with the marks that fall into it."""
    text, at = "", start
    for place, _, _, sign in sorted(marks):
        if start <= place <= end:
            text, at = text + source[at:place] + sign, place
    return text + source[at:end]


def entries_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The entries of a folder's sheets, as they stand there."""
    for path in sorted(folder.glob("sheet*.md")):
        parts = ENTRY.split(path.read_text(encoding="utf-8"))
        for ident, text in zip(parts[1::2], parts[2::2], strict=True):
            yield ident, f"## {ident}{text}"
