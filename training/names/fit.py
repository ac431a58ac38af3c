"""Fit the model of newslint.drift: is a pair of near-alike words in one article's names one name in two spellings?

    python training/names/fit.py DATA_DIR JUDGED [--out newslint/drift.json]

Positives: slips of slips.py in a name that an article has at least twice (a third of them in the headline). Negatives:
every candidate pair of the same articles as published, except those that JUDGED (tab-separated: sha1 of the pair in
lower case, 1 for a slip, 0 for two names) says are real slips of the press. The positives together weigh as much as
real slips were found among the candidates, so that the confidence is calibrated to news. Only articles whose name's
sha1 begins with an even digit are used; the others are for reporting.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from slips import slip

from newslint.article import Article, Zone
from newslint.drift import Pair, collect_words, find_pairs
from newslint.extract.names import find_names
from newslint.extract.sentences import split_sentences, split_tokens
from newslint.text import SourceMap, Span

RIDGE = 0.5


def even(name: str) -> bool:
    """Whether an article belongs to the tuning half."""
    return int(hashlib.sha1(name.encode()).hexdigest()[0], 16) % 2 == 0


def judged_key(first: str, second: str) -> str:
    """How a pair is named in JUDGED."""
    return hashlib.sha1("\t".join(sorted((first.lower(), second.lower()))).encode()).hexdigest()[:12]


def articles(data: Path) -> Iterator[tuple[str, str]]:
    """Title and body of every article of the tuning half."""
    held_out = set()
    for path in sorted((data / "injected" / "clean").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = re.search(r'^title: "?(.*?)"?$', text, re.MULTILINE)
        name = title[1].replace('\\"', '"') if title else ""
        if even(path.name):
            yield name, re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
        else:
            held_out.add(name)
    for file in ("news/bbc", "news/newsdata2023", "news/fundus_recent", "wikinews/articles", "newser/articles"):
        for line in (data / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if even(row.get("id") or row.get("url") or row["title"]) and row["title"] not in held_out:
                yield row["title"], row["body"]


def pairs_of(title: str, body: str) -> list[Pair]:
    """The candidate pairs of one article."""
    text, zones = title, [Zone("headline", Span(0, len(title)), "heading.h1")] if title else []
    for block in re.split(r"\s*\n\s*", body):
        if block.strip():
            text += "\n\n" if text else ""
            zones.append(Zone("body", Span(len(text), len(text) + len(block))))
            text += block
    article = Article(text, tuple(zones), SourceMap.identity(len(text)), "")
    sentences = split_sentences(article)
    tokens = split_tokens(article, sentences)
    return list(find_pairs(collect_words(text, find_names(article, sentences, tokens))))


def injected(title: str, body: str, rng: random.Random) -> tuple[str, str, str] | None:
    """The article with one slip, and the wrong word."""
    words = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", body)
    repeated = sorted({word for word in words if len(re.findall(rf"\b{word}\b", title + " " + body)) > 1})
    if not repeated:
        return None
    word = rng.choice(repeated)
    wrong = slip(word, rng)
    if not wrong or re.search(rf"\b{wrong}\b", title + body):
        return None
    if re.search(rf"\b{word}\b", title) and rng.random() < 0.6:
        return re.sub(rf"\b{word}\b", wrong, title, count=1), body, wrong
    place = rng.choice([match.start() for match in re.finditer(rf"\b{word}\b", body)])
    return title, body[:place] + wrong + body[place + len(word) :], wrong


def main() -> None:
    """Fit, print what the weights are and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("judged", type=Path)
    parser.add_argument("--out", type=Path, default=Path("newslint/drift.json"))
    parser.add_argument("--list", action="store_true", help="print the published pairs with their confidence and stop")
    options = parser.parse_args()
    judged = (
        dict(line.split("\t")[:2] for line in options.judged.read_text().splitlines())
        if options.judged.exists()
        else {}
    )
    rng = random.Random(1)
    rows: list[tuple[dict[str, float], int]] = []
    real = 0
    for title, body in articles(options.data):
        for pair in pairs_of(title, body):
            verdict = judged.get(judged_key(pair.slip.text, pair.other.text), "0")
            if options.list:
                features = " ".join(f"{name}={value:.1f}" for name, value in pair.features.items())
                print(
                    f"{pair.confidence:.3f}\t{verdict}\t{pair.slip.text} {pair.slip.count}\t{pair.other.text} {pair.other.count}\t{features}"
                )
            real += verdict == "1"
            if verdict != "?":
                rows.append((dict(pair.features), int(verdict)))
        for _ in range(0 if options.list else 2):
            made = injected(title, body, rng)
            if made:
                hits = [
                    pair
                    for pair in pairs_of(made[0], made[1])
                    if made[2].lower() in (pair.slip.text.lower(), pair.other.text.lower())
                ]
                rows += [(dict(pair.features), 2) for pair in hits[:1]]
    if options.list:
        return
    names = sorted({name for features, _ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] + [1.0] for features, _ in rows])
    y = np.array([kind > 0 for _, kind in rows], dtype=float)
    made_count = sum(kind == 2 for _, kind in rows)
    weight = np.array([max(real, 1) / made_count if kind == 2 else 1.0 for _, kind in rows])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (p - y)) + RIDGE * np.append(w[:-1], 0)
        hessian = (x * (weight * p * (1 - p) + 1e-9)[:, None]).T @ x + RIDGE * np.diag([1.0] * len(names) + [0.0])
        w -= np.linalg.solve(hessian + 1e-6 * np.eye(len(w)), gradient)
    weights = {"bias": round(float(w[-1]), 3)} | {
        name: round(float(v), 3) for name, v in zip(names, w[:-1], strict=True)
    }
    about = f"fitted by training/names/fit.py: {made_count} made slips, {real} slips of the press, {len(rows) - made_count - real} other pairs"
    options.out.write_text(json.dumps({"about": about, "weights": weights}, indent=1) + "\n", encoding="utf-8")
    p = 1 / (1 + np.exp(-x @ w))
    print(about)
    for cut in (0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
        over = [kind for (_, kind), value in zip(rows, p, strict=True) if value >= cut]
        print(
            f"confidence >= {cut}: made slips {over.count(2) / made_count:.3f}, press slips {over.count(1)}, other pairs {over.count(0)}"
        )


if __name__ == "__main__":
    main()
