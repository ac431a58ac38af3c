"""Reads treebanks: CoNLL-U, the UNER and Wikigold entity layers, and GUM's annotated mentions.

What comes out are `Sentence` records with one entity label a token in BIO: `PERSON`, `ORG`, `LOC`, `O`, or `UNKNOWN`
where the source doesn't say. A proper noun that a source leaves without a label is unknown, not outside: annotators
overlook names far more often than they invent them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

UNKNOWN = "-"
DEPENDENCIES = frozenset("nsubj:pass aux:pass nmod:poss nmod:desc compound:prt acl:relcl obl:agent".split())
"""Subtypes that are kept; of all others only the part before the colon is."""
TITLES = frozenset(
    "president vice mr mr. mrs mrs. ms ms. miss dr dr. senator sen. sen rep. rep representative congressman "
    "governor gov. gov prime minister chancellor king queen prince princess pope general gen. gen colonel col. col "
    "lieutenant lt. lt sergeant sgt. captain capt. judge justice professor prof. prof sir lord lady chief director "
    "secretary chairman chairwoman chair ceo mayor ambassador spokesman spokeswoman commander admiral major foreign "
    "defense defence deputy former secretary-general premier emperor empress ayatollah archbishop bishop cardinal "
    "father rev. reverend coach detective officer sheriff attorney leader executive opposition interior finance "
    "doctor prophet shaikh sheikh congresswoman saint st. dame duke duchess administrator speaker madam "
    "commissioner superintendent mp mps qc sc".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov "
    "dec".split()
)
LINKS = frozenset("of the for and & de du la le von van der den bin al el di da del dos - 's ’s".split())
NOT_IN_PERSONS = frozenset("of for and & the 's ’s".split())
MENTIONS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
DEMONYM = re.compile(r"(?:an|ish|ese|ch|ans|[^l]ic|i|eek|wiss|utch|oman)$")


@dataclass
class Word:
    """One word of a treebank; `head` is an index in the sentence, its own for the root."""

    form: str
    tag: str
    head: int
    dep: str
    space: bool
    misc: str = ""
    entity: str = "O"

    @property
    def proper(self) -> bool:
        """Whether it is tagged as a proper noun."""
        return self.tag.startswith("NNP")

    @property
    def unlabelled(self) -> str:
        """The label where no source gave one."""
        plain = self.form.lower().rstrip(".")
        return UNKNOWN if self.proper and plain not in CALENDAR and self.form.lower() not in TITLES else "O"


@dataclass
class Sentence:
    """One sentence; `starts` says whether it begins a paragraph."""

    id: str = ""
    starts: bool = False
    words: list[Word] = field(default_factory=list)


def read_conllu(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file, entities not yet set."""
    sentences, current, glued = [], Sentence(), set[int]()
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if not line.strip():
            if current.words:
                sentences.append(current)
            current, glued = Sentence(), set()
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "sent_id":
                current.id = value.strip()
            current.starts |= line.startswith(("# newpar", "# newdoc"))
        else:
            number, form, _, _, tag, _, head, dep, _, misc = line.split("\t")
            if "-" in number:  # a contraction: its parts are written together
                first, last = map(int, number.split("-"))
                glued.update(range(first, last + ("SpaceAfter=No" in misc)))
            elif "." not in number:
                at = int(head) - 1 if head != "0" else len(current.words)
                space = "SpaceAfter=No" not in misc and int(number) not in glued
                current.words.append(Word(form, tag if tag != "_" else "", at, _dependency(dep, head), space, misc))
    return sentences


def _dependency(label: str, head: str) -> str:
    if head == "0":
        return "ROOT"
    return label if label in DEPENDENCIES else label.partition(":")[0]


def read_uner(path: Path) -> dict[str, list[tuple[str, str]]]:
    """A UNER file as words with BIO labels, by the sentence's characters without spaces (ids differ between layers)."""
    layer: dict[str, list[tuple[str, str]]] = {}
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        layer["".join(row[1] for row in rows)] = [(row[1], row[2]) for row in rows]
    return layer


def label_by_uner(sentences: list[Sentence], layer: dict[str, list[tuple[str, str]]]) -> None:
    """Sets the entities of `sentences` from a UNER layer; a sentence that it lacks becomes unknown throughout."""
    for sentence in sentences:
        labels = layer.get("".join(word.form for word in sentence.words), [])
        characters = [(label, place == 0) for form, label in labels for place in range(len(form))]
        at, before = 0, "O"
        for word in sentence.words:
            label, begins = characters[at] if labels else (UNKNOWN, True)
            at += len(word.form)
            kind = UNER.get(label[2:])
            if kind:
                word.entity = ("B-" if (label[0] == "B" and begins) or before[2:] != kind else "I-") + kind
            else:
                word.entity = UNKNOWN if label == UNKNOWN else word.unlabelled if label.endswith("O") else "O"
            before = word.entity


