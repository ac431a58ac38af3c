"""Whether a word that stands twice in a row has two jobs in its sentence, so that both are right.

The words of the sentence go in as the language pipeline sees them, the name of the case that clears the pair comes out.
The pipeline was taught on edited text and gives even a slip two jobs where it can; so syntax clears only what grammar
says may stand so, and what is left is the slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.core.facts import Word
from newslint.core.text import Span

Taking = Mapping[str, frozenset[str]]
"""By small word ("in"), the forms of the verbs that take it along ("set", "setting")."""
_CLAUSES = frozenset({"acl:relcl", "csubj", "csubj:pass"})
_PREDICATES = _CLAUSES | {"advcl", "ccomp"}
_BE = frozenset("am are be been being is was were 're 's ’re ’s".split())
_QUESTION = frozenset({"WP", "WP$", "WDT", "WRB"})
_RELATIVE = frozenset("who whom which what that whatever whoever whichever".split())
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_MODIFIERS = frozenset({"amod", "compound"})


class Pair(NamedTuple):
    """The `words` of a sentence, and the number of the first of the two that are the same."""

    words: Sequence[Word]
    at: int
    taking: Taking

    @property
    def first(self) -> Word:
        return self.words[self.at]

    @property
    def second(self) -> Word:
        return self.words[self.at + 1]


def two_jobs(words: Sequence[Word], both: Span, taking: Taking) -> str | None:
    """The first case of CASES that clears the pair at `both`; None where it stays a slip or isn't two words."""
    inside = [number for number, word in enumerate(words) if both.contains(word.span)]
    if len(inside) < 2:
        return None
    pair = Pair(words, inside[0], taking)
    return next((name for name, holds in CASES if holds(pair)), None)


def forms(verb: str) -> Iterator[str]:
    """The regular forms of `verb`: set, sets, setted, setting; live, lives, lived, living."""
    yield from (verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing", f"{verb}d")
    yield from (f"{verb}{verb[-1]}ing", f"{verb}{verb[-1]}ed", f"{verb.removesuffix('e')}ing")


def _noun_and_verb(pair: Pair) -> bool:
    """ "The police police the streets": the first is the subject of the second."""
    return pair.first.tag[:2] == "NN" and pair.second.tag[:2] == "VB" and _subject(pair.first, pair.at + 1)


def _verb_and_modifier(pair: Pair) -> bool:
    """ "They used used cars": the first is a verb, the second belongs to a noun behind it."""
    first, second = pair.first, pair.second
    if first.tag[:2] != "VB" or first.dep in _MODIFIERS or second.tag not in ("VBN", "JJ"):
        return False
    return second.dep in _MODIFIERS and second.head > pair.at + 1


def _object_and_subject(pair: Pair) -> bool:
    """ "They gave her her keys", "What she told you you must forget": pronouns that look the same in two jobs."""
    if pair.first.dep not in ("obj", "iobj", "obl"):
        return False
    return pair.second.tag == "PRP$" or (pair.second.text.lower() == "you" and pair.second.dep.startswith("nsubj"))


def _subject(word: Word, verb: int) -> bool:
    return word.dep.startswith("nsubj") and word.head == verb


def _ends_clause(pair: Pair) -> bool:
    """ "Those who can't write write about sports": the first is the only verb since a "who" or "that"."""
    if not _full_verb(pair.first) or pair.second.tag[:2] not in ("VB", "NN") or pair.second.dep in _HELPERS:
        return False
    for word in reversed(pair.words[: pair.at]):
        if word.text.lower() in _RELATIVE:
            return word.tag != "IN"
        if _full_verb(word) or not word.text[0].isalpha():
            return False
    return False


def _full_verb(word: Word) -> bool:
    return word.tag[:2] == "VB" and word.dep not in _HELPERS


def _stranded(pair: Pair) -> bool:
    """ "The best place that it has been in in years": a preposition whose noun stands before its clause."""
    if pair.first.text.lower() not in pair.taking or pair.first.dep in ("case", "mark") or _infinitive(pair):
        return False
    if pair.words[pair.at - 1].text.lower() in _BE and (
        pair.first.dep in _PREDICATES or any(word.text.lower() in _RELATIVE for word in pair.words[: pair.at])
    ):
        return True
    clause = _clause(pair)
    if clause is not None and not _asks(pair, clause):
        return True
    opening = pair.words[: pair.at]
    return any(word.tag in ("WP", "WDT") and not word.dep.startswith("nsubj") for word in opening)


def _infinitive(pair: Pair) -> bool:
    """ "All they had to to do": the second begins an infinitive."""
    return pair.second.tag == "TO" and pair.second.dep != "case"


def _taken_along(pair: Pair) -> bool:
    """ "The winter set in in May", "It was voted on on Friday": the first goes with its verb."""
    verbs = pair.taking.get(pair.first.text.lower(), frozenset())
    if pair.words[max(0, pair.at - 1)].text.lower() in verbs:
        return True
    return pair.first.dep == "compound:prt" and pair.words[pair.first.head].text.lower() in verbs


def _clause(pair: Pair) -> int | None:
    """The number of the word that heads the nearest clause around the first of the pair which stands for a noun."""
    at = pair.at
    for _ in range(len(pair.words)):
        if pair.words[at].dep in _CLAUSES:
            return at
        if pair.words[at].head == at:
            return None
        at = pair.words[at].head
    return None


def _asks(pair: Pair, clause: int) -> bool:
    """Whether the clause has "who" or "that" as its subject, so that no preposition waits for it."""
    return any(
        word.head == clause and word.dep.startswith("nsubj") and word.tag in _QUESTION for word in pair.words[: pair.at]
    )


CASES: tuple[tuple[str, Callable[[Pair], bool]], ...] = (
    ("a noun and its verb", _noun_and_verb),
    ("a verb and a modifier", _verb_and_modifier),
    ("an object and a subject", _object_and_subject),
    ("the first ends a clause", _ends_clause),
    ("a preposition left behind", _stranded),
    ("a verb with its particle", _taken_along),
)
"""What makes both right, by name."""
