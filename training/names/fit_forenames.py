"""Fit the model of checks.names._namesakes: are two full names with one surname one person under two forenames?

    python training/names/fit_forenames.py DATA_DIR CENSUS_DIR --prior 20 [--out MODEL.json] [--list]

Positives: a full name that an article has at least twice, with another forename of the Census's lists (drawn by how
common it is, half of the time with the same initial) at one place. Negatives: every clash of the same articles as
published, but for verdicts.tsv (see fit.py). Only the tuning half is fitted on.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from corpus import MADE, articles, facts_of, fit, key_of, verdicts

from newslint.checks.names._namesakes import find_clashes


def forenames(census: Path) -> list[tuple[str, float]]:
    """Forenames with how common they are."""
    rows: list[tuple[str, float]] = []
    for file in ("dist.male.first", "dist.female.first"):
        for line in (census / file).read_text(encoding="ascii").splitlines():
            name, share = line.split()[:2]
            rows.append((name.capitalize(), float(share) ** 0.5))
    return rows


def injected(title: str, body: str, pool: list[tuple[str, float]], rng: random.Random) -> tuple[str, str, str] | None:
    """The article with one wrong forename, and that forename."""
    names = re.findall(r"(?<=[a-z,] )([A-Z][a-z]{2,}) ([A-Z][\w'-]{3,})\b", body)
    full = sorted({name for name in names if len(re.findall(rf"\b{name[0]} {name[1]}\b", f"{title}\n{body}")) > 1})
    if not full:
        return None
    first, last = rng.choice(full)
    if first not in {name for name, _ in pool}:
        return None
    alike = rng.random() < 0.5
    fitting = [row for row in pool if row[0] != first and (not alike or row[0][0] == first[0])]
    wrong = rng.choices([name for name, _ in fitting], [share for _, share in fitting])[0]
    if re.search(rf"\b{wrong}\b", title + body):
        return None
    places = [match.start() for match in re.finditer(rf"\b{first} {last}\b", body)]
    if not places:
        return None
    place = rng.choice(places)
    return title, body[:place] + wrong + body[place + len(first) :], wrong


def main() -> None:
    """Fit, print and write the weights; or list the published clashes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("census", type=Path)
    parser.add_argument("--out", type=Path, default=Path("newslint/checks/names/_namesakes.json"))
    parser.add_argument("--list", action="store_true", help="print the published clashes and stop")
    parser.add_argument("--prior", type=int, help="how many pairs the made slips weigh as")
    parser.add_argument("--half", choices=["tuning", "reporting"], default="tuning")
    options = parser.parse_args()
    judged, pool = verdicts(Path(__file__).with_name("verdicts.tsv")), forenames(options.census)
    rng = random.Random(1)
    rows: list[tuple[dict[str, float], int]] = []
    for title, body in articles(options.data, options.half == "tuning"):
        for clash in find_clashes(facts_of(title, body)):
            odd, main_name = (" ".join((b.forename, *b.rest)) for b in (clash.odd, clash.main))
            verdict = judged.get(key_of(odd, main_name), "0")
            if options.list:
                print(f"{clash.confidence:.3f}\t{verdict}\t{odd}\t{main_name}\t{' '.join(clash.features)}")
            elif verdict != "?":
                rows.append((dict(clash.features), int(verdict)))
        for _ in range(0 if options.list else 3):
            made = injected(title, body, pool, rng)
            if made:
                hits = [c for c in find_clashes(facts_of(*made[:2])) if made[2] in (c.odd.forename, c.main.forename)]
                rows += [(dict(clash.features), MADE) for clash in hits[:1]]
    if not options.list:
        fit(rows, options.out, "training/names/fit_forenames.py", options.prior)


if __name__ == "__main__":
    main()
