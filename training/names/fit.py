"""Fit the model of checks.names._variants: are two near-alike words of one article's names one in two spellings?

    python training/names/fit.py DATA_DIR [--out newslint/checks/names/_variants.json] [--list] [--half reporting]

Positives: slips of slips.py in a name that an article has at least twice (some of them in the headline). Negatives:
every candidate pair of the same articles as published, except those that verdicts.tsv (the key of the pair, then 1
for a slip, 0 for two names, ? for neither: as read by hand) says are real slips of the press. Only the tuning half is
fitted on.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
from importlib.resources import files
from pathlib import Path

from corpus import MADE, articles, facts_of, fit, key_of, verdicts
from slips import neighbours, slip

from newslint.checks.names._variants import Pair, collect_words, find_pairs


def listed_names() -> list[str]:
    """The names that dictionaries list."""
    data = (files("newslint.language") / "data" / "names.txt.gz").read_bytes()
    return gzip.decompress(data).decode().split("\n")


def pairs_of(title: str, body: str) -> list[Pair]:
    """The candidate pairs of one article."""
    facts = facts_of(title, body)
    return list(find_pairs(collect_words(facts.article.text, facts.names)))


def injected(title: str, body: str, near: dict[str, list[str]], rng: random.Random) -> tuple[str, str, str] | None:
    """The article with one slip, and the wrong word."""
    words = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", body)
    repeated = sorted({word for word in words if len(re.findall(rf"\b{word}\b", title + " " + body)) > 1})
    if not repeated:
        return None
    word = rng.choice(repeated)
    wrong = rng.choice(near[word]) if word in near and rng.random() < 0.25 else slip(word, rng)
    if not wrong or re.search(rf"\b{wrong}\b", title + body):
        return None
    if re.search(rf"\b{word}\b", title) and rng.random() < 0.6:
        return re.sub(rf"\b{word}\b", wrong, title, count=1), body, wrong
    place = rng.choice([match.start() for match in re.finditer(rf"\b{word}\b", body)])
    return title, body[:place] + wrong + body[place + len(word) :], wrong


def main() -> None:
    """Fit, print what the weights are and write them; or list the published pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("newslint/checks/names/_variants.json"))
    parser.add_argument("--list", action="store_true", help="print the published pairs with their confidence and stop")
    parser.add_argument("--half", choices=["tuning", "reporting"], default="tuning")
    options = parser.parse_args()
    judged = verdicts(Path(__file__).with_name("verdicts.tsv"))
    rng, near = random.Random(1), neighbours(listed_names())
    rows: list[tuple[dict[str, float], int]] = []
    for title, body in articles(options.data, options.half == "tuning"):
        for pair in pairs_of(title, body):
            verdict = judged.get(key_of(pair.slip.text, pair.other.text), "0")
            if options.list:
                words = f"{pair.slip.text} {pair.slip.count}\t{pair.other.text} {pair.other.count}"
                print(f"{pair.confidence:.3f}\t{verdict}\t{words}\t{' '.join(pair.features)}")
            elif verdict != "?":
                rows.append((dict(pair.features), int(verdict)))
        for _ in range(0 if options.list else 2):
            made = injected(title, body, near, rng)
            if made:
                wrong = made[2].lower()
                hits = [p for p in pairs_of(*made[:2]) if wrong in (p.slip.text.lower(), p.other.text.lower())]
                rows += [(dict(pair.features), MADE) for pair in hits[:1]]
    if not options.list:
        fit(rows, options.out, "training/names/fit.py")


if __name__ == "__main__":
    main()
