"""Finds runs of capitalised words that are names, without a model.

A capital inside a sentence is a writer's statement that a word is a name. At the start of a sentence, after a colon or
an opening quote, and in a headline in title case it says nothing; there the lexicon and the word's other occurrences in
the article decide. Words such as "of" and "and" join two runs only where the words around them give evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newslint.core.facts import Sentence, Token
from newslint.extract.names.cues import DATE_WORDS, FUNCTION_WORDS, ORGANISATION, OWNED, PARTICLES, TITLE_PARTS, TITLES
from newslint.extract.names.gazetteer import country_of, is_city
from newslint.language.forenames import is_forename
from newslint.language.lexicon import known, known_name

_SMALL = frozenset("the and for from with into onto over but nor via per how why not off out are was has its".split())
_OPENERS = frozenset('"“‘«([{:;—–•·*|…!?')
_POSSESSIVE = re.compile(r"['’][sS]$")
_PRONOUN = re.compile(r"I(?:['’](?:m|ve|d|ll|s))?$")
_INNER_CAPITAL = re.compile(r"(?:[a-z]{1,2}|(?:al|el|ad|as|az|ash|bin|d|l)[-‐‑'’])[A-Z]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One run: indices `[first, last)` of tokens, and the indices of the title's tokens before it."""

    first: int
    last: int
    title: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the article itself says about words, in lower case and without 's.

    `inside`: capitalised where a capital means something; `lower`: written in lower case; `plain`: indices of tokens
    whose capital means nothing (sentence starts, title-case lines); `shouted`: those of lines in capitals.
    """

    inside: frozenset[str]
    lower: frozenset[str]
    plain: frozenset[int]
    shouted: frozenset[int]


def bare(word: str) -> str:
    """`word` without a possessive ending."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=20_000)
def is_capitalised(word: str) -> bool:
    """Whether `word` is written as a name may be: "Seoul", "UN", "iPod", "G8"; not "I" or "I'm"."""
    if not word[:1].isalpha():
        return False
    if word[0].isupper():
        return not _PRONOUN.match(word)
    return bool(_INNER_CAPITAL.match(word))


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    return bare(word).lower()


def weigh(sentences: Sequence[Sentence], tokens: Sequence[Token]) -> Evidence:
    """Collect the evidence that the article gives about its own words."""
    inside: set[str] = set()
    lower: set[str] = set()
    plain: set[int] = set()
    shouted: set[int] = set()
    by_sentence: list[list[str]] = [[] for _ in sentences]
    for token in tokens:
        by_sentence[token.sentence].append(token.text)
    first = 0
    for sentence, words in zip(sentences, by_sentence, strict=True):
        indices = range(first, first + len(words))
        first += len(words)
        titled = sentence.zone == "residue" or (
            (sentence.zone == "headline" or words[-1:] != ["."]) and _is_title_case(words)
        )
        begins = True
        small = [word for word in words if word[0].islower()]
        lower.update(map(_key, small))
        if sum(map(str.isupper, words)) > len(small):
            shouted.update(indices)
        for index, word in zip(indices, words, strict=True):
            if not word[0].isalnum():
                begins = begins or word in _OPENERS
                continue
            if begins or titled:
                plain.add(index)
            elif not word[0].islower() and is_capitalised(word):
                inside.add(_key(word))
            begins = begins and word.isdigit()
    return Evidence(frozenset(inside), frozenset(lower), frozenset(plain), frozenset(shouted))


def find_chunks(tokens: Sequence[Token], evidence: Evidence) -> list[Chunk]:
    """The runs of `tokens`, in order and without overlaps."""
    chunks: list[Chunk] = []
    last = 0
    for index in [index for index, token in enumerate(tokens) if is_capitalised(token.text)]:
        if index >= last and _may_begin(tokens, index, evidence):
            last = _run_end(tokens, index, evidence)
            chunks.extend(_settle(tokens, index, last, evidence))
    return chunks


def _is_title_case(words: Sequence[str]) -> bool:
    telling = [word for word in words[1:] if len(word) > 2 and word[0].isalpha() and word not in _SMALL]
    return len(telling) > 1 and sum(word[0].isupper() for word in telling) > 0.8 * len(telling)


def _may_begin(tokens: Sequence[Token], index: int, evidence: Evidence) -> bool:
    word = tokens[index].text
    if not is_capitalised(word):
        return False
    key = _key(word)
    if key in FUNCTION_WORDS or word.lower() in FUNCTION_WORDS:
        return word.isupper() and 1 < len(word) < 6 and index not in evidence.shouted
    if index not in evidence.plain:
        return True
    if key in evidence.inside:
        return key not in evidence.lower or _capital_follows(tokens, index) or known_name(bare(word))
    if not _known(key):
        return True
    if key in TITLES and _capital_follows(tokens, index):
        return True
    if key in evidence.lower:
        return False
    return known_name(bare(word)) or (word.isupper() and len(word) < 5) or _heads_a_name(tokens, index, evidence)


def _known(key: str) -> bool:
    """Whether `key` is an English word, or a compound of English words ("film-maker")."""
    return all(known(part) for part in re.split(r"[-‐‑]", key) if part)


def _capital_follows(tokens: Sequence[Token], index: int) -> bool:
    after = index + 1
    if after < len(tokens) and tokens[after].text == ".":
        after += 1
    return _joined(tokens, index, after) and is_capitalised(tokens[after].text)


