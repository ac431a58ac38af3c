"""Makes spaCy corpora of the treebanks: `python convert.py TREEBANKS CORPUS`.

TREEBANKS holds the folders ewt, gum, wikigold and pud. Into CORPUS go train/gold.spacy and dev.spacy. PUD is only ever
measured; GUM's news of its dev and test parts and the test part of EWT are held out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import spacy
from gazetteer import COUNTRIES
from spacy.tokens import Doc, DocBin, Span
from treebanks import (
    UNKNOWN,
    Sentence,
    label_by_mentions,
    label_by_uner,
    read_conllu,
    read_uner,
    read_wikigold,
)

VOCAB = spacy.blank("en").vocab
PARAGRAPH = 8
"""Sentences a training text has at most: longer paragraphs are cut."""
GLUED_LEFT = re.compile(r"[.,;:?!)\]%]|'s|n't|'re|'ve|'ll|'d|'m|'")


def main(treebanks: Path, corpus: Path) -> None:
    (corpus / "train").mkdir(parents=True, exist_ok=True)
    gum = _gum(treebanks / "gum")
    gold = [_unparsed(words) for words in read_wikigold(treebanks / "wikigold" / "wikigold.conll")]
    _save(corpus / "train" / "gold.spacy", _ewt(treebanks / "ewt", "train") + _flat(gum["train"]) + gold)
    _save(corpus / "dev.spacy", _ewt(treebanks / "ewt", "dev")[::2] + _flat(gum["dev"]))


def held_out(treebanks: Path) -> dict[str, list[list[Doc]]]:
    """What nothing is learnt from: sets of documents, a document being a list of paragraphs."""
    pud = read_conllu(treebanks / "pud" / "test.conllu")
    label_by_uner(pud, read_uner(treebanks / "pud" / "test.ner.iob2"))
    return {
        "GUM news": _gum(treebanks / "gum")["news"],
        "PUD news": [[to_doc([sentence])] for sentence in pud if sentence.id.startswith("n")],
        "EWT test": [[doc] for doc in _ewt(treebanks / "ewt", "test")],
    }


def _ewt(folder: Path, part: str) -> list[Doc]:
    sentences = read_conllu(folder / f"{part}.conllu")
    label_by_uner(sentences, read_uner(folder / f"{part}.ner.iob2"))
    return _paragraphs(sentences)


def _gum(folder: Path) -> dict[str, list[list[Doc]]]:
    parts: dict[str, list[list[Doc]]] = {"train": [], "dev": [], "news": []}
    part_of, part = {}, "train"
    for line in (folder / "splits.md").read_text("utf-8").split("\n"):
        part = line[3:].strip() if line.startswith("## ") else part
        if found := re.match(r"\s*\*\s*(GUM_\w+)", line):
            part_of[found[1]] = part
    for path in sorted(folder.glob("*.conllu")):
        held = part_of.get(path.stem, "train") != "train"
        news = path.stem.startswith("GUM_news")
        sentences = read_conllu(path)
        label_by_mentions(sentences, COUNTRIES)
        parts["news" if held and news else "dev" if held else "train"].append(_paragraphs(sentences))
    return parts


def _flat(documents: list[list[Doc]]) -> list[Doc]:
    return [doc for document in documents for doc in document]


def _paragraphs(sentences: list[Sentence]) -> list[Doc]:
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.starts or not groups or len(groups[-1]) == PARAGRAPH:
            groups.append([])
        groups[-1].append(sentence)
    return [to_doc(group) for group in groups]


def to_doc(sentences: list[Sentence]) -> Doc:
    """A text of `sentences` with tags, trees and entities."""
    words = [word for sentence in sentences for word in sentence.words]
    starts = [len(sentence.words) for sentence in sentences]
    shifts = [sum(starts[:number]) for number, sentence in enumerate(sentences) for _ in sentence.words]
    last = {sum(starts[: number + 1]) - 1 for number in range(len(sentences))}
    doc = Doc(
        VOCAB,
        words=[word.form for word in words],
        spaces=[at < len(words) - 1 and (word.space or at in last) for at, word in enumerate(words)],
        tags=[word.tag for word in words],
        heads=[word.head + shift for word, shift in zip(words, shifts, strict=True)],
        deps=[word.dep for word in words],
    )
    return _with_entities(doc, [word.entity for word in words])


def _unparsed(labelled: list[tuple[str, str]]) -> Doc:
    """A text that has entities only, its spaces guessed from its marks."""
    words = ['"' if form in ("``", "''") else form for form, _ in labelled]
    spaces, quoted = [True] * len(words), False
    for at, form in enumerate(words):
        closes = form == '"' and quoted
        quoted ^= form == '"'
        if at and (closes or GLUED_LEFT.fullmatch(form)):
            spaces[at - 1] = False
        if form in ("(", "[", "$", "#") or (form == '"' and not closes):
            spaces[at] = False
    return _with_entities(Doc(VOCAB, words=words, spaces=spaces), [label for _, label in labelled])


def _with_entities(doc: Doc, labels: list[str]) -> Doc:
    spans, unknown = [], []
    for at, label in enumerate(labels):
        if label == UNKNOWN:
            unknown.append(Span(doc, at, at + 1))
        elif label.startswith("B-") or (label.startswith("I-") and (not spans or spans[-1].end != at)):
            spans.append(Span(doc, at, at + 1, label[2:]))
        elif label.startswith("I-"):
            spans[-1] = Span(doc, spans[-1].start, at + 1, spans[-1].label_)
    doc.set_ents(spans, missing=unknown, default="outside")
    return doc


def _save(path: Path, docs: list[Doc]) -> None:
    DocBin(docs=docs).to_disk(path)
    print(
        path.name,
        len(docs),
        "texts",
        sum(map(len, docs)),
        "words",
        dict(Counter(e.label_ for d in docs for e in d.ents)),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
