"""The stem of a word, so that "injured", "injuries" and "hurt" in two places count as the same event.

A light suffix cutter (after Porter's first step) and the few families of words that news uses for one and the same
event: deaths, injuries, arrests, job cuts, rises and falls. The families come from general usage, not from any text.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "kids": "child",
    "kid": "child", "feet": "foot", "teeth": "tooth", "lives": "life", "wives": "wife", "knives": "knife",
    "policemen": "policeman", "firemen": "fireman", "mice": "mouse", "troops": "troop", "won": "win", "sold": "sell",
    "sells": "sell", "sale": "sell", "sales": "sell", "paid": "pay", "pays": "pay", "payment": "pay", "stole": "steal",
    "stolen": "steal", "lost": "lose", "losses": "lose", "loss": "lose", "left": "leave", "leaves": "leave",
    "shot": "shoot", "built": "build", "bought": "buy", "buys": "buy", "spent": "spend", "made": "make", "gave": "give",
    "took": "take", "held": "arrest", "found": "find", "sent": "send", "stores": "store", "homes": "house",
    "home": "house", "b-day": "birthday", "cops": "police", "cop": "police", "officers": "police", "officer": "police",
}  # fmt: skip
_FAMILIES = {
    "die": "dead death deaths die died dies dying kill killed kills killing killings fatal fatally fatalities "
    "fatality toll slain murdered perish perished bodies corpses claims claimed",
    "hurt": "hurt injured injure injures injuring injury injuries wound wounded wounds wounding",
    "arrest": "arrest arrested arrests detain detained detains nabbed custody held jailed busted bust",
    "cut-jobs": "fired sacked sack sacks axe axed axes axing layoff layoffs lay-off lay-offs redundancies redundancy "
    "jobs job laid",
    "rise": "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing "
    "growth climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring surge "
    "surges surged surging gain gains gained gaining up advance advances advanced boost boosts boosted "
    "lift lifts lifted",
    "fall": "fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping "
    "decline declines declined declining slump slumps slumped plunge plunges plunged plummet plummets "
    "plummeted dip dips dipped sink sinks sank slide slides slid tumble tumbles tumbled down off cut cuts "
    "cutting reduce reduced reduces reduction shed sheds",
    "win": "win wins won winning victory victories beat beats beaten beating",
    "jail": "prison sentence sentenced sentences jail imprisonment bars",
    "fine": "fine fined fines penalty penalties",
    "sue": "sue sues sued suing lawsuit lawsuits suit",
}
_STEMS = _IRREGULAR | {word: stem for stem, words in _FAMILIES.items() for word in words.split()}
_FUNCTION = frozenset(
    "a about above according across after again against all almost also although am among an and another any are "
    "around as at away back be became because become been before being below between both but by came can come "
    "could did do does doing during each either else end ever every far few first for from get gets getting go "
    "goes going got had has have having he her here hers him his how however i if in into is it its itself just "
    "last late later latest least less let like may me might more most mr mrs ms much must my near nearly new "
    "next no nor not now of often on once one only or other others our out over own part per rather said same saw "
    "say says see seen several she should since so some soon still such than that the their them then there these "
    "they this those though through thus to told too toward two under until upon us use used very was way we well "
    "were what when where which while who whom whose why will with within without would year years yet you your "
    "month months week weeks day days hour hours minute minutes percent cent million billion thousand hundred "
    "dozen trillion number nearly monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december today yesterday tomorrow s t".split()
)


def content(word: str) -> bool:
    """Whether `word` says what a sentence is about: not a function word, and longer than a letter."""
    return len(word) > 1 and word.lower() not in _FUNCTION


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """The stem of `word`, lower case: stem("injuries") == stem("hurt")."""
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if word in _STEMS:
        return _STEMS[word]
    bare = _cut(word)
    return _STEMS.get(bare, bare)


def _cut(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and any(vowel in root for vowel in "aeiouy"):
            if root[-1] == root[-2] and root[-1] not in "lsz":
                return root[:-1]
            return root
    return word
