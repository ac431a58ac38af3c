"""Names: every mention of a person, organisation, place or event, with its label and the entity it belongs to.

In: the article, its sentences and tokens, and, where the language model ran, its typed spans. Out: `Name` records in
reading order. Names are found by two hands: a chunker of capitalised runs that needs no model and misses almost
nothing, and the model's entities, which add names that the chunker leaves and types. A label is the majority over all
mentions of the same words, cues and gazetteers before the model. What the source itself tells outranks all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newslint.core.article import Article
from newslint.core.facts import Name, NameLabel, Sentence, Token
from newslint.core.text import Placed, Span
from newslint.extract.names.chunk import find_chunks, weigh
from newslint.extract.names.gazetteer import country_of, demonym_of
from newslint.extract.names.link import Mention, link_mentions
from newslint.extract.names.name_types import guess_label, parts_of_person
from newslint.extract.names.roles import role_before
from newslint.extract.names.stated_ages import age_beside
from newslint.extract.names.tagged_names import Told, told_names

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*&?|[&.]")
_HYPHENS = "-‐‑"
_FOLLOWS = re.compile(r"['’](?:[sS]\b|\s)")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Draft:
    span: Span
    title: Span | None
    sentence: int
    words: tuple[Span, ...]
    before: str
    after: str = ""
    model: NameLabel | None = None
    told: NameLabel | None = None


def find_names(
    article: Article,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    entities: Iterable[tuple[Span, NameLabel]] = (),
) -> tuple[Name, ...]:
    """All names of `article`. `entities` are the model's spans in article offsets; none where it didn't run."""
    text = article.text
    drafts = _merge(text, tokens, _drafts(text, sentences, tokens), list(entities))
    if article.tags or article.metadata.names:
        drafts = _tell(text, sentences, drafts, told_names(article))
    labels = _labels(text, drafts)
    words = [tuple(span.of(text) for span in draft.words) for draft in drafts]
    mentions = [
        _mention(_hyphened(text, draft), labels[" ".join(found).lower()])
        for draft, found in zip(drafts, words, strict=True)
    ]
    bodies = [Span(0, 0), *(draft.span for draft in drafts)]
    return tuple(
        _record(text, draft, mention, entity, sentences[draft.sentence], body)
        for draft, mention, entity, body in zip(drafts, mentions, link_mentions(mentions), bodies, strict=False)
    )


def _hyphened(text: str, draft: _Draft) -> tuple[str, ...]:
    """The words of a name, those that hyphens join as one: "Whitlock-Reyes" is another surname than "Reyes"."""
    words: list[str] = []
    end = -1
    for word in draft.words:
        joined = word.start == end + 1 and text[end] in _HYPHENS
        words[-1:] = [f"{words[-1]}-{word.of(text)}"] if joined else [*words[-1:], word.of(text)]
        end = word.end
    return tuple(words)


def _mention(words: tuple[str, ...], label: NameLabel) -> Mention:
    forename, surname = parts_of_person(words) if label == "person" else ("", "")
    return Mention(tuple(word.lower() for word in words), " ".join(words), label, forename, surname)


def _record(text: str, draft: _Draft, mention: Mention, entity: int, sentence: Sentence, body: Span) -> Name:
    """The record of one mention; `body` is the name before it."""
    demonym = demonym_of(mention.text)
    person = mention.label == "person"
    role = role_before(text, body, draft.span) if person else ""
    return Name(
        span=draft.span,
        text=draft.span.of(text),
        label=mention.label,
        entity=entity,
        zone=sentence.zone,
        words=draft.words,
        title=" ".join(draft.title.of(text).split()) if draft.title else "",
        forename=mention.forename,
        surname=mention.surname,
        possessive=bool(_FOLLOWS.match(text, draft.span.end)),
        country=country_of(mention.text) or demonym,
        demonym=bool(demonym),
        age=age_beside(text, sentence.span, draft.span) if person else None,
        role=role,
        body=body.of(text) if role else "",
    )


def _drafts(text: str, sentences: Sequence[Sentence], tokens: Sequence[Token]) -> list[_Draft]:
    article_words = weigh(sentences, tokens)
    drafts = []
    for chunk in find_chunks(tokens, article_words):
        start = tokens[chunk.first].span.start
        span = _without_possessive(text, Span(start, tokens[chunk.last - 1].span.end))
        title = None
        if chunk.title:
            title = Span(tokens[chunk.title[0]].span.start, tokens[chunk.title[-1]].span.end)
        first = chunk.title[0] if chunk.title else chunk.first
        sentence = tokens[chunk.first].sentence
        before = tokens[first - 1].text if first and tokens[first - 1].sentence == sentence else ""
        inside = chunk.last < len(tokens) and tokens[chunk.last].sentence == sentence
        after = tokens[chunk.last].text if inside else ""
        drafts.append(_Draft(span, title, sentence, _words(text, span), before, after))
    return drafts


def _words(text: str, span: Span) -> tuple[Span, ...]:
    found = [Span(*match.span()) for match in _WORD.finditer(text, *span)]
    return tuple(word for word in found if word.of(text) != ".")


def _without_possessive(text: str, span: Span) -> Span:
    ending = _POSSESSIVE.search(span.of(text))
    return Span(span.start, span.start + ending.start()) if ending and ending.start() else span


def _merge(
    text: str, tokens: Sequence[Token], drafts: list[_Draft], entities: list[tuple[Span, NameLabel]]
) -> list[_Draft]:
    """The union of both hands: the chunker's spans, typed by the model where it agrees, and what only the model saw."""
    if not entities:
        return drafts
    merged: list[_Draft] = []
    taken: set[int] = set()
    for draft in drafts:
        votes: Counter[NameLabel] = Counter()
        for number, (span, label) in enumerate(entities):
            if span.overlaps(draft.span):
                taken.add(number)
                votes[label] += min(span.end, draft.span.end) - max(span.start, draft.span.start)
        model = votes.most_common(1)[0][0] if votes else None
        merged.append(_Draft(draft.span, draft.title, draft.sentence, draft.words, draft.before, draft.after, model))
    starts = {token.span.start: token.sentence for token in tokens}
    for number, (span, label) in enumerate(entities):
        if number not in taken and span.start in starts and span.of(text)[:1].isupper():
            span = _without_possessive(text, span)
            merged.append(_Draft(span, None, starts[span.start], _words(text, span), "", "", label))
    return sorted((draft for draft in merged if draft.words), key=lambda draft: draft.span)


