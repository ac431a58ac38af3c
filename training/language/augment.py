"""Variants of training texts: other names, curly quotes, headlines. config.cfg names these functions.

Every text comes out in several variants, changed or not, and some give a headline besides: one sentence without
articles and full stop, in title case, capitals or as it is. The random numbers are its own, so a run repeats itself.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

import spacy
from gazetteer import Pool, organisation, people, places
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

CURLY = {"'": "’", "--": "—", "''": "”", "``": "“"}
SMALL = frozenset("a an the and but or nor for of in on at to by as vs via per".split())
CASES: dict[str, Callable[[str, int], str]] = {
    "title": lambda form, at: form if at and form.lower() in SMALL else form[:1].upper() + form[1:],
    "upper": lambda form, at: form.upper(),
    "lower": lambda form, at: form.lower(),
    "same": lambda form, at: form,
}


class Names(NamedTuple):
    """What names are exchanged for: places by their number of words."""

    first: Pool
    last: Pool
    places: dict[int, Pool]


@spacy.registry.augmenters("newslint.variants.v1")
def variants(
    names: float, curly: float, headline: float, rounds: int, seed: int
) -> Callable[[Language, Example], Iterator[Example]]:
    """The augmenter; the three numbers are the shares of texts that get other names, curly quotes, a headline.

    spaCy keeps what comes out for all epochs, so every text comes out in as many variants as there are `rounds`.
    """
    rng = random.Random(seed)
    pool = _pool()

    def vary(nlp: Language, example: Example) -> Iterator[Example]:
        doc = example.reference
        for _ in range(rounds):
            forms = [token.text for token in doc]
            if rng.random() < names:
                forms = _exchange(doc, forms, pool, rng)
            if rng.random() < curly:
                forms = _curl(doc, forms)
            yield variant(nlp, doc, forms)
            words = _headline(doc, rng, articles=rng.random() < 0.4) if rng.random() < headline else []
            if words:
                case = rng.choices(list(CASES), weights=(7, 1, 1, 1))[0]
                yield variant(nlp, doc, [CASES[case](form, at) for at, form in enumerate(forms)], words)

    return vary


@spacy.registry.callbacks("newslint.go_on.v1")
def go_on(first: str | None) -> Callable[[Language], None]:
    """Lets a training begin with the weights of the pipeline in the folder `first`; None begins anew."""

    def load(nlp: Language) -> None:
        if first:
            nlp.from_disk(first, exclude=["config"])  # its settings are those of another training

    return load


def _pool() -> Names:
    first, last = people()
    by_length: dict[int, list[str]] = {}
    for place in places():
        by_length.setdefault(len(place.split()), []).append(place)
    return Names(Pool(first), Pool(last), {length: Pool(names) for length, names in by_length.items()})


def _exchange(doc: Doc, forms: list[str], pool: Names, rng: random.Random) -> list[str]:
    """The words with names replaced by others; one name becomes the same other name throughout."""
    forms = list(forms)
    other: dict[str, str] = {}
    for entity in doc.ents:
        words = [token.text for token in entity]
        if entity.label_ == "ORG":
            of = len(words) == 3 and words[1] == "of"
            if of or (len(words) <= 4 and all(word.isalpha() and word[0].isupper() for word in words)):
                name = organisation(len(words), of=of, places=pool.places[1], surnames=pool.last, rng=rng)
                forms[entity.start : entity.end] = other.setdefault(entity.text, " ".join(name)).split()
        elif not all(word.isalpha() and word.istitle() for word in words):
            continue
        elif entity.label_ == "PERSON":
            for at, word in enumerate(words):
                given = at < len(words) - 1 or (len(words) == 1 and rng.random() < 0.3)
                forms[entity.start + at] = other.setdefault(word, (pool.first if given else pool.last).pick(rng))
        elif entity.label_ == "LOC" and len(words) in pool.places:
            name = other.setdefault(entity.text, pool.places[len(words)].pick(rng))
            forms[entity.start : entity.end] = name.split()
    return forms


def _curl(doc: Doc, forms: list[str]) -> list[str]:
    curled, inside = [], False
    for token, form in zip(doc, forms, strict=True):
        if form == '"':
            opens = token.tag_ == "``" or (not token.tag_ and not inside)
            inside = opens
            curled.append("“" if opens else "”")
        elif form == "'" and token.tag_ == "``":
            curled.append("‘")
        else:
            curled.append(CURLY.get(form, form.replace("'", "’")))
    return curled


def _headline(doc: Doc, rng: random.Random, *, articles: bool) -> list[int]:
    """The words of one sentence that a headline keeps; empty where there's no short sentence."""
    sentences = list(doc.sents) if doc.has_annotation("DEP") else [doc[:]]
    sentence = rng.choice(sentences)
    if not 4 <= len(sentence) <= 35:
        return []
    heads = {token.head.i for token in sentence if token.head.i != token.i}
    kept = [
        token.i
        for token in sentence
        if articles or token.i in heads or token.lower_ not in ("the", "a", "an") or token.ent_iob != 2
    ]
    return kept[:-1] if doc[kept[-1]].text == "." and kept[-1] not in heads else kept


def variant(nlp: Language, doc: Doc, forms: list[str], kept: list[int] | None = None) -> Example:
    """A training example of `doc` with other forms, or of those of its words that are `kept`."""
    kept = list(range(len(doc))) if kept is None else kept
    place = {old: new for new, old in enumerate(kept)}
    tokens = [doc[at] for at in kept]
    parsed = doc.has_annotation("DEP")
    new = Doc(
        nlp.vocab,
        words=[forms[at] for at in kept],
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens] if parsed else None,
        heads=[place[token.head.i] for token in tokens] if parsed else None,
        deps=[token.dep_ for token in tokens] if parsed else None,
    )
    spans: list[Span] = []
    for at, token in enumerate(tokens):
        if token.ent_iob_ == "B" or (token.ent_iob_ == "I" and not (spans and spans[-1].end == at)):
            spans.append(Span(new, at, at + 1, token.ent_type_))
        elif token.ent_iob_ == "I":
            spans[-1] = Span(new, spans[-1].start, at + 1, token.ent_type_)
    unknown = [Span(new, at, at + 1) for at, token in enumerate(tokens) if token.ent_iob == 0]
    new.set_ents(spans, missing=unknown, default="outside")
    return Example(nlp.make_doc(new.text), new)
