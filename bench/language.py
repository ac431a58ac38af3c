"""How good, how large and how fast the language pipeline is: `python bench/language.py TREEBANKS [PIPELINE]`.

Prints the tables of docs/explanation/language.md. TREEBANKS holds the folders ewt, gum and pud; PIPELINE is newslint's
own unless another is named. A name that the treebank leaves in doubt (a proper noun without a label) is neither right
nor wrong; "strictly" counts it as wrong. In title case every word but the small ones has a capital: as a headline, only
longer.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "training" / "language"))

from augment import CASES, variant  # noqa: E402
from convert import held_out  # noqa: E402
from spacy.language import Language  # noqa: E402
from spacy.scorer import Scorer  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.training import Example  # noqa: E402

from newslint.core.article import Article, Zone  # noqa: E402
from newslint.core.text import SourceMap, Span  # noqa: E402
from newslint.extract import extract  # noqa: E402
from newslint.extract.names import find_names  # noqa: E402
from newslint.extract.syntax import BATCH, EMBEDDED, analyse, load  # noqa: E402

LABELS = ("PERSON", "ORG", "LOC")
COLD = "import time; start = time.perf_counter(); {}; print(f'{{time.perf_counter() - start:.2f}}')"


def main(treebanks: Path, pipeline: str | None = None) -> None:
    nlp = load(pipeline)
    sets = held_out(treebanks)
    print("| text | case | tags | UAS | LAS | sentences F | names P / R / F | PERSON | ORG | LOC | strictly |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for name, documents in sets.items():
        docs = [doc for document in documents for doc in document]
        for case in ("same", "title"):
            gold = [variant(nlp, doc, [CASES[case](token.text, token.i) for token in doc]) for doc in docs]
            found = nlp.pipe((pair.predicted for pair in gold), batch_size=BATCH)
            examples = [Example(doc, pair.reference) for doc, pair in zip(found, gold, strict=True)]
            scores = Scorer(nlp).score(examples)
            cells = [f"{100 * scores[key]:.1f}" for key in ("tag_acc", "dep_uas", "dep_las", "sents_f")]
            cells.append(" / ".join(f"{100 * value:.1f}" for value in _prf(examples, LABELS)))
            cells += [f"{100 * _prf(examples, (label,))[2]:.1f}" for label in LABELS]
            cells.append(f"{100 * _prf(examples, LABELS, strict=True)[2]:.1f}")
            print(f"| {name} | {'as written' if case == 'same' else case} |", " | ".join(cells), "|")
    print("\n| text | names by | spans P / R / F | overlap recall |\n|---|---|---|---|")
    for name, documents in sets.items():
        _spans(name, documents, pipeline)
    _cost(nlp, [doc.text for documents in sets.values() for document in documents for doc in document])


def _prf(examples: Iterable[Example], labels: tuple[str, ...], *, strict: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F of exact spans with the right label."""
    count: Counter[str] = Counter()
    for pair in examples:
        gold = {(e.start_char, e.end_char, e.label_) for e in pair.reference.ents if e.label_ in labels}
        doubtful = [] if strict else _doubtful(pair.reference)
        found = {(e.start_char, e.end_char, e.label_) for e in pair.predicted.ents if e.label_ in labels}
        count["right"] += len(gold & found)
        count["found"] += sum(e in gold or not _touches(Span(*e[:2]), doubtful) for e in found)
        count["gold"] += len(gold)
    return _ratios(count)


def _spans(name: str, documents: list[list[Doc]], pipeline: str | None) -> None:
    """Prints how well chunker, model and both together find names, whatever their type."""
    counts: dict[str, Counter[str]] = {by: Counter() for by in ("chunker", "model", "union")}
    for document in documents:
        article, starts = _article(document)
        alone, entities = extract(article, frozenset({"names"})), analyse(article, pipeline).entities
        both = find_names(article, alone.sentences, alone.tokens, [(e.span, e.label) for e in entities])
        gold = [
            Span(start + e.start_char, start + e.end_char)
            for start, doc in zip(starts, document, strict=True)
            for e in doc.ents
        ]
        doubtful = [span.shift(start) for start, doc in zip(starts, document, strict=True) for span in _doubtful(doc)]
        for by, found in (
            ("chunker", [n.span for n in alone.names]),
            ("model", [e.span for e in entities]),
            ("union", [n.span for n in both]),
        ):
            count = counts[by]
            count["right"] += len(set(gold) & set(found))
            count["found"] += sum(span in gold or not _touches(span, doubtful) for span in found)
            count["gold"] += len(gold)
            count["met"] += sum(_touches(span, found) for span in gold)
    for by, count in counts.items():
        ratios = " / ".join(f"{100 * value:.1f}" for value in _ratios(count))
        print(f"| {name} | {by} | {ratios} | {100 * count['met'] / count['gold']:.1f} |")


def _article(document: list[Doc]) -> tuple[Article, list[int]]:
    """The document as an article of body paragraphs, and where each begins."""
    starts, at = [], 0
    for doc in document:
        starts.append(at)
        at += len(doc.text) + 2
    text = "\n\n".join(doc.text for doc in document)
    zones = tuple(Zone("body", Span(at, at + len(doc.text))) for at, doc in zip(starts, document, strict=True))
    return Article(text, zones, SourceMap.identity(len(text)), text), starts


def _doubtful(doc: Doc) -> list[Span]:
    return [Span(token.idx, token.idx + len(token)) for token in doc if token.ent_iob == 0]


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _ratios(count: Counter[str]) -> tuple[float, float, float]:
    precision = count["right"] / max(1, count["found"])
    recall = count["right"] / max(1, count["gold"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _cost(nlp: Language, texts: list[str]) -> None:
    """Prints size, speed, load time and memory, the last two in processes of their own."""
    speeds = []
    for _ in range(3):
        start = time.perf_counter()
        words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
        speeds.append(words / (time.perf_counter() - start))
    size = sum(file.stat().st_size for file in EMBEDDED.rglob("*") if file.is_file())
    importing = _cold("import spacy")
    ready = _cold("from newslint.extract.language import load; load(None)")
    peak = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource; from newslint.extract.language import load; load(None); "
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    print("\n| size | words a second, one core | import spaCy | import and load | memory when loaded |")
    print("|---|---|---|---|---|")
    print(f"| {size / 1e6:.1f} MB | {max(speeds):,.0f} | {importing} s | {ready} s | {peak} MB |")


def _cold(statement: str) -> str:
    """The seconds that a statement takes in a fresh process: the best of three."""
    run = [sys.executable, "-c", COLD.format(statement)]
    return min(subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip() for _ in range(3))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
