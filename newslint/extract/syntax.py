"""Language: tags, trees and named entities of an article, from a spaCy pipeline that is loaded when first asked for.

`look` is the second look: a check that knows a word pattern but not the syntax around it says so with a match's
`doubt`, and that sentence alone is put to the pipeline. It takes half a second to load, once a run, then some
milliseconds a sentence; an article without doubts pays nothing.

newslint's own small English pipeline lies in `pipeline/` beside this file, with its licence and sources. Another is
used where the configuration names it: an installed one ("en_core_web_sm") or the path of a folder.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from newslint.core.article import Article, Zone
from newslint.core.errors import ConfigError
from newslint.core.facts import Entity, NameLabel, Syntax, Word
from newslint.core.text import SourceMap, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

EMBEDDED = Path(__file__).parent / "pipeline"
"""The folder of newslint's own pipeline."""
LONGEST = 10_000
"""Code points given to the pipeline at once: its memory grows with the text, and no paragraph is longer."""
BATCH = 32
_KEPT = 512
"""Sentences remembered after a second look: an editor's article comes again after every keystroke."""
_ONE_AT_A_TIME = Lock()
_RUN = re.compile(r"\S{1,300}")  # spaCy's tokenizer takes time with the square of a run of marks
LABELS: dict[str, NameLabel] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "EVENT": "event",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "MISC": "other",
}
"""Entity labels of pipelines in newslint's words. Labels not listed (dates, sums, nationalities) are no names."""
LAYERS = {"tags": "TAG", "trees": "DEP", "entities": "ENT_IOB"}
RELATIONS = {
    "nsubjpass": "nsubj:pass",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
    "neg": "advmod",
}
"""spaCy's own pipelines use older names for some relations; these mean the same."""


def analyse(article: Article, pipeline: str | None = None) -> Syntax:
    """The words, trees and entities of `article`, block by block.

    `pipeline` is the name of an installed spaCy pipeline or a path; None means newslint's own. Raises ConfigError where
    it can't be loaded.
    """
    pieces = [
        (number, piece) for number, zone in enumerate(article.zones) for piece in _pieces(article.text, zone.span)
    ]
    texts = (_readable(piece.of(article.text)) for _, piece in pieces)
    words: list[Word] = []
    entities: list[Entity] = []
    if pieces:
        nlp = load(pipeline)
        with _ONE_AT_A_TIME, nlp.memory_zone():  # else spaCy keeps every word that it ever saw
            for (block, piece), doc in zip(pieces, nlp.pipe(texts, batch_size=BATCH), strict=True):
                _read(doc, article.text, piece.start, block, words, entities)
    return Syntax(tuple(words), tuple(entities))


def look(article: Article, sentence: Span, pipeline: str | None = None) -> tuple[Word, ...]:
    """The words of `sentence` alone, with spans of the article: the second look, at a match that is in doubt.

    `head` counts within them, `block` is 0. `pipeline` is what `analyse` takes, and ConfigError is raised as there.
    """
    return tuple(
        replace(word, span=word.span.shift(sentence.start)) for word in _alone(sentence.of(article.text), pipeline)
    )


@lru_cache(maxsize=_KEPT)
def _alone(text: str, pipeline: str | None) -> tuple[Word, ...]:
    whole = Span(0, len(text))
    return analyse(Article(text, (Zone("body", whole),), SourceMap.identity(len(text)), text), pipeline).words


@lru_cache(maxsize=1)
def load(pipeline: str | None) -> Language:
    """The spaCy pipeline called `pipeline` (an installed package or a folder), newslint's own if None."""
    import spacy  # half a second: only when something in force needs what it gives

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # "trained with another release": what counts is tried below
            nlp = spacy.load(pipeline or EMBEDDED)
            _widen(nlp)
            doc = nlp("Ann Lee told the BBC that it rained.")
    except Exception as error:  # what spaCy and a pipeline's own code raise is theirs to choose
        raise ConfigError(_unusable(pipeline, error)) from error
    lacking = [what for what, layer in LAYERS.items() if not doc.has_annotation(layer)]
    if lacking:
        raise ConfigError(f"language.pipeline: '{pipeline}' gives no {' and no '.join(lacking)}. Name one that does.")
    return nlp


def _widen(nlp: Language) -> None:
    """Makes half-precision weights single: half is how newslint's own are stored, not what spaCy computes with."""
    for _, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)
        for node in model.walk() if hasattr(model, "walk") else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == "float16":
                    node.set_param(name, node.get_param(name).astype("float32"))


def _unusable(pipeline: str | None, error: Exception) -> str:
    if pipeline is None:
        return f"newslint's own language pipeline can't be loaded ({error}). Install newslint again."
    if "/" in pipeline or "\\" in pipeline or Path(pipeline).exists():
        return f"language.pipeline: '{pipeline}' is not a folder with a spaCy pipeline that can be loaded ({error})."
    return (
        f"language.pipeline: '{pipeline}' is not installed or can't be loaded ({error}). Install it with "
        f"`python -m spacy download {pipeline}`, or leave language.pipeline out to use newslint's own."
    )


def _pieces(text: str, block: Span) -> Iterator[Span]:
    """The block without the blanks around it, cut at blanks where it is too long, and inside endless words."""
    start = end = -1
    for run in _RUN.finditer(text, *block):
        if start < 0:
            start = run.start()
        elif run.start() == end or run.end() - start > LONGEST:
            yield Span(start, end)
            start = run.start()
        end = run.end()
    if start >= 0:
        yield Span(start, end)


def _readable(text: str) -> str:
    """`text` as the pipeline can take it, of the same length: no lone surrogates, and no headlines in capitals."""
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # these have no UTF-8 form, and spaCy keeps strings as UTF-8
    if text.isupper() and " " in text:  # spaCy's models have seen little of it; Title Case they know better
        lower = re.sub(r"(?<=\w)\w+", lambda rest: rest[0].lower(), text)
        return lower if len(lower) == len(text) else text
    return text


def _read(doc: Doc, text: str, shift: int, block: int, words: list[Word], entities: list[Entity]) -> None:
    """Adds what `doc` holds to `words` and `entities`; spaCy's tokens of white space are left out."""
    place: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            place[token.i] = len(words) + len(place)
    starts = True
    for token in doc:
        starts |= bool(token.is_sent_start)
        if token.is_space:
            continue
        start = shift + token.idx
        span = Span(start, start + len(token))
        head = place.get(token.head.i, place[token.i])
        dep = "ROOT" if head == place[token.i] else RELATIONS.get(token.dep_, token.dep_)
        words.append(Word(span, span.of(text), token.tag_, head, dep, starts, block))
        starts = False
    for entity in doc.ents:
        label = LABELS.get(entity.label_)
        covered = [place[token.i] for token in entity if token.i in place]
        if label and covered:
            first, last = covered[0], covered[-1]
            entities.append(Entity(Span(words[first].span.start, words[last].span.end), label, first, last))
