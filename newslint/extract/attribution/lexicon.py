"""The word lists of `lexicon.yml`, with the forms of the verbs made from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from newslint.core.facts import CueKind

Form = Literal["base", "s", "past", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a reporting verb: its lemma, what it does, and its form ("past" covers the participle)."""

    lemma: str
    how: CueKind
    form: Form


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists, in lower case. `verbs` leads from a form to the verb."""

    verbs: dict[str, Verb]
    phrases: dict[str, frozenset[str]]
    adjectives: frozenset[str]
    nominal: frozenset[str]
    naming: frozenset[str]
    impersonal: frozenset[str]
    doubtful: frozenset[str]
    adverbs: frozenset[str]
    passives: frozenset[str]
    nouns: frozenset[str]
    anonymous: frozenset[str]
    crowd: frozenset[str]
    documents: frozenset[str]
    outlets: frozenset[str]
    outlet_names: frozenset[str]
    people: frozenset[str]
    pronouns: frozenset[str]
    sayers: frozenset[str]
    """Whoever or whatever can say something: people, crowds, documents, outlets."""
    cues: frozenset[str]
    """Every word that may be the head of a cue."""
    saying: frozenset[str]
    """The forms of verbs of speech that stand in a bare "Smith said."."""


@cache
def lexicon() -> Lexicon:
    """The shipped lists, read once."""
    data = yaml.load((files(__package__) / "lexicon.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    irregular = {lemma: tuple(forms.split()) for lemma, forms in data["irregular"].items()}

    def words(name: str) -> frozenset[str]:
        return frozenset(data[name].lower().split())

    verbs: dict[str, Verb] = {}
    kinds: tuple[tuple[str, CueKind], ...] = (
        ("seeming", "hedge"),
        ("showing", "showing"),
        ("thought", "thought"),
        ("judgement", "judgement"),
        ("speech", "speech"),
    )
    for name, how in kinds:
        for lemma in data[name].split():
            for form, kind in forms_of(lemma, irregular.get(lemma)):
                verbs[form] = Verb(lemma, how, kind)
    phrases = {lemma: frozenset(after.split()) for lemma, after in data["phrases"].items()}
    for lemma in phrases:
        for form, kind in forms_of(lemma, irregular.get(lemma)):
            verbs.setdefault(form, Verb(lemma, "speech", kind))
    for form in words("never"):
        verbs.pop(form, None)
    return Lexicon(
        verbs=verbs,
        phrases=phrases,
        adjectives=words("adjectives"),
        nominal=words("nominal"),
        naming=words("naming"),
        impersonal=words("impersonal"),
        doubtful=words("doubtful"),
        adverbs=words("adverbs"),
        passives=words("passives"),
        nouns=words("nouns"),
        anonymous=words("anonymous"),
        crowd=words("crowd"),
        documents=words("documents"),
        outlets=words("outlets"),
        outlet_names=frozenset(data["outlet-names"].split()),
        people=words("people"),
        pronouns=words("pronouns"),
        sayers=words("people") | words("anonymous") | words("crowd") | words("documents") | words("outlets"),
        cues=frozenset(("according", "asked", "known")).union(
            verbs, *map(words, ("adverbs", "naming", "impersonal", "adjectives", "nouns", "nominal"))
        ),
        saying=frozenset(form for form, verb in verbs.items() if verb.how == "speech" and verb.form in ("past", "s")),
    )


def forms_of(lemma: str, irregular: tuple[str, ...] | None = None) -> tuple[tuple[str, Form], ...]:
    """The forms of a verb: plain, with -s, past, with -ing."""
    if irregular:
        third, *past, ing = irregular
    else:
        third, past, ing = lemma + "s", [lemma + "ed"], lemma + "ing"
        if lemma.endswith(("s", "sh", "ch", "x")):
            third = lemma + "es"
        elif lemma.endswith("y") and lemma[-2] not in "aeiou":
            third, past = lemma[:-1] + "ies", [lemma[:-1] + "ied"]
        elif lemma.endswith("e"):
            past, ing = [lemma + "d"], (lemma[:-1] + "ing" if not lemma.endswith("ee") else lemma + "ing")
    return ((lemma, "base"), (third, "s"), *((form, "past") for form in past), (ing, "ing"))
