"""Labels open news text: `python silver.py NEWS MODEL CORPUS`.

NEWS is a jsonl file of articles with title and body. A sentence alone often doesn't tell a person from a place; the
article does, because it says "Mayor Anna Roe" once. So a name's label is taken for all its mentions where newslint's
names and the model agree on at least one of them; every other name is unknown. Writes train/silver.spacy in CORPUS.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

from newslint.core import text as places
from newslint.core.article import Article, Zone
from newslint.core.facts import Name
from newslint.extract import extract
from newslint.extract.names import find_names
from newslint.extract.syntax import analyse

KINDS = {"person": "PERSON", "organisation": "ORG", "place": "LOC"}


def main(news: Path, model: str, corpus: Path) -> None:
    vocab = spacy.blank("en").vocab
    docs = []
    for line in news.read_text("utf-8").splitlines():
        row = json.loads(line)
        docs += list(_label(_article(row["title"], row["body"]), model, vocab))
    DocBin(docs=docs).to_disk(corpus / "train" / "silver.spacy")
    names = Counter(entity.label_ for doc in docs for entity in doc.ents)
    print("silver.spacy", len(docs), "texts", sum(map(len, docs)), "words", dict(names))


def _article(title: str, body: str) -> Article:
    blocks = [" ".join(block.split()) for block in (title, *re.split(r"\n\s*\n", body)) if block.strip()]
    text, zones = "", []
    for block in blocks:
        zones.append(Zone("body", places.Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    return Article(text, tuple(zones), places.SourceMap.identity(len(text)), text)


def _label(article: Article, model: str, vocab: spacy.vocab.Vocab) -> Iterator[Doc]:
    syntax = analyse(article, model)
    facts = extract(article, frozenset({"names"}))
    entities = [(entity.span, entity.label) for entity in syntax.entities]
    names = find_names(article, facts.sentences, facts.tokens, entities)
    labels = _agreed(names, dict(entities))
    for block in range(len(article.zones)):
        words = [word for word in syntax.words if word.block == block]
        spaces = [after.span.start > word.span.end for word, after in pairwise(words)]
        doc = Doc(vocab, words=[word.text for word in words], spaces=[*spaces, False] if words else [])
        shift = article.zones[block].span.start
        known, covered = [], set[int]()
        for name in names:
            span = doc.char_span(name.span.start - shift, name.span.end - shift, alignment_mode="strict")
            if (
                article.zones[block].span.contains(name.span)
                and span is not None
                and name.span in labels
                and not covered & set(range(span.start, span.end))
            ):
                known.append(Span(doc, span.start, span.end, labels[name.span]))
                covered.update(range(span.start, span.end))
        unknown = [
            Span(doc, at, at + 1)
            for at, word in enumerate(words)
            if at not in covered and (word.tag.startswith("NNP") or any(word.span.overlaps(n.span) for n in names))
        ]
        doc.set_ents(known, missing=unknown, default="outside")
        if 4 <= len(doc) <= 300:
            yield doc


def _agreed(names: tuple[Name, ...], entities: dict[places.Span, str]) -> dict[places.Span, str]:
    """The labels of the mentions of all names that somewhere have the same label from both sides."""
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for name in names:
        if entities.get(name.span) == name.label and name.label in KINDS:
            votes[name.entity][name.label] += 1
    return {name.span: KINDS[votes[name.entity].most_common(1)[0][0]] for name in names if votes[name.entity]}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