def _tell(text: str, sentences: Sequence[Sentence], drafts: list[_Draft], told: Iterable[Told]) -> list[_Draft]:
    """`drafts` with the names that the source tells: of these words, and with this label."""
    placed = Placed(drafts)
    gone: set[Span] = set()
    added: list[_Draft] = []
    for span, label, tagged in told:
        span = _without_possessive(text, span)
        over = [draft for draft in placed.overlapping(span) if draft.span not in gone]
        words = _words(text, span)
        parts = any(not span.contains(draft.span) for draft in over)
        if not words or (not tagged and (parts or (not over and len(words) < 2))):
            continue
        title = over[0].title if over else None
        if title and span.contains(title) and over[0].span.start < span.end:
            span = Span(over[0].span.start, span.end)  # "Prime Minister Ann Lee", all tagged
            words = _words(text, span)
        sentence = bisect_right(sentences, span.start, key=lambda one: one.span.start) - 1
        first, last = (over[0], over[-1]) if over else (None, None)
        starts = first is not None and first.span.start >= span.start
        ends = last is not None and last.span.end <= span.end
        added.append(
            _Draft(
                span,
                title if starts else None,
                sentence,
                words,
                first.before if first and starts else "",
                last.after if last and ends else "",
                told=label,
            )
        )
        gone.update(draft.span for draft in over)
        for draft in over:
            added += _rest(text, draft, span)
    kept = [draft for draft in drafts if draft.span not in gone]
    return sorted([*kept, *added], key=lambda draft: draft.span) if added else drafts


def _rest(text: str, draft: _Draft, span: Span) -> Iterator[_Draft]:
    """What the name of `draft` holds before and after `span`: names of their own."""
    for words in (
        [word for word in draft.words if word.end <= span.start],
        [word for word in draft.words if word.start >= span.end],
    ):
        while words and not words[0].of(text)[0].isupper():
            words = words[1:]
        while words and not words[-1].of(text)[0].isupper():
            words = words[:-1]
        if words:
            begins = words[0].start == draft.span.start
            yield replace(
                draft,
                span=Span(words[0].start, words[-1].end),
                words=tuple(words),
                title=draft.title if begins else None,
                before=draft.before if begins else "",
                after=draft.after if words[-1].end == draft.span.end else "",
            )


def _labels(text: str, drafts: Sequence[_Draft]) -> dict[str, NameLabel]:
    """One label for all mentions of the same words: the strongest evidence, then the majority."""
    votes: defaultdict[str, Counter[NameLabel]] = defaultdict(Counter)
    for draft in drafts:
        words = [word.of(text) for word in draft.words]
        label, strength = guess_label(words, draft.title.of(text) if draft.title else "", draft.before, draft.after)
        key = " ".join(words).lower()
        votes[key][label] += (0, 1, 8, 64)[strength]
        if draft.model:
            votes[key][draft.model] += 4
        if draft.told:
            votes[key][draft.told] += 1000
    labels = {key: counter.most_common(1)[0][0] for key, counter in votes.items()}
    surnames = {key.split()[-1] for key, label in labels.items() if label == "person" and " " in key}
    for key, label in labels.items():
        if " " not in key and key in surnames and (label == "other" or votes[key][label] <= 4):
            labels[key] = "person"
    return labels
