"""Score the finder of names: what it covers, what it labels, what it costs.

    python bench/names.py TREEBANKS_DIR [--show]

Reads the UNER layers of PUD (news) and EWT test (`.ner.iob2` beside `.conllu`). Prints, without the language model:
overlap recall (gold names that some found name touches), exact recall and precision of spans, and how many gold names
that were found exactly carry the right label; then milliseconds for articles of growing length. The classes of faults
are scored by the injected-error benchmark, see docs/explanation/names.md.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.core.article import Article, Zone
from newslint.core.facts import Name
from newslint.core.text import SourceMap, Span
from newslint.extract.names import find_names
from newslint.extract.sentences import split_sentences, split_tokens

LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def documents(path: Path, only: str) -> Iterator[tuple[str, list[Span], list[tuple[Span, str]]]]:
    """Text, sentence blocks and gold names of each document, sentences as paragraphs."""
    text, blocks, gold = "", list[Span](), list[tuple[Span, str]]()
    rows: list[tuple[str, str]] = []
    sentence, wanted = "", True

    def close() -> None:
        nonlocal text, rows
        if rows and wanted:
            start = len(text)
            at = 0
            for form, tag in rows:
                found = sentence.find(form, at)
                span = Span(start + found, start + found + len(form))
                at = found + len(form)
                if tag.startswith("B-"):
                    gold.append((span, tag[2:]))
                elif tag.startswith("I-") and gold:
                    gold[-1] = (Span(gold[-1][0].start, span.end), gold[-1][1])
            blocks.append(Span(start, start + len(sentence)))
            text += sentence + "\n\n"
        rows = []

    for line in [*path.read_text(encoding="utf-8").splitlines(), "# newdoc id = end"]:
        if line.startswith("# newdoc"):
            close()
            if text:
                yield text, blocks, gold
            text, blocks, gold = "", [], []
        elif line.startswith("# sent_id"):
            wanted = line.split("= ")[1].startswith(only)
        elif line.startswith("# text = "):
            sentence = line.removeprefix("# text = ")
        elif not line:
            close()
        elif not line.startswith("#"):
            rows.append((line.split("\t")[1], line.split("\t")[2]))


def names_of(text: str, blocks: list[Span]) -> tuple[Name, ...]:
    """The names of a text whose paragraphs are `blocks`."""
    zones = tuple(Zone("body", block) for block in blocks)
    article = Article(text, zones, SourceMap.identity(len(text)), text)
    sentences = split_sentences(article)
    return find_names(article, sentences, split_tokens(article, sentences))


def score(path: Path, only: str, show: bool) -> None:
    """Print one line of figures for one treebank."""
    count: Counter[str] = Counter()
    for text, blocks, gold in documents(path, only):
        found = {name.span: name for name in names_of(text, blocks)}
        count["found"] += len(found)
        for span, label in gold:
            count["gold"] += 1
            touched = [other for other in found if other.overlaps(span)]
            count["touched"] += bool(touched)
            if show and not touched:
                print("missed", repr(text[max(0, span.start - 30) : span.start]), span.of(text), label)
            if span in found:
                count["exact"] += 1
                count["labelled"] += found[span].label == LABELS.get(label)
    print(
        f"{path.parent.name:5} {count['gold']:5} names: overlap recall {count['touched'] / count['gold']:.3f}, "
        f"exact recall {count['exact'] / count['gold']:.3f}, exact precision {count['exact'] / count['found']:.3f}, "
        f"label right of exact {count['labelled'] / count['exact']:.3f}"
    )


def main() -> None:
    """Score both treebanks, then time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is missed")
    options = parser.parse_args()
    score(options.treebanks / "pud" / "test.ner.iob2", "n", options.show)
    score(options.treebanks / "ewt" / "test.ner.iob2", "", options.show)
    text, blocks, _ = max(documents(options.treebanks / "pud" / "test.ner.iob2", "n"), key=lambda row: len(row[0]))
    for times in (1, 10, 20, 40, 80):
        shifted = [block.shift(at * len(text)) for at in range(times) for block in blocks]
        began = time.perf_counter()
        found = names_of(text * times, shifted)
        print(f"{len(text) * times:7} letters, {len(found):5} names: {1000 * (time.perf_counter() - began):7.1f} ms")


if __name__ == "__main__":
    main()
