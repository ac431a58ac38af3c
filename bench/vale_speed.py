#!/usr/bin/env python3
"""Words a second with every style of a folder in force at once, on one core.

vale_speed.py STYLES ARTICLES.jsonl [N]    STYLES holds one folder a style; each line of ARTICLES has title and body
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from newslint.config.vale.loading import load_vale
from newslint.linter.linter import Linter


def main(styles: Path, articles: Path, most: int) -> None:
    texts = []
    with articles.open(encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            texts.append(f"# {article['title']}\n\n{article['body']}\n".encode())
    with tempfile.TemporaryDirectory() as folder:
        ini = Path(folder) / ".vale.ini"
        names = ", ".join(sorted(path.name for path in styles.iterdir() if path.is_dir()))
        ini.write_text(f"StylesPath = {styles.resolve()}\n[*]\nBasedOnStyles = {names}\n", encoding="utf-8")
        began = time.perf_counter()
        _, rules = load_vale(ini)
        loaded = time.perf_counter() - began
    Linter(rules).report(texts[0], "0.md")
    began = time.process_time()
    reports = [Linter(rules).report(text, f"{number}.md") for number, text in enumerate(texts[:most])]
    spent = time.process_time() - began
    words = sum(len(text.split()) for text in texts[:most])
    findings = sum(len(report.findings) for report in reports)
    errors = sum(len(report.errors) for report in reports)
    print(f"{len(rules)} rules loaded in {loaded:.2f} s; {len(reports)} articles, {words} words, {findings} findings, "
          f"{errors} errors in {spent:.1f} s of one core: {words / spent:,.0f} words a second")  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 10**9)