def _heads_a_name(tokens: Sequence[Token], index: int, evidence: Evidence) -> bool:
    """Whether a known word at a start begins a longer name: "Premier League", "Royal Bank of Scotland"."""
    after = index + 1
    if not (_joined(tokens, index, after) and is_capitalised(tokens[after].text)) or after in evidence.plain:
        return False
    word = bare(tokens[after].text).lower()
    return word in ORGANISATION and word not in TITLES


def _joined(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether `right` is a token of the same sentence as `left`."""
    return right < len(tokens) and tokens[right].sentence == tokens[left].sentence


def _run_end(tokens: Sequence[Token], first: int, evidence: Evidence) -> int:
    last = first + 1
    while True:
        if _ends_in_possessive(tokens, last - 1) and not _owns(tokens, last - 1, last):
            return last
        step = _step(tokens, first, last, evidence)
        if not step:
            return last
        last += step


def _owns(tokens: Sequence[Token], owner: int, head: int) -> bool:
    """Whether a possessive is part of a name: "Chiefs' Council", but not "Russia's Council"."""
    if not _joined(tokens, owner, head) or tokens[head].text.lower() not in OWNED or not tokens[head].text[0].isupper():
        return False
    return not country_of(bare(tokens[owner].text)) and not is_city(bare(tokens[owner].text))


def _ends_in_possessive(tokens: Sequence[Token], index: int) -> bool:
    return bool(_POSSESSIVE.search(tokens[index].text)) and not tokens[index].text.isupper()


def _step(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> int:
    """How many tokens the run grows by at `last`: 0 where it ends."""
    if not _joined(tokens, first, last):
        return 0
    word = tokens[last].text
    touching = tokens[last].span.start == tokens[last - 1].span.end

    def name_at(index: int) -> bool:
        return _joined(tokens, first, index) and _continues(tokens, index, evidence)

    if name_at(last):
        return 0 if touching and tokens[last - 1].text[-1].isalnum() else 1
    before = bare(tokens[last - 1].text)
    if word == "." and touching and (len(before) == 1 or before.lower() in TITLES | {"st", "jr", "sr", "ft", "mt"}):
        return 2 if name_at(last + 1) else 0
    if word in ("'", "’") and touching and before.endswith("s") and _owns(tokens, last - 1, last + 1):
        return 2
    if word == "&" and name_at(last + 1):
        return 2
    if word.lower() in PARTICLES and word.islower():
        if name_at(last + 1):
            return 2
        if _joined(tokens, first, last + 1) and tokens[last + 1].text in PARTICLES and name_at(last + 2):
            return 3
    if word in ("of", "for", "and"):
        return _connector(tokens, first, last, name_at(last + 1), name_at(last + 2))
    return 0


def _connector(tokens: Sequence[Token], first: int, at: int, next_is_name: bool, second_is_name: bool) -> int:
    written = [bare(token.text) for token in tokens[first:at]]
    words = [word.lower() for word in written]
    bodies = any(word in ORGANISATION for word in words)
    if not bodies and any(word in TITLES for word in words[:-1]):  # "President Xi Jinping of China"
        return 0
    heads = bodies or any(_is_common(word) for word in written)
    if tokens[at].text == "and":
        following = bare(tokens[at + 1].text) if next_is_name else ""
        listed = any(word in ("of", "for") for word in words) and known(following.lower()) and not known_name(following)
        return 2 if listed and following.lower() not in TITLES else 0
    if not heads or words[-1] in TITLES or words[-1] in DATE_WORDS:
        return 0
    if next_is_name:
        return 2
    return 3 if tokens[at + 1].text == "the" and second_is_name else 0


def _is_common(word: str) -> bool:
    """Whether a capitalised word is a common noun in a name ("Bank"), and nobody's name or title."""
    low = word.lower()
    return known(low) and not known_name(word) and not is_forename(word) and low not in TITLES


def _continues(tokens: Sequence[Token], index: int, evidence: Evidence) -> bool:
    word = tokens[index].text
    if not is_capitalised(word):
        return False
    key = _key(word)
    if index not in evidence.plain:
        return key not in FUNCTION_WORDS or word.isupper()
    return _may_begin(tokens, index, evidence)


def _settle(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> list[Chunk]:
    """Strip what is no part of the name (dates at the ends), and part a title from its bearer."""
    words = [bare(tokens[index].text).lower() for index in range(first, last)]
    while words and (words[-1] in DATE_WORDS or words[-1] == "."):
        words.pop()
        last -= 1
    while words and words[0] in DATE_WORDS and not (len(words) > 1 and words[0] in ("april", "june", "august", "may")):
        words.pop(0)
        first += 1
    if not words:
        return []
    cut = max((at for at, word in enumerate(words[:-1]) if word in TITLES), default=-1)
    if cut >= 0 and "of" in words[cut:]:
        cut = -1  # "Prime Minister of Israel", "Duke of York"
    if cut < 0:
        if all(word in TITLES or word in TITLE_PARTS or word == "." for word in words):
            return []
        return [Chunk(first, last)]
    start = cut
    while start and (words[start - 1] in TITLES or words[start - 1] in TITLE_PARTS or words[start - 1] == "."):
        start -= 1
    name = first + cut + 1
    while name < last and tokens[name].text == ".":
        name += 1
    chunks = [Chunk(first, first + start)] if start else []
    if name < last:
        if words[-1] in ORGANISATION and words[cut] not in ("mr", "mrs", "ms", "dr"):
            return [Chunk(first, last)]  # "Queen Mary University"
        chunks.append(Chunk(name, last, tuple(range(first + start, name))))
    return chunks
