"""What readers said of the findings on sheets: votes joined, settled and counted, shares with their intervals.

Used by precision.py.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from precision_sheets import Counts

LEVELS = ("error", "warning", "suggestion")
OUTCOMES = ("right", "debatable", "wrong", "artefact")


@dataclass(frozen=True, slots=True)
class Sheets:
    """One or several draws: their entries, and how many findings there are in the pools and in what was drawn from.

    The two are the same unless a sample of articles was drawn, whose ids are `sample`.
    """

    entries: dict[str, dict[str, Any]]  # by number: article, data, finding
    articles: int
    found: Counts
    drawn_articles: int
    drawn_found: Counts
    sample: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The votes on entries, at most two each; how an entry stands where that is settled; on which the two differ."""

    votes: dict[str, list[str]]
    settled: dict[str, str]
    differ: list[str]

    @property
    def open(self) -> list[str]:
        """Entries on which two readers differ and no third has decided."""
        return [ident for ident in self.differ if ident not in self.settled]


def read_sheets(folders: list[Path]) -> Sheets:
    """The draws in folders, together; a pool that was drawn from twice is one pool."""
    entries: dict[str, dict[str, Any]] = {}
    pools: dict[tuple[str, ...], tuple[int, Counts]] = {}
    samples: list[tuple[int, Counts]] = []
    ids: set[str] = set()
    for folder in folders:
        key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
        if key.keys() & entries.keys():
            sys.exit(f"{folder}: its entries have the numbers of another draw's (see draw --first); count them apart")
        entries |= key
        about = json.loads((folder / "pool.json").read_text(encoding="utf-8"))
        name = tuple(sorted(about["pools"]))
        pools[name] = (about["articles"], pools.get(name, (0, {}))[1] | about["findings"])
        if sample := about.get("sample"):
            samples.append((len(sample["articles"]), sample["findings"]))
            ids.update(sample["articles"])
    if samples and len(samples) < len(folders):
        sys.exit("some of these have all findings of a sample, some have not: count them apart")
    whole = together(pools.values())
    return Sheets(entries, *whole, *(together(samples) if samples else whole), frozenset(ids))


def together(parts: Iterable[tuple[int, Counts]]) -> tuple[int, Counts]:
    """Articles and findings of several sets of articles."""
    articles, found = 0, dict[str, Counter[str]]()
    for more, counts in parts:
        articles += more
        for rule, levels in counts.items():
            found.setdefault(rule, Counter()).update(levels)
    return articles, {rule: dict(levels) for rule, levels in sorted(found.items())}


def outcomes_in(path: Path, known: Iterable[str]) -> dict[str, str]:
    """What a reader's file says of entries: right, debatable, wrong, or artefact (a fault, but not the writer's)."""
    said: dict[str, str] = {}
    odd = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            ident, verdict, artefact = row["id"], row["verdict"], row.get("artefact", False)
        except (ValueError, KeyError, TypeError) as error:
            sys.exit(f"{path}:{number}: no verdict can be read here ({error!r})")
        if ident not in known or verdict not in OUTCOMES[:3] or not isinstance(artefact, bool):
            sys.exit(f"{path}:{number}: no such entry, or no such verdict: {line.strip()}")
        odd += artefact and verdict != "right"
        said[ident] = "artefact" if artefact and verdict == "right" else verdict
    if odd:
        print(f"{path}: {odd} lines with an artefact that isn't right; the verdict counts", file=sys.stderr)
    return said


def judge(sheets: Sheets, files: Iterable[Path], third: Iterable[Path]) -> Verdicts:
    """Settle entries: what two readers agree on stands, and where they differ what the third says.

    Debatable to one and wrong to the other is debatable. Where nothing was read twice, one reader's verdicts stand.
    """
    votes: dict[str, list[str]] = {ident: [] for ident in sheets.entries}
    for path in files:
        for ident, outcome in outcomes_in(path, votes.keys()).items():
            votes[ident].append(outcome)
            if len(votes[ident]) > 2:
                sys.exit(f"{path}: two readers have read {ident} already; a third one's file goes after --third")
    decided = {ident: outcome for path in third for ident, outcome in outcomes_in(path, votes.keys()).items()}
    alone = all(len(said) < 2 for said in votes.values())
    settled, differ = dict[str, str](), list[str]()
    for ident, said in votes.items():
        if len(said) == 2 and side(said[0]) != side(said[1]):
            differ.append(ident)
            if ident in decided:
                settled[ident] = decided[ident]
        elif len(said) == 2:
            settled[ident] = said[0] if said[0] == said[1] else "debatable"
        elif said and alone:
            settled[ident] = said[0]
    return Verdicts(votes, settled, differ)


def side(outcome: str) -> str:
    """What an outcome means for precision: right, artefact or not right."""
    return outcome if outcome in ("right", "artefact") else "not right"


def agreement(verdicts: Verdicts) -> str:
    """How often two readers agree, in words, and what is still open."""
    times = Counter(len(said) for said in verdicts.votes.values())
    lines = [f"{len(verdicts.votes)} entries, {times[0]} of them not read yet."]
    pairs = [(side(said[0]), side(said[1])) for said in verdicts.votes.values() if len(said) == 2]
    if not pairs:
        return "\n".join([*lines, "One reader: nobody has confirmed these figures."])
    if times[1]:
        lines.append(f"{times[1]} have one verdict and wait for the second; left out.")
    same = sum(one == other for one, other in pairs) / len(pairs)
    one, other = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(one[what] * other[what] for what in one) / len(pairs) ** 2
    kappa = f"{(same - chance) / (1 - chance):.2f}" if chance < 1 else "undefined"
    lines.append(f"Two readers read {len(pairs)} and agree on {same:.1%} (right, artefact, not right); kappa {kappa}.")
    lines.append(
        f"They differ on {len(verdicts.differ)}; {len(verdicts.open)} of these wait for a third reader, left out."
    )
    return "\n".join(lines)


def by_rule(sheets: Sheets, verdicts: Verdicts) -> dict[tuple[str, str], Counter[str]]:
    """What was settled, by level and rule; rules of which nothing was read are there too."""
    rows = {(level, rule): Counter[str]() for rule, levels in sheets.drawn_found.items() for level in levels}
    for ident, outcome in verdicts.settled.items():
        finding = sheets.entries[ident]["finding"]
        rows[finding["level"], finding["rule"]][outcome] += 1
    return {row: rows[row] for row in sorted(rows, key=lambda row: (LEVELS.index(row[0]), row[1]))}


def wilson(right: int, read: int) -> tuple[float, float]:
    """The interval of 95% for a share."""
    z, share = 1.959964, right / read
    middle, width = share + z * z / (2 * read), z * math.sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    return max(0.0, (middle - width) / (1 + z * z / read)), min(1.0, (middle + width) / (1 + z * z / read))


def weighted(rows: Iterable[tuple[float, Counter[str]]]) -> float | None:
    """The share right of all findings, from how often each rule speaks and what was read of it."""
    right = judged = 0.0
    for often, outcomes in rows:
        if read := outcomes.total():
            right += often * outcomes["right"] / read
            judged += often * (read - outcomes["artefact"]) / read
    return right / judged if judged else None
