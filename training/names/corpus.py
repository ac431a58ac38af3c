"""The articles that the models of names are fitted on, and the logistic fit itself."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from newslint.core.article import Article, Zone
from newslint.core.facts import Facts
from newslint.core.text import SourceMap, Span
from newslint.extract import extract

RIDGE = 0.5
MADE = 2
"""The verdict on a pair that a script made; 1 is a slip of the press, 0 two names."""


def even(name: str) -> bool:
    """Whether an article belongs to the tuning half."""
    return int(hashlib.sha1(name.encode()).hexdigest()[0], 16) % 2 == 0


def key_of(first: str, second: str) -> str:
    """How a pair is named in a file of verdicts."""
    return hashlib.sha1("\t".join(sorted((first.lower(), second.lower()))).encode()).hexdigest()[:12]


def verdicts(path: Path) -> dict[str, str]:
    """Verdicts by key: "1" a slip, "0" two names, "?" left out of the fit."""
    return dict(line.split("\t")[:2] for line in path.read_text().splitlines()) if path.exists() else {}


def articles(data: Path, half: bool = True) -> Iterator[tuple[str, str]]:
    """Title and body of every article of one half: the tuning half, or (`half` false) the reporting half."""
    other = set()
    for path in sorted((data / "injected" / "clean").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = re.search(r'^title: "?(.*?)"?$', text, re.MULTILINE)
        name = title[1].replace('\\"', '"') if title else ""
        if even(path.name) == half:
            yield name, re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
        else:
            other.add(name)
    for file in ("news/bbc", "news/newsdata2023", "news/fundus_recent", "wikinews/articles", "newser/articles"):
        for line in (data / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if even(row.get("id") or row.get("url") or row["title"]) == half and row["title"] not in other:
                yield row["title"], row["body"]


def facts_of(title: str, body: str) -> Facts:
    """The names of one article."""
    text, zones = title, [Zone("headline", Span(0, len(title)), "heading.h1")] if title else []
    for block in re.split(r"\s*\n\s*", body):
        if block.strip():
            text += "\n\n" if text else ""
            zones.append(Zone("body", Span(len(text), len(text) + len(block))))
            text += block
    article = Article(text, tuple(zones), SourceMap.identity(len(text)), "")
    return extract(article, frozenset({"sentences", "tokens", "names"}))


def fit(rows: Sequence[tuple[dict[str, float], int]], out: Path, script: str, prior: int | None = None) -> None:
    """Fit a logistic model with a ridge, print how it parts the rows, and write its weights to `out`.

    What scripts made weighs, together, as much as `prior` pairs: by default as many as slips of the press,
    so that the confidence is calibrated to news.
    """
    made, press = (sum(kind == which for _, kind in rows) for which in (MADE, 1))
    names = sorted({name for features, _ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] + [1.0] for features, _ in rows])
    y = np.array([kind > 0 for _, kind in rows], dtype=float)
    weight = np.array([max(press if prior is None else prior, 1) / made if kind == MADE else 1.0 for _, kind in rows])
    ridge = RIDGE * np.diag([1.0] * len(names) + [0.0])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (weight * p * (1 - p) + 1e-9)[:, None]).T @ x + ridge
        w -= np.linalg.solve(hessian + 1e-6 * np.eye(len(w)), x.T @ (weight * (p - y)) + ridge @ w)
    weights = {"bias": round(float(w[-1]), 3)}
    weights |= {name: round(float(value), 3) for name, value in zip(names, w[:-1], strict=True)}
    about = f"fitted by {script}: {made} made slips, {press} slips of the press, {len(rows) - made - press} other pairs"
    out.write_text(json.dumps({"about": about, "weights": weights}, indent=1) + "\n", encoding="utf-8")
    p = 1 / (1 + np.exp(-x @ w))
    print(about)
    for cut in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
        over = [kind for (_, kind), value in zip(rows, p, strict=True) if value >= cut]
        print(f"confidence >= {cut}: made {over.count(MADE) / made:.3f}, press {over.count(1)}, other {over.count(0)}")
