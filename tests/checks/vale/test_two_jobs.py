"""The cases that clear a doubled word, on sentences parsed by hand: each with its neighbour just outside."""

import pytest

from newslint.checks.vale._two_jobs import forms, two_jobs
from newslint.core.facts import Word
from newslint.core.text import Span

TAKING = {"in": frozenset({"set", "setting"}), "on": frozenset({"voted"}), "to": frozenset({"objected"})}


def parsed(sentence: str) -> tuple[Word, ...]:
    """Words written as text/tag/relation/head, head by its number in the sentence."""
    words, at = [], 0
    for token in sentence.split():
        text, tag, dep, head = token.split("/")
        words.append(Word(Span(at, at + len(text)), text, tag, int(head), dep, at == 0, 0))
        at += len(text) + 1
    return tuple(words)


def case(sentence: str) -> str | None:
    words = parsed(sentence)
    first = next(n for n, word in enumerate(words) if word.text == words[n + 1].text)
    return two_jobs(words, Span(words[first].span.start, words[first + 1].span.end), TAKING)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("the/DT/det/1 police/NN/nsubj/2 police/VBP/ROOT/2 streets/NNS/obj/2", "a noun and its verb"),
        ("the/DT/det/1 police/NN/compound/2 police/NN/nsubj/3 came/VBD/ROOT/3", None),
        ("they/PRP/nsubj/1 used/VBD/ROOT/1 used/VBN/amod/3 cars/NNS/obj/1", "a verb and a modifier"),
        ("they/PRP/nsubj/1 used/VBD/ROOT/1 used/VBD/amod/3 cars/NNS/obj/1", None),
        ("a/DT/det/3 used/VBN/amod/3 used/VBN/amod/3 car/NN/ROOT/3", None),
        (
            "they/PRP/nsubj/1 gave/VBD/ROOT/1 her/PRP/iobj/1 her/PRP$/nmod:poss/4 keys/NNS/obj/1",
            "an object and a subject",
        ),
        ("faith/NN/ROOT/0 it/PRP/obj/0 it/PRP/nsubj/3 purports/VBZ/acl/0", None),
        ("those/DT/ROOT/0 who/WP/nsubj/2 swim/VBP/acl:relcl/0 swim/VBP/ROOT/0", "the first ends a clause"),
        ("he/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/4 they/PRP/nsubj/4 swim/VBP/ccomp/1 swim/VBP/xcomp/4", None),
        ("those/DT/ROOT/0 who/WP/nsubj/2 sued/VBD/acl:relcl/0 firms/NNS/obj/2 say/VBP/ROOT/0 say/VBP/xcomp/4", None),
        (
            "the/DT/det/1 state/NN/ROOT/1 he/PRP/nsubj/4 was/VBD/cop/4 in/IN/acl:relcl/1 in/IN/case/6 May/NNP/obl/4",
            "a preposition left behind",
        ),
        ("he/PRP/nsubj/2 was/VBD/cop/2 in/IN/ROOT/2 in/IN/case/4 May/NNP/obl/2", None),
        ("a/DT/det/1 man/NN/ROOT/1 who/WP/nsubj/3 stood/VBD/acl:relcl/1 in/IN/advmod/3 in/IN/case/6 a/DT/obl/3", None),
        ("all/DT/ROOT/0 they/PRP/nsubj/2 had/VBD/acl:relcl/0 to/IN/obl/2 to/TO/mark/5 do/VB/xcomp/2", None),
        ("frost/NN/nsubj/1 set/VBD/ROOT/1 in/IN/case/4 in/IN/case/4 May/NNP/obl/1", "a verb with its particle"),
        ("he/PRP/nsubj/1 died/VBD/ROOT/1 in/IN/case/4 in/IN/case/4 May/NNP/obl/1", None),
    ],
)
def test_each_case_and_its_neighbour(sentence: str, name: str | None):
    assert case(sentence) == name


def test_what_is_no_pair_of_words_stays():
    assert two_jobs(parsed("well/UH/ROOT/0"), Span(0, 4), TAKING) is None


def test_forms_of_a_verb():
    assert {"set", "sets", "setting"} <= set(forms("set"))
    assert {"live", "lives", "lived", "living"} <= set(forms("live"))