def read_wikigold(path: Path) -> list[list[tuple[str, str]]]:
    """Wikigold's sentences as words with BIO labels. Works and events are outside, as they are in UNER."""
    sentences = []
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [tuple(line.split()) for line in block.split("\n") if line.strip() and "DOCSTART" not in line]
        labelled, before = [], "O"
        for form, label in rows:
            kind = UNER.get(label[2:])
            labelled.append((form, ("I-" if label == before else "B-") + kind if kind else "O"))
            before = label
        if labelled:
            sentences.append(labelled)
    return sentences


@dataclass(frozen=True)
class Mention:
    """A phrase that GUM marks: words `[start, end)`, its type, and the name of its Wikipedia page if it has one."""

    start: int
    end: int
    type: str
    page: str


def label_by_mentions(sentences: list[Sentence], places: frozenset[str]) -> None:
    """Sets the entities of GUM's `sentences`: in each mention of somebody or something named, the name inside it.

    `places` are lower-case names of countries, which stay places where GUM sees a government.
    """
    for sentence, mentions in zip(sentences, _mentions(sentences), strict=True):
        words = sentence.words
        for word in words:
            word.entity = word.unlabelled
        for mention in mentions:
            if mention.type == "time":
                for word in words[mention.start : mention.end]:
                    word.entity = "O"
        for mention in sorted(mentions, key=lambda m: m.end - m.start):  # the widest last: it wins
            if (kind := MENTIONS.get(mention.type)) is None:
                continue
            start, end = _name(words, mention, mentions, kind)
            if start >= end or all(word.form.lower() in TITLES for word in words[start:end]):
                continue
            text = " ".join(word.form for word in words[start:end]).lower()
            if kind == "PERSON" and words[end - 1].tag == "NNPS" and end - start == 1:  # Russians
                words[start].entity = "O"
                continue
            kind = "LOC" if kind == "ORG" and text in places else kind
            for word in words[start:end]:
                word.entity = "I-" + kind
            words[start].entity = "B-" + kind
            if end < len(words) and words[end].entity.startswith("I-"):
                words[end].entity = "B-" + words[end].entity[2:]


def _mentions(sentences: list[Sentence]) -> list[list[Mention]]:
    found: list[list[Mention]] = [[] for _ in sentences]
    still_open: dict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for at, word in enumerate(sentence.words):
            marks = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
            for mark in re.findall(r"\([^()]*\)?|[^()]*\)", marks[1] if marks else ""):
                if mark.startswith("("):
                    identity, kind, *rest = mark[1:].rstrip(")").split("-")
                    opened = (number, at, kind, "-".join(rest[5:]))
                    still_open[identity].append(opened)
                    if not mark.endswith(")"):
                        continue
                else:
                    identity = mark[:-1]
                if still_open[identity]:
                    where, start, kind, page = still_open[identity].pop()
                    if where == number:
                        found[number].append(Mention(start, at + 1, kind, page))
    return found


def _name(words: list[Word], mention: Mention, mentions: list[Mention], kind: str) -> tuple[int, int]:
    """The name in a mention: the run of proper nouns that holds its head, or that stands beside it (aunt Mary)."""
    head = next(
        (
            i
            for i in range(mention.start, mention.end)
            if not mention.start <= words[i].head < mention.end or words[i].head == i
        ),
        mention.start,
    )
    inner = {m.start for m in mentions if mention.start < m.start and m.end <= mention.end}
    runs = list(_runs(words, mention, inner, kind))
    start, end = next((run for run in runs if run[0] <= head < run[1]), (0, 0))
    if start == end and kind == "PERSON":
        start, end = next((run for run in runs if run[0] == head + 1 and words[run[0]].head == head), (0, 0))
    if start == end and mention.page:
        page = set(re.findall(r"\w+", mention.page.lower()))
        for run in runs:
            if run[0] not in inner and all(w.form.lower() in page | LINKS for w in words[run[0] : run[1]]):
                start, end = run
    if kind == "PERSON":
        for at in range(end - 1, start - 1, -1):
            if words[at].form.lower() in TITLES or (words[at].dep == "nmod:desc" and at < end - 1):
                start = at + 1
                break
        for m in mentions:  # "Russia Today reporter Jane Roe" without the broadcaster
            if m.type != "person" and m.start == start and m.end < end:
                start = m.end
    return start, end


def _runs(words: list[Word], mention: Mention, inner: set[int], kind: str) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns in a mention, with the small words that tie them together."""
    at = mention.start
    while at < mention.end:
        if not (words[at].proper and words[at].form[:1].isalnum()):
            at += 1
            continue
        end = at + 1
        while end < mention.end:
            word, ahead = words[end], end + 1
            if word.proper or (word.form[:1].isupper() and word.dep in ("flat", "compound")):
                end += 1
                continue
            while ahead < mention.end and words[ahead].form.lower() in LINKS and ahead < end + 2:
                ahead += 1
            form = word.form.lower()
            ties = form in LINKS and not (kind == "PERSON" and form in NOT_IN_PERSONS)
            apart = form in ("and", "&", "'s", "’s", "for") and bool(inner & {end + 1, ahead})
            if not ties or apart or form in ("'s", "’s") or ahead >= mention.end or not words[ahead].proper:
                break
            end = ahead
        yield at, end
        at = end
