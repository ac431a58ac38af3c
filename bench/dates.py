"""How fast dates are found, on one core, without reading or reporting: words a second.

    python bench/dates.py FOLDER [--published 2025-02-27]

FOLDER holds articles of any format newslint reads. An article without a date of its own is given `--published`, so that
relative dates are resolved as they would be on the desk.
"""

import argparse
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from newslint.core.article import Metadata
from newslint.extract.dates import find_dates, find_links
from newslint.extract.sentences import split_sentences
from newslint.readers import read_one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--published", type=date.fromisoformat, default=date(2025, 2, 27))
    options = parser.parse_args()
    articles = [read_one(path.read_bytes(), str(path)) for path in sorted(options.folder.rglob("*")) if path.is_file()]
    articles = [
        article if article.published else replace(article, metadata=Metadata(published=options.published))
        for article in articles
    ]
    ready = [(article, split_sentences(article)) for article in articles]
    words = sum(len(article.text.split()) for article in articles)
    began = time.process_time()
    found = [find_dates(article, sentences) for article, sentences in ready]
    dates_in = time.process_time() - began
    for (article, sentences), dates in zip(ready, found, strict=True):
        find_links(article, sentences, dates)
    both_in = time.process_time() - began
    print(f"{len(articles)} articles, {words} words, {sum(map(len, found))} dates")
    print(f"dates            {words / dates_in:12,.0f} words a second")
    print(f"dates and links  {words / both_in:12,.0f} words a second")


if __name__ == "__main__":
    main()
