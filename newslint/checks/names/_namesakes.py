"""Whether two full names with one surname are one person under two forenames, and how sure that is.

Families, couples and namesakes are everywhere in news, and a second person is introduced: by family words, by a title
or a role, by a description after the name, by being named by the forename alone. A slip is not: one mention stands out
among several of the other, and nothing says who that is. A logistic model weighs these signs; it is fitted by
training/names/fit_forenames.py on forenames swapped in published articles (_namesakes.json).
docs/explanation/names.md has figures.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from newslint.core.facts import Facts, Name
from newslint.core.text import Span
from newslint.language.forenames import are_one_forename, genders_of, is_forename
from newslint.language.lexicon import known, known_name, zipf
from newslint.language.titles import FAMILY, same_title, title_gender

_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_NEAR = 200
_APART = frozenset(("family beside", "coupled", "odd alone", "introduced", "own line"))
"""What says that there are two people, whatever the rest says."""
_SAME_TITLE = 0.6
"""How sure two forenames that begin alike, after one title of office or rank, are one person's, at least."""
_LINE = 60
"""Letters up to which a line without a stop is an entry of a list."""
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)


_INTRODUCED = re.compile(
    r"\s*(?:[,–—-]+ (?:\d+, )?"
    r"(?:an?|the|who|whose|owner|director|head|chief|professor|father|mother|[a-z]+(?:er|or|ist|ant)) "
    r"|,? (?:of|from) [A-Z])"
)
"""Words after a name that say who somebody is: a second bearer. An age alone doesn't."""
_NO_ROLES = frozenset(
    "the and but for with from that than when while where which who whom whose because before after about against "
    "between into onto over under until since like unlike says said told saw met let had has have was were are been "
    "its his her their our off out via per not also then now how why beat beats joins made gave found thanks both "
    "put sent paid lost won led left kept around through during without upon among despite including behind beside "
    "toward towards near past plus being".split()
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """One full name and its mentions in reading order. `rest` are the words without the forename, in lower case."""

    forename: str
    rest: tuple[str, ...]
    mentions: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two full names that differ in the forename: `odd` may be a slip for `main`."""

    odd: Bearer
    main: Bearer
    features: Mapping[str, float]

    @property
    def is_plausible(self) -> bool:
        """Whether the forenames begin or look alike, as slips of the memory do, and no word of family stands beside.

        Couples and families seldom share an initial, and famous ones are named without a word of introduction. Neither
        is it where the odd forename stands alone elsewhere or after "Anna and".
        """
        alike = {"same initial", "alike"} & self.features.keys()
        return bool(alike) and not _APART & self.features.keys()

    @property
    def confidence(self) -> float:
        """How likely `odd` is the same person as `main` under a wrong forename, in 0 to 1."""
        weights = _weights()
        total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in self.features.items())
        return max(1 / (1 + math.exp(-total)), _SAME_TITLE if "same title" in self.features else 0.0)


class _Others:
    """What all names of an article say together, gathered once for all pairs.

    `lone` counts names of one word; `forenames` go with a surname, in lower case, and `surnames` (last words) with a
    first word; `titled` are names, in lower case, with the gender that their title says; `family`: whether words of
    family stand anywhere.
    """

    def __init__(self, facts: Facts):
        text = facts.article.text
        self.lone: Counter[str] = Counter()
        self.lone_in_any_case: Counter[str] = Counter()
        self.forenames: defaultdict[str, set[str]] = defaultdict(set)
        self.surnames: defaultdict[str, set[str]] = defaultdict(set)
        for name in facts.names:
            words = [span.of(text) for span in name.words]
            if len(words) == 1:
                self.lone[words[0]] += 1
                self.lone_in_any_case[words[0].lower()] += 1
            elif words:
                self.surnames[words[0]].add(words[-1].lower())
            if name.forename:
                self.forenames[name.surname.lower()].add(name.forename)
        self.titled = [
            (name.text.lower(), gender) for name in facts.names if name.title and (gender := title_gender(name.title))
        ]
        self.family = FAMILY.search(text) is not None


def find_clashes(facts: Facts) -> Iterator[Clash]:
    """Every pair of full names in `facts` with the same surname and forenames that aren't forms of one another."""
    by_rest: defaultdict[tuple[str, ...], dict[str, list[Name]]] = defaultdict(dict)
    for name in facts.names:
        words = [span.of(facts.article.text) for span in name.words]
        if len(words) > 1 and name.label == "person" and not words[0].isupper() and _is_full(facts, name):
            rest = tuple(word.lower() for word in words[1:])
            by_rest[rest].setdefault(words[0], []).append(name)
    shared = {rest: forenames for rest, forenames in by_rest.items() if len(forenames) > 1}
    if not shared:
        return
    others = _Others(facts)
    for rest, forenames in shared.items():
        bearers = [Bearer(forename, rest, tuple(names)) for forename, names in forenames.items()]
        for at, one in enumerate(bearers):
            for other in bearers[:at]:
                clash = _clash(facts, others, one, other)
                if clash:
                    yield clash


def _is_full(facts: Facts, name: Name) -> bool:
    """Whether it is a forename, a space and a capitalised surname, and no entry of a list of names."""
    text = facts.article.text
    spaced = text[name.words[0].end : name.words[1].start].isspace()
    return spaced and text[name.words[-1].start].isupper() and not _is_listed(facts, name)


def _clash(facts: Facts, others: _Others, one: Bearer, other: Bearer) -> Clash | None:
    if are_one_forename(one.forename, other.forename):
        return None
    forenames = (one.forename, other.forename)
    titled = any(same_title(name.title, second.title) for name in one.mentions for second in other.mentions)
    if not all(map(_may_be_forename, forenames)) or not (titled or any(map(is_forename, forenames))):
        return None
    odd, main = sorted((one, other), key=lambda bearer: (len(bearer.mentions), -bearer.mentions[0].span.start))
    return Clash(odd, main, _features(facts, others, odd, main))


def _are_alike(one: str, other: str) -> bool:
    return OSA.normalized_similarity(one.lower(), other.lower()) > 0.6


def _may_be_forename(word: str) -> bool:
    """A listed forename, or a word that dictionaries don't have: not "American" or "Maritime"."""
    return is_forename(word) or (
        len(word) > 3 and word[1:].islower() and not known(word.lower()) and not known_name(word)
    )


def _features(facts: Facts, others: _Others, odd: Bearer, main: Bearer) -> dict[str, float]:
    text = facts.article.text
    surname = odd.rest[-1]
    mention = odd.mentions[0]
    places = {name.span for name in main.mentions}
    near = _around(facts, mention, 1)
    own = _around(facts, mention, 0)
    before = text[max(own.start, mention.span.start - 30) : mention.span.start]
    after = text[mention.span.end : own.end][:40]
    gender, told = _gender(odd.forename), _told_gender(facts, others, surname, main)
    features = {
        "odd once": float(len(odd.mentions) == 1),
        "log odd": math.log(len(odd.mentions)),
        "main once": float(len(main.mentions) == 1),
        "log main": math.log(len(main.mentions)),
        "log surname alone": math.log(1 + others.lone_in_any_case[surname]),
        "odd first": float(mention.span < main.mentions[0].span),
        "odd alone": float(others.lone[odd.forename] > 0),
        "family beside": float(bool(FAMILY.search(own.of(text)))),
        "family near": float(bool(FAMILY.search(near.of(text)))),
        "family in article": float(others.family),
        "in one sentence": float(any(own.contains(place) for place in places)),
        "coupled": float(_is_coupled(before)),
        "described after": float(bool(re.match(r"\s*[,(–—-]\s*(?:\(|a |an |the |who|whose|\d|[a-z])", after))),
        "introduced": float(bool(_INTRODUCED.match(after))),
        "own line": float(_is_own_line(facts, mention) or any(_is_own_line(facts, name) for name in main.mentions)),
        "same title": float(any(same_title(mention.title, name.title) for name in main.mentions)),
        "signature": float(own.end - own.start < len(mention.text) + 12),
        "titled": float(bool(mention.title)),
        "other title": float(bool(mention.title) and mention.title not in {name.title for name in main.mentions}),
        "role before": float(_has_role(facts, mention)),
        "both have roles": float(_has_role(facts, mention) and any(_has_role(facts, name) for name in main.mentions)),
        "plural": float(others.lone_in_any_case[surname + "s"] > 0),
        "gender apart": float(bool(gender and told) and gender != told),
        "genders differ": float(bool(gender and _gender(main.forename)) and gender != _gender(main.forename)),
        "same initial": float(odd.forename[0] == main.forename[0]),
        "alike": float(_are_alike(odd.forename, main.forename)),
        "surname zipf": min(zipf(surname), 5.5) - 3,
        "long": float(len(odd.rest) > 1),
        "headline": float(mention.zone == "headline"),
        "possessive": float(mention.possessive),
        "others": float(not others.forenames[surname] <= {odd.forename, main.forename}),
        "forename shared": float(not others.surnames[odd.forename] <= {surname}),
        "says after": float(bool(re.match(r"['’]?s? (?:said|says|told|added|asked|wrote|tweeted)\b", after))),
    }
    return {name: value for name, value in features.items() if value}


def _is_own_line(facts: Facts, name: Name) -> bool:
    """Whether the name stands in a short line without a stop: an entry of a list, a caption's label."""
    text = facts.article.text
    end = text.find("\n", name.span.end)
    line = text[text.rfind("\n", 0, name.span.start) + 1 : end if end >= 0 else len(text)].strip()
    return name.zone != "headline" and len(line) < _LINE and line[-1:] not in tuple(".!?:;”\"’'")


def _is_coupled(before: str) -> bool:
    """Whether the words before a name end in "Anna and": two people, one surname."""
    found = re.search(r"(?<![A-Z]\w)(?:^|[^\w ] ?|\b[a-z]\w* )([A-Z]\w+) (?:and|&|or) $", before)
    return bool(found and is_forename(found[1]))


def _is_listed(facts: Facts, name: Name) -> bool:
    """Whether the name stands between commas or semicolons among other names: a team, a cast."""
    text = facts.article.text
    before, after = (
        text[max(0, name.span.start - _NEAR) : name.span.start].rstrip()[-1:],
        text[name.span.end : name.span.end + 40],
    )
    return before in tuple(",;:-") and bool(re.match(r"\s*(?:\([^)]*\)\s*)?[,;]\s*[A-Z]", after))


def _has_role(facts: Facts, name: Name) -> bool:
    """Whether a common noun stands right before the name: "captain Ann Reed", "her lawyer John Reed"."""
    word = re.search(r"([a-z][a-z-]{2,}) $", facts.article.text[max(0, name.span.start - 30) : name.span.start])
    return bool(word) and word[1] not in _NO_ROLES and not word[1].endswith(("ed", "ing", "ly")) if word else False


def _around(facts: Facts, name: Name, margin: int) -> Span:
    """The sentence of `name` with `margin` sentences on both sides, within its block."""
    at = bisect_right(facts.sentences, name.span.start, key=lambda sentence: sentence.span.end)
    block = facts.sentences[at].block
    near = [s for s in facts.sentences[max(0, at - margin) : at + margin + 1] if s.block == block]
    return Span(near[0].span.start, near[-1].span.end)


def _gender(forename: str) -> str:
    genders = genders_of(forename)
    return genders if len(genders) == 1 else ""


def _told_gender(facts: Facts, others: _Others, surname: str, main: Bearer) -> str:
    """The gender that titles before the surname say, or the pronouns beside the main name; "" where they don't."""
    told = {gender for text, gender in others.titled if text.endswith(surname)}
    if len(told) == 1:
        return told.pop()[0]
    text = "".join(_around(facts, name, 1).of(facts.article.text) for name in main.mentions)
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    return "m" if he > 1 and not she else "f" if she > 1 and not he else ""


@cache
def _weights() -> dict[str, float]:
    data = (files("newslint.checks.names") / "_namesakes.json").read_text(encoding="utf-8")
    return {name: float(value) for name, value in json.loads(data)["weights"].items()}
